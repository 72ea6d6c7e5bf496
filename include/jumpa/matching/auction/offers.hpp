#pragma once

#include <jumpa/matching/auction/column_view.hpp>
#include <jumpa/matching/auction/cut.hpp>
#include <jumpa/matching/auction/standing.hpp>

namespace jumpa::matching::detail {

/// Reads what the candidates of a row or column are worth at the prices as they stand, and counts every look.
///
/// What the loops read is copied first: for all a compiler knows, the values they write might overwrite it.
template <class W>
class Offers {
    using T = typename W::Price;
    using Holding = typename Market<W>::Holding;

public:
    Offers(const Market<W>& market, ColumnView<W>& columns, const Standing<W>& standing)
        : market_(market), columns_(columns), standing_(standing), values_(std::max(market.rows(), market.cols())),
          candidates_(market.rows()), seen_(market.rows(), 0) {}

    [[nodiscard]] Value looks() const { return looks_; }

    /// The values that were read last; they last until the next reading.
    [[nodiscard]] std::span<T> values() { return std::span{values_}.first(count_); }

    /// The rows that `free_rows` found.
    [[nodiscard]] Index candidate(std::size_t k) const { return candidates_[k]; }

    /// What a row gains from `count` arcs once the columns are paid.
    [[nodiscard]] std::span<T> surplus(EdgeIndex first, std::size_t count) {
        const auto surplus_of = surpluses(first);
        T* const values = begin(count);
        for (std::size_t k = 0; k < count; ++k) {
            values[k] = surplus_of(k);
        }
        return this->values();
    }

    [[nodiscard]] BestTwo<T> best_surplus(EdgeIndex first, std::size_t count) {
        looks_ += static_cast<Value>(count);
        return best_two<T>(count, 0, surpluses(first));
    }

    /// What a column loses with every row that it holds.
    [[nodiscard]] std::span<T> losses(std::span<const Holding> held) {
        const auto loss_of = losses_of(held);
        T* const values = begin(held.size());
        for (std::size_t k = 0; k < held.size(); ++k) {
            values[k] = loss_of(k);
        }
        return this->values();
    }

    /// The row that a column loses least with, the last one among equals.
    [[nodiscard]] BestTwo<T> least_loss(std::span<const Holding> held) {
        looks_ += static_cast<Value>(held.size());
        const std::size_t last = held.size() - 1;
        auto two = best_two<T>(held.size(), std::numeric_limits<T>::min(),
                               [last, loss_of = losses_of(held)](std::size_t k) { return loss_of(last - k); });
        two.place = last - two.place;
        return two;
    }

    /// What the rows that are not matched to column c would pay, where it is more than the floor.
    [[nodiscard]] std::span<T> free_rows(Index c) {
        ++visit_;
        for (const Holding& holding : market_.held(c)) {
            seen_[holding.row] = visit_;
        }
        if (listed_[c].drain != drain_) {
            list_rows(c);
        }
        std::size_t count = 0;
        const auto read = [&count, unit = market_.unit(), floor = standing_.floor, visit = visit_,
                           values = values_.data(), candidates = candidates_.data(),
                           prices = standing_.row_price.data(), seen = seen_.data()](Index r, Points weight) {
            const T value = static_cast<T>(weight) * unit - prices[r];
            values[count] = value; // written before it is known to count: no branch to guess wrong
            candidates[count] = r;
            count += static_cast<std::size_t>(value > floor) & static_cast<std::size_t>(seen[r] != visit);
        };
        const Holding* const listed = rows_.get() + listed_[c].begin;
        for (std::size_t k = 0; k < listed_[c].size; ++k) {
            read(listed[k].row, static_cast<Points>(listed[k].weight));
        }
        looks_ += static_cast<Value>(listed_[c].size);
        count_ = count;
        return values();
    }

    /// Columns begin to bid: while they do, row prices rise only, and a row that pays no more than the floor never
    /// will.
    void forget_rows() {
        ++drain_;
        used_ = 0;
        listed_.resize(market_.cols());
    }

    /// The values that were read last, negated.
    [[nodiscard]] std::span<T> negated() {
        for (T& value : values()) {
            value = -value;
        }
        return values();
    }

    /// About the `rank`-th best value, from a sample.
    [[nodiscard]] T sampled(std::size_t rank) {
        const auto all = values();
        const std::size_t stride = 1 + all.size() / 128;
        sample_.clear();
        for (std::size_t k = 0; k < all.size(); k += stride) {
            sample_.push_back(all[k]);
        }
        return next_best_of_many(std::span<const T>(sample_), rank / stride, scratch_);
    }

    /// `cut_best` of the values that were read last.
    [[nodiscard]] Cut<T> cut(std::size_t wanted, T floor) { return cut_best<T>(values(), wanted, floor, scratch_); }

private:
    /// The part of `rows_` that lists all rows which may pay column c more than the floor, if it was made in this
    /// drain.
    struct Listed {
        std::size_t begin = 0;
        std::uint32_t size = 0;
        std::uint32_t drain = 0;
    };

    void list_rows(Index c) {
        const std::size_t room = market_.edges() / 4 + market_.rows();
        if (rows_ == nullptr) {
            rows_ = std::make_unique_for_overwrite<Holding[]>(room);
        }
        if (used_ + market_.rows() > room) {
            forget_rows();
        }
        std::size_t count = used_;
        const auto list = [&count, unit = market_.unit(), least = market_.least(), floor = standing_.floor,
                           rows = rows_.get(), prices = standing_.row_price.data()](Index r, Points weight) {
            rows[count] = {static_cast<typename W::Vertex>(r), static_cast<typename W::Weight>(weight)};
            count += static_cast<std::size_t>(static_cast<T>(weight) * unit - prices[r] > floor) &
                     static_cast<std::size_t>(weight >= least);
        };
        looks_ += static_cast<Value>(columns_.visit_rows(c, list));
        listed_[c] = {used_, static_cast<std::uint32_t>(count - used_), drain_};
        used_ = count;
    }

    [[nodiscard]] T* begin(std::size_t count) {
        looks_ += static_cast<Value>(count);
        count_ = count;
        return values_.data();
    }

    [[nodiscard]] auto surpluses(EdgeIndex first) const {
        return [arcs = &market_.arc(first), prices = standing_.col_price.data(), unit = market_.unit()](std::size_t k) {
            return static_cast<T>(arcs[k].weight) * unit - prices[arcs[k].column];
        };
    }
    [[nodiscard]] auto losses_of(std::span<const Holding> held) const {
        return [rows = held.data(), prices = standing_.row_price.data(), unit = market_.unit()](std::size_t k) {
            return prices[rows[k].row] - static_cast<T>(rows[k].weight) * unit;
        };
    }

    const Market<W>& market_;
    ColumnView<W>& columns_;
    const Standing<W>& standing_;
    Value looks_ = 0;
    std::size_t count_ = 0;
    std::vector<T> values_;         ///< one for every neighbour a vertex can have
    std::vector<Index> candidates_; ///< the rows they are of
    std::vector<T> scratch_{};
    std::vector<T> sample_{};
    std::vector<std::uint32_t> seen_;
    std::uint32_t visit_ = 0;
    std::unique_ptr<Holding[]> rows_{};
    std::size_t used_ = 0; ///< of them
    std::vector<Listed> listed_{};
    std::uint32_t drain_ = 0;
};

} // namespace jumpa::matching::detail
