#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// What a day leaves open once some questions are answered: who could still meet, and in which slots.
class OpenDay {
public:
    /// Nothing answered; pinned pairs must meet, in the slot that the pin names.
    OpenDay(const Event& event, const Affinity& affinity) : event_(event), affinity_(affinity) {
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            open_.push_back(event.open_slots(CompanyId{c}));
            most_.push_back(event.most_meetings(CompanyId{c}));
        }
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            tables_.push_back(event.most_at_once(SlotId{s}));
        }
        for (const Pin& pin : event.pins()) {
            Rule& rule = rule_of(pin.seller, pin.buyer);
            rule.must = true;
            if (pin.slot) {
                rule.slots = rule.slots & only(*pin.slot);
            }
        }
    }

    [[nodiscard]] const SlotSet& open(CompanyId company) const { return open_[company.index()]; }
    [[nodiscard]] Value tables(SlotId slot) const { return tables_[slot.index()]; }
    [[nodiscard]] Value most(CompanyId company) const { return most_[company.index()]; }

    /// How many meetings of a company a slot still takes.
    [[nodiscard]] Value seats(CompanyId company, SlotId slot) const {
        return open(company).contains(slot.index()) ? event_.seats(company) - held_at(company, slot) : 0;
    }

    /// How many meetings of a company the answers say are held.
    [[nodiscard]] Value held(CompanyId company) const { return event_.most_meetings(company) - most(company); }

    /// Calls visit(pair, slot) for every meeting that the answers say is held.
    template <class Visit>
    void each_held(Visit&& visit) const {
        for (const Rule& rule : rules_) {
            if (rule.held_in) {
                visit(rule.pair, *rule.held_in);
            }
        }
    }

    /// True where it has points or is pinned, so that a question about it makes sense: never of a company that is not
    /// at the event.
    [[nodiscard]] bool knows(CompanyId seller, CompanyId buyer) const {
        return affinity_.points(seller, buyer) > 0 || find(seller, buyer) != nullptr;
    }

    /// Takes an answer as given. Requires a pair that the day knows and a slot of the event.
    void give(const MeetingQuestion& question, bool yes) {
        Rule& rule = rule_of(question.seller, question.buyer);
        if (!question.slot) {
            rule.must = rule.must || yes;
            rule.slots = yes ? rule.slots : none();
        } else if (!yes) {
            rule.slots.erase(question.slot->index());
        } else if (!rule.held_in && possible(rule).contains(question.slot->index())) {
            hold(rule, *question.slot);
        } else {
            collided_ = collided_ || rule.held_in != question.slot;
        }
    }

    /// True where no schedule gives all these answers: they collide, or a pair that must meet has no slot left.
    [[nodiscard]] bool impossible() const {
        return collided_ || std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) {
                   return rule.held_in ? !rule.slots.contains(rule.held_in->index())
                                       : rule.must && possible(rule).count() == 0;
               });
    }

    /// Calls visit(pair, slots, must) for every pair whose meeting is still open, with the slots that are left to it;
    /// not for those that neither pins nor answers speak of and for which matters(pair) is false.
    template <class Matters, class Visit>
    void each_pair(Matters&& matters, Visit&& visit) const {
        const bool sessions = !event_.data().pair_sessions.empty();
        for (const ScoredPair& pair : affinity_.pairs()) {
            if (matters(pair) && find(pair.seller, pair.buyer) == nullptr) {
                SlotSet slots = open(pair.seller) & open(pair.buyer);
                if (sessions) {
                    slots = slots & event_.open_slots(pair.seller, pair.buyer);
                }
                visit(pair, slots, false);
            }
        }
        for (const Rule& rule : rules_) {
            if (!rule.held_in) {
                visit(rule.pair, possible(rule), rule.must);
            }
        }
    }

private:
    /// What pins and answers say of a pair.
    struct Rule {
        ScoredPair pair{};
        bool must = false;
        SlotSet slots{};
        std::optional<SlotId> held_in{};
    };

    [[nodiscard]] SlotSet none() const { return SlotSet(event_.slots().size()); }

    [[nodiscard]] SlotSet only(SlotId slot) const {
        SlotSet slots = none();
        slots.insert(slot.index());
        return slots;
    }

    [[nodiscard]] SlotSet possible(const Rule& rule) const {
        return rule.slots & open(rule.pair.seller) & open(rule.pair.buyer);
    }

    [[nodiscard]] static bool before(const Rule& rule, const Pair& pair) {
        return Pair{rule.pair.seller, rule.pair.buyer} < pair;
    }

    [[nodiscard]] const Rule* find(CompanyId seller, CompanyId buyer) const {
        const auto at = std::lower_bound(rules_.begin(), rules_.end(), Pair{seller, buyer}, before);
        return at != rules_.end() && at->pair.seller == seller && at->pair.buyer == buyer ? &*at : nullptr;
    }

    /// The rule of the pair; a new one allows every slot that the event allows.
    Rule& rule_of(CompanyId seller, CompanyId buyer) {
        const auto at = std::lower_bound(rules_.begin(), rules_.end(), Pair{seller, buyer}, before);
        if (at != rules_.end() && at->pair.seller == seller && at->pair.buyer == buyer) {
            return *at;
        }
        return *rules_.insert(
            at, {.pair = {seller, buyer, affinity_.points(seller, buyer)}, .slots = event_.open_slots(seller, buyer)});
    }

    [[nodiscard]] Value held_at(CompanyId company, SlotId slot) const {
        return std::count_if(rules_.begin(), rules_.end(), [&](const Rule& rule) {
            return rule.held_in == slot && (rule.pair.seller == company || rule.pair.buyer == company);
        });
    }

    void hold(Rule& rule, SlotId slot) {
        rule.held_in = slot;
        --tables_[slot.index()];
        for (const CompanyId company : {rule.pair.seller, rule.pair.buyer}) {
            if (held_at(company, slot) == event_.seats(company)) {
                open_[company.index()].erase(slot.index());
            }
            if (--most_[company.index()] == 0) {
                open_[company.index()] = none();
            }
        }
        for (SlotSet& slots : open_) {
            if (tables_[slot.index()] == 0) {
                slots.erase(slot.index());
            }
        }
    }

    const Event& event_;
    const Affinity& affinity_;
    std::vector<SlotSet> open_{};
    std::vector<Value> most_{};
    std::vector<Value> tables_{};
    std::vector<Rule> rules_{}; ///< ascending by pair
    bool collided_ = false;
};

} // namespace jumpa::detail
