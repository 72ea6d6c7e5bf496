#pragma once

#include <jumpa/scoring/kernel/lanes.hpp>

#define JUMPA_LANES plain
#include <jumpa/scoring/kernel/lanes.ipp>
#undef JUMPA_LANES

namespace jumpa::kernel {

#ifdef JUMPA_LANES_BY_PROCESSOR
// Compiled for more instructions than the rest, in src/scoring/lanes_*.cpp.
extern const LaneKernels lanes_avx2;
extern const LaneKernels lanes_avx512;
#endif

JUMPA_INLINE const LaneKernels& lane_kernels([[maybe_unused]] Instructions most) {
#ifdef JUMPA_LANES_BY_PROCESSOR
    const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const bool has_avx512 = has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                            __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (most >= Instructions::avx512 && has_avx512) {
        return lanes_avx512;
    }
    if (most >= Instructions::avx2 && has_avx2) {
        return lanes_avx2;
    }
#endif
    return plain::kernels;
}

} // namespace jumpa::kernel
