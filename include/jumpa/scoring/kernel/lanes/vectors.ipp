// Vectors of the width that the instructions have, and what is done with them. See lanes.ipp.

namespace jumpa::kernel::JUMPA_LANES {

#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__)
inline constexpr int width = 16;
#elif defined(__AVX2__)
inline constexpr int width = 8;
#else
inline constexpr int width = 4;
#endif
inline constexpr int steps = block_lanes / width;

typedef float Floats __attribute__((vector_size(4 * width)));
typedef std::int32_t Ints __attribute__((vector_size(4 * width)));
typedef std::uint32_t Bits __attribute__((vector_size(4 * width)));
typedef std::int16_t Shorts __attribute__((vector_size(2 * width)));
typedef std::uint16_t Halves __attribute__((vector_size(2 * width)));

template <class Vector>
inline Vector load(const void* from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
}
inline void store(float* to, Floats vector) {
    __builtin_memcpy(to, &vector, sizeof vector);
}

inline Floats lower(Floats a, Floats b) {
    return a < b ? a : b;
}
inline Floats higher(Floats a, Floats b) {
    return a > b ? a : b;
}
inline Floats all(float number) {
    return Floats{} + number;
}

inline Floats whole(const std::int16_t* from) {
    return __builtin_convertvector(__builtin_convertvector(load<Shorts>(from), Ints), Floats);
}
inline Bits wide(const std::uint16_t* from) {
    return __builtin_convertvector(load<Halves>(from), Bits);
}
/// A float of which the upper 16 bits are kept.
inline Floats half_float(const std::uint16_t* from) {
    return (Floats)(wide(from) << 16);
}

/// The number of bits among the lowest six.
inline Floats bits_of_six(Ints set) {
    set = (set & 0x15) + ((set >> 1) & 0x15);
    set = (set & 0x33) + ((set >> 2) & 0x33);
    return __builtin_convertvector((set + (set >> 4)) & 0x7, Floats);
}

} // namespace jumpa::kernel::JUMPA_LANES
