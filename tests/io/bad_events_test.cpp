#include "catch.hpp"
#include "corpus.hpp"

#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;
using namespace jumpa::test;

TEST_CASE("every bad file gets exactly the report beside it, in English and in Indonesian", "[io]") {
    for (const auto& path : bad_files()) {
        INFO(path.filename());
        for (const Language language : {Language::en, Language::id}) {
            const std::string expected = content_of(report_beside(path, language));
            REQUIRE_FALSE(expected.empty());
            CHECK(to_string(faults_of_file(path), language) + "\n" == expected);
        }
    }
}

TEST_CASE("no report lies in the corpus without its file", "[io]") {
    for (const auto& folder : {corpus, corpus / "schedules"}) {
        std::size_t reports = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            reports += entry.path().extension() == ".expected" || entry.path().extension() == ".id" ? 1U : 0U;
        }
        CHECK(reports == 2 * files_in(folder).size());
    }
}

TEST_CASE("the bad files cover many codes, and many hold several faults", "[io]") {
    std::set<std::string> codes;
    std::size_t with_several = 0;
    for (const auto& path : bad_files()) {
        const Faults faults = faults_of_file(path);
        with_several += faults.size() > 1 ? std::size_t{1} : std::size_t{0};
        for (const Fault& fault : faults) {
            codes.insert(fault.code);
        }
    }
    WARN(bad_files().size() << " files, " << codes.size() << " codes, " << with_several << " with several faults");
    CHECK(bad_files().size() >= 60);
    CHECK(codes.size() >= 40);
    CHECK(with_several >= 15);
}

TEST_CASE("a fault says what is wrong and what to do, at a place, line and column of the file", "[io]") {
    for (const auto& path : bad_files()) {
        INFO(path.filename());
        for (const Fault& fault : faults_of_file(path)) {
            INFO(to_string(fault));
            CHECK((fault.where.empty() || fault.where.front() == '/'));
            CHECK_FALSE(fault.what.empty());
            CHECK_FALSE(fault.cure.empty());
            CHECK_FALSE(fault.message.empty());
            CHECK((fault.where.empty() || fault.line > 0));
        }
    }
}

/// Writes the reports anew: `test_io [.rewrite]`. Look at the difference before you keep it.
TEST_CASE("the reports beside the bad files are written anew", "[.rewrite]") {
    for (const auto& path : bad_files()) {
        for (const Language language : {Language::en, Language::id}) {
            std::ofstream(report_beside(path, language), std::ios::binary)
                << to_string(faults_of_file(path), language) << '\n';
        }
    }
}
