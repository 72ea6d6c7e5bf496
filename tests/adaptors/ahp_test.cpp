#include "catch.hpp"

#include <jumpa/ahp.hpp>
#include <jumpa/core/random.hpp>

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

using Weights = std::vector<std::int32_t>;

constexpr double random_index[] = {0,    0,    0,    0.58, 0.90, 1.12, 1.24, 1.32,
                                   1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59}; // as printed by Saaty, 1980

template <class Run>
std::vector<std::string> refusals(Run run) {
    std::vector<std::string> texts;
    try {
        (void)run();
    } catch (const InputError& error) {
        for (const Fault& fault : error.faults()) {
            texts.push_back(fault.where + " " + fault.code);
        }
    }
    return texts;
}

std::vector<std::string> names(std::size_t count) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i) {
        result.push_back("c" + std::to_string(i));
    }
    return result;
}

/// Judgements that agree as well as whole numbers allow, and, where `wild`, any judgements at all.
Eigen::MatrixXd random_matrix(std::uint64_t seed, Eigen::Index size, bool wild) {
    Random random(seed);
    std::vector<double> worth;
    for (Eigen::Index i = 0; i < size; ++i) {
        worth.push_back(static_cast<double>(random.between(10, 60)));
    }
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Ones(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        for (Eigen::Index j = i + 1; j < size; ++j) {
            const auto [low, high] =
                std::minmax(worth[static_cast<std::size_t>(i)], worth[static_cast<std::size_t>(j)]);
            const double times = wild ? static_cast<double>(random.between(1, 9)) : std::floor(high / low + 0.5);
            const bool turned = wild ? random.below(2) == 0 : low == worth[static_cast<std::size_t>(i)];
            matrix(i, j) = turned ? 1 / times : times;
            matrix(j, i) = turned ? times : 1 / times;
        }
    }
    return matrix;
}

/// The principal eigenvalue and, summing to 1, its eigenvector, as Eigen finds them.
std::pair<double, Eigen::VectorXd> oracle(const Eigen::MatrixXd& matrix) {
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(matrix);
    Eigen::Index best = 0;
    solver.eigenvalues().real().maxCoeff(&best);
    Eigen::VectorXd vector = solver.eigenvectors().col(best).real();
    return {solver.eigenvalues()[best].real(), vector / vector.sum()};
}

} // namespace

TEST_CASE("ahp: judgements that agree give exactly the weights behind them", "[ahp]") {
    const AhpWeights weights = ahp_weights(std::vector<Comparison>{
        {"category", "capacity", 2}, {"location", "category", 0.25}, {"capacity", "location", 2}});
    CHECK(weights.criteria == std::vector<std::string>{"category", "capacity", "location"});
    CHECK(weights.weights == Weights{571, 286, 143}); // 4 : 2 : 1 of 1'000
    CHECK(weights.consistency_ratio == 0);
}

TEST_CASE("ahp: the textbook's 1 3 5, 1 3, 1 gives 637, 258 and 105 at a ratio of 0.033", "[ahp]") {
    Eigen::Matrix3d judgements;
    judgements << 1, 3, 5, 1. / 3, 1, 3, 1. / 5, 1. / 3, 1;
    const AhpWeights weights = ahp_weights({"a", "b", "c"}, judgements);
    CHECK(weights.weights == Weights{637, 258, 105});
    CHECK(weights.consistency_ratio == 34); // 0.0332, rounded up
    CHECK(ahp_weights({"a", "b", "c"}, judgements, 100).weights == Weights{64, 26, 10});
}

TEST_CASE("ahp: two criteria can never contradict each other", "[ahp]") {
    CHECK(ahp_weights(std::vector<Comparison>{{"a", "b", 9}}).weights == Weights{900, 100});
    CHECK(ahp_weights(std::vector<Comparison>{{"a", "b", 1. / 9}}, 10).weights == Weights{1, 9});
}

