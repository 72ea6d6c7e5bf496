#include "json/out.hpp"
#include "json/time.hpp"
#include "json/words.hpp"

#include <jumpa/core/geo.hpp>
#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::io {
namespace {

using json::Out;
using json::written;

/// `number` divided by 10^digits, without zeros at the end: 12500 with 3 digits is "12.5".
std::string decimal(std::int64_t number, std::size_t digits) {
    std::string text = std::to_string(std::abs(number));
    if (text.size() <= digits) {
        text.insert(0, digits + 1 - text.size(), '0');
    }
    text.insert(text.size() - digits, 1, '.');
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return std::string(number < 0 ? "-" : "") + text;
}

/// Writes the parts of an event; ids that the draft leaves open are those that `EventBuilder` gives.
class Writer {
public:
    explicit Writer(const EventDraft& draft) : draft_(draft) {}

    std::string write() && {
        out_.open('{');
        head();
        lines("slots", draft_.slots, [this](std::size_t i) { slot(i); });
        lines("tables", draft_.tables, [this](std::size_t i) { table(i); });
        lines("companies", draft_.companies, [this](std::size_t i) { company(i); });
        lines_if("wishes", draft_.wishes, [this](std::size_t i) { wish(draft_.wishes[i]); });
        lines_if("pins", draft_.pins, [this](std::size_t i) { pin(draft_.pins[i]); });
        lines_if("bans", draft_.bans, [this](std::size_t i) { pair(draft_.bans[i]).close('}'); });
        lines_if("met_before", draft_.met_before, [this](std::size_t i) { pair(draft_.met_before[i]).close('}'); });
        if (draft_.points) {
            const auto& points = *draft_.points;
            lines("points", points,
                  [&](std::size_t i) { pair(points[i]).number("points", points[i].points).close('}'); });
        }
        out_.raw("\n}\n");
        return std::move(out_).take();
    }

private:
    template <class Items, class Write>
    void lines(std::string_view name, const Items& items, Write&& write) {
        out_.line(2).key(name).open('[');
        for (std::size_t i = 0; i < items.size(); ++i) {
            out_.line(4).open('{');
            write(i);
        }
        out_.raw(items.empty() ? "]" : "\n  ]");
    }

    template <class Items, class Write>
    void lines_if(std::string_view name, const Items& items, Write&& write) {
        if (!items.empty()) {
            lines(name, items, write);
        }
    }

    void top(std::string_view name, std::string_view value) {
        if (!value.empty()) {
            out_.line(2).text(name, value);
        }
    }

    void head() {
        top("format", "jumpa-event/1");
        top("id", draft_.id);
        out_.line(2).number("revision", draft_.revision);
        top("title", draft_.title);
        top("tz", json::written_offset(draft_.utc_offset_minutes));
        top("uid_domain", draft_.uid_domain);
        top("issued_at", draft_.issued_at);
        if (draft_.taxonomy) {
            taxonomy(*draft_.taxonomy);
        }
        top("break_rule", written(draft_.break_rule));
    }

    static bool built_in(const Taxonomy& taxonomy) {
        const auto same = [](const Category& a, const Category& b) {
            return a.code == b.code && a.parent == b.parent && a.title_en == b.title_en && a.title_id == b.title_id;
        };
        const Taxonomy& ours = kbli_2020();
        return taxonomy.name() == ours.name() && taxonomy.edition() == ours.edition() &&
               std::equal(taxonomy.categories().begin(), taxonomy.categories().end(), ours.categories().begin(),
                          ours.categories().end(), same);
    }

    void taxonomy(const Taxonomy& taxonomy) {
        out_.line(2).key("taxonomy").open('{').text("name", taxonomy.name()).text("edition", taxonomy.edition());
        if (!built_in(taxonomy)) {
            out_.key("categories").open('[');
            for (const Category& category : taxonomy.categories()) {
                out_.line(4).open('{').text("code", category.code);
                out_.key("titles")
                    .open('{')
                    .text_if("en", category.title_en)
                    .text_if("id", category.title_id)
                    .close('}');
                out_.text_if("parent", category.parent).close('}');
            }
            out_.close(']');
        }
        out_.close('}');
    }

    template <class Item>
    static std::string id_of(const std::vector<Item>& items, std::size_t i, char letter) {
        return i < items.size() && !items[i].id.empty() ? items[i].id : letter + std::to_string(i + 1);
    }
    [[nodiscard]] std::string id(CompanyId company) const { return id_of(draft_.companies, company.index(), 'c'); }
    [[nodiscard]] std::string id(SlotId slot) const { return id_of(draft_.slots, slot.index(), 's'); }

    void slot_list(std::string_view name, const std::optional<std::vector<SlotId>>& slots) {
        if (slots) {
            out_.list(name, *slots, [this](SlotId slot) { out_.text(id(slot)); });
        }
    }

