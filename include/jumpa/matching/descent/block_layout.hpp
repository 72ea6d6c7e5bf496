#pragma once

#include <jumpa/matching/descent/lanes.hpp>
#include <jumpa/matching/time_indexed.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::matching {

/// A pair in four neighbouring slots.
struct Block {
    std::uint32_t first_slot = 0;
    std::uint8_t slots = 0; ///< one bit for each of the four in which the pair may be held
};

/// The entries of a problem in blocks of four slots, so that a block's prices lie side by side.
struct BlockLayout {
    std::size_t padded_slots = 0;            ///< length of a row of slots
    std::vector<std::size_t> first_block{0}; ///< per pair, and the end
    std::vector<Block> blocks{};             ///< ascending within a pair; none is empty
    std::vector<std::int32_t> entries_at{};  ///< per vertex and padded slot: its entries
    std::vector<std::int32_t> entries_in{};  ///< per padded slot: its entries

    explicit BlockLayout(const TimeIndexedProblem& problem) : padded_slots(lanes::padded(problem.slots())) {
        entries_at.assign(problem.vertices * padded_slots, 0);
        entries_in.assign(padded_slots, 0);
        first_block.reserve(problem.pairs.size() + 1);
        for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
            for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
                add(problem.pairs[p], problem.slot[e], e == problem.first_entry[p]);
            }
            first_block.push_back(blocks.size());
        }
    }

    /// Calls visit(entry, position of its lane) for every entry, in order.
    template <class Visit>
    void for_each_entry(Visit&& visit) const {
        std::size_t entry = 0;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            for (std::size_t lane = 0; lane < lanes::width; ++lane) {
                if ((blocks[b].slots >> lane & 1U) != 0) {
                    visit(entry++, b * lanes::width + lane);
                }
            }
        }
    }

private:
    void add(const Edge& pair, std::uint32_t slot, bool first_of_pair) {
        const auto lane = static_cast<std::uint32_t>(slot % lanes::width);
        if (first_of_pair || blocks.back().first_slot != slot - lane) {
            blocks.push_back({slot - lane, 0});
        }
        blocks.back().slots = static_cast<std::uint8_t>(blocks.back().slots | (1U << lane));
        ++entries_at[pair.a * padded_slots + slot];
        ++entries_at[pair.b * padded_slots + slot];
        ++entries_in[slot];
    }
};

} // namespace jumpa::matching
