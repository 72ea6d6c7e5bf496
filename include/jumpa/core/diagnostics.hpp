#pragma once

#include <jumpa/core/config.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace jumpa {

/// One thing that is wrong with an input: where it stands, what is wrong and how to put it right.
struct Fault {
    std::string where{}; ///< JSON pointer into the event, e.g. "/companies/3/needs/0/quantity"
    std::string code{};  ///< stable, lower_snake_case, for programs
    std::string what{};  ///< what is wrong, for people
    std::string cure{};  ///< what to do about it, for people

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// All that is wrong with an input, in the order of the input.
using Faults = std::vector<Fault>;

/// One line a fault: "/companies/3/needs/0/quantity: -40 is negative; a need asks for 0 or more units
/// [negative_amount]".
[[nodiscard]] JUMPA_INLINE std::string to_string(const Fault& fault);
[[nodiscard]] JUMPA_INLINE std::string to_string(const Faults& faults);

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
#endif
