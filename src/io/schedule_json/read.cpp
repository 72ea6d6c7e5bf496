#include "json/faults.hpp"
#include "schedule_json/certificate.hpp"
#include "schedule_json/ids.hpp"
#include "schedule_json/reasons.hpp"

#include <jumpa/io/fault_places.hpp>
#include <jumpa/io/schedule_json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace jumpa::io {
namespace {

using json::Kind;
using json::shown;
using json::Spot;

class Reader {
public:
    explicit Reader(const Event& event) : event_(event), cursor_(event) {}

    std::variant<Schedule, Faults> read(const Spot& root);

private:
    bool is_schedule(const Spot& root);
    void read_head(const Spot& root);
    void read_digests(const Spot& digests);
    void read_without_rules(const Spot& node);
    void read_levels(const Spot& root);
    void read_points_level(const Spot& root);
    void check_contradictions(const Spot& root);
    void read_meetings(const Spot& root);
    Meeting read_meeting(const Spot& node);
    void read_state(const Spot& meeting);
    std::optional<std::uint32_t> read_pin(const Spot& node);
    Level read_level(const Spot& node);

    const Event& event_;
    json::ScheduleCursor cursor_;
    Schedule schedule_{};
};

std::variant<Schedule, Faults> Reader::read(const Spot& root) {
    if (cursor_.expect(root, Kind::object) && is_schedule(root)) {
        read_head(root);
        read_levels(root);
        read_meetings(root);
        if (const auto certificate = root.member("certificate")) {
            schedule_.certificate = json::read_certificate(cursor_, *certificate, schedule_.levels);
        }
        if (const auto reasons = root.member("reasons")) {
            cursor_.each(*reasons,
                         [&](const Spot& reason) { schedule_.reasons.push_back(json::read_reason(cursor_, reason)); });
        }
    }
    if (!cursor_.fine()) {
        return cursor_.take();
    }
    return std::move(schedule_);
}

/// A file of another format would only raise faults that follow from this one.
bool Reader::is_schedule(const Spot& root) {
    constexpr std::string_view ours = "jumpa-schedule/1";
    const auto format = cursor_.required(root, "format");
    const auto name = format ? cursor_.text(*format) : std::nullopt;
    if (name && *name != ours) {
        cursor_.report(*format, "unknown_format", {shown(*name), shown(ours)});
        return false;
    }
    return true;
}

void Reader::read_head(const Spot& root) {
    if (const auto event = root.member("event")) {
        const auto id = cursor_.text(*event);
        if (id && *id != event_.data().id) {
            cursor_.report(*event, "other_event.file", {shown(*id)});
        }
    }
    for (const std::string_view key : {"revision", "based_on"}) {
        cursor_.integer_at(root, key, 0, json::most_integer);
    }
    if (const auto digests = root.member("digests"); digests && cursor_.expect(*digests, Kind::object)) {
        read_digests(*digests);
    }
    if (const auto status = root.member("status")) {
        schedule_.status = cursor_.named(*status, json::statuses, "unknown_word.status", Status::feasible);
    }
    if (const auto ended = root.member("ended")) {
        schedule_.ended = cursor_.named(*ended, json::endings, "unknown_word.ended", Ending::stopped);
    }
    if (const auto deterministic = root.member("deterministic")) {
        schedule_.deterministic = cursor_.truth(*deterministic).value_or(true);
    }
    if (root.member("lottery")) {
        schedule_.lottery = cursor_.integer_at(root, "lottery", json::least_integer, json::most_integer);
    }
    schedule_.greedy_value = cursor_.integer_at(root, "greedy_value", 0, json::most_integer);
    if (const auto without = root.member("without_rules"); without && cursor_.expect(*without, Kind::object)) {
        read_without_rules(*without);
    }
}

void Reader::read_without_rules(const Spot& node) {
    constexpr std::int64_t most_meetings = 1'000'000'000;
    WithoutRules without{cursor_.integer_at(node, "points", 0, json::most_integer), {}};
    without.meetings.assign(event_.companies().size(), 0);
    const auto read_one = [&](const Spot& entry) {
        const auto company = cursor_.expect(entry, Kind::object) ? cursor_.required(entry, "company") : std::nullopt;
        const CompanyId id = company ? cursor_.company(*company) : CompanyId{};
        if (cursor_.fine()) {
            without.meetings[id.index()] =
                static_cast<std::int32_t>(cursor_.integer_at(entry, "meetings", 0, most_meetings));
        }
    };
    if (const auto list = node.member("meetings")) {
        cursor_.each(*list, read_one);
    }
    schedule_.without_rules = std::move(without);
}

void Reader::read_digests(const Spot& digests) {
    schedule_.digests = {std::string(cursor_.text_at(digests, "event")),
                         std::string(cursor_.text_at(digests, "points")),
                         std::string(cursor_.text_at(digests, "options"))};
}

void Reader::read_levels(const Spot& root) {
    const auto levels = root.member("levels");
    if (levels) {
        cursor_.each(*levels, [&](const Spot& level) { schedule_.levels.push_back(read_level(level)); });
    }
    if (schedule_.levels.empty()) {
        read_points_level(root);
    } else {
        check_contradictions(root);
    }
}

/// A file without levels may still say what it is worth.
void Reader::read_points_level(const Spot& root) {
    if (root.member("value") && root.member("bound")) {
        schedule_.levels.push_back(
            {Objective::points, cursor_.integer_at(root, "value", json::least_integer, json::most_integer),
             cursor_.integer_at(root, "bound", json::least_integer, json::most_integer), schedule_.status});
    }
}

/// What stands at the top repeats the level of points; two different numbers cannot both be meant.
void Reader::check_contradictions(const Spot& root) {
    const Level points = schedule_.points();
    for (const auto& [key, said] : {std::pair{"value", points.value}, std::pair{"bound", points.bound}}) {
        const auto top = root.member(key);
        if (top && cursor_.integer(*top, json::least_integer, json::most_integer).value_or(said) != said) {
            cursor_.report(*top, "contradiction.level", {std::to_string(said)});
        }
    }
}

void Reader::read_meetings(const Spot& root) {
    const auto meetings = schedule_.status == Status::infeasible || schedule_.status == Status::stopped
                              ? root.member("meetings")
                              : cursor_.required(root, "meetings");
    if (!meetings) {
        return;
    }
    std::vector<std::pair<std::string_view, std::uint32_t>> ids;
    std::vector<Spot> spots;
    cursor_.each(*meetings, [&](const Spot& node) {
        schedule_.meetings.push_back(read_meeting(node));
        if (const std::string_view id = node.kind() == Kind::object ? cursor_.text_at(node, "id") : ""; !id.empty()) {
            ids.emplace_back(id, static_cast<std::uint32_t>(spots.size()));
        }
        spots.push_back(node);
    });
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 1; i < ids.size(); ++i) {
        if (ids[i].first == ids[i - 1].first) {
            cursor_.report(spots[ids[i].second], "duplicate_id.meeting",
                           {std::to_string(ids[i - 1].second), shown(ids[i].first)});
        }
    }
}

