#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa {

/// A set of small numbers (slots) of any size, as rows of 64-bit words. Up to 128, more than any day has, lie in the
/// object itself: planning intersects such sets for millions of pairs.
///
/// Complexity  every operation O(size / 64) or better
class SlotSet {
public:
    SlotSet() = default;
    /// Members are 0 .. size - 1: none of them, or with `full` all.
    explicit SlotSet(std::size_t size, bool full = false) : size_(size), many_(size > near_size ? words_of(size) : 0) {
        for (std::size_t i = 0; full && i < size; ++i) {
            insert(i);
        }
    }

    /// Requires i < size().
    void insert(std::size_t i) { bits()[i / 64] |= std::uint64_t{1} << (i % 64); }
    void erase(std::size_t i) { bits()[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
    [[nodiscard]] bool contains(std::size_t i) const { return (words()[i / 64] >> (i % 64) & 1U) != 0; }
    /// One more than the largest number that can be a member, and the bits themselves.
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::span<const std::uint64_t> words() const {
        return {size_ > near_size ? many_.data() : few_.data(), words_of(size_)};
    }

    /// The number of members.
    [[nodiscard]] std::size_t count() const {
        std::size_t members = 0;
        for (const std::uint64_t word : words()) {
            members += static_cast<std::size_t>(std::popcount(word));
        }
        return members;
    }

    /// True where the two have a member in common. Requires equal sizes.
    [[nodiscard]] bool meets(const SlotSet& other) const {
        const auto own = words();
        const auto others = other.words();
        for (std::size_t i = 0; i < own.size(); ++i) {
            if ((own[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The members of both. Requires equal sizes.
    friend SlotSet operator&(SlotSet a, const SlotSet& b) {
        const auto both = a.bits();
        const auto others = b.words();
        for (std::size_t i = 0; i < both.size(); ++i) {
            both[i] &= others[i];
        }
        return a;
    }

    /// Takes in the members of the other. Requires equal sizes.
    SlotSet& operator|=(const SlotSet& other) {
        const auto own = bits();
        const auto others = other.words();
        for (std::size_t i = 0; i < own.size(); ++i) {
            own[i] |= others[i];
        }
        return *this;
    }

    /// Calls visit(i) for every member, ascending.
    template <class Visit>
    void for_each(Visit&& visit) const {
        const auto bits = words();
        for (std::size_t w = 0; w < bits.size(); ++w) {
            for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1) {
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
    }

    /// Calls visit(i) for every member of all three, ascending. Requires equal sizes.
    template <class Visit>
    friend void for_each_common(const SlotSet& a, const SlotSet& b, const SlotSet& c, Visit&& visit) {
        const auto first = a.words();
        const auto second = b.words();
        const auto third = c.words();
        for (std::size_t w = 0; w < first.size(); ++w) {
            for (std::uint64_t rest = first[w] & second[w] & third[w]; rest != 0; rest &= rest - 1) {
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
    }

    /// True where all three have a member in common. Requires equal sizes.
    friend bool common_meets(const SlotSet& a, const SlotSet& b, const SlotSet& c) {
        const auto first = a.words();
        const auto second = b.words();
        const auto third = c.words();
        for (std::size_t w = 0; w < first.size(); ++w) {
            if ((first[w] & second[w] & third[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The first member of all three that is accepted, or size() where none is. Requires equal sizes.
    template <class Accept>
    friend std::size_t first_common(const SlotSet& a, const SlotSet& b, const SlotSet& c, Accept&& accept) {
        const auto first = a.words();
        const auto second = b.words();
        const auto third = c.words();
        for (std::size_t w = 0; w < first.size(); ++w) {
            for (std::uint64_t rest = first[w] & second[w] & third[w]; rest != 0; rest &= rest - 1) {
                const std::size_t member = w * 64 + static_cast<std::size_t>(std::countr_zero(rest));
                if (accept(member)) {
                    return member;
                }
            }
        }
        return a.size();
    }

    friend bool operator==(const SlotSet&, const SlotSet&) = default;

private:
    static constexpr std::size_t near_size = 128;
    static constexpr std::size_t words_of(std::size_t size) { return (size + 63) / 64; }

    [[nodiscard]] std::span<std::uint64_t> bits() {
        return {size_ > near_size ? many_.data() : few_.data(), words_of(size_)};
    }

    std::size_t size_ = 0;
    std::array<std::uint64_t, near_size / 64> few_{}; ///< where they are enough
    std::vector<std::uint64_t> many_{};
};

} // namespace jumpa
