#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scoring/blend.hpp>
#include <jumpa/scoring/kernel/arrange.hpp>
#include <jumpa/scoring/kernel/rows.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace jumpa {

/// Sellers and buyers in the least room from which every pair can be scored exactly: a country's companies, say.
///
/// A host hands companies over one by one and may forget each at once; names, slots and people are not kept. Sellers
/// and buyers count from 0, each side by itself, in the order in which they came.
///
/// Units       24 bytes a seller and 24 an offer; about 90 a need, of which there are fewer
/// Complexity  O(log size) a company
class Catalogue {
public:
    /// An empty one.
    ///
    /// Errors      InputError where the taxonomy has problems
    JUMPA_INLINE explicit Catalogue(Taxonomy taxonomy = kbli_2020());

    /// The sellers and the buyers of an event, in its order, with its vetoes and wishes. All buyers get that blend.
    ///
    /// Errors      InputError for weights out of range, or where the event has more than a catalogue tells apart
    JUMPA_INLINE explicit Catalogue(const Event& event, const Blend& blend = {});

    /// Adds a company with its offers, or with its needs and what counts for it, and gives its number on that side.
    ///
    /// Errors      InputError with every fault of the company, at "/sellers/<number>" or "/buyers/<number>", or of the
    ///             blend; also beyond 131'071 different sets of languages, 65'535 pairs of currency and unit, or 2^32 -
    ///             1 companies or goods of a side. Nothing is added then
    JUMPA_INLINE std::uint32_t seller(const Company& company);
    JUMPA_INLINE std::uint32_t buyer(const Company& company, const Blend& blend = {});

    /// How many there are.
    [[nodiscard]] std::size_t sellers() const { return rows_.sellers.size(); }
    [[nodiscard]] std::size_t buyers() const { return rows_.buyers.size(); }

    /// What scoring reads.
    [[nodiscard]] const kernel::Rows& rows() const& { return rows_; }
    [[nodiscard]] kernel::Rows rows() && { return std::move(rows_); }

private:
    EventDraft draft_{}; ///< holds the taxonomy, against which companies are checked
    kernel::Rows rows_{};
};

/// A catalogue that is complete, its offers sorted by category and place so that the best are found quickly.
///
/// Units       24 bytes a seller, and 24 + 24 an offer for its row and its lane, plus what is left over in the last
/// block
///             of each category
/// Complexity  O(offers log offers); while it is made, sellers and offers stand in memory twice
class ArrangedCatalogue {
public:
    /// Takes the companies; `std::move` a catalogue that is not needed any more.
    JUMPA_INLINE explicit ArrangedCatalogue(Catalogue catalogue);

    /// How many there are.
    [[nodiscard]] std::size_t sellers() const { return arranged_.rows.sellers.size(); }
    [[nodiscard]] std::size_t buyers() const { return arranged_.rows.buyers.size(); }

    /// What scoring reads, and how many bytes of it are sellers and their offers.
    [[nodiscard]] const kernel::Arranged& arranged() const { return arranged_; }
    [[nodiscard]] std::size_t seller_bytes() const { return arranged_.seller_bytes(); }

private:
    kernel::Arranged arranged_{};
};

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/catalogue.ipp>
#endif
