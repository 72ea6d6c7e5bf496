#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/schedule.hpp>

#include <array>

namespace jumpa {

JUMPA_INLINE std::string_view name_of(Status status) {
    constexpr std::array<std::string_view, 4> names{"optimal", "feasible", "infeasible", "stopped"};
    return names[static_cast<std::size_t>(status)];
}

JUMPA_INLINE std::string_view name_of(Objective objective) {
    constexpr std::array<std::string_view, 11> names{"shortfall",   "meetings",   "equity_sellers", "equity_buyers",
                                                     "tier_mutual", "tier_buyer", "tier_seller",    "points",
                                                     "breaks",      "idle_slots", "table_changes"};
    return names[static_cast<std::size_t>(objective)];
}

JUMPA_INLINE std::size_t Certificate::cases() const {
    std::size_t cases = 0;
    for (const ProofTree& tree : trees) {
        for (const ProofNode& node : tree.nodes) {
            cases += node.question ? 0U : 1U;
        }
    }
    return cases;
}

JUMPA_INLINE std::string_view name_of(Ending ending) {
    constexpr std::array<std::string_view, 5> names{"near_enough", "effort_spent", "nothing_gained", "memory_limit",
                                                    "stopped"};
    return names[static_cast<std::size_t>(ending)];
}

JUMPA_INLINE std::string sentence(Ending ending, Language language) {
    constexpr std::array<std::string_view, 5> keys{"ended.near_enough", "ended.effort_spent", "ended.nothing_gained",
                                                   "ended.memory_limit", "ended.stopped"};
    const Fault told = fault("", keys[static_cast<std::size_t>(ending)]);
    return what(told, language) + "; " + cure(told, language) + '.';
}

JUMPA_INLINE Level Schedule::points() const {
    for (const Level& level : levels) {
        if (level.what == Objective::points) {
            return level;
        }
    }
    return {};
}

JUMPA_INLINE std::string sentence(const Reason& reason, Language language) {
    const messages::Message* message = messages::find(reason.code);
    if (message == nullptr || !messages::suffice(reason.arguments.size(), message->en.what)) {
        return reason.sentence;
    }
    const messages::Wording& words = language == Language::id ? message->id : message->en;
    return messages::filled(words.what, reason.arguments, language) + "; " +
           messages::filled(words.cure, reason.arguments, language) + '.';
}

JUMPA_INLINE std::string describe(const Event& event, const Meeting& meeting) {
    const Slot& slot = event[meeting.slot];
    return clock_time(slot.start) + "-" + clock_time(slot.end) + "  table " + event[meeting.table].id + "  " +
           event[meeting.seller].name + " meets " + event[meeting.buyer].name + ", " + grouped(meeting.points) +
           " points";
}

} // namespace jumpa