TEST_CASE("ahp: the last units go to the largest remainders, among equals in order", "[ahp]") {
    const std::vector<Comparison> equal{{"a", "b", 1}, {"a", "c", 1}, {"b", "c", 1}};
    CHECK(ahp_weights(equal, 100).weights == Weights{34, 33, 33});
    CHECK(ahp_weights(equal, 2).weights == Weights{1, 1, 0});
    CHECK(ahp_weights(std::vector<Comparison>{{"a", "b", 3}}, 2).weights == Weights{2, 0}); // 1.5 and 0.5
    CHECK(ahp_weights(std::vector<Comparison>{{"b", "a", 1. / 3}}, 2).weights == Weights{1, 1});
}

TEST_CASE("ahp: weights are Eigen's principal eigenvector, within the rounding, and sum to the total", "[ahp]") {
    int accepted = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto size = static_cast<Eigen::Index>(3 + seed % 13);
        const Eigen::MatrixXd matrix = random_matrix(seed, size, seed % 4 == 0);
        const auto [value, vector] = oracle(matrix);
        const double ratio = (value - static_cast<double>(size)) / static_cast<double>(size - 1) / random_index[size];
        INFO("seed " << seed);
        try {
            const AhpWeights weights = ahp_weights(names(static_cast<std::size_t>(size)), matrix, 1'000'000);
            ++accepted;
            CHECK(ratio <= 0.1 + 1e-9);
            CHECK(weights.consistency_ratio == Approx(ratio * 1'000).margin(1.0));
            CHECK(std::accumulate(weights.weights.begin(), weights.weights.end(), 0) == 1'000'000);
            for (Eigen::Index i = 0; i < size; ++i) {
                CHECK(weights.weights[static_cast<std::size_t>(i)] == Approx(vector(i) * 1e6).margin(1.0));
            }
        } catch (const InputError& error) {
            CHECK(ratio > 0.1 - 1e-9);
            CHECK(error.faults()[0].code == "inconsistent_judgements");
        }
    }
    CHECK(accepted > 250);
    CHECK(accepted < 350);
}

TEST_CASE("ahp: the order of the criteria changes only the order of the weights", "[ahp]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Eigen::MatrixXd matrix = random_matrix(seed, 6, false);
        Eigen::PermutationMatrix<6> turn;
        turn.indices() << 3, 0, 5, 1, 4, 2; // criterion i comes to stand at turn(i)
        const auto before = ahp_weights(names(6), matrix, 1'000);
        const auto after = ahp_weights(names(6), turn * matrix * turn.transpose(), 1'000);
        int moved = 0;
        for (Eigen::Index i = 0; i < 6; ++i) {
            moved += std::abs(before.weights[static_cast<std::size_t>(i)] -
                              after.weights[static_cast<std::size_t>(turn.indices()(i))]);
        }
        INFO("seed " << seed);
        CHECK(moved <= 2); // who gets the last unit among equals hangs on the order
        CHECK(before.consistency_ratio == after.consistency_ratio);
    }
}

TEST_CASE("ahp: a circle of judgements is refused, and the one that breaks it is named with what would fit", "[ahp]") {
    // a is worth 8, b 4, c 2, d 1; but d is said to count twice as much as a.
    const std::vector<Comparison> judgements{{"a", "b", 2}, {"a", "c", 4}, {"b", "c", 2},
                                             {"d", "a", 2}, {"b", "d", 4}, {"c", "d", 2}};
    try {
        (void)ahp_weights(judgements);
        FAIL("accepted");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 1);
        const Fault& fault = error.faults()[0];
        CHECK(fault.where == "/judgements/3");
        CHECK(fault.what.find("\"d\" over \"a\": 2 is ") != std::string::npos);
        CHECK(fault.cure == "judge it again; \"a\" over \"d\": 8 would fit the others and bring the ratio to 0");
        CHECK(to_string(fault, Language::id).find("\"d\" terhadap \"a\": 2") != std::string::npos);
    }
    auto mended = judgements;
    mended[3] = {"a", "d", 8};
    CHECK(ahp_weights(mended).weights == Weights{533, 267, 133, 67});
}

TEST_CASE("ahp: a ratio of just 0.10 is accepted, a hundredth of a judgement further it is not", "[ahp]") {
    const auto ratio_with = [](double times) {
        return ahp_weights(std::vector<Comparison>{{"a", "b", 2}, {"b", "c", 2}, {"a", "c", times}}).consistency_ratio;
    };
    // The largest eigenvalue of three is 1 + t + 1 / t, t the cube root of times / 4: 3.116 is at 1.4474.
    CHECK(ratio_with(1.45) == 100);
    CHECK(refusals([&] { return ratio_with(1.44); }) ==
          std::vector<std::string>{"/judgements/0 inconsistent_judgements"});
    CHECK(ratio_with(9) == 64); // the other way the scale ends first
}

TEST_CASE("ahp: a list that is not every two criteria once, on the scale, is refused with every fault", "[ahp]") {
    const std::vector<Comparison> judgements{{"a", "b", 3},   {"b", "a", 1. / 3}, {"c", "c", 1},
                                             {"a", "c", 9.2}, {"d", "a", 0.1},    {"b", "d", std::nan("")}};
    CHECK(refusals([&] { return ahp_weights(judgements); }) ==
          std::vector<std::string>{
              "/judgements/1 judged_twice", "/judgements/2 judges_itself", "/judgements/3/times judgement_out_of_range",
              "/judgements/4/times judgement_out_of_range", "/judgements/5/times judgement_out_of_range",
              "/judgements judgement_missing", "/judgements judgement_missing"});
    CHECK(refusals([] { return ahp_weights({}); }) == std::vector<std::string>{"/judgements too_few_criteria"});
    CHECK(refusals([] { return ahp_weights(names(16), Eigen::MatrixXd::Ones(16, 16)); }) ==
          std::vector<std::string>{"/judgements too_many_criteria"});
    CHECK(refusals([] { return ahp_weights(std::vector<Comparison>{{"a", "b", 1}}, 0); }) ==
          std::vector<std::string>{"/total number_out_of_range"});
}

TEST_CASE("ahp: a matrix may show reciprocals to two decimals, as spreadsheets do", "[ahp]") {
    Eigen::Matrix3d exact;
    exact << 1, 3, 7, 1. / 3, 1, 3, 1. / 7, 1. / 3, 1;
    Eigen::Matrix3d shown;
    shown << 1, 3, 7, 0.33, 1, 3, 0.14, 0.33, 1;
    CHECK(ahp_weights(names(3), shown).weights == ahp_weights(names(3), exact).weights);
    CHECK(ahp_weights(names(3), exact.cast<float>()).weights == ahp_weights(names(3), exact).weights);
    CHECK(ahp_weights(names(2), Eigen::Matrix2i::Ones()).weights == Weights{500, 500});
}

TEST_CASE("ahp: a matrix whose halves disagree is refused by row and column", "[ahp]") {
    Eigen::Matrix3d matrix;
    matrix << 1, 3, 0.5, 3, 2, 1, 0.5, std::nan(""), 1;
    CHECK(refusals([&] { return ahp_weights(names(3), matrix); }) ==
          std::vector<std::string>{"/judgements/0/1 not_reciprocal", "/judgements/0/2 not_reciprocal",
                                   "/judgements/1/1 not_reciprocal", "/judgements/1/2 not_reciprocal"});
    CHECK(refusals([&] { return ahp_weights(names(4), matrix); }) ==
          std::vector<std::string>{"/judgements wrong_shape"});
}

TEST_CASE("ahp: weights become a blend in which nothing else counts", "[ahp]") {
    const AhpWeights weights = ahp_weights(std::vector<Comparison>{{"location", "category", 3}});
    const Blend blend = blend_of(weights);
    CHECK(blend == Blend{.category = 250,
                         .capacity = 0,
                         .location = 750,
                         .credentials = 0,
                         .price = 0,
                         .languages = 0,
                         .wishes = 0,
                         .own = 0});
    CHECK(faults_of(blend).empty());
    CHECK(refusals([] { return blend_of({.criteria = {"category", "colour"}, .weights = {1, 1}}); }) ==
          std::vector<std::string>{"/criteria/1 unknown_criterion"});
}
