#pragma once

#include <cstddef>
#include <cstdint>

/// What vector code sees of a catalogue and of a need: plain data alone, because the objects compiled for other
/// instructions must not hold a copy of any function that other objects have too.
namespace jumpa::kernel {

/// Offers that are looked at together.
inline constexpr int block_lanes = 64;

/// 64 offers of one category and neighbourhood, each in 20 bytes that say no less for it than the truth.
///
/// Units       places in `Visit::scale` from the block's centre; 16 bits of a float for amounts and prices per base
///             unit, capacities and slopes rounded up, minimum orders and prices rounded down
struct alignas(64) LaneBlock {
    std::int16_t x[block_lanes];
    std::int16_t y[block_lanes];
    std::int16_t z[block_lanes];
    std::uint16_t capacity[block_lanes];
    std::uint16_t least_order[block_lanes];
    std::uint16_t price_from[block_lanes];
    std::uint16_t price_slope[block_lanes]; ///< 1 / (to - from)
    std::uint16_t others[block_lanes];      ///< OthersBits of the seller's other offers
    std::int32_t traits[block_lanes];       ///< TraitBits
};

/// Parts of `LaneBlock::traits`.
struct TraitBits {
    static constexpr std::int32_t credentials = 0x3F;
    static constexpr int languages_at = 6; ///< five languages and the rest; none where none is stated
    static constexpr std::int32_t languages = 0x3F << languages_at;
    static constexpr std::int32_t place = 1 << 12; ///< it is known
    static constexpr int dimension_at = 13;        ///< of the capacity, as in Amount
    static constexpr std::int32_t dimension = 3 << dimension_at;
    static constexpr int lead_at = 15; ///< days + 1, 0 where unknown, 63 for more
    static constexpr std::int32_t most_lead = 0x3F;
    static constexpr std::int32_t lead = most_lead << lead_at;
    static constexpr int price_at = 21; ///< four bits, see PriceCodes
    static constexpr std::int32_t price = 0xF << price_at;
    static constexpr int tkdn_at = 26; ///< percent + 1 in fours, rounded up; 0 where unknown
    static constexpr std::int32_t tkdn_step = 4;
};

/// Prices of different codes do not compare, nor does any of code 0, which is none.
struct PriceCodes {
    static constexpr int shared = 15; ///< for all currencies and dimensions beyond the first 14
};

/// Where categories stand, a bit each: their root's number modulo 8, and that of the branch below it.
struct OthersBits {
    static constexpr int roots = 8;
    static constexpr int branches_at = roots;
    static constexpr int branches = 8;
};

/// What `BlockColumns::kinds` says of a block: a bit for each thing that some offer of it has.
struct KindBits {
    static constexpr int prices = 0; ///< 16 bits, by price code
    static constexpr int dimensions_at = 16;
    static constexpr std::int32_t unknown_place = 1 << 20;
    static constexpr std::int32_t known_place = 1 << 21;
    static constexpr std::int32_t no_language = 1 << 22;
};

/// The columns of all blocks, for vectors over blocks; filled up to a multiple of 16.
struct BlockColumns {
    const std::int32_t* centre_x; ///< in 2^-30
    const std::int32_t* centre_y;
    const std::int32_t* centre_z;
    const float* lift;   ///< 1 less the squared length of the centre
    const float* radius; ///< no offer lies farther from the centre
    const float* blur;   ///< how far rounding may bring a squared chord too low or too high
    const float* most_capacity;
    const float* least_price;
    const std::int32_t* traits; ///< credentials and languages of any offer, the highest TKDN
    const std::int32_t* kinds;  ///< KindBits
    const std::int32_t* others; ///< of any offer
};

/// Straight lines above the points for closeness, as a function of the squared chord; see closeness_lines.hpp.
inline constexpr int lines = 14;

/// What a seller can have for some of the buyer's other needs, besides the one that is judged: points are shares of
/// all.
struct OtherNeeds {
    std::int32_t root;   ///< bits of OthersBits: none of the needs is served without the first, and they get `most` of
    std::int32_t branch; ///< all points with one of the latter, else `most_apart`
    float share;         ///< of the needs
    float most;
    float most_apart;
    float loss;           ///< what the judged need loses by place or language, these lose so many times
    float per_credential; ///< they lose for each preferred one that is lacking
    std::int32_t preferred;
    std::int32_t required; ///< by all of them
    float farthest;        ///< squared chord beyond which none is served
};

/// Four entries for needs one by one, and one for each root.
inline constexpr int most_others = 4 + OthersBits::roots;

/// A need in the form in which lanes are judged. Weights are shares of all that may count, so that sums stay below 1.
struct LaneQuery {
    std::int32_t at_x, at_y, at_z;          ///< the buyer's place in 2^-30
    float towards_x, towards_y, towards_z;  ///< -2 times the same
    float line_at[lines], line_fall[lines]; ///< weight of location times (at - fall * squared chord)
    float farthest;                         ///< squared chord beyond which a limit vetoes

    bool asks_place, asks_amount, asks_lead, asks_credentials, asks_price, asks_language;
    bool price_shared;     ///< its price code is the shared one: what it finds may compare or not
    float sure_points;     ///< of what is the same for all
    float sure_weight;     ///< of what applies to all
    float unplaced_points; ///< for offers without a place, and their weight
    float unplaced_weight;

    float amount_weight, amount_slope, amount;
    std::int32_t amount_dimension; ///< in its place among the traits
    std::int32_t lead;             ///< likewise
    float location_weight, lead_weight, language_weight, price_weight;
    float point_per_credential;
    float ceiling;
    std::int32_t price_code, languages, required, preferred, least_tkdn;

    float share; ///< of this need; 1 for the only one
    int others;  ///< the entries below that count
    OtherNeeds other[most_others];
};

/// A block to be looked at for a need.
struct Visit {
    std::uint32_t block;
    float points;   ///< for the category
    float chord;    ///< squared, at the centre
    float scale;    ///< of x, y and z
    int first_line; ///< the lines that matter here, in LaneQuery
    int last_line;
    float least; ///< the share of all points that enters the buyer's list
};

/// A block's lanes that may enter: lane (bit * width + l) by a bit of the l-th of `width` numbers of `mark_bits` bits.
struct HitMarks {
    std::uint64_t words[2];
};

/// Where `LaneKernels::bounds` writes to.
struct BlockBounds {
    float* best;
    float* chord;
    float* nearest;
    float* farthest;
    float* top;
};

/// The vector code for one set of instructions.
struct LaneKernels {
    /// Tells which lanes may enter: value >= least of the visit, or of the lane in `lane_least` (none where null). The
    /// result has bit k where any of visit k do, marked in hits[k]. values + 64 * k holds what its lanes have of all
    /// points, and for_need + 64 * k of the need's.
    std::uint32_t (*filter)(const LaneBlock* blocks, const Visit* visits, int number, const LaneQuery& query,
                            const float* lane_least, HitMarks* hits, float* values, float* for_need);

    /// Upper bounds for blocks first .. end, multiples of 16, from their category points: best[i - first], and the
    /// squared chords of the centre, the nearest and the farthest place. Blocks that no offer of can serve get a
    /// negative bound. top: the most of each 16.
    void (*bounds)(const BlockColumns& blocks, int first, int end, const LaneQuery& query, const float* category,
                   const BlockBounds& bounds);

    int width;
    int mark_bits;
};

} // namespace jumpa::kernel
