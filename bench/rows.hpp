#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a program with a table of its own measured, for bench/run: JSON in the form of Google Benchmark.
namespace rows {

struct Counter {
    const char* name;
    double value;
};

/// One name with all its repetitions. Of two names that differ in one part, and have "ours" there, the other is a peer.
struct Row {
    std::string name{};
    std::vector<double> seconds{}; ///< of CPU, one a repetition
    std::vector<Counter> counters{};
    std::string error{}; ///< what is wrong with the answer
};

/// Takes "--json FILE" out of a program's arguments.
inline std::string take_json(int& count, char** arguments) {
    for (int i = 1; i + 1 < count; ++i) {
        if (std::string_view(arguments[i]) == "--json") {
            std::string file = arguments[i + 1];
            std::move(arguments + i + 2, arguments + count, arguments + i);
            count -= 2;
            return file;
        }
    }
    return {};
}

class Rows {
public:
    void add(Row row) { rows_.push_back(std::move(row)); }

    [[nodiscard]] bool all_right() const {
        for (const Row& row : rows_) {
            if (!row.error.empty()) {
                return false;
            }
        }
        return true;
    }

    /// Does nothing where no file is named.
    void write(const std::string& path) const {
        std::FILE* file = path.empty() ? nullptr : std::fopen(path.c_str(), "w");
        if (file == nullptr) {
            return;
        }
        std::fputs("{\"benchmarks\": [", file);
        const char* comma = "";
        for (const Row& row : rows_) {
            for (std::size_t i = 0; i < row.seconds.size(); ++i) {
                std::fprintf(file, "%s\n{\"name\": \"%s\", \"run_type\": \"iteration\", \"repetition_index\": %zu, ",
                             comma, row.name.c_str(), i);
                std::fprintf(file, "\"cpu_time\": %.9g, \"time_unit\": \"ms\"", row.seconds[i] * 1e3);
                write_details(file, row);
                comma = ",";
            }
        }
        std::fputs("\n]}\n", file);
        std::fclose(file);
    }

private:
    static void write_details(std::FILE* file, const Row& row) {
        for (const Counter& counter : row.counters) {
            std::fprintf(file, ", \"%s\": %.12g", counter.name, counter.value);
        }
        if (!row.error.empty()) {
            std::fprintf(file, ", \"error_occurred\": true, \"error_message\": \"%s\"", row.error.c_str());
        }
        std::fputs("}", file);
    }

    std::vector<Row> rows_{};
};

} // namespace rows