    void slot(std::size_t i) {
        const Slot& slot = draft_.slots[i];
        out_.text("id", id(SlotId{i})).text("start", json::written_time(slot.start));
        out_.text("end", json::written_time(slot.end)).text_if("session", slot.session).close('}');
    }

    void table(std::size_t i) {
        const Table& table = draft_.tables[i];
        out_.text("id", id_of(draft_.tables, i, 't')).text_if("zone", table.zone);
        slot_list("slots", table.slots);
        out_.close('}');
    }

    void company(std::size_t i) {
        const Company& company = draft_.companies[i];
        out_.text("id", id(CompanyId{i})).text_if("external_id", company.external_id).text_if("name", company.name);
        if (i < draft_.roles.size() && draft_.roles[i] != Role::from_offers_and_needs) {
            out_.text("role", written(draft_.roles[i]));
        }
        profile(company);
        if (!company.offers.empty()) {
            out_.list("offers", company.offers, [this](const Offer& entry) { offer(entry); });
        }
        if (!company.needs.empty()) {
            out_.list("needs", company.needs, [this](const Need& entry) { need(entry); });
        }
        attends(company.attends);
        out_.close('}');
    }

    void profile(const Company& company) {
        if (company.size != SizeClass::unknown) {
            out_.text("size", written(company.size));
        }
        out_.text_if("region", company.region);
        if (const auto place = company.at ? micro_point(*company.at) : std::nullopt) {
            out_.key("at").open('{').key("lat").raw(decimal(place->latitude, 6));
            out_.key("lon").raw(decimal(place->longitude, 6)).close('}');
        }
        texts("languages", company.languages);
        credentials("credentials", company.credentials);
        out_.number_if("tkdn_percent", company.tkdn_percent);
    }

    void texts(std::string_view name, const std::vector<std::string>& texts) {
        if (!texts.empty()) {
            out_.list(name, texts, [this](const std::string& text) { out_.text(text); });
        }
    }

    void credentials(std::string_view name, CredentialSet set) {
        std::vector<std::string> names;
        for (const CredentialFacts& candidate : credential_facts) {
            if (set.contains(candidate.credential)) {
                names.emplace_back(candidate.name);
            }
        }
        texts(name, names);
    }

    void quantity(std::string_view name, const std::optional<Quantity>& quantity) {
        if (quantity) {
            out_.key(name).open('{').key("amount").raw(decimal(quantity->in_thousandths(), 3));
            out_.text("unit", written(quantity->unit())).close('}');
        }
    }

    void price(const std::optional<Price>& price) {
        if (!price) {
            return;
        }
        out_.key("price").open('{');
        if (price->from != 0 || !price->to) {
            out_.number("from", price->from);
        }
        if (price->to) {
            out_.number("to", *price->to);
        }
        out_.text("per", written(price->per)).text("currency", price->currency).close('}');
    }

    void offer(const Offer& offer) {
        out_.open('{').text("category", offer.category);
        quantity("capacity", offer.per_month);
        quantity("minimum_order", offer.minimum_order);
        out_.number_if("lead_time_days", offer.lead_time_days);
        price(offer.price);
        out_.close('}');
    }

    void need(const Need& need) {
        out_.open('{').text("category", need.category);
        quantity("quantity", need.per_month);
        credentials("required", need.required);
        credentials("preferred", need.preferred);
        out_.number_if("required_tkdn_percent", need.required_tkdn_percent);
        out_.number_if("within_km", need.within_km).number_if("lead_time_days", need.lead_time_days);
        price(need.price);
        if (need.share != 0) {
            out_.number("share", need.share);
        }
        out_.close('}');
    }

    void attends(const Attendance& attends) {
        if (attends.people.empty() && attends.seats == 1 && !attends.available && !attends.max_meetings &&
            !attends.min_meetings) {
            return;
        }
        out_.key("attends").open('{');
        texts("people", attends.people);
        if (attends.seats != 1) {
            out_.number("seats", attends.seats);
        }
        slot_list("available", attends.available);
        if (attends.max_meetings || attends.min_meetings) {
            out_.key("limits").open('[').open('{').number_if("max", attends.max_meetings);
            out_.number_if("min", attends.min_meetings).close('}').close(']');
        }
        out_.close('}');
    }

    void wish(const Wish& wish) {
        out_.text("from", id(wish.from)).text("to", id(wish.to)).text("level", written(wish.level)).close('}');
    }

    template <class AnyPair>
    Out& pair(const AnyPair& pair) {
        return out_.text("seller", id(pair.seller)).text("buyer", id(pair.buyer));
    }

    void pin(const Pin& entry) {
        pair(entry);
        if (entry.slot) {
            out_.text("slot", id(*entry.slot));
        }
        out_.close('}');
    }

    const EventDraft& draft_;
    Out out_{};
};

} // namespace

std::string write_event(const EventDraft& draft) {
    return Writer(draft).write();
}

} // namespace jumpa::io
