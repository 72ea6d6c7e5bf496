// What lanes can have of one need's points, criterion by criterion. See lanes.ipp.

namespace jumpa::kernel::JUMPA_LANES {

/// Less than any weight: what sums are divided by where none applies, when they are 0 themselves.
inline constexpr float nothing = 1e-12F;

/// Some lanes of a block, and what they have so far.
struct Lanes {
    const LaneBlock& block;
    int at; ///< the first of them
    Ints traits;
    Floats points; ///< the sum of weight times points
    Floats weight; ///< that of the weights that apply
    Floats loss;   ///< weight less points, of place and language alone
    Floats chord;  ///< squared, 0 where the place is not known
    Ints open;     ///< nothing vetoes
};

inline Lanes begin(const LaneBlock& block, int at, const Visit& visit, const LaneQuery& query) {
    const Ints traits = load<Ints>(block.traits + at);
    return {block,
            at,
            traits,
            all(query.sure_points + visit.points),
            all(query.sure_weight),
            Floats{},
            Floats{},
            ((query.required & ~traits) == 0) & (traits >= query.least_tkdn)};
}

inline void add_location(Lanes& lanes, const Visit& visit, const LaneQuery& query) {
    const float x = query.towards_x * visit.scale;
    const float y = query.towards_y * visit.scale;
    const float z = query.towards_z * visit.scale;
    const LaneBlock& block = lanes.block;
    const Floats chord =
        visit.chord + x * whole(block.x + lanes.at) + y * whole(block.y + lanes.at) + z * whole(block.z + lanes.at);
    Floats near = query.line_at[visit.first_line] - query.line_fall[visit.first_line] * chord;
    for (int k = visit.first_line + 1; k <= visit.last_line; ++k) {
        near = higher(near, query.line_at[k] - query.line_fall[k] * chord);
    }
    const Ints known = (lanes.traits & TraitBits::place) != 0;
    lanes.points += known ? near : all(query.unplaced_points);
    lanes.weight += known ? all(query.location_weight) : all(query.unplaced_weight);
    lanes.loss = known ? query.location_weight - near : Floats{};
    lanes.chord = known ? chord : Floats{};
    lanes.open &= ~known | (chord <= query.farthest);
}

inline void add_capacity(Lanes& lanes, const LaneQuery& query) {
    const LaneBlock& block = lanes.block;
    const Ints dimension = lanes.traits & TraitBits::dimension;
    const Floats made = lower(all(query.amount_weight), half_float(block.capacity + lanes.at) * query.amount_slope);
    const Floats unstated = dimension == TraitBits::dimension ? all(0.5F * query.amount_weight) : Floats{};
    Floats covered = dimension == query.amount_dimension ? made : unstated;
    covered *= half_float(block.least_order + lanes.at) > query.amount ? all(0.5F) : all(1);
    covered *= (lanes.traits & TraitBits::lead) > query.lead ? all(0.5F) : all(1);
    lanes.points += covered;
}

inline void add_lead(Lanes& lanes, const LaneQuery& query) {
    const Ints lead = lanes.traits & TraitBits::lead;
    const Floats weight = lead != 0 ? all(query.lead_weight) : Floats{};
    lanes.weight += weight;
    lanes.points += lead > query.lead ? 0.5F * weight : weight;
}

inline void add_credentials(Lanes& lanes, const LaneQuery& query) {
    lanes.points += query.point_per_credential * bits_of_six(lanes.traits & query.preferred);
}

inline void add_price(Lanes& lanes, const LaneQuery& query) {
    const Ints same = (lanes.traits & TraitBits::price) == query.price_code;
    const Floats weight = same ? all(query.price_weight) : Floats{};
    lanes.weight += weight;
    if (query.price_shared) {
        lanes.points += weight;
        return;
    }
    const Floats from = half_float(lanes.block.price_from + lanes.at);
    const Floats below = lower(all(1), (query.ceiling - from) * half_float(lanes.block.price_slope + lanes.at));
    lanes.points += from <= query.ceiling ? weight * (0.5F + 0.5F * below) : Floats{};
}

inline void add_language(Lanes& lanes, const LaneQuery& query) {
    const Floats common = (lanes.traits & query.languages) != 0 ? all(query.language_weight) : Floats{};
    const Floats weight = (lanes.traits & TraitBits::languages) != 0 ? all(query.language_weight) : Floats{};
    lanes.points += common;
    lanes.weight += weight;
    lanes.loss += weight - common;
}

inline Lanes judge(const LaneBlock& block, int at, const Visit& visit, const LaneQuery& query) {
    Lanes lanes = begin(block, at, visit, query);
    if (query.asks_place) {
        add_location(lanes, visit, query);
    }
    if (query.asks_amount) {
        add_capacity(lanes, query);
    }
    if (query.asks_lead) {
        add_lead(lanes, query);
    }
    if (query.asks_credentials) {
        add_credentials(lanes, query);
    }
    if (query.asks_price) {
        add_price(lanes, query);
    }
    if (query.asks_language) {
        add_language(lanes, query);
    }
    return lanes;
}

} // namespace jumpa::kernel::JUMPA_LANES
