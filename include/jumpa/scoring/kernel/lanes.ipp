// The vector code, compiled once for each set of instructions: there is no include guard, and JUMPA_LANES names the
// namespace that keeps the copies apart. Nothing here may call a function that another object could have too.
//
// GNU vector types, not intrinsics: g++, clang and Emscripten turn them into what the target has. All of it computes
// upper bounds, with the margins of least_value.hpp, so neither rounding nor contraction nor -ffast-math can change a
// result, only how many pairs are scored.

#include <jumpa/scoring/kernel/lane_block.hpp>

namespace jumpa::kernel::JUMPA_LANES {

#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__)
inline constexpr int width = 16;
#elif defined(__AVX2__)
inline constexpr int width = 8;
#else
inline constexpr int width = 4;
#endif
inline constexpr int steps = block_lanes / width;

typedef float Floats __attribute__((vector_size(4 * width)));
typedef std::int32_t Ints __attribute__((vector_size(4 * width)));
typedef std::uint32_t Bits __attribute__((vector_size(4 * width)));
typedef std::int16_t Shorts __attribute__((vector_size(2 * width)));
typedef std::uint16_t Halves __attribute__((vector_size(2 * width)));

template <class Vector>
inline Vector load(const void* from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
}
inline void store(float* to, Floats vector) {
    __builtin_memcpy(to, &vector, sizeof vector);
}

inline Floats lower(Floats a, Floats b) {
    return a < b ? a : b;
}
inline Floats higher(Floats a, Floats b) {
    return a > b ? a : b;
}
inline Floats all(float number) {
    return Floats{} + number;
}

inline Floats whole(const std::int16_t* from) {
    return __builtin_convertvector(__builtin_convertvector(load<Shorts>(from), Ints), Floats);
}
inline Bits wide(const std::uint16_t* from) {
    return __builtin_convertvector(load<Halves>(from), Bits);
}
/// A float of which the upper 16 bits are kept.
inline Floats half_float(const std::uint16_t* from) {
    return (Floats)(wide(from) << 16);
}

/// The number of bits among the lowest six.
inline Floats bits_of_six(Ints set) {
    set = (set & 0x15) + ((set >> 1) & 0x15);
    set = (set & 0x33) + ((set >> 2) & 0x33);
    return __builtin_convertvector((set + (set >> 4)) & 0x7, Floats);
}

/// What a block's lanes have so far: the sum of weight times points, that of the weights that apply, no veto yet.
struct Sums {
    Floats points[steps];
    Floats weight[steps];
    Ints open[steps];
};

inline void begin(Sums& sums, const LaneBlock& block, const Visit& visit, const LaneQuery& query) {
    for (int i = 0; i < steps; ++i) {
        const Ints traits = load<Ints>(block.traits + i * width);
        sums.points[i] = all(query.sure_points + visit.points);
        sums.weight[i] = all(query.sure_weight);
        sums.open[i] = ((query.required & ~traits) == 0) & (traits >= query.least_tkdn);
    }
}

inline void add_location(Sums& sums, const LaneBlock& block, const Visit& visit, const LaneQuery& query) {
    const float x = query.towards_x * visit.scale;
    const float y = query.towards_y * visit.scale;
    const float z = query.towards_z * visit.scale;
    for (int i = 0; i < steps; ++i) {
        const int at = i * width;
        const Floats chord = visit.chord + x * whole(block.x + at) + y * whole(block.y + at) + z * whole(block.z + at);
        Floats near = query.line_at[visit.first_line] - query.line_fall[visit.first_line] * chord;
        for (int k = visit.first_line + 1; k <= visit.last_line; ++k) {
            near = higher(near, query.line_at[k] - query.line_fall[k] * chord);
        }
        const Ints known = (load<Ints>(block.traits + at) & TraitBits::place) != 0;
        sums.points[i] += known ? near : all(query.unplaced_points);
        sums.weight[i] += known ? all(query.location_weight) : all(query.unplaced_weight);
        sums.open[i] &= ~known | (chord <= query.farthest);
    }
}

inline void add_capacity(Sums& sums, const LaneBlock& block, const LaneQuery& query) {
    for (int i = 0; i < steps; ++i) {
        const int at = i * width;
        const Ints traits = load<Ints>(block.traits + at);
        const Ints dimension = traits & TraitBits::dimension;
        const Floats made = lower(all(query.amount_weight), half_float(block.capacity + at) * query.amount_slope);
        const Floats unstated = dimension == TraitBits::dimension ? all(0.5F * query.amount_weight) : Floats{};
        Floats covered = dimension == query.amount_dimension ? made : unstated;
        covered *= half_float(block.least_order + at) > query.amount ? all(0.5F) : all(1);
        covered *= (traits & TraitBits::lead) > query.lead ? all(0.5F) : all(1);
        sums.points[i] += covered;
    }
}

inline void add_lead(Sums& sums, const LaneBlock& block, const LaneQuery& query) {
    for (int i = 0; i < steps; ++i) {
        const Ints lead = load<Ints>(block.traits + i * width) & TraitBits::lead;
        const Floats weight = lead != 0 ? all(query.lead_weight) : Floats{};
        sums.weight[i] += weight;
        sums.points[i] += lead > query.lead ? 0.5F * weight : weight;
    }
}

inline void add_credentials(Sums& sums, const LaneBlock& block, const LaneQuery& query) {
    for (int i = 0; i < steps; ++i) {
        const Ints held = load<Ints>(block.traits + i * width) & query.preferred;
        sums.points[i] += query.point_per_credential * bits_of_six(held);
    }
}

inline void add_price(Sums& sums, const LaneBlock& block, const LaneQuery& query) {
    for (int i = 0; i < steps; ++i) {
        const int at = i * width;
        const Ints code = (Ints)(wide(block.others + at) >> OthersBits::price_at);
        const Floats weight = code == query.price_code ? all(query.price_weight) : Floats{};
        sums.weight[i] += weight;
        if (query.price_shared) {
            sums.points[i] += weight;
            continue;
        }
        const Floats from = half_float(block.price_from + at);
        const Floats below = lower(all(1), (query.ceiling - from) * half_float(block.price_slope + at));
        sums.points[i] += from <= query.ceiling ? weight * (0.5F + 0.5F * below) : Floats{};
    }
}

inline void add_language(Sums& sums, const LaneBlock& block, const LaneQuery& query) {
    for (int i = 0; i < steps; ++i) {
        const Ints traits = load<Ints>(block.traits + i * width);
        sums.points[i] += (traits & query.languages) != 0 ? all(query.language_weight) : Floats{};
        sums.weight[i] += (traits & TraitBits::languages) != 0 ? all(query.language_weight) : Floats{};
    }
}

/// The share of the buyer's needs that a seller may serve who serves this one with this offer: see `Reach`.
inline Floats reach(const LaneQuery& query, Ints others) {
    Floats share = all(query.share);
    for (int i = 0; i < query.other_needs; ++i) {
        share += (others & query.other_root[i]) != 0 ? all(query.other_share[i]) : Floats{};
    }
    return share;
}

inline void judge(Sums& sums, const LaneBlock& block, const Visit& visit, const LaneQuery& query) {
    begin(sums, block, visit, query);
    if (query.asks_place) {
        add_location(sums, block, visit, query);
    }
    if (query.asks_amount) {
        add_capacity(sums, block, query);
    }
    if (query.asks_lead) {
        add_lead(sums, block, query);
    }
    if (query.asks_credentials) {
        add_credentials(sums, block, query);
    }
    if (query.asks_price) {
        add_price(sums, block, query);
    }
    if (query.asks_language) {
        add_language(sums, block, query);
    }
}

/// Where no weight applies, points are 0, and no list takes such a pair.
inline constexpr float nothing = 1e-12F;

/// The lanes that may enter, step by step a bit.
inline Ints entering(const Sums& sums, const LaneBlock& block, const Visit& visit, const LaneQuery& query,
                     const float* own) {
    Ints found{};
    for (int i = 0; i < steps; ++i) {
        Floats least = all(visit.least);
        if (own != nullptr) {
            least = lower(least, load<Floats>(own + i * width));
        }
        Floats points = sums.points[i];
        if (query.share < 1) {
            points *= reach(query, (Ints)wide(block.others + i * width));
        }
        found |= (points >= sums.weight[i] * least + nothing) & sums.open[i] & (1 << i);
    }
    return found;
}

inline std::uint32_t filter(const LaneBlock* blocks, const Visit* visits, int number, const LaneQuery& query,
                            const float* lane_least, std::int32_t* hits, float* values) {
    std::uint32_t found = 0;
    for (int k = 0; k < number; ++k) {
        const Visit& visit = visits[k];
        const LaneBlock& block = blocks[visit.block];
        Sums sums;
        judge(sums, block, visit, query);
        const float* const own = lane_least != nullptr ? lane_least + std::size_t{visit.block} * block_lanes : nullptr;
        const Ints lanes = entering(sums, block, visit, query, own);
        __builtin_memcpy(hits + 16 * k, &lanes, sizeof lanes);
        std::int32_t any = 0;
        for (int l = 0; l < width; ++l) {
            any |= lanes[l];
        }
        if (any == 0) {
            continue;
        }
        found |= 1U << k;
        for (int i = 0; i < steps; ++i) {
            store(values + block_lanes * k + i * width, sums.points[i] / higher(sums.weight[i], all(nothing)));
        }
    }
    return found;
}

/// The best that an offer of each block can get; what is not certain counts in full.
inline Floats block_points(const BlockColumns& blocks, int i, const LaneQuery& query, Floats chord, Floats& weight) {
    const Ints kinds = load<Ints>(blocks.kinds + i);
    const Ints traits = load<Ints>(blocks.traits + i);
    Floats points = all(query.sure_points);
    weight = all(query.sure_weight);
    if (query.asks_place) {
        Floats near = all(query.line_at[lines - 1]);
        for (int k = 0; k < lines - 1; ++k) {
            near = higher(near, query.line_at[k] - query.line_fall[k] * chord);
        }
        const Ints unplaced = (kinds & KindBits::known_place) == 0;
        const Ints mixed = (kinds & KindBits::unknown_place) != 0;
        near = mixed ? all(query.location_weight) : near;
        points += unplaced ? all(query.unplaced_points) : near;
        weight += unplaced ? all(query.unplaced_weight) : all(query.location_weight);
    }
    if (query.asks_amount) {
        const Floats made =
            lower(all(query.amount_weight), load<Floats>(blocks.most_capacity + i) * query.amount_slope);
        const std::int32_t dimension =
            1 << (KindBits::dimensions_at + (query.amount_dimension >> TraitBits::dimension_at));
        const std::int32_t unstated = 8 << KindBits::dimensions_at;
        Floats covered = (kinds & unstated) != 0 ? all(0.5F * query.amount_weight) : Floats{};
        covered = (kinds & dimension) != 0 ? higher(covered, made) : covered;
        points += covered;
    }
    if (query.asks_lead) {
        points += query.lead_weight;
        weight += query.lead_weight;
    }
    if (query.asks_credentials) {
        points += query.point_per_credential * bits_of_six(traits & query.preferred);
    }
    if (query.asks_price) {
        const Ints certain = (kinds & 0xFFFF) == (1 << query.price_code);
        const Ints above = load<Floats>(blocks.least_price + i) > query.ceiling;
        const Floats weight_left = all(query.price_shared ? query.price_weight : 0);
        points += (certain & above) != 0 ? weight_left : all(query.price_weight);
        weight += query.price_weight;
    }
    if (query.asks_language) {
        const Ints may = ((kinds & KindBits::no_language) != 0) | ((traits & query.languages) != 0);
        points += may ? all(query.language_weight) : Floats{};
        weight += query.language_weight;
    }
    return points;
}

inline void bounds(const BlockColumns& blocks, int first, int end, const LaneQuery& query, const float* category,
                   float* best, float* chord, float* top) {
    constexpr float unit = 0x1p-30F;
    for (int group = first; group < end; group += 16) {
        Floats most = all(-1);
        for (int i = group; i < group + 16; i += width) {
            const Floats x = __builtin_convertvector(load<Ints>(blocks.centre_x + i) - query.at_x, Floats) * unit;
            const Floats y = __builtin_convertvector(load<Ints>(blocks.centre_y + i) - query.at_y, Floats) * unit;
            const Floats z = __builtin_convertvector(load<Ints>(blocks.centre_z + i) - query.at_z, Floats) * unit;
            const Floats square = x * x + y * y + z * z;
            const Floats radius = load<Floats>(blocks.radius + i);
            store(chord + (i - first),
                  square * (1 - 1e-6F) + load<Floats>(blocks.lift + i) - load<Floats>(blocks.blur + i));
            Floats straight = square;
            for (int l = 0; l < width; ++l) {
                straight[l] = __builtin_sqrtf(square[l]);
            }
            const Floats nearest = higher(Floats{}, straight * (1 - 1e-6F) - radius);
            const Floats squared = nearest * nearest;
            Floats weight;
            Floats points = block_points(blocks, i, query, squared, weight) + load<Floats>(category + (i - first));
            points = points / higher(weight, all(nothing));
            points *= reach(query, load<Ints>(blocks.others + i));
            const Ints traits = load<Ints>(blocks.traits + i);
            const Ints unplaced = (load<Ints>(blocks.kinds + i) & KindBits::unknown_place) != 0;
            const Ints open = ((query.required & ~traits) == 0) & (traits >= query.least_tkdn) &
                              (unplaced | (squared <= query.farthest)) & (load<Floats>(category + (i - first)) >= 0);
            points = open ? points : all(-1);
            store(best + (i - first), points);
            most = higher(most, points);
        }
        float highest = -1;
        for (int l = 0; l < width; ++l) {
            highest = most[l] > highest ? most[l] : highest;
        }
        top[(group - first) / 16] = highest;
    }
}

inline constexpr LaneKernels kernels{filter, bounds, width};

} // namespace jumpa::kernel::JUMPA_LANES
