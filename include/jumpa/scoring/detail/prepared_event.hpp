#pragma once

#include <jumpa/core/sphere.hpp>
#include <jumpa/scoring/criterion.hpp>
#include <jumpa/scoring/detail/strongest_wishes.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jumpa::detail {

/// An offer or a need with its category looked up.
template <class What>
struct Filed {
    const What* what = nullptr;
    CategoryId category{};
};

/// What scoring asks of companies again and again, computed once per event.
class PreparedEvent {
public:
    explicit PreparedEvent(const Event& event) : event_(event), wishes_(event.data()) {
        const std::vector<std::string> spoken = languages_of(event);
        for (const Company& company : event.companies()) {
            offers_.push_back(filed(company.offers));
            needs_.push_back(filed(company.needs));
            const auto at = company.at ? micro_point(*company.at) : std::nullopt;
            places_.push_back(at ? std::optional(unit_vector(*at)) : std::nullopt);
            languages_.push_back(positions(company.languages, spoken));
        }
    }

    [[nodiscard]] const Event& event() const { return event_; }
    [[nodiscard]] std::span<const Filed<Offer>> offers(CompanyId seller) const { return offers_[seller.index()]; }
    [[nodiscard]] std::span<const Filed<Need>> needs(CompanyId buyer) const { return needs_[buyer.index()]; }

    [[nodiscard]] PairFacts facts_of(CompanyId seller, CompanyId buyer) const {
        const auto& from = places_[seller.index()];
        const auto& to = places_[buyer.index()];
        const OneWish of_seller = wishes_.of(seller, buyer);
        const OneWish of_buyer = wishes_.of(buyer, seller);
        return {.event = event_,
                .seller = seller,
                .buyer = buyer,
                .distance_cm = from && to ? std::optional(distance_cm(*from, *to)) : std::nullopt,
                .common_language = common_language(seller, buyer),
                .wish_of_seller = of_seller.level,
                .wish_of_buyer = of_buyer.level,
                .rank_of_seller = of_seller.rank,
                .rank_of_buyer = of_buyer.rank};
    }

private:
    template <class What>
    std::vector<Filed<What>> filed(const std::vector<What>& items) const {
        std::vector<Filed<What>> result;
        for (const What& item : items) {
            result.push_back({&item, *event_.taxonomy().find(item.category)}); // the builder has seen to it
        }
        return result;
    }

    static std::vector<std::string> languages_of(const Event& event) {
        std::vector<std::string> all;
        for (const Company& company : event.companies()) {
            all.insert(all.end(), company.languages.begin(), company.languages.end());
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

    static std::vector<std::uint32_t> positions(const std::vector<std::string>& languages,
                                                const std::vector<std::string>& all) {
        std::vector<std::uint32_t> result;
        for (const std::string& language : languages) {
            const auto place = std::lower_bound(all.begin(), all.end(), language);
            result.push_back(static_cast<std::uint32_t>(place - all.begin()));
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    [[nodiscard]] std::optional<bool> common_language(CompanyId seller, CompanyId buyer) const {
        const auto& a = languages_[seller.index()];
        const auto& b = languages_[buyer.index()];
        if (a.empty() || b.empty()) {
            return std::nullopt;
        }
        const auto spoken = [&](std::uint32_t language) { return std::binary_search(b.begin(), b.end(), language); };
        return std::any_of(a.begin(), a.end(), spoken);
    }

    const Event& event_;
    StrongestWishes wishes_;
    std::vector<std::vector<Filed<Offer>>> offers_{};
    std::vector<std::vector<Filed<Need>>> needs_{};
    std::vector<std::optional<UnitVector>> places_{};
    std::vector<std::vector<std::uint32_t>> languages_{};
};

/// Finds the buyers with whom a seller has a root category in common; nobody else can have points.
class RelatedBuyers {
public:
    explicit RelatedBuyers(const PreparedEvent& prepared)
        : prepared_(prepared), by_root_(prepared.event().taxonomy().categories().size()) {
        for (const CompanyId buyer : prepared.event().buyers()) {
            for (const Filed<Need>& need : prepared.needs(buyer)) {
                auto& there = by_root_[root(need.category)];
                if (there.empty() || there.back() != buyer) {
                    there.push_back(buyer);
                }
            }
        }
    }

    /// Ascending; valid until the next call.
    [[nodiscard]] std::span<const CompanyId> of(CompanyId seller) {
        roots_.clear();
        for (const Filed<Offer>& offer : prepared_.offers(seller)) {
            roots_.push_back(root(offer.category));
        }
        std::sort(roots_.begin(), roots_.end());
        roots_.erase(std::unique(roots_.begin(), roots_.end()), roots_.end());
        if (roots_.size() == 1) {
            return by_root_[roots_.front()];
        }
        found_.clear();
        for (const std::size_t category : roots_) {
            found_.insert(found_.end(), by_root_[category].begin(), by_root_[category].end());
        }
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return found_;
    }

private:
    [[nodiscard]] std::size_t root(CategoryId category) const {
        const Taxonomy& taxonomy = prepared_.event().taxonomy();
        for (auto above = taxonomy.parent(category); above; above = taxonomy.parent(category)) {
            category = *above;
        }
        return category.index();
    }

    const PreparedEvent& prepared_;
    std::vector<std::vector<CompanyId>> by_root_;
    std::vector<std::size_t> roots_{};
    std::vector<CompanyId> found_{};
};

} // namespace jumpa::detail
