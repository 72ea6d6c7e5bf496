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
    OpenDay(const Event& event, const Affinity& affinity) : affinity_(affinity), all_(event.slots().size(), true) {
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
            rule.slots = pin.slot ? only(*pin.slot) : all_;
        }
    }

    [[nodiscard]] const SlotSet& open(CompanyId company) const { return open_[company.index()]; }
    [[nodiscard]] Value tables(SlotId slot) const { return tables_[slot.index()]; }
    [[nodiscard]] Value most(CompanyId company) const { return most_[company.index()]; }

    /// The points of the meetings that the answers say are held.
    [[nodiscard]] Value settled() const { return settled_; }

    /// True where it has points or is pinned, so that a question about it makes sense. Requires ids of the event.
    [[nodiscard]] bool knows(CompanyId seller, CompanyId buyer) const {
        return affinity_.points(seller, buyer) > 0 || find(seller, buyer) != nullptr;
    }

    /// Takes an answer as given. Requires a pair that the day knows and a slot of the event.
    void give(const MeetingQuestion& question, bool yes) {
        Rule& rule = rule_of(question.seller, question.buyer);
        if (!question.slot) {
            rule.must = rule.must || yes;
            rule.slots = yes ? rule.slots : SlotSet(all_.size());
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

    /// Calls visit(pair, slots, must) for every pair whose meeting is still open, with the slots that are left to it.
    template <class Visit>
    void each_pair(Visit&& visit) const {
        for (const ScoredPair& pair : affinity_.pairs()) {
            if (find(pair.seller, pair.buyer) == nullptr) {
                visit(pair, open(pair.seller) & open(pair.buyer), false);
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

    [[nodiscard]] SlotSet only(SlotId slot) const {
        SlotSet slots(all_.size());
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

    /// The rule of the pair; a new one allows everything.
    Rule& rule_of(CompanyId seller, CompanyId buyer) {
        const auto at = std::lower_bound(rules_.begin(), rules_.end(), Pair{seller, buyer}, before);
        if (at != rules_.end() && at->pair.seller == seller && at->pair.buyer == buyer) {
            return *at;
        }
        return *rules_.insert(at, {.pair = {seller, buyer, affinity_.points(seller, buyer)}, .slots = all_});
    }

    void hold(Rule& rule, SlotId slot) {
        rule.held_in = slot;
        settled_ += rule.pair.points;
        --tables_[slot.index()];
        for (const CompanyId company : {rule.pair.seller, rule.pair.buyer}) {
            open_[company.index()].erase(slot.index());
            if (--most_[company.index()] == 0) {
                open_[company.index()] = SlotSet(all_.size());
            }
        }
        for (SlotSet& slots : open_) {
            if (tables_[slot.index()] == 0) {
                slots.erase(slot.index());
            }
        }
    }

    const Affinity& affinity_;
    SlotSet all_;
    std::vector<SlotSet> open_{};
    std::vector<Value> most_{};
    std::vector<Value> tables_{};
    std::vector<Rule> rules_{}; ///< ascending by pair
    Value settled_ = 0;
    bool collided_ = false;
};

} // namespace jumpa::detail
