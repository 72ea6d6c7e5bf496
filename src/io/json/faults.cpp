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
    constexpr std::array<std::string_view, 6> lists{"slots", "wishes", "pins", "bans", "met_before", "points"};
    return std::find(lists.begin(), lists.end(), list) != lists.end();
}

/// "/wishes/3/to" belongs to the thought "/wishes/3"; everything else stands for itself.
std::string_view thought(std::string_view pointer) {
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
        }
    }

    [[nodiscard]] bool answers(const Fault& fault) const {
        if (taxonomy_ && fault.code == "unknown_category") {
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
    std::set<std::string, std::less<>> places_{};
    bool taxonomy_ = false;
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
    if (read.size() > most_faults) {
        read.resize(most_faults);
        read.push_back(fault("", "more_faults.listed", {grouped(most_faults)}));
    }
    return read;
}

} // namespace jumpa::io::json
