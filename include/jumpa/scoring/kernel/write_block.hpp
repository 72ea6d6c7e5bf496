#pragma once

#include <jumpa/scoring/kernel/blocks.hpp>
#include <jumpa/scoring/kernel/round_floats.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace jumpa::kernel {

/// An offer on its way into a block.
struct Lane {
    std::uint32_t offer = 0;
    std::uint32_t seller = 0;
};

/// Writes offers into blocks.
class BlockWriter {
public:
    BlockWriter(const Rows& rows, const Codes& codes, Blocks& blocks) : rows_(rows), codes_(codes), blocks_(blocks) {}

    /// Requires 1 to 64 lanes, ascending by category.
    void write(std::span<const Lane> lanes) {
        const std::size_t number = blocks_.size();
        blocks_.each_column([&](auto& column) { column.resize(number + 1); });
        blocks_.lanes.emplace_back();
        blocks_.first_category[number] = rows_.offers[lanes.front().offer].category;
        blocks_.last_category[number] = rows_.offers[lanes.back().offer].category;
        blocks_.least_seller[number] = lanes.front().seller;
        blocks_.least_price[number] = std::numeric_limits<float>::max();
        write_places(lanes, number);
        for (std::size_t i = 0; i < block_lanes; ++i) {
            const Lane& lane = lanes[i < lanes.size() ? i : 0];
            blocks_.sellers.push_back(lane.seller);
            blocks_.least_seller[number] = std::min(blocks_.least_seller[number], lane.seller);
            write_traits(lane, number, i);
            write_numbers(lane, number, i);
        }
    }

private:
    using Place = std::array<double, 3>; ///< in 2^-30

    [[nodiscard]] static Place place_of(const UnitVector& at) {
        return {static_cast<double>(at.x), static_cast<double>(at.y), static_cast<double>(at.z)};
    }

    /// The middle of the known places.
    [[nodiscard]] std::array<std::int32_t, 3> centre(std::span<const Lane> lanes) const {
        Place low{2e9, 2e9, 2e9};
        Place high{-2e9, -2e9, -2e9};
        bool any = false;
        for (const Lane& lane : lanes) {
            const UnitVector& at = rows_.sellers[lane.seller].at;
            for (std::size_t k = 0; k < 3 && known(at); ++k) {
                low[k] = std::min(low[k], place_of(at)[k]);
                high[k] = std::max(high[k], place_of(at)[k]);
                any = true;
            }
        }
        std::array<std::int32_t, 3> middle{};
        for (std::size_t k = 0; k < 3 && any; ++k) {
            middle[k] = static_cast<std::int32_t>((low[k] + high[k]) / 2);
        }
        return middle;
    }

