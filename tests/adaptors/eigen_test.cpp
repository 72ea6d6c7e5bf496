#include "catch.hpp"

#include <jumpa/eigen.hpp>

#include <limits>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

Event two_by_three() {
    EventBuilder builder;
    for (int b = 0; b < 3; ++b) {
        builder.buyer({});
    }
    builder.seller({});
    builder.seller({});
    return builder.build();
}

template <class Matrix>
std::vector<std::string> faults_of(const Event& event, const Matrix& scores, Scale scale) {
    std::vector<std::string> places;
    try {
        const Affinity accepted = affinity(event, scores, scale);
        (void)accepted;
    } catch (const InputError& error) {
        for (const Fault& fault : error.faults()) {
            places.push_back(fault.where + " " + fault.code);
        }
    }
    return places;
}

const CompanyId b1{0};
const CompanyId b3{2};
const CompanyId s1{3};
const CompanyId s2{4};

} // namespace

TEST_CASE("affinity: a dense matrix gives rows to sellers and columns to buyers", "[eigen]") {
    const Event event = two_by_three();
    Eigen::MatrixXd scores(2, 3);
    scores << 0.5, 0, 0.25, 0.00004, 0.00005, 1;
    const Affinity fit = affinity(event, scores, Scale{10'000});
    CHECK(fit.points(s1, b1) == 5'000);
    CHECK(fit.points(s1, b3) == 2'500);
    CHECK(fit.points(s2, b3) == 10'000);
    CHECK(fit.points(s2, CompanyId{1}) == 1); // half a point rounds up
    CHECK(fit.pairs().size() == 4);
}

TEST_CASE("affinity: every kind of matrix and scalar gives the same points", "[eigen]") {
    const Event event = two_by_three();
    Eigen::MatrixXi whole(2, 3);
    whole << 1, 2, 3, 4, 5, 6;
    const auto digest = affinity(event, whole, Scale{100}).digest();
    CHECK(affinity(event, whole.cast<float>(), Scale{100}).digest() == digest);
    CHECK(affinity(event, whole.cast<double>() / 100, Scale{10'000}).digest() == digest);
    CHECK(affinity(event, whole.cast<std::uint8_t>(), Scale{100}).digest() == digest);
    CHECK(affinity(event, whole.transpose().eval().transpose(), Scale{100}).digest() == digest);
    const Eigen::SparseMatrix<double> columns = whole.cast<double>().sparseView();
    const Eigen::SparseMatrix<double, Eigen::RowMajor> rows = columns;
    CHECK(affinity(event, columns, Scale{100}).digest() == digest);
    CHECK(affinity(event, rows, Scale{100}).digest() == digest);
}

TEST_CASE("affinity: bad entries are refused by row and column, all at once", "[eigen]") {
    const Event event = two_by_three();
    Eigen::MatrixXd scores(2, 3);
    scores << std::numeric_limits<double>::quiet_NaN(), -0.1, 1.1, 0.5, std::numeric_limits<double>::infinity(), 1;
    CHECK(faults_of(event, scores, Scale{10'000}) ==
          std::vector<std::string>{"/points/0/0 not_a_number", "/points/0/1 negative_number",
                                   "/points/0/2 number_out_of_range", "/points/1/1 not_a_number"});
    CHECK(faults_of(event, Eigen::MatrixXd::Zero(3, 3), Scale{1}) == std::vector<std::string>{"/points wrong_shape"});
    CHECK(faults_of(event, Eigen::MatrixXd::Zero(3, 2), Scale{1}).size() == 2);
    Eigen::Matrix<std::uint64_t, 2, 3> huge;
    huge.setZero();
    huge(1, 2) = std::numeric_limits<std::uint64_t>::max();
    CHECK(faults_of(event, huge, Scale{1}) == std::vector<std::string>{"/points/1/2 number_out_of_range"});
}

TEST_CASE("affinity: a matrix full of NaN gives a report that ends", "[eigen]") {
    EventBuilder builder;
    for (int i = 0; i < 50; ++i) {
        builder.seller({});
        builder.buyer({});
    }
    const auto faults = faults_of(builder.build(), Eigen::MatrixXd::Constant(50, 50, std::nan("")), Scale{1});
    CHECK(faults.size() == 1'001);
    CHECK(faults.back() == " more_faults");
}
