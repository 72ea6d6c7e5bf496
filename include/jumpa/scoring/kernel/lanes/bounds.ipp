// What the best offer of a block can have, block by block. See lanes.ipp.

namespace jumpa::kernel::JUMPA_LANES {

/// The best that an offer of each block can get; what is not certain counts in full.
inline Floats block_points(const BlockColumns& blocks, int i, const LaneQuery& query, Floats chord, Floats& weight,
                           Floats& loss) {
    const Ints kinds = load<Ints>(blocks.kinds + i);
    const Ints traits = load<Ints>(blocks.traits + i);
    Floats points = all(query.sure_points);
    weight = all(query.sure_weight);
    loss = Floats{};
    if (query.asks_place) {
        Floats near = all(query.line_at[lines - 1]);
        for (int k = 0; k < lines - 1; ++k) {
            near = higher(near, query.line_at[k] - query.line_fall[k] * chord);
        }
        const Ints unplaced = (kinds & KindBits::known_place) == 0;
        const Ints mixed = (kinds & KindBits::unknown_place) != 0;
        near = mixed ? all(query.location_weight) : near;
        loss += (unplaced | mixed) ? Floats{} : query.location_weight - near;
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
        const Ints certain = (kinds & 0xFFFF) == (1 << (query.price_code >> TraitBits::price_at));
        const Ints above = load<Floats>(blocks.least_price + i) > query.ceiling;
        const Floats weight_left = all(query.price_shared ? query.price_weight : 0);
        points += (certain & above) != 0 ? weight_left : all(query.price_weight);
        weight += query.price_weight;
    }
    if (query.asks_language) {
        const Ints may = ((kinds & KindBits::no_language) != 0) | ((traits & query.languages) != 0);
        points += may ? all(query.language_weight) : Floats{};
        loss += may ? Floats{} : all(query.language_weight);
        weight += query.language_weight;
    }
    return points;
}

inline void bounds(const BlockColumns& blocks, int first, int end, const LaneQuery& query, const float* category,
                   const BlockBounds& bounds) {
    constexpr float unit = 0x1p-30F;
    for (int group = first; group < end; group += 16) {
        Floats most = all(-1);
        for (int i = group; i < group + 16; i += width) {
            const Floats x = __builtin_convertvector(load<Ints>(blocks.centre_x + i) - query.at_x, Floats) * unit;
            const Floats y = __builtin_convertvector(load<Ints>(blocks.centre_y + i) - query.at_y, Floats) * unit;
            const Floats z = __builtin_convertvector(load<Ints>(blocks.centre_z + i) - query.at_z, Floats) * unit;
            const Floats square = x * x + y * y + z * z;
            const Floats radius = load<Floats>(blocks.radius + i);
            store(bounds.chord + (i - first),
                  square * (1 - 1e-6F) + load<Floats>(blocks.lift + i) - load<Floats>(blocks.blur + i));
            Floats straight = square;
            for (int l = 0; l < width; ++l) {
                straight[l] = __builtin_sqrtf(square[l]);
            }
            const Floats nearest = higher(Floats{}, straight * (1 - 1e-6F) - radius);
            const Floats squared = nearest * nearest;
            const Floats farthest = straight * (1 + 1e-6F) + radius;
            store(bounds.nearest + (i - first), squared * (1 - 1e-6F));
            store(bounds.farthest + (i - first), farthest * farthest * (1 + 1e-6F));
            Floats weight;
            Floats loss;
            Floats points =
                block_points(blocks, i, query, squared, weight, loss) + load<Floats>(category + (i - first));
            points = points / higher(weight, all(nothing));
            const Ints traits = load<Ints>(blocks.traits + i);
            const Ints unplaced = (load<Ints>(blocks.kinds + i) & KindBits::unknown_place) != 0;
            if (query.share < 1) {
                points =
                    of_all(query, {points, loss, unplaced ? Floats{} : squared, traits, load<Ints>(blocks.others + i)});
            }
            const Ints open = ((query.required & ~traits) == 0) & (traits >= query.least_tkdn) &
                              (unplaced | (squared <= query.farthest)) & (load<Floats>(category + (i - first)) >= 0);
            points = open ? points : all(-1);
            store(bounds.best + (i - first), points);
            most = higher(most, points);
        }
        float highest = -1;
        for (int l = 0; l < width; ++l) {
            highest = most[l] > highest ? most[l] : highest;
        }
        bounds.top[(group - first) / 16] = highest;
    }
}

} // namespace jumpa::kernel::JUMPA_LANES
