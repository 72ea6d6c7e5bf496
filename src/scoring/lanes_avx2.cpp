// Compiled with the instructions of its name where the target has them, see cmake/targets.cmake; chosen at run time.

#define JUMPA_LANES avx2
#include <jumpa/scoring/kernel/lanes.ipp>

namespace jumpa::kernel {

extern const LaneKernels lanes_avx2;
constinit const LaneKernels lanes_avx2 = avx2::kernels;

} // namespace jumpa::kernel
