#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/host_points.hpp>

#include <Eigen/Core>
#include <Eigen/SparseCore>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace jumpa {

namespace detail {

/// Reads a host's matrix entry by entry into scored pairs.
class MatrixReader {
public:
    MatrixReader(const Event& event, Eigen::Index rows, Eigen::Index cols, Scale scale) : event_(event), scale_(scale) {
        check("rows", rows, event.sellers().size(), "sellers");
        check("columns", cols, event.buyers().size(), "buyers");
        refuse(faults_);
    }

    template <class Number>
    void entry(Eigen::Index row, Eigen::Index col, const Number& number) {
        const auto points = points_from(number, scale_);
        if (const auto* message = std::get_if<const char*>(&points)) {
            const std::string line = std::to_string(row);
            const std::string column = std::to_string(col);
            add_bad_number(faults_, std::string("/points/").append(line).append("/").append(column), "entry",
                           std::string("(").append(line).append(", ").append(column).append(")"), *message);
        } else if (std::get<Points>(points) > 0) {
            pairs_.push_back({event_.sellers()[static_cast<std::size_t>(row)],
                              event_.buyers()[static_cast<std::size_t>(col)], std::get<Points>(points)});
        }
    }

    [[nodiscard]] Affinity take() {
        refuse(faults_);
        return affinity(event_, pairs_);
    }

private:
    void check(const char* what, Eigen::Index have, std::size_t want, const char* side) {
        if (have < 0 || static_cast<std::size_t>(have) != want) {
            faults_.add("/points", "wrong_shape.matrix", {std::to_string(have), what, std::to_string(want), side});
        }
    }

    const Event& event_;
    Scale scale_;
    FaultList faults_{};
    std::vector<ScoredPair> pairs_{};
};

template <class Derived>
void read_entries(const Eigen::DenseBase<Derived>& matrix, MatrixReader& reader) {
    const auto plain = matrix.derived().eval();
    for (Eigen::Index row = 0; row < plain.rows(); ++row) {
        for (Eigen::Index col = 0; col < plain.cols(); ++col) {
            reader.entry(row, col, plain(row, col));
        }
    }
}

template <class Derived>
void read_entries(const Eigen::SparseMatrixBase<Derived>& matrix, MatrixReader& reader) {
    using Plain = Eigen::SparseMatrix<typename Derived::Scalar, Eigen::RowMajor>;
    const Plain plain = matrix.derived();
    for (Eigen::Index row = 0; row < plain.outerSize(); ++row) {
        for (typename Plain::InnerIterator it(plain, row); it; ++it) {
            reader.entry(it.row(), it.col(), it.value());
        }
    }
}

} // namespace detail

/// Takes a host's scores as a matrix of sellers (rows) by buyers (columns), dense or sparse, of any scalar.
///
/// Shapes      one row per seller and one column per buyer of the event, in the order in which they were added
/// Units       `scale.one` points for a number of 1; results are rounded to the nearest point
/// Requires    finite entries worth 0 to 10'000 points
/// Ensures     entries of 0 points and vetoed pairs are left out; a sparse matrix is never made dense
/// Errors      InputError naming every refused entry by row and column, or the shape
/// Complexity  O(entries log entries) time; memory for the entries with points
template <class Derived>
[[nodiscard]] Affinity affinity(const Event& event, const Eigen::EigenBase<Derived>& scores, Scale scale) {
    detail::MatrixReader reader(event, scores.rows(), scores.cols(), scale);
    detail::read_entries(scores.derived(), reader);
    return reader.take();
}

} // namespace jumpa
