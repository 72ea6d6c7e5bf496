#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/model/company_faults.hpp>
#include <jumpa/scoring/blend.ipp>
#include <jumpa/scoring/catalogue.hpp>
#include <jumpa/scoring/kernel/fill_rows.hpp>
#include <jumpa/scoring/kernel/pair_notes.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace jumpa {
namespace detail {

inline void refuse(Faults faults) {
    if (!faults.empty()) {
        throw InputError(std::move(faults));
    }
}

[[noreturn]] inline void refuse_as_full(const std::string& where) {
    throw InputError({fault(where, "catalogue_full")});
}

} // namespace detail

JUMPA_INLINE Catalogue::Catalogue(Taxonomy taxonomy) {
    EventBuilder builder;
    builder.draft().taxonomy = taxonomy;
    (void)builder.build(); // which refuses a taxonomy with problems
    rows_.categories = kernel::CategoryOrder(taxonomy);
    draft_.taxonomy = std::move(taxonomy);
}

JUMPA_INLINE Catalogue::Catalogue(const Event& event, const Blend& blend) {
    detail::refuse(faults_of(blend));
    draft_.taxonomy = event.taxonomy();
    rows_ = kernel::rows_of(event, blend);
    if (!kernel::has_room(rows_)) {
        detail::refuse_as_full("");
    }
}

JUMPA_INLINE std::uint32_t Catalogue::seller(const Company& company) {
    const std::string where = "/sellers/" + std::to_string(sellers());
    detail::refuse(faults_of(company, draft_, where));
    kernel::RowFiller filler(rows_, *draft_.taxonomy);
    filler.seller(company);
    if (!kernel::has_room(rows_)) {
        filler.undo_seller();
        detail::refuse_as_full(where);
    }
    return static_cast<std::uint32_t>(sellers() - 1);
}

JUMPA_INLINE std::uint32_t Catalogue::buyer(const Company& company, const Blend& blend) {
    const std::string where = "/buyers/" + std::to_string(buyers());
    detail::refuse(faults_of(blend));
    detail::refuse(faults_of(company, draft_, where));
    kernel::RowFiller filler(rows_, *draft_.taxonomy);
    filler.buyer(company, blend);
    if (!kernel::has_room(rows_)) {
        filler.undo_buyer();
        detail::refuse_as_full(where);
    }
    return static_cast<std::uint32_t>(buyers() - 1);
}

JUMPA_INLINE ArrangedCatalogue::ArrangedCatalogue(Catalogue catalogue)
    : arranged_(kernel::arranged(std::move(catalogue).rows())) {}

} // namespace jumpa
