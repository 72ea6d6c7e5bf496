#pragma once

#include <jumpa/model/reason_words.hpp>
#include <jumpa/model/vetoes.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace jumpa {

namespace detail {

/// The words for a pinned pair, or for any pair.
struct VetoCodes {
    const char* banned;
    const char* declined;
    const char* met_before;
};

inline Reason veto_reason(const Event& event, const Pair& pair, const char* code, CompanyId from, CompanyId to) {
    const ReasonWords words(event);
    return told({.code = code, .companies = {from, to}, .arguments = {words(from), words(to)}, .pairs = {pair}});
}

inline std::vector<Reason> vetoes(const Event& event, const Pair& pair, const VetoCodes& codes) {
    std::vector<Reason> reasons;
    const EventDraft& data = event.data();
    if (std::find(data.bans.begin(), data.bans.end(), pair) != data.bans.end()) {
        reasons.push_back(veto_reason(event, pair, codes.banned, pair.seller, pair.buyer));
    }
    for (const auto& [from, to] : {std::pair{pair.seller, pair.buyer}, std::pair{pair.buyer, pair.seller}}) {
        if (event.wish(from, to) == WishLevel::no_thanks) {
            reasons.push_back(veto_reason(event, pair, codes.declined, from, to));
        }
    }
    if (event.met_before(pair.seller, pair.buyer) && !event.rules().met_before_percent) {
        reasons.push_back(veto_reason(event, pair, codes.met_before, pair.seller, pair.buyer));
    }
    return reasons;
}

} // namespace detail

JUMPA_INLINE std::vector<Reason> vetoes(const Event& event, const Pair& pair) {
    std::vector<Reason> reasons = detail::vetoes(event, pair, {"pair_banned", "pair_declined", "pair_met_before"});
    if (event.veto(pair.seller, pair.buyer) == Veto::no_consent) {
        const bool both = event.rules().consent == Consent::both;
        for (const auto& [from, to] : {std::pair{pair.seller, pair.buyer}, std::pair{pair.buyer, pair.seller}}) {
            if (both && !event.asks_for(from, to)) {
                reasons.push_back(detail::veto_reason(event, pair, "pair_not_asked", from, to));
            }
        }
        if (!both) {
            reasons.push_back(detail::veto_reason(event, pair, "pair_asked_by_neither", pair.seller, pair.buyer));
        }
    }
    return reasons;
}

JUMPA_INLINE std::vector<Reason> vetoes_of_pin(const Event& event, const Pair& pair) {
    return detail::vetoes(event, pair, {"pin_banned", "pin_declined", "pin_met_before"});
}

} // namespace jumpa
