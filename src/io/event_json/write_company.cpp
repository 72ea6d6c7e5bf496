#include "event_json/writer.hpp"

#include <jumpa/core/geo.hpp>
#include <jumpa/model/detail/written_limits.hpp>

#include <cstdlib>

// Companies: who they are, what they offer and need, how they take part.
namespace jumpa::io::json {
namespace {

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

} // namespace

void Writer::company(std::size_t i) {
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

void Writer::profile(const Company& company) {
    if (company.size != SizeClass::unknown) {
        out_.text("size", written(company.size));
    }
    out_.text_if("region", company.region);
    if (const auto place = company.at ? micro_point(*company.at) : std::nullopt) {
        out_.key("at").open('{').key("lat").raw(decimal(place->latitude, 6));
        out_.key("lon").raw(decimal(place->longitude, 6)).close('}');
    }
    texts("languages", company.languages);
    texts("kinds", company.kinds);
    credentials("credentials", company.credentials);
    out_.number_if("tkdn_percent", company.tkdn_percent);
}

void Writer::credentials(std::string_view name, CredentialSet set) {
    std::vector<std::string> names;
    for (const CredentialFacts& candidate : credential_facts) {
        if (set.contains(candidate.credential)) {
            names.emplace_back(candidate.name);
        }
    }
    texts(name, names);
}

void Writer::quantity(std::string_view name, const std::optional<Quantity>& quantity) {
    if (quantity) {
        out_.key(name).open('{').key("amount").raw(decimal(quantity->in_thousandths(), 3));
        out_.text("unit", written(quantity->unit())).close('}');
    }
}

void Writer::price(const std::optional<Price>& price) {
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

void Writer::offer(const Offer& offer) {
    out_.open('{').text("category", offer.category);
    quantity("capacity", offer.per_month);
    quantity("minimum_order", offer.minimum_order);
    out_.number_if("lead_time_days", offer.lead_time_days);
    price(offer.price);
    out_.close('}');
}

void Writer::need(const Need& need) {
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

void Writer::attends(const Attendance& attends) {
    const std::vector<Limit> limits = detail::written_limits(attends);
    if (attends.people.empty() && attends.seats == 1 && !attends.available && limits.empty() && !attends.max_in_a_row) {
        return;
    }
    out_.key("attends").open('{');
    texts("people", attends.people);
    if (attends.seats != 1) {
        out_.number("seats", attends.seats);
    }
    slot_list("available", attends.available);
    if (!limits.empty()) {
        out_.list("limits", limits, [this](const Limit& entry) { limit(entry); });
    }
    out_.number_if("max_in_a_row", attends.max_in_a_row).close('}');
}

void Writer::limit(const Limit& limit) {
    out_.open('{').number_if("max", limit.max).number_if("min", limit.min);
    out_.text_if("session", limit.session).text_if("kind", limit.kind);
    if (limit.points_at_least != 0) {
        out_.number("points_at_least", limit.points_at_least);
    }
    texts("categories", limit.categories);
    out_.close('}');
}

} // namespace jumpa::io::json