    /// Places from the centre in units of which 32'000 reach the farthest coordinate.
    ///
    /// The squared chord of an offer at u from a buyer at v, both of length 1, is 2 - 2 v.u = (2 - 2 v.c) - 2 v.(u - c)
    /// for any centre c, and the first part is |v - c|^2 + (1 - |c|^2). Its lanes differ from the truth by at most
    ///   2 sqrt(3) (scale / 2)        coordinates rounded to a scale, |v|_1 <= sqrt 3
    ///   2^-28                        lengths that are 1 only to 2^-30, of which squares and products are taken
    ///   2^-20 (|v - c|^2 + radius)   rounding of fewer than ten float operations on numbers no larger than these
    /// where the part of |v - c|^2 is taken off in `bounds`, and `blur` holds the rest, rounded up.
    void write_places(std::span<const Lane> lanes, std::size_t number) {
        constexpr double unit = 1.0 / (1 << 30);
        const auto middle = centre(lanes);
        double farthest = 0;
        double widest = 0;
        for (const Lane& lane : lanes) {
            const UnitVector& at = rows_.sellers[lane.seller].at;
            if (known(at)) {
                const Place from = offset(at, middle);
                farthest = std::max(farthest, std::sqrt(from[0] * from[0] + from[1] * from[1] + from[2] * from[2]));
                widest = std::max({widest, std::abs(from[0]), std::abs(from[1]), std::abs(from[2])});
            }
        }
        const double scale = std::max(widest / 32'000, 1.0);
        blocks_.centre_x[number] = middle[0];
        blocks_.centre_y[number] = middle[1];
        blocks_.centre_z[number] = middle[2];
        double squared = 0;
        for (const std::int32_t part : middle) {
            squared += static_cast<double>(part) * unit * static_cast<double>(part) * unit;
        }
        blocks_.lift[number] = static_cast<float>(1 - squared);
        blocks_.radius[number] = static_cast<float>(farthest * unit * (1 + 1e-6) + 1e-9);
        blocks_.scale[number] = static_cast<float>(scale * unit);
        blocks_.blur[number] = static_cast<float>(1.8 * scale * unit + 4e-9 + 1e-6 * farthest * unit);
        for (std::size_t i = 0; i < block_lanes; ++i) {
            const UnitVector& at = rows_.sellers[lanes[i < lanes.size() ? i : 0].seller].at;
            const Place from = known(at) ? offset(at, middle) : Place{};
            LaneBlock& block = blocks_.lanes[number];
            block.x[i] = static_cast<std::int16_t>(std::lround(from[0] / scale));
            block.y[i] = static_cast<std::int16_t>(std::lround(from[1] / scale));
            block.z[i] = static_cast<std::int16_t>(std::lround(from[2] / scale));
        }
    }

    [[nodiscard]] static Place offset(const UnitVector& at, const std::array<std::int32_t, 3>& middle) {
        const Place place = place_of(at);
        return {place[0] - middle[0], place[1] - middle[1], place[2] - middle[2]};
    }

    void write_traits(const Lane& lane, std::size_t number, std::size_t i) {
        const SellerRow& seller = rows_.sellers[lane.seller];
        const OfferRow& offer = rows_.offers[lane.offer];
        const std::int32_t dimension = rows_.amounts.unpack(offer.per_month).dimension;
        const std::int32_t languages = codes_.languages(seller.languages);
        const std::int32_t tkdn = Codes::tkdn(seller.tkdn);
        const auto credentials = static_cast<std::int32_t>(seller.credentials) & TraitBits::credentials;
        const std::int32_t price = codes_.price(offer.price_terms);
        const std::int32_t others = other_categories(lane);
        LaneBlock& block = blocks_.lanes[number];
        block.traits[i] = credentials | languages | (known(seller.at) ? TraitBits::place : 0) |
                          dimension << TraitBits::dimension_at | Codes::lead(offer.lead) |
                          price << TraitBits::price_at | tkdn;
        block.others[i] = static_cast<std::uint16_t>(others);

        std::int32_t& all = blocks_.traits[number];
        const std::int32_t highest = std::max(all >> TraitBits::tkdn_at << TraitBits::tkdn_at, tkdn);
        all = ((all | credentials | languages) & ((1 << TraitBits::tkdn_at) - 1)) | highest;
        blocks_.others[number] |= others;
        blocks_.kinds[number] |= 1 << price | 1 << (KindBits::dimensions_at + dimension) |
                                 (known(seller.at) ? KindBits::known_place : KindBits::unknown_place) |
                                 (languages == 0 ? KindBits::no_language : 0);
    }

    [[nodiscard]] std::int32_t other_categories(const Lane& lane) const {
        std::int32_t bits = 0;
        const std::size_t first = rows_.sellers[lane.seller].first_offer;
        const auto offers = rows_.offers_of(lane.seller);
        for (std::size_t k = 0; k < offers.size(); ++k) {
            if (first + k != lane.offer) {
                bits |= codes_.root(offers[k].category) | codes_.branch(offers[k].category);
            }
        }
        return bits;
    }

    /// A capacity counts at least 1, so that it covers a need of 0. Minimum orders are only told of where the capacity
    /// has their dimension: then one comparison of dimensions serves both. A price that is one number has the steepest
    /// slope whose products with differences of prices, at most 10^9, stay finite.
    void write_numbers(const Lane& lane, std::size_t number, std::size_t i) {
        const OfferRow& offer = rows_.offers[lane.offer];
        LaneBlock& block = blocks_.lanes[number];
        const Amount made = rows_.amounts.unpack(offer.per_month);
        const Amount least = rows_.amounts.unpack(offer.minimum_order);
        block.capacity[i] = half_above(static_cast<double>(made.base) + 1);
        block.least_order[i] = made.dimension == least.dimension ? half_below(static_cast<double>(least.base)) : 0;
        blocks_.most_capacity[number] = std::max(blocks_.most_capacity[number], float_of(block.capacity[i]));
        const auto unit = static_cast<double>(facts(rows_.price_terms[offer.price_terms].second).base);
        const double from = static_cast<double>(rows_.prices.unpack(offer.price_from)) / unit;
        const double to = static_cast<double>(rows_.prices.unpack(offer.price_to)) / unit;
        block.price_from[i] = half_below(from * (1 - 1e-9));
        block.price_slope[i] = half_above(std::min(1e27, (1 + 1e-9) / std::max(to - from, 1e-27)));
        blocks_.least_price[number] = std::min(blocks_.least_price[number], float_of(block.price_from[i]));
    }

    const Rows& rows_;
    const Codes& codes_;
    Blocks& blocks_;
};

} // namespace jumpa::kernel
