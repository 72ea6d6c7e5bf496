#pragma once

#include <jumpa/model/company_faults.hpp>
#include <jumpa/model/detail/check_companies.hpp>

#include <cstddef>
#include <utility>

namespace jumpa {

JUMPA_INLINE Faults faults_of(const Company& company, const EventDraft& draft, const std::string& where) {
    detail::FaultList faults;
    const detail::CompanyCheck check{draft, where, faults};
    detail::check_profile(check, company);
    for (std::size_t i = 0; i < company.offers.size(); ++i) {
        detail::check_offer(check, company.offers[i], detail::pointer(where + "/offers", i));
    }
    for (std::size_t i = 0; i < company.needs.size(); ++i) {
        detail::check_need(check, company.needs[i], detail::pointer(where + "/needs", i));
    }
    return std::move(faults).take();
}

} // namespace jumpa