Meeting Reader::read_meeting(const Spot& node) {
    Meeting meeting;
    if (!cursor_.expect(node, Kind::object)) {
        return meeting;
    }
    if (const auto seller = cursor_.required(node, "seller")) {
        meeting.seller = cursor_.company(*seller);
    }
    if (const auto buyer = cursor_.required(node, "buyer")) {
        meeting.buyer = cursor_.company(*buyer);
    }
    if (const auto when = cursor_.required(node, "slot")) {
        meeting.slot = cursor_.slot(*when);
    }
    if (const auto where = cursor_.required(node, "table")) {
        meeting.table = cursor_.table(*where);
    }
    if (const auto pin = node.member("pinned_by")) {
        meeting.pinned_by = read_pin(*pin);
    }
    const bool says_points = node.member("points").has_value();
    meeting.points =
        says_points ? static_cast<Points>(cursor_.integer_at(node, "points", 0, most_points)) : points_not_said;
    read_state(node);
    return meeting;
}

/// A cancelled meeting would not be one; until states are honoured, only those that change nothing are let in.
void Reader::read_state(const Spot& meeting) {
    cursor_.integer_at(meeting, "sequence", 0, json::most_integer);
    const auto state = meeting.member("state");
    const auto name = state ? cursor_.text(*state) : std::nullopt;
    if (name && *name != "planned" && *name != "confirmed") {
        cursor_.report(*state, "not_supported_yet.state", {shown(*name)});
    }
}

std::optional<std::uint32_t> Reader::read_pin(const Spot& node) {
    const auto name = cursor_.text(node);
    if (!name) {
        return std::nullopt;
    }
    constexpr std::string_view prefix = "pins/";
    std::uint32_t position = 0;
    const char* const end = name->data() + name->size();
    if (name->substr(0, prefix.size()) == prefix) {
        const auto parsed = std::from_chars(name->data() + prefix.size(), end, position);
        if (parsed.ec == std::errc{} && parsed.ptr == end && position < event_.pins().size()) {
            return position;
        }
    }
    cursor_.report(node, "unknown_pin", {shown(*name)});
    return std::nullopt;
}

Level Reader::read_level(const Spot& node) {
    Level level;
    if (!cursor_.expect(node, Kind::object)) {
        return level;
    }
    if (const auto what = cursor_.required(node, "what")) {
        level.what = cursor_.named(*what, json::objectives, "unknown_word.objective", Objective::points);
    }
    for (const std::string_view key : {"value", "bound"}) {
        cursor_.required(node, key);
    }
    level.value = cursor_.integer_at(node, "value", json::least_integer, json::most_integer);
    level.bound = cursor_.integer_at(node, "bound", json::least_integer, json::most_integer);
    const auto status = node.member("status");
    level.status =
        status ? cursor_.named(*status, json::statuses, "unknown_word.status", Status::feasible) : schedule_.status;
    return level;
}

} // namespace

std::variant<Schedule, Faults> read_schedule(const Event& event, std::string_view text) {
    json::Parsed parsed = json::parse(text);
    const bool readable = parsed.faults.empty() && parsed.complete;
    auto result = readable ? Reader(event).read(Spot(parsed.tree)) : std::move(parsed.faults);
    if (auto* faults = std::get_if<Faults>(&result)) {
        locate(text, *faults);
        sort_by_line(*faults);
    }
    return result;
}

bool only_misstatements(const Faults& faults) {
    constexpr std::array<std::string_view, 8> misstatements{"unknown_count", "unknown_company", "unknown_slot",
                                                            "unknown_table", "unknown_pin",     "number_out_of_range",
                                                            "contradiction", "duplicate_id"};
    return std::all_of(faults.begin(), faults.end(), [&](const Fault& fault) {
        return std::find(misstatements.begin(), misstatements.end(), fault.code) != misstatements.end();
    });
}

} // namespace jumpa::io
