#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// What `verify` says of a schedule.
struct Verdict {
    /// From the best that can be said to the worst.
    enum class Kind : std::uint8_t {
        proved_optimal,    ///< valid, and the certificate proves that no schedule is better: on the first level, and
                           ///< among those as good there on the next one, and so on to the points
        feasible,          ///< valid, and the certificate proves `bound`
        unproved,          ///< valid, but it comes without a certificate
        infeasible_proved, ///< it says that no schedule exists, and its witness holds
        invalid,           ///< something is broken; `faults` says what and where
    };

    Kind kind = Kind::invalid;
    Value value = 0;              ///< points of the meetings, re-computed
    std::optional<Value> bound{}; ///< of the points, re-computed from the prices
    std::vector<Level> levels{};  ///< what was claimed and proved, re-computed; highest first, points last
    std::size_t cases = 0;        ///< how many cases were gone through; 0 where the proof is prices alone
    Faults faults{};

    /// True where no rule is broken and nothing claimed is wrong.
    [[nodiscard]] bool valid() const { return kind != Kind::invalid; }
};

/// One line: "valid: 17'350 points, bound 17'350, proved optimal", or the faults, one a line.
[[nodiscard]] JUMPA_INLINE std::string to_string(const Verdict& verdict, Language language = Language::en);
JUMPA_INLINE std::ostream& operator<<(std::ostream& out, const Verdict& verdict);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/verdict.ipp>
#endif
