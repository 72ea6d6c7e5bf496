#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace jumpa {

/// Number of characters to insert, remove or change to get from one word to the other. Complexity O(|a| |b|).
[[nodiscard]] inline std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

/// The word that somebody may have meant, or nothing where none is near.
[[nodiscard]] inline std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t longest = 40;
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, (std::min(word.size(), longest) + 1) / 3) + 1;
    for (const std::string_view candidate : known) {
        const std::size_t at_least = std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size());
        if (at_least >= least || candidate.size() > longest) {
            continue;
        }
        if (const std::size_t distance = edit_distance(word, candidate); distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

/// The same as long as guessing has not become the work of a hostile file: a guess takes the bytes of the word times
/// those of the known words from what is left, and is not made where that is not enough.
[[nodiscard]] inline std::string_view nearest(std::string_view word, std::span<const std::string_view> known,
                                              std::size_t& work_left) {
    constexpr std::size_t longest = 200;
    const std::size_t bytes = std::accumulate(known.begin(), known.end(), std::size_t{1},
                                              [](std::size_t sum, std::string_view each) { return sum + each.size(); });
    if (word.size() > longest || (word.size() + 1) * bytes > work_left) {
        return {};
    }
    work_left -= (word.size() + 1) * bytes;
    return nearest(word, known);
}
inline constexpr std::size_t most_guessing = 20'000'000;

} // namespace jumpa
