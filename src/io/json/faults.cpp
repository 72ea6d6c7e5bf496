#include "json/faults.hpp"

#include <jumpa/core/text.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace jumpa::io::json {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Cuts the first step off a pointer: "/companies/3" gives "companies" and leaves "/3".
std::string_view take_step(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    return step;
}

/// The order of two places: parents first, numbers by size, names by letters.
bool before(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view x = take_step(a);
        const std::string_view y = take_step(b);
        if (x == y) {
            continue;
        }
        const bool by_size = all_digits(x) && all_digits(y) && x.size() != y.size();
        return by_size ? x.size() < y.size() : x < y;
    }
    return a.empty() && !b.empty();
}

/// The pointer without its last step.
std::string_view parent(std::string_view pointer) {
    return pointer.substr(0, pointer.rfind('/'));
}

/// Entries whose parts only make sense together: a fault in one part answers for all.
bool is_one_thought(std::string_view list) {
    constexpr std::array<std::string_view, 8> lists{"slots",      "wishes", "pins",        "bans",
                                                    "met_before", "points", "precedences", "pair_sessions"};
    return std::find(lists.begin(), lists.end(), list) != lists.end();
}

/// "/wishes/3/to" belongs to the thought "/wishes/3", and a limit of a company is one, too; everything else stands for
/// itself.
std::string_view thought(std::string_view pointer) {
    constexpr std::string_view limits = "/attends/limits/";
    if (const std::size_t at = pointer.find(limits); at != std::string_view::npos) {
        return pointer.substr(0, pointer.find('/', at + limits.size()));
    }
    std::string_view rest = pointer;
    if (rest.empty() || !is_one_thought(take_step(rest)) || rest.empty()) {
        return pointer;
    }
    take_step(rest);
    return pointer.substr(0, pointer.size() - rest.size());
}

class Answered {
public:
    explicit Answered(const Faults& read) {
        for (const Fault& fault : read) {
            places_.insert(fault.where);
            if (fault.code != "unknown_field") {
                places_.insert(std::string(thought(fault.where)));
            }
            taxonomy_ = taxonomy_ || fault.where.starts_with("/taxonomy");
            sessions_ = sessions_ || hides(fault.where, "slots", "session");
            kinds_ = kinds_ || hides(fault.where, "companies", "kinds");
            zones_ = zones_ || hides(fault.where, "tables", "zone");
        }
    }

    [[nodiscard]] bool answers(const Fault& fault) const {
        if ((taxonomy_ && fault.code == "unknown_category") || (sessions_ && fault.code == "unknown_session") ||
            (kinds_ && fault.code == "unknown_kind") || (zones_ && fault.code == "unknown_zone")) {
            return true;
        }
        for (std::string_view place = fault.where; !place.empty(); place = parent(place)) {
            if (places_.contains(place)) {
                return true;
            }
        }
        return false;
    }

private:
    /// True where what could not be read is that field of an entry, an entry or the list: it may have held any word.
    static bool hides(std::string_view place, std::string_view list, std::string_view field) {
        if (place.empty() || take_step(place) != list) {
            return false;
        }
        if (!place.empty()) {
            take_step(place);
        }
        return place.empty() || take_step(place) == field;
    }

    std::set<std::string, std::less<>> places_{};
    bool taxonomy_ = false; ///< it could not be read, and so on
    bool sessions_ = false;
    bool kinds_ = false;
    bool zones_ = false;
};

} // namespace

WrongType wrong_type(const Spot& at, Kind expected) {
    constexpr std::array<std::string_view, 6> terms{"null", "boolean", "number", "text", "list", "object"};
    constexpr std::array<std::string_view, 6> messages{"wrong_type.null", "wrong_type.boolean", "wrong_type.number",
                                                       "wrong_type.text", "wrong_type.list",    "wrong_type.object"};
    if (at.kind() == Kind::text && expected == Kind::number) {
        return {"wrong_type.number_in_quotes", {shown(at.text())}};
    }
    const std::string found = at.kind() == Kind::text ? shown(at.text()) : shortened(at.text());
    return {messages[static_cast<std::size_t>(at.kind())],
            {at.kind() < Kind::list ? found : "", std::string(terms[static_cast<std::size_t>(expected)])}};
}

Faults merged(Faults read, const Faults& checked) {
    const Answered answered(read);
    for (const Fault& fault : checked) {
        if (read.size() <= 2 * most_faults && !answered.answers(fault)) {
            read.push_back(fault);
        }
    }
    std::stable_sort(read.begin(), read.end(), [](const Fault& a, const Fault& b) { return before(a.where, b.where); });
    read.erase(std::unique(read.begin(), read.end()), read.end());
    if (read.size() > most_faults) {
        read.resize(most_faults);
        read.push_back(fault("", "more_faults.listed", {grouped(most_faults)}));
    }
    return read;
}

} // namespace jumpa::io::json
