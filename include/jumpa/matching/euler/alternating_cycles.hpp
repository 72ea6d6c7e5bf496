#pragma once

#include <jumpa/matching/euler/link.hpp>
#include <jumpa/matching/euler/parity_forest.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace jumpa::matching::euler {

/// Places 2t and 2t + 1 are a pair, and every place has a partner beside. Chooses one place of each pair, so that of
/// two partners exactly one is chosen.
///
/// A step to the other place of a pair and a step to the partner, in turn, walk round a cycle; every place a walk comes
/// to by partners is chosen, every other one is not. A walk alone would wait for memory at each step. So many walk at
/// once, each over a stretch of some cycle, and where two stretches meet it shows whether one has to be exchanged as a
/// whole.
///
/// Requires    partners are mutual; fewer than 2^31 places
/// Complexity  O(places)
class AlternatingCycles {
public:
    /// A pair that is no pair. Requires one at `partner[place]`, place even, before the walk.
    static void leave_out(Place* partner, Place place) { partner[place] = seen; }

    /// Overwrites `partner` with what `chosen` reads.
    void walk(Place* partner, Place places) {
        partner_ = partner;
        places_ = places;
        next_ = 0;
        stretches_.clear();
        before_.clear();
        walk_in_turn();
        tie_beginnings();
        for (Stretch s = 0; s < stretches_.size(); ++s) {
            (void)stretches_.find(s);
        }
    }

    /// 0 if `pair` is chosen, 1 if `pair + 1` is. Requires pair even and not left out.
    [[nodiscard]] Place chosen(Place pair) const {
        const bool second = (partner_[pair] & seen) == 0;
        const Stretch stretch = select(second, partner_[pair + 1], partner_[pair]) & ~seen;
        return static_cast<Place>(second != stretches_.odd(stretch));
    }

private:
    using Stretch = ParityForest::Node;
    static constexpr Place seen = Place{1} << 31U; // entered here, by the stretch in the other bits
    static constexpr std::size_t walks = 32;       // as many loads from memory as a processor has under way

    struct Walk {
        Place to;
        Stretch stretch;
    };

    void walk_in_turn() {
        std::array<Walk, walks> walk{};
        std::size_t on_their_way = 0;
        while (on_their_way < walks && begin(walk[on_their_way])) {
            ++on_their_way;
        }
        while (on_their_way > 0) {
            for (std::size_t w = 0; w < on_their_way;) {
                if (step(walk[w]) || begin(walk[w])) {
                    ++w;
                } else {
                    walk[w] = walk[--on_their_way];
                }
            }
        }
    }

    /// Begins a stretch at the first pair that nobody came to yet.
    bool begin(Walk& walk) {
        while (next_ < places_ && ((partner_[next_] | partner_[next_ + 1]) & seen) != 0) {
            next_ += 2;
        }
        if (next_ == places_) {
            return false;
        }
        walk.stretch = stretches_.add();
        before_.push_back(partner_[next_]);
        enter(walk, next_);
        return true;
    }

    bool step(Walk& walk) {
        if (((partner_[walk.to] | partner_[walk.to ^ 1U]) & seen) == 0) {
            enter(walk, walk.to);
            return true;
        }
        tie(walk.stretch, walk.to, true);
        return false;
    }

    void enter(Walk& walk, Place place) {
        partner_[place] = seen | walk.stretch;
        walk.to = partner_[place ^ 1U];
        __builtin_prefetch(partner_ + walk.to);
    }

    /// If `stretch` is right, the place is chosen, or is not. Requires that some stretch came to its pair.
    void tie(Stretch stretch, Place place, bool chosen) {
        const bool entered = (partner_[place] & seen) != 0;
        stretches_.tie(stretch, (entered ? partner_[place] : partner_[place ^ 1U]) & ~seen, entered != chosen);
    }

    /// Ends alone would not do: two stretches may begin back to back.
    void tie_beginnings() {
        for (Stretch s = 0; s < before_.size(); ++s) {
            tie(s, before_[s], false);
        }
    }

    Place* partner_ = nullptr;
    Place places_ = 0;
    Place next_ = 0;
    ParityForest stretches_{};
    std::vector<Place> before_{}; // the partner of the place where a stretch began
};

} // namespace jumpa::matching::euler
