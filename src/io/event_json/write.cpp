#include "event_json/writer.hpp"

#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <utility>

// The whole file, its head and the day.
namespace jumpa::io {
namespace json {
namespace {

bool built_in(const Taxonomy& taxonomy) {
    const auto same = [](const Category& a, const Category& b) {
        return a.code == b.code && a.parent == b.parent && a.title_en == b.title_en && a.title_id == b.title_id;
    };
    const Taxonomy& ours = kbli_2020();
    return taxonomy.name() == ours.name() && taxonomy.edition() == ours.edition() &&
           std::equal(taxonomy.categories().begin(), taxonomy.categories().end(), ours.categories().begin(),
                      ours.categories().end(), same);
}

} // namespace

std::string Writer::write() && {
    out_.open('{');
    head();
    rules();
    lines("slots", draft_.slots, [this](std::size_t i) { slot(i); });
    lines("tables", draft_.tables, [this](std::size_t i) { table(i); });
    zones();
    lines("companies", draft_.companies, [this](std::size_t i) { company(i); });
    wishes();
    lines_if("pins", draft_.pins, [this](std::size_t i) { pin(draft_.pins[i]); });
    lines_if("bans", draft_.bans, [this](std::size_t i) { pair(draft_.bans[i]).close('}'); });
    lines_if("met_before", draft_.met_before, [this](std::size_t i) { pair(draft_.met_before[i]).close('}'); });
    lines_if("precedences", draft_.precedences, [this](std::size_t i) { precedence(draft_.precedences[i]); });
    points();
    out_.raw("\n}\n");
    return std::move(out_).take();
}

void Writer::head() {
    top("format", "jumpa-event/1");
    top("id", draft_.id);
    out_.line(2).number("revision", draft_.revision);
    top("title", draft_.title);
    top("tz", written_offset(draft_.utc_offset_minutes));
    top("uid_domain", draft_.uid_domain);
    top("issued_at", draft_.issued_at);
    if (draft_.taxonomy) {
        taxonomy(*draft_.taxonomy);
    }
    top("break_rule", written(draft_.break_rule));
}

void Writer::taxonomy(const Taxonomy& taxonomy) {
    out_.line(2).key("taxonomy").open('{').text("name", taxonomy.name()).text("edition", taxonomy.edition());
    if (!built_in(taxonomy)) {
        out_.key("categories").open('[');
        for (const Category& category : taxonomy.categories()) {
            out_.line(4).open('{').text("code", category.code);
            out_.key("titles").open('{').text_if("en", category.title_en).text_if("id", category.title_id).close('}');
            out_.text_if("parent", category.parent).close('}');
        }
        out_.close(']');
    }
    out_.close('}');
}

void Writer::slot_list(std::string_view name, const std::optional<std::vector<SlotId>>& slots) {
    if (slots) {
        out_.list(name, *slots, [this](SlotId slot) { out_.text(id(slot)); });
    }
}

void Writer::slot(std::size_t i) {
    const Slot& slot = draft_.slots[i];
    out_.text("id", id(SlotId{i})).text("start", written_time(slot.start)).text("end", written_time(slot.end));
    out_.text_if("session", slot.session).number_if("people", slot.people).close('}');
}

void Writer::table(std::size_t i) {
    const Table& table = draft_.tables[i];
    out_.text("id", id(TableId{i})).text_if("zone", table.zone);
    slot_list("slots", table.slots);
    out_.close('}');
}

} // namespace json

std::string write_event(const EventDraft& draft) {
    return json::Writer(draft).write();
}

} // namespace jumpa::io
