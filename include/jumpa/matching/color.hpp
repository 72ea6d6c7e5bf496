#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace jumpa::matching {

/// A colour of an edge; `no_color` where it has none.
using Color = std::uint32_t;
inline constexpr Color no_color = static_cast<Color>(-1);

/// How many 64-bit words hold one bit a colour; colour k is bit k % 64 of word k / 64.
[[nodiscard]] constexpr std::size_t color_words(Color colors) {
    return (static_cast<std::size_t>(colors) + 63) / 64;
}

/// The colours whose bits are set in word_at(0) .. word_at(words - 1), ascending, for a range-based loop.
///
/// Ensures     a word that changes during the loop is seen as it was when the loop came to it
/// Complexity  O(words) and O(1) a colour
template <class WordAt>
class ColorRange {
public:
    /// Reads word_at(0), word_at(1) ... while it walks.
    constexpr ColorRange(std::size_t words, WordAt word_at) : words_(words), word_at_(word_at) {}

    struct End {};

    /// Walks over the set bits; what a range-based loop needs.
    class Iterator {
    public:
        /// As a range-based loop needs it.
        constexpr explicit Iterator(const ColorRange& range) : range_(range) { skip_empty(); }

        /// As a range-based loop needs them.
        [[nodiscard]] constexpr Color operator*() const {
            return static_cast<Color>(64 * (next_ - 1)) + static_cast<Color>(std::countr_zero(word_));
        }
        constexpr Iterator& operator++() {
            word_ &= word_ - 1;
            skip_empty();
            return *this;
        }
        [[nodiscard]] constexpr bool operator!=(End) const { return word_ != 0; }

    private:
        constexpr void skip_empty() {
            while (word_ == 0 && next_ < range_.words_) {
                word_ = range_.word_at_(next_++);
            }
        }

        const ColorRange& range_;
        std::size_t next_ = 0;
        std::uint64_t word_ = 0;
    };

    /// As a range-based loop needs them.
    [[nodiscard]] constexpr Iterator begin() const { return Iterator(*this); }
    [[nodiscard]] constexpr End end() const { return {}; }

    /// The lowest colour, or `no_color` where there is none.
    [[nodiscard]] constexpr Color first() const {
        const Iterator lowest = begin();
        return lowest != End{} ? *lowest : no_color;
    }

private:
    std::size_t words_;
    WordAt word_at_;
};

} // namespace jumpa::matching
