#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa {

/// A set of small numbers (slots) of any size, as rows of 64-bit words.
///
/// Complexity  every operation O(size / 64) or better
class SlotSet {
public:
    SlotSet() = default;
    /// Members are 0 .. size - 1: none of them, or with `full` all.
    explicit SlotSet(std::size_t size, bool full = false)
        : size_(size), words_((size + 63) / 64, full ? ~std::uint64_t{0} : 0) {
        if (full && size % 64 != 0) {
            words_.back() &= (std::uint64_t{1} << (size % 64)) - 1;
        }
    }

    /// Requires i < size().
    void insert(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
    void erase(std::size_t i) { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
    [[nodiscard]] bool contains(std::size_t i) const { return (words_[i / 64] >> (i % 64) & 1U) != 0; }
    /// One more than the largest number that can be a member, and the bits themselves.
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const std::vector<std::uint64_t>& words() const { return words_; }

    /// The number of members.
    [[nodiscard]] std::size_t count() const {
        std::size_t members = 0;
        for (const std::uint64_t word : words_) {
            members += static_cast<std::size_t>(std::popcount(word));
        }
        return members;
    }

    /// True where the two have a member in common. Requires equal sizes.
    [[nodiscard]] bool meets(const SlotSet& other) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if ((words_[i] & other.words_[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The members of both. Requires equal sizes.
    friend SlotSet operator&(SlotSet a, const SlotSet& b) {
        for (std::size_t i = 0; i < a.words_.size(); ++i) {
            a.words_[i] &= b.words_[i];
        }
        return a;
    }

    /// Calls visit(i) for every member, ascending.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t w = 0; w < words_.size(); ++w) {
            for (std::uint64_t rest = words_[w]; rest != 0; rest &= rest - 1) {
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
    }

    /// Calls visit(i) for every member of all three, ascending. Requires equal sizes.
    template <class Visit>
    friend void for_each_common(const SlotSet& a, const SlotSet& b, const SlotSet& c, Visit&& visit) {
        for (std::size_t w = 0; w < a.words_.size(); ++w) {
            for (std::uint64_t rest = a.words_[w] & b.words_[w] & c.words_[w]; rest != 0; rest &= rest - 1) {
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
    }

    friend bool operator==(const SlotSet&, const SlotSet&) = default;

private:
    std::size_t size_ = 0;
    std::vector<std::uint64_t> words_{};
};

} // namespace jumpa
