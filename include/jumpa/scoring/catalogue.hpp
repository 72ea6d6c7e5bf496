#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scoring/blend.hpp>
#include <jumpa/scoring/kernel/rows.hpp>

#include <cstddef>
#include <cstdint>

namespace jumpa {

/// Sellers and buyers in the least room from which every pair can be scored exactly: a country's companies, say.
///
/// A host hands companies over one by one and may forget each at once; names, slots and people are not kept. Sellers
/// and buyers count from 0, each side by itself, in the order in which they came.
///
/// Units       20 bytes a seller and 24 an offer; about 90 a need, of which there are fewer
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
    ///             blend; also beyond 131'071 different sets of languages, 65'535 pairs of currency and unit, or 2^32 - 1
    ///             companies or goods of a side. Nothing is added then
    JUMPA_INLINE std::uint32_t seller(const Company& company);
    JUMPA_INLINE std::uint32_t buyer(const Company& company, const Blend& blend = {});

    /// How many there are.
    [[nodiscard]] std::size_t sellers() const { return rows_.sellers.size(); }
    [[nodiscard]] std::size_t buyers() const { return rows_.buyers.size(); }

    /// What scoring reads.
    [[nodiscard]] const kernel::Rows& rows() const { return rows_; }

    /// Bytes of all rows of sellers and their offers.
    [[nodiscard]] JUMPA_INLINE std::size_t seller_bytes() const;

private:
    EventDraft draft_{}; ///< holds the taxonomy, against which companies are checked
    kernel::Rows rows_{};
};

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/catalogue.ipp>
#endif
