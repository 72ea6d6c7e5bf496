#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/io/file.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/model/verdict.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace jumpa::cli {

inline constexpr std::size_t terminal_columns = 80; ///< of a terminal

/// What the command tells the shell.
enum class Exit : int {
    answer = 0,     ///< also a plan with a gap
    bug = 1,        ///< ours
    input = 2,      ///< something in the input or the options is wrong
    infeasible = 3, ///< no schedule exists
    stopped = 4,    ///< interrupted or out of time; the best plan so far was given
    refused = 5,    ///< `verify` refuses the schedule
};

// Each verb adds its subcommand, which leaves its exit code in `exit`.
void add_score(CLI::App& app, Exit& exit);
void add_plan(CLI::App& app, Exit& exit);
void add_verify(CLI::App& app, Exit& exit);
void add_check(CLI::App& app, Exit& exit);
void add_generate(CLI::App& app, Exit& exit);
void add_new(CLI::App& app, Exit& exit);
void add_convert(CLI::App& app, Exit& exit);
void add_whatif(CLI::App& app, Exit& exit);
void add_alternatives(CLI::App& app, Exit& exit);
void add_diff(CLI::App& app, Exit& exit);
void add_explain(CLI::App& app, Exit& exit);

/// The text of a file or of standard input. Errors: InputError.
[[nodiscard]] std::string load_text(const std::string& path);

/// Standard input holds one file: refuses paths of which more than one is "-". Errors: InputError
void refuse_two_inputs(const std::vector<std::string>& paths);

/// The event in a file or in standard input. Errors: InputError with every fault.
[[nodiscard]] Event load_event(const std::string& path);

/// The schedule of this event in a file or in standard input, its points completed. Errors: InputError with every
/// fault.
[[nodiscard]] Schedule load_schedule(const Event& event, const Affinity& affinity, const std::string& path);

/// The company or slot of that id, which an option named. Errors: InputError
[[nodiscard]] CompanyId company_of(const Event& event, const std::string& option, const std::string& id);
[[nodiscard]] SlotId slot_of(const Event& event, const std::string& option, const std::string& id);

/// Writes to a file in that folder, whole or not at all, or to standard output where no folder is given.
/// Errors: InputError
void deliver(const std::string& folder, std::string_view file, std::string_view content);

/// Writes several files into that folder, all of them or none. Errors: InputError
void deliver(const std::string& folder, std::vector<io::NewFile> files);

/// The language in which the command tells faults: English unless `--lang` says otherwise.
[[nodiscard]] Language& language();

/// `{"where": ..., "line": ..., "column": ..., "code": ..., "what": ..., "cure": ...}` per fault, as a JSON list, in
/// the language of the command. Line and column are left out where nobody knows them.
[[nodiscard]] std::string faults_json(const Faults& faults);

[[nodiscard]] std::string verdict_json(const Verdict& verdict);

/// How many of what an event holds, by the names that programs read.
using Counts = std::vector<std::pair<const char*, std::size_t>>;
[[nodiscard]] Counts counts(const Event& event);

/// "70 companies, 52 sellers, 18 buyers, 18 slots, 12 tables, 431 pairs with points"
[[nodiscard]] std::string counts_line(const Counts& counts);

} // namespace jumpa::cli
