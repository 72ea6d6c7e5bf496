#pragma once

#include "json/tree.hpp"

#include <jumpa/core/diagnostics.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jumpa::io::json {

/// Reads the values of a schedule file; whatever is not as expected is reported and comes back as nothing.
class Cursor {
public:
    void report(const Spot& spot, std::string_view message, std::vector<std::string> arguments = {});
    void report(std::string where, std::string_view message, std::vector<std::string> arguments = {});
    [[nodiscard]] bool fine() const { return faults_.empty(); }
    [[nodiscard]] Faults take() { return std::move(faults_); }

    /// The member of that name; reports where it is not there.
    std::optional<Spot> required(const Spot& object, std::string_view name);

    bool expect(const Spot& spot, Kind kind);
    std::optional<std::string_view> text(const Spot& spot);
    std::optional<bool> truth(const Spot& spot);

    /// An integer, as a number or (as all above 2^53 should be) as a string.
    std::optional<std::int64_t> integer(const Spot& spot, std::int64_t low, std::int64_t high);

    /// Calls visit(element) for every element of a list.
    template <class Visit>
    void each(const Spot& list, Visit&& visit) {
        if (expect(list, Kind::list)) {
            list.for_each(visit);
        }
    }

private:
    Faults faults_{};
};

} // namespace jumpa::io::json
