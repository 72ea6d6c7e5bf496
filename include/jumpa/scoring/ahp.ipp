#pragma once

#include <jumpa/core/text.hpp>
#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/host_points.hpp>
#include <jumpa/scoring/ahp.hpp>
#include <jumpa/scoring/blend.ipp>
#include <jumpa/scoring/detail/consistency.hpp>
#include <jumpa/scoring/detail/judgements.hpp>
#include <jumpa/scoring/detail/rounded_shares.hpp>
#include <jumpa/scoring/detail/spelled.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace jumpa {

namespace detail {

/// Reads a list of judgements: names become numbers, and every two criteria must be judged exactly once.
class JudgementListReader {
public:
    explicit JudgementListReader(std::span<const Comparison> list) : result_(names_in(list)) {
        check_number_of_criteria(result_.criteria.size());
        for (std::size_t k = 0; k < list.size(); ++k) {
            read(list[k], pointer("/judgements", k));
        }
        check_complete();
        refuse(std::move(faults_));
    }

    [[nodiscard]] Judgements take() { return std::move(result_); }

private:
    /// Every name once, in the order of mention; one too many is enough to refuse the list.
    static std::vector<std::string> names_in(std::span<const Comparison> list) {
        std::vector<std::string> names;
        for (const Comparison& judgement : list) {
            for (const std::string* name : {&judgement.criterion, &judgement.over}) {
                if (names.size() <= most_criteria && std::find(names.begin(), names.end(), *name) == names.end()) {
                    names.push_back(*name);
                }
            }
        }
        return names;
    }

    [[nodiscard]] std::size_t number_of(const std::string& name) const {
        const auto& names = result_.criteria;
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    }

    void read(const Comparison& judgement, const std::string& where) {
        const std::size_t i = number_of(judgement.criterion);
        const std::size_t j = number_of(judgement.over);
        const auto ratio = ratio_of(judgement.times);
        if (i == j) {
            faults_.add(where, "judges_itself", {in_quotes(judgement.criterion)});
            return;
        }
        if (!ratio) {
            faults_.add(where + "/times", "judgement_out_of_range",
                        {in_quotes(judgement.criterion), in_quotes(judgement.over)});
        }
        if (!result_.place(i, j).empty()) {
            faults_.add(where, "judged_twice",
                        {in_quotes(judgement.criterion), in_quotes(judgement.over), result_.place(i, j)});
            return;
        }
        result_.place(i, j) = where;
        result_.table.set(i, j, ratio.value_or(Ratio{}));
    }

    void check_complete() {
        const auto& names = result_.criteria;
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (std::size_t j = i + 1; j < names.size(); ++j) {
                if (result_.place(i, j).empty()) {
                    faults_.add("/judgements", "judgement_missing", {in_quotes(names[i]), in_quotes(names[j])});
                }
            }
        }
    }

    Judgements result_;
    FaultList faults_{};
};

/// Adds the words of a judgement: the criterion that counts more, the other one, and how many times.
inline void append(std::vector<std::string>& words, const std::string& i, const std::string& j, const Ratio& ratio) {
    const bool turned = ratio.above < ratio.below;
    words.push_back(in_quotes(turned ? j : i));
    words.push_back(in_quotes(turned ? i : j));
    words.push_back(decimal(turned ? ratio.below : ratio.above));
}

/// The fault of judgements that contradict each other: which one to judge again, and what would fit.
inline Fault contradiction(const Judgements& judgements, const PrincipalVector& vector) {
    const auto& names = judgements.criteria;
    const auto [i, j, times] = worst_judgement(judgements.table, vector);
    const Ratio fitting = fitting_judgement(judgements.table, i, j);
    JudgementTable mended = judgements.table;
    mended.set(i, j, fitting);
    const std::int64_t then = consistency_ratio(principal_vector(mended.fixed()));
    std::vector<std::string> arguments{decimal(consistency_ratio(vector)), decimal(times), decimal(then)};
    append(arguments, names[i], names[j], judgements.table.at(i, j));
    append(arguments, names[i], names[j], fitting);
    return fault(judgements.place(i, j), "inconsistent_judgements", std::move(arguments));
}

JUMPA_INLINE void check_number_of_criteria(std::size_t criteria) {
    FaultList faults;
    if (criteria < 2 || criteria > most_criteria) {
        faults.add("/judgements", criteria < 2 ? "too_few_criteria" : "too_many_criteria");
    }
    refuse(std::move(faults));
}

JUMPA_INLINE AhpWeights weigh(const Judgements& judgements, std::int32_t total) {
    FaultList faults;
    faults.range("/total", total, 1, most_weight, "weight_total");
    refuse(std::move(faults));
    const PrincipalVector vector = principal_vector(judgements.table.fixed());
    const std::int64_t ratio = consistency_ratio(vector);
    if (ratio > most_inconsistent) {
        throw InputError({contradiction(judgements, vector)});
    }
    return {.criteria = judgements.criteria,
            .weights = rounded_shares(vector.share, total),
            .consistency_ratio = static_cast<std::int32_t>(ratio)};
}

struct BlendMember {
    std::string_view name;
    std::int32_t Blend::* member;
};
inline constexpr BlendMember blend_members[] = {{"category", &Blend::category},       {"capacity", &Blend::capacity},
                                                {"location", &Blend::location},       {"price", &Blend::price},
                                                {"credentials", &Blend::credentials}, {"languages", &Blend::languages},
                                                {"wishes", &Blend::wishes},           {"own", &Blend::own}};

} // namespace detail

JUMPA_INLINE AhpWeights ahp_weights(std::span<const Comparison> judgements, std::int32_t total) {
    return detail::weigh(detail::JudgementListReader(judgements).take(), total);
}

JUMPA_INLINE Blend blend_of(const AhpWeights& weights) {
    Blend blend;
    for (const auto& member : detail::blend_members) {
        blend.*member.member = 0;
    }
    detail::FaultList faults;
    for (std::size_t i = 0; i < weights.criteria.size(); ++i) {
        const auto* member = std::find_if(std::begin(detail::blend_members), std::end(detail::blend_members),
                                          [&](const auto& m) { return m.name == weights.criteria[i]; });
        if (member == std::end(detail::blend_members)) {
            faults.add(detail::pointer("/criteria", i), "unknown_criterion", {in_quotes(weights.criteria[i])});
            continue;
        }
        blend.*member->member = weights.weights[i];
    }
    detail::refuse(std::move(faults));
    return blend;
}

} // namespace jumpa
