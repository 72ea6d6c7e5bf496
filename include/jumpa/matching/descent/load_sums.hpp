#pragma once

#include <jumpa/core/points.hpp>
#include <jumpa/matching/descent/pair_step.hpp>
#include <jumpa/matching/descent/price_rows.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::matching {

/// What the members of a team have added up. Their sums are whole numbers, so it does not matter who took which piece.
///
/// Invariant   between two steps everything is 0
class LoadSums {
public:
    struct Member {
        std::vector<std::int32_t> load{}; ///< per vertex and padded slot; nothing for the first member
        bool came = false;                ///< it has added something to its load
        std::vector<Value> room{};        ///< per padded slot, twice the shares held
        Square movement = 0;
        std::vector<lanes::Numbers> long_row{}; ///< where it works at a pair with many blocks
    };

    explicit LoadSums(std::size_t padded_slots) : slots_(padded_slots) { add_members(1); }

    void add_members(std::size_t members) {
        while (members_.size() < members) {
            members_.emplace_back().room.assign(slots_, 0);
        }
    }

    [[nodiscard]] Member& of(std::size_t member) { return members_[member]; }

    /// Where a member adds shares: the first one to `whole`, others to one of their own.
    [[nodiscard]] std::int32_t* load_of(std::size_t member, std::vector<std::int32_t>& whole) {
        if (member == 0) {
            return whole.data();
        }
        members_[member].load.resize(whole.size(), 0);
        members_[member].came = true;
        return members_[member].load.data();
    }

    /// Adds what the others have to some rows of `whole`.
    void gather(std::vector<std::int32_t>& whole, std::size_t first, std::size_t end) {
        for (Member& member : members_) {
            if (!member.came) {
                continue;
            }
            for (std::size_t at = first; at < end; ++at) {
                whole[at] += member.load[at];
                member.load[at] = 0;
            }
        }
    }
    void all_gathered() {
        for (Member& member : members_) {
            member.came = false;
        }
    }

    /// All movements since the last call.
    [[nodiscard]] Square take_movement() {
        Square sum = 0;
        for (Member& member : members_) {
            sum += std::exchange(member.movement, 0);
        }
        return sum;
    }

    /// Twice the shares held in a slot, since the last call.
    [[nodiscard]] Value take_room(std::size_t slot) {
        Value sum = 0;
        for (Member& member : members_) {
            sum += std::exchange(member.room[slot], 0);
        }
        return sum;
    }

private:
    std::size_t slots_;
    std::vector<Member> members_{};
};

} // namespace jumpa::matching
