#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/kernel/lane_block.hpp>

namespace jumpa::kernel {

/// The vector code for the widest of the allowed instructions that this processor and this build have.
[[nodiscard]] JUMPA_INLINE const LaneKernels& lane_kernels(Instructions most);

} // namespace jumpa::kernel
