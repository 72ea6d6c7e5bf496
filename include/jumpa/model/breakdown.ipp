#pragma once

#include <jumpa/model/breakdown.hpp>

#include <ostream>
#include <string_view>

namespace jumpa {
namespace detail {

inline std::string grouped_points(Points points) {
    std::string digits = std::to_string(points);
    if (digits.size() > 3) {
        digits.insert(digits.size() - 3, 1, '\'');
    }
    return digits;
}

inline std::string_view veto_words(Veto veto) {
    switch (veto) {
    case Veto::banned:
        return "the organiser bans this pair";
    case Veto::no_thanks:
        return "one of the two says no thanks";
    case Veto::met_before:
        return "they have met before";
    case Veto::no_consent:
        return "the wishes that the event asks for are not there";
    }
    return "";
}

inline std::string line_of(const CriterionPoints& part) {
    const std::string verdict = part.veto ? "no" : part.points ? grouped_points(*part.points) : "-";
    std::string line =
        "    " + part.criterion + std::string(part.criterion.size() < 12 ? 12 - part.criterion.size() : 1, ' ');
    line += std::string(verdict.size() < 6 ? 6 - verdict.size() : 0, ' ') + verdict;
    if (part.points && !part.veto) {
        line += (part.lifts ? "  lifts by weight " : "  weight ") + std::to_string(part.weight);
    }
    return line + (part.words.empty() ? "" : "  " + part.words) + "\n";
}

inline std::string lines_of(const NeedPoints& part) {
    std::string lines = "  need " + std::to_string(part.need + 1);
    if (part.served) {
        lines +=
            ", served by offer " + std::to_string(*part.offer + 1) + ": " + grouped_points(part.points) + " points";
    } else {
        lines += part.offer ? ", not served; nearest is offer " + std::to_string(*part.offer + 1) : ", not served";
    }
    lines += ", share " + std::to_string(part.share) + "\n";
    for (const CriterionPoints& criterion : part.criteria) {
        lines += line_of(criterion);
    }
    return lines;
}

} // namespace detail

JUMPA_INLINE std::string to_string(const Breakdown& breakdown) {
    std::string lines = breakdown.seller_name + " and " + breakdown.buyer_name + ": " +
                        detail::grouped_points(breakdown.points) + " points\n";
    if (breakdown.veto) {
        lines += "  " + std::string(detail::veto_words(*breakdown.veto)) + "\n";
    }
    for (const NeedPoints& need : breakdown.needs) {
        lines += detail::lines_of(need);
    }
    return lines;
}

JUMPA_INLINE std::ostream& operator<<(std::ostream& out, const Breakdown& breakdown) {
    return out << to_string(breakdown);
}

} // namespace jumpa
