// What sellers can have for a buyer's other needs. See lanes.ipp.

namespace jumpa::kernel::JUMPA_LANES {

/// What is known of sellers, or of all those of a block, for needs other than the one that is judged.
struct Seen {
    Floats value; ///< the share of that need's points
    Floats loss;
    Floats chord;
    Ints traits;
    Ints others;
};

/// The share of all points that they may have: see `take_other_needs`.
inline Floats of_all(const LaneQuery& query, const Seen& seen) {
    Floats sum = query.share * seen.value;
    for (int k = 0; k < query.others; ++k) {
        const OtherNeeds& other = query.other[k];
        Floats most = (seen.others & other.branch) != 0 ? all(other.most) : all(other.most_apart);
        most -= other.loss * seen.loss;
        most -= other.per_credential * bits_of_six(~seen.traits & other.preferred);
        const Ints served =
            ((seen.others & other.root) != 0) & ((other.required & ~seen.traits) == 0) & (seen.chord <= other.farthest);
        sum += served ? other.share * higher(Floats{}, lower(seen.value, most)) : Floats{};
    }
    return sum;
}

} // namespace jumpa::kernel::JUMPA_LANES
