// Compiled with the instructions of its name where the target has them, see cmake/targets.cmake; chosen at run time.

#define JUMPA_LANES avx512
#include <jumpa/scoring/kernel/lanes.ipp>

namespace jumpa::kernel {

extern const LaneKernels lanes_avx512;
constinit const LaneKernels lanes_avx512 = avx512::kernels;

} // namespace jumpa::kernel
