#include "cli.hpp"

#include <jumpa/version.hpp>

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <map>
#include <string>

namespace {

#define JUMPA_TEXT_OF(number) #number
#define JUMPA_TEXT(number) JUMPA_TEXT_OF(number)
constexpr auto version =
    JUMPA_TEXT(JUMPA_VERSION_MAJOR) "." JUMPA_TEXT(JUMPA_VERSION_MINOR) "." JUMPA_TEXT(JUMPA_VERSION_PATCH);

int run(int argc, char** argv) {
    using namespace jumpa::cli;
    CLI::App app{"Jumpa decides who meets whom, when and at which table, and proves how good the plan is."};
    app.footer("Exit codes: 0 an answer, 1 a bug of ours, 2 wrong input, 3 no schedule exists, 4 stopped, 5 refused.");
    app.set_version_flag("--version", version);
    app.require_subcommand(1);
    app.fallthrough(); // so that --lang may stand before or after the verb
    const std::map<std::string, jumpa::Language> languages{{"en", jumpa::Language::en}, {"id", jumpa::Language::id}};
    app.add_option("--lang", language(), "Language of answers, faults, page and calendar: en or id (en)")
        ->transform(CLI::CheckedTransformer(languages).description(""));
    Exit exit = Exit::answer;
    for (const auto add : {add_score, add_plan, add_verify, add_whatif, add_alternatives, add_diff, add_check,
                           add_generate, add_new, add_convert}) {
        add(app, exit);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::input);
    }
    return static_cast<int>(exit);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const jumpa::InputError& error) {
        std::cerr << to_string(error.faults(), jumpa::cli::language()) << '\n';
        return static_cast<int>(jumpa::cli::Exit::input);
    } catch (const std::exception& error) {
        std::cerr << "jumpa: this is a bug: " << error.what() << '\n';
    }
    return static_cast<int>(jumpa::cli::Exit::bug);
}
