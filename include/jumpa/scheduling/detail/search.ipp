#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/scheduling/detail/arms.hpp>
#include <jumpa/scheduling/detail/dive.hpp>
#include <jumpa/scheduling/detail/neighbourhood.hpp>
#include <jumpa/scheduling/detail/search.hpp>
#include <jumpa/scheduling/detail/slot_caps.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Takes out every unpinned meeting that `wanted` names.
template <class Wanted>
void release_if(const Candidates& candidates, Agenda& agenda, Wanted&& wanted) {
    auto pinned = candidates.pinned.begin();
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const bool is_pinned = pinned != candidates.pinned.end() && pinned->candidate == i;
        if (!is_pinned && agenda.holds(i) && wanted(i)) {
            agenda.release(i);
        }
        pinned += is_pinned ? 1 : 0;
    }
}

/// Large neighbourhood search for an agenda, with the prices of the relaxation as its compass.
class Search {
public:
    Search(const Event& event, const Candidates& candidates, Agenda& agenda, const TightBound& tight,
           std::uint64_t seed, Work& work)
        : event_(event), candidates_(candidates), best_(agenda), here_(agenda), tight_(tight), random_(seed),
          work_(work), losses_(event, candidates, tight.best), people_(event, candidates, losses_),
          arms_(arms_for(event, candidates, tight, work)) {}

    /// Plans the whole day from the relaxation, without a past.
    void first_dive() {
        Agenda next = here_;
        release_if(candidates_, next, [](std::size_t) { return true; });
        const std::int64_t steps = tight_.day.slot.size() > many_entries ? 150 : 300;
        dive(event_, candidates_, next, all_slots(), tight_.best,
             {.first_steps = steps, .steps = steps, .relaxed = &tight_.day}, random_, work_);
        take(std::move(next));
    }

    /// One round; true where the best agenda is worth more.
    bool round() {
        const std::size_t chosen = arms_.choose(random_);
        const Value best = best_.value();
        const std::int64_t left = work_.left();
        replan(arms_.arm(chosen));
        arms_.learn(chosen, best_.value() - best, left - work_.left());
        return best_.value() > best;
    }

private:
    static constexpr std::size_t slot_sizes[] = {3, 4, 6, 8};
    static constexpr std::size_t people_sizes[] = {100, 200, 400, 800};

    static std::vector<Arm> arms_for(const Event& event, const Candidates& candidates, const TightBound& tight,
                                     const Work& work) {
        const std::size_t slots = event.slots().size();
        std::vector<Arm> arms;
        if (static_cast<std::int64_t>(tight.day.slot.size()) * 2'000 < work.left()) {
            arms.push_back({Arm::Kind::slots, slots});
        }
        for (const std::size_t some : slot_sizes) {
            if (some < slots) {
                arms.push_back({Arm::Kind::slots, some});
            }
        }
        const std::vector<bool> wanted = wanted_companies(event, candidates);
        const auto people = static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), true));
        for (const std::size_t some : people_sizes) {
            if (some < people / 2) {
                arms.push_back({Arm::Kind::people, some});
            }
        }
        if (arms.empty()) {
            arms.push_back({Arm::Kind::slots, slots});
        }
        return arms;
    }

    [[nodiscard]] SlotSet all_slots() const { return SlotSet(event_.slots().size(), true); }

    void replan(const Arm& arm) {
        Agenda next = here_;
        SlotSet open = all_slots();
        if (arm.kind == Arm::Kind::slots) {
            open = some_slots(random_, event_.slots().size(), arm.size);
            release_if(candidates_, next, [&](std::size_t i) { return open.contains(next.slot_of(i)); });
        } else {
            const std::vector<bool> people = people_.choose(here_, arm.size, random_);
            release_if(candidates_, next, [&](std::size_t i) {
                return people[candidates_.pairs[i].seller.index()] || people[candidates_.pairs[i].buyer.index()];
            });
        }
        work_.spend(static_cast<std::int64_t>(candidates_.pairs.size()) * 4); // looking for what could be held
        dive(event_, candidates_, next, open, tight_.best, style(), random_, work_);
        take(std::move(next));
    }

    /// Goes on from an agenda that loses a little against the best, and back to the best where that led to nothing.
    /// Source: record-to-record travel, [Dueck1993].
    void take(Agenda&& next) {
        constexpr int most_astray = 30;
        ++astray_;
        if (next.value() >= best_.value()) {
            astray_ = 0;
            best_ = next;
            here_ = std::move(next);
        } else if (next.value() >= least_wanted()) {
            here_ = std::move(next);
        }
        if (astray_ > most_astray) {
            here_ = best_;
            astray_ = 0;
        }
    }

    /// What an agenda must be worth to go on from it.
    [[nodiscard]] Value least_wanted() const {
        constexpr Value steps_to_bound = 20;
        return here_.value() - std::max<Value>(0, tight_.bound - best_.value()) / steps_to_bound;
    }

    /// Half of the rounds use what is best on the whole, the others vary it.
    [[nodiscard]] DiveStyle style() {
        const auto one_of = [&](std::array<std::int32_t, 3> values) { return values[random_.below(3)]; };
        if (random_.below(2) == 0) {
            return {.first_steps = 150,
                    .steps = 300,
                    .cut = 300,
                    .preferred = 30,
                    .before = &here_,
                    .bonus = 10,
                    .noise = 5,
                    .sure = 990,
                    .least = least_wanted()};
        }
        const std::int32_t bonus = one_of({5, 10, 20});
        return {.first_steps = one_of({100, 200, 300}),
                .steps = one_of({100, 200, 300}),
                .cut = one_of({100, 300, 1'500}),
                .preferred = one_of({10, 30, 100}),
                .before = &here_,
                .bonus = bonus,
                .noise = random_.below(2) == 0 ? bonus / 2 : bonus,
                .sure = one_of({950, 980, 990}),
                .least = least_wanted()};
    }

    const Event& event_;
    const Candidates& candidates_;
    Agenda& best_;
    Agenda here_;    ///< where the next round starts
    int astray_ = 0; ///< rounds since one as good as the best was found or gone back to
    const TightBound& tight_;
    Random random_;
    Work& work_;
    Losses losses_;
    PeopleChooser people_;
    Arms arms_;
};

JUMPA_INLINE void search(const Event& event, const Candidates& candidates, Agenda& agenda, Value bound,
                         const TightBound& tight, std::uint64_t seed, Work& work) {
    constexpr std::int64_t most_idle_rounds = 1'000;
    if (work.spent()) {
        return;
    }
    Search search(event, candidates, agenda, tight, seed, work);
    work.ask();
    search.first_dive();
    work.found(agenda.value());
    for (std::int64_t idle = 0; agenda.value() < bound && !work.spent() && idle < most_idle_rounds;) {
        idle = search.round() ? 0 : idle + 1;
        work.found(agenda.value());
    }
}

} // namespace jumpa::detail
