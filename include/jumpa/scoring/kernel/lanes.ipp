// The vector code, compiled once for each set of instructions: there is no include guard, and JUMPA_LANES names the
// namespace that keeps the copies apart. Nothing here may call a function that another object could have too.
//
// GNU vector types, not intrinsics: g++, clang and Emscripten turn them into what the target has. All of it computes
// upper bounds, with the margins of least_value.hpp, so neither rounding nor contraction nor -ffast-math can change a
// result, only how many pairs are scored.

#include <jumpa/scoring/kernel/lane_block.hpp>

// clang-format off: each builds on those before it
#include <jumpa/scoring/kernel/lanes/vectors.ipp>
#include <jumpa/scoring/kernel/lanes/judge.ipp>
#include <jumpa/scoring/kernel/lanes/others.ipp>
#include <jumpa/scoring/kernel/lanes/bounds.ipp>
#include <jumpa/scoring/kernel/lanes/filter.ipp>
// clang-format on

namespace jumpa::kernel::JUMPA_LANES {

inline constexpr LaneKernels kernels{filter, bounds, width, mark_bits};

} // namespace jumpa::kernel::JUMPA_LANES
