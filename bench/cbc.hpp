#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <unistd.h>
#include <utility>

/// The mixed-integer solver CBC as a peer: its command is given the model as an LP file.
namespace cbc {

namespace fs = std::filesystem;

struct Answer {
    double value = 0;
    bool proved = false;
    double seconds = 0; ///< of CPU
};

inline bool is_there() {
    return std::system("command -v cbc >/dev/null 2>&1") == 0;
}

/// What a variable is: a pair in one of its slots, or, where every slot is the same for everyone, a pair: any such
/// choice within the most meetings and all tables can be slotted (König).
enum class Indexed { by_slot, by_pair };

/// The event as an integer program, or as its relaxation.
class Model {
public:
    Model(const jumpa::Event& event, const jumpa::Affinity& fit, Indexed indexed = Indexed::by_slot) {
        indexed == Indexed::by_slot ? add_slots(event, fit) : add_pairs(event, fit);
    }

    [[nodiscard]] std::string text(bool whole) const {
        std::string text = "Maximize\n obj:\n" + objective_ + "Subject To\n";
        for (const auto& [name, row] : rows_) {
            text += " " + name + ":" + row.first + " <= " + std::to_string(row.second) + "\n";
        }
        return text + (whole ? "Binaries\n" + binaries_ : "") + "End\n";
    }

private:
    void add_slots(const jumpa::Event& event, const jumpa::Affinity& fit) {
        for (std::size_t p = 0; p < fit.pairs().size(); ++p) {
            const auto& [seller, buyer, points] = fit.pairs()[p];
            const auto open = event.open_slots(seller) & event.open_slots(buyer);
            open.for_each([&, points = points, seller = seller, buyer = buyer](std::size_t t) {
                const std::string x = variable(named(named("x_", p) + "_", t), points);
                add(named("p", p), x, 1);
                add(named("t", t), x, static_cast<std::int64_t>(event.tables_in(jumpa::SlotId{t}).size()));
                for (const jumpa::CompanyId company : {seller, buyer}) {
                    add(named("q", company.value), x, event.most_meetings(company));
                    add(named(named("u", company.value) + "_", t), x, 1);
                }
            });
        }
    }

    void add_pairs(const jumpa::Event& event, const jumpa::Affinity& fit) {
        for (std::size_t p = 0; p < fit.pairs().size(); ++p) {
            const auto& [seller, buyer, points] = fit.pairs()[p];
            const std::string x = variable(named("x_", p), points);
            add("t", x, event.table_slots());
            for (const jumpa::CompanyId company : {seller, buyer}) {
                add(named("q", company.value), x, event.most_meetings(company));
            }
        }
    }

    static std::string named(std::string name, std::size_t number) {
        name += std::to_string(number);
        return name;
    }

    std::string variable(std::string name, jumpa::Points points) {
        objective_ += " + " + std::to_string(points) + " " + name + "\n";
        binaries_ += " " + name + "\n";
        return name;
    }

    void add(const std::string& row, const std::string& x, std::int64_t limit) {
        auto& [terms, right] = rows_[row];
        terms += "\n + " + x;
        right = limit;
    }

    std::string objective_{};
    std::string binaries_{};
    std::map<std::string, std::pair<std::string, std::int64_t>> rows_{};
};

inline double seconds_of_children() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Options {
    bool whole = true; ///< or the relaxation
    Indexed indexed = Indexed::by_slot;
    int seconds = 600; ///< of CPU, at most
};

/// Lets CBC solve the event to its proved optimum, or its relaxation.
inline Answer solve(const jumpa::Event& event, const jumpa::Affinity& fit, const Options& options = {}) {
    const std::string base = (fs::temp_directory_path() / ("jumpa_closing_" + std::to_string(getpid()))).string();
    std::ofstream(base + ".lp") << Model(event, fit, options.indexed).text(options.whole);
    const double before = seconds_of_children();
    const std::string command = "cbc " + base + ".lp -threads 1 -ratioGap 0 -allowableGap 0 -seconds " +
                                std::to_string(options.seconds) + " -solve -solution " + base + ".sol >/dev/null";
    const bool ran = std::system(command.c_str()) == 0;
    Answer answer{.seconds = seconds_of_children() - before};
    std::ifstream solution(base + ".sol");
    std::string line;
    if (ran && std::getline(solution, line)) { // "Optimal - objective value 534221.00000000"
        answer.proved = line.starts_with("Optimal");
        answer.value = std::abs(std::strtod(line.substr(line.find_last_of(' ')).c_str(), nullptr));
    }
    fs::remove(base + ".lp");
    fs::remove(base + ".sol");
    return answer;
}

} // namespace cbc
