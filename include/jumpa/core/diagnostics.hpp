#pragma once

#include <jumpa/core/config.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace jumpa {

/// The languages that people are told things in.
enum class Language : std::uint8_t { en, id };

/// One thing that is wrong with an input: where it stands, what is wrong and how to put it right.
struct Fault {
    std::string where{}; ///< JSON pointer into the event, e.g. "/companies/3/needs/0/quantity"
    std::string code{};  ///< stable, lower_snake_case, for programs
    std::string what{};  ///< what is wrong, for people
    std::string cure{};  ///< what to do about it, for people

    std::string message{};                ///< key in the catalogue of messages, for other languages; may be empty
    std::vector<std::string> arguments{}; ///< what the message speaks of
    std::size_t line = 0;                 ///< in the text that was read, from 1; 0 where nobody knows
    std::size_t column = 0;               ///< in bytes, from 1

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// All that is wrong with an input, in the order of the input.
using Faults = std::vector<Fault>;

/// What is wrong and what to do about it, in a language. A fault without a message has only the words it was made with.
[[nodiscard]] JUMPA_INLINE std::string what(const Fault& fault, Language language);
[[nodiscard]] JUMPA_INLINE std::string cure(const Fault& fault, Language language);

/// One line a fault: "12:7 /companies/3/needs/0/quantity: -40 is negative; a need asks for 0 or more units
/// [negative_amount]", line and column first where they are known.
[[nodiscard]] JUMPA_INLINE std::string to_string(const Fault& fault, Language language = Language::en);
[[nodiscard]] JUMPA_INLINE std::string to_string(const Faults& faults, Language language = Language::en);

/// Thrown where an input is refused. It carries every fault that was found, and `what()` lists them all.
class InputError : public std::runtime_error {
public:
    /// Its faults are those given, in that order.
    explicit InputError(Faults faults) : std::runtime_error(to_string(faults)), faults_(std::move(faults)) {}

    /// At least one.
    [[nodiscard]] const Faults& faults() const { return faults_; }

private:
    Faults faults_;
};

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/core/diagnostics.ipp>
#include <jumpa/core/messages.hpp>
#endif
