#pragma once

#include <jumpa/matching/list_coloring.hpp>
#include <jumpa/model/event.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// A company that holds several meetings at once stands in a colouring as so many vertices, its seats, and its
/// meetings go round them. So no seat gets more meetings than slots where the company does not, and two sides stay two
/// sides: what holds for colourings holds for delegations.
class SeatNumbers {
public:
    explicit SeatNumbers(const Event& event) : next_(event.companies().size(), 0) {
        first_.reserve(next_.size() + 1);
        company_.reserve(next_.size());
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            first_.push_back(company_.size());
            company_.insert(company_.end(), static_cast<std::size_t>(event.seats(CompanyId{c})), CompanyId{c});
        }
        first_.push_back(company_.size());
    }

    /// The company of each seat.
    [[nodiscard]] const std::vector<CompanyId>& companies() const { return company_; }
    [[nodiscard]] std::size_t size() const { return company_.size(); }

    /// The next meeting of the two, at the seats whose turn it is.
    matching::Edge next_edge(const ScoredPair& pair) { return {next_seat(pair.seller), next_seat(pair.buyer)}; }

    /// A meeting of the two in a slot that is fixed, at seats that no other such meeting has in that slot.
    matching::Edge next_edge_in(const ScoredPair& pair, std::uint32_t slot) {
        return {next_seat_in(pair.seller, slot), next_seat_in(pair.buyer, slot)};
    }

private:
    matching::Index next_seat(CompanyId company) {
        const std::size_t c = company.index();
        const std::size_t seat = first_[c] + next_[c];
        next_[c] = seat + 1 < first_[c + 1] ? next_[c] + 1 : 0;
        return static_cast<matching::Index>(seat);
    }

    matching::Index next_seat_in(CompanyId company, std::uint32_t slot) {
        return static_cast<matching::Index>(first_[company.index()] + fixed_[{company, slot}]++);
    }

    std::vector<std::size_t> first_{};
    std::vector<std::size_t> next_;
    std::vector<CompanyId> company_{};
    std::map<std::pair<CompanyId, std::uint32_t>, std::size_t> fixed_{};
};

} // namespace jumpa::detail
