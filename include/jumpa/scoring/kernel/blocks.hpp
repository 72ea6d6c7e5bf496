#pragma once

#include <jumpa/scoring/kernel/lane_block.hpp>
#include <jumpa/scoring/kernel/rows.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// All offers in blocks, ascending by category, and what is known of each block.
///
/// Units       24 bytes a lane, 84 a block more; blocks are full but for the last one of a category
struct Blocks {
    std::vector<LaneBlock> lanes{};
    std::vector<std::uint32_t> sellers{}; ///< 64 a block; lanes left over repeat the first one

    std::vector<std::int32_t> centre_x{};
    std::vector<std::int32_t> centre_y{};
    std::vector<std::int32_t> centre_z{};
    std::vector<float> lift{};
    std::vector<float> radius{};
    std::vector<float> blur{};
    std::vector<float> scale{};
    std::vector<float> most_capacity{};
    std::vector<float> least_price{};
    std::vector<std::int32_t> traits{};
    std::vector<std::int32_t> kinds{};
    std::vector<std::int32_t> others{};
    std::vector<std::uint32_t> first_category{};
    std::vector<std::uint32_t> last_category{};
    std::vector<std::uint32_t> least_seller{};

    [[nodiscard]] std::size_t size() const { return lanes.size(); }

    [[nodiscard]] BlockColumns columns() const {
        return {centre_x.data(),      centre_y.data(),    centre_z.data(), lift.data(),  radius.data(), blur.data(),
                most_capacity.data(), least_price.data(), traits.data(),   kinds.data(), others.data()};
    }

    /// Calls take for each column.
    template <class Take>
    void each_column(const Take& take) {
        take(centre_x), take(centre_y), take(centre_z), take(lift), take(radius), take(blur), take(scale);
        take(most_capacity), take(least_price), take(traits), take(kinds), take(others);
        take(first_category), take(last_category), take(least_seller);
    }

    [[nodiscard]] std::size_t bytes() const {
        const std::size_t sum = lanes.size() * sizeof(LaneBlock) + sellers.size() * sizeof(std::uint32_t);
        return sum + 15 * kinds.size() * sizeof(std::int32_t);
    }
};

/// How rows are written into traits: the few bits that stand for prices, roots and languages.
class Codes {
public:
    explicit Codes(const Rows& rows) : rows_(rows) {
        std::vector<std::pair<std::string, Dimension>> met;
        for (std::uint32_t terms = 0; terms < rows.price_terms.size(); ++terms) {
            const auto& [currency, unit] = rows.price_terms[terms];
            const std::pair key(currency, facts(unit).dimension);
            const auto place = static_cast<std::size_t>(std::find(met.begin(), met.end(), key) - met.begin());
            if (place == met.size() && met.size() < PriceCodes::shared) {
                met.push_back(key); // the first is that of no price at all, code 0
            }
            price_.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(place, PriceCodes::shared)));
        }
    }

    /// 0 for no price. Equal codes other than the shared one compare, different ones do not.
    [[nodiscard]] std::int32_t price(std::uint16_t terms) const { return price_[terms]; }

    /// The bits of a category's root and branch.
    [[nodiscard]] std::int32_t root(std::uint32_t category) const {
        return 1 << (rows_.categories.root_rank(category) % OthersBits::roots);
    }
    [[nodiscard]] std::int32_t branch(std::uint32_t category) const {
        const std::uint32_t mixed = rows_.categories.branch(category) * 0x9E37'79B1U >> 16U;
        return 1 << (OthersBits::branches_at + static_cast<int>(mixed % OthersBits::branches));
    }

    /// Bits for a set of languages: sets without a bit in common have no language in common.
    [[nodiscard]] std::int32_t languages(std::uint32_t set) const {
        std::int32_t bits = 0;
        for (const std::uint32_t language : rows_.language_sets[set]) {
            bits |= 1 << (TraitBits::languages_at + static_cast<int>(std::min<std::uint32_t>(language, 5)));
        }
        return bits;
    }

    [[nodiscard]] static std::int32_t lead(std::uint16_t lead) {
        return std::min<std::int32_t>(lead, TraitBits::most_lead) << TraitBits::lead_at;
    }

    /// Percents + 1 in fours, rounded up, which keeps their order.
    [[nodiscard]] static std::int32_t tkdn(std::uint32_t percent_plus_1) {
        constexpr std::int32_t step = TraitBits::tkdn_step;
        return (static_cast<std::int32_t>(percent_plus_1) + step - 1) / step << TraitBits::tkdn_at;
    }

private:
    const Rows& rows_;
    std::vector<std::uint8_t> price_{}; ///< by number of the terms
};

} // namespace jumpa::kernel
