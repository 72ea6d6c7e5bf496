// Which lanes of a block may enter a list. See lanes.ipp.

namespace jumpa::kernel::JUMPA_LANES {

/// Bits of steps as narrow numbers, which fit into two words.
#if defined(__AVX2__)
typedef std::int8_t Marks __attribute__((vector_size(width)));
#else
typedef std::int16_t Marks __attribute__((vector_size(2 * width)));
#endif
inline constexpr int mark_bits = 8 * static_cast<int>(sizeof(Marks)) / width;

/// Tells for a block's lanes what they can have, and marks those that may enter.
inline HitMarks look_at(const LaneBlock& block, const Visit& visit, const LaneQuery& query, const float* own,
                        float* values, float* for_need) {
    Ints found{};
    for (int i = 0; i < steps; ++i) {
        const int at = i * width;
        const Lanes lanes = judge(block, at, visit, query);
        Floats value = lanes.points / higher(lanes.weight, all(nothing));
        store(for_need + at, value);
        if (query.share < 1) {
            value = of_all(query, {value, lanes.loss, lanes.chord, lanes.traits, (Ints)wide(block.others + at)});
        }
        store(values + at, value);
        const Floats least = own == nullptr ? all(visit.least) : lower(all(visit.least), load<Floats>(own + at));
        // Points of 0 are those of no list; a criterion with any points has more than 0 here.
        found |= (value >= least) & (lanes.points > 0) & lanes.open & (1 << i);
    }
    const Marks marks = __builtin_convertvector(found, Marks);
    HitMarks result{};
    __builtin_memcpy(result.words, &marks, sizeof marks);
    return result;
}

inline std::uint32_t filter(const LaneBlock* blocks, const Visit* visits, int number, const LaneQuery& query,
                            const float* lane_least, HitMarks* hits, float* values, float* for_need) {
    std::uint32_t found = 0;
    for (int k = 0; k < number; ++k) {
        const std::size_t first = std::size_t{visits[k].block} * block_lanes;
        hits[k] =
            look_at(blocks[visits[k].block], visits[k], query, lane_least == nullptr ? nullptr : lane_least + first,
                    values + block_lanes * k, for_need + block_lanes * k);
        found |= (hits[k].words[0] | hits[k].words[1]) != 0 ? 1U << k : 0;
    }
    return found;
}

} // namespace jumpa::kernel::JUMPA_LANES
