#pragma once

#include <jumpa/matching/color.hpp>
#include <jumpa/matching/euler/class_levels.hpp>
#include <jumpa/matching/euler/euler_split.hpp>
#include <jumpa/matching/euler/full_cover.hpp>
#include <jumpa/matching/euler/link.hpp>

#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::matching::euler {

/// Sorts links into classes of one colour each.
///
/// Where the number of colours is a power of two, halving does it. Another even number 2h: the first half gets h
/// colours; then of these classes as many go to the second half as make its degree a power of two. So only one half,
/// then a half of that, meets an odd number of colours, where a matching takes the first one away.
///
/// Requires    no degree above `colors`
/// Ensures     classes of matchings, each of at most links / colors, rounded up
/// Complexity  O(links * log colors) and the matchings
///
/// Why no class is larger, say than s: halves differ by one at most, so classes made by halving do, too. Let all links
/// be colors * s - x. The first half then lacks at most (x + 1) / 2 links of s a class, so do those of its classes that
/// stay, and that is at most x: there are no more than rest * s links left for the `rest` classes made of the others.
///
/// Source      [Gabow1982]
class EulerColoring {
public:
    EulerColoring(Index rows, Index cols, std::span<Link> links)
        : links_(links), split_(rows, cols, links.size()), cover_(rows, cols), level_(rows, cols) {}

    /// The classes, one after the other in the links given.
    std::vector<std::span<Link>> run(Color colors) {
        color(links_, colors);
        return classes_;
    }

private:
    void color(std::span<Link> links, Color colors) {
        if (std::has_single_bit(colors)) {
            halve(links, colors);
        } else if (colors % 2 == 1) {
            take_one_away(links, colors);
        } else {
            color_one_half(links, colors);
        }
    }

    /// The matching may have more links than its share, or fewer.
    void take_one_away(std::span<Link> links, Color colors) {
        const std::size_t share = (links.size() + colors - 1) / colors;
        const std::size_t others = cover_.split(links, colors, share);
        color(links.first(others), colors - 1);
        classes_.push_back(links.subspan(others));
        level_.run(std::span(classes_).last(colors), share);
    }

    void color_one_half(std::span<Link> links, Color colors) {
        std::size_t kept = split_.split(links);
        color(links.first(kept), colors / 2);
        const Color rest = std::bit_ceil(colors / 2);
        for (Color moved = colors / 2; moved < rest; ++moved) {
            kept -= classes_.back().size();
            classes_.pop_back();
        }
        halve(links.subspan(kept), rest);
    }

    void halve(std::span<Link> links, Color colors) {
        if (colors == 1) {
            classes_.push_back(links);
            return;
        }
        const std::size_t half = split_.split(links);
        halve(links.first(half), colors / 2);
        halve(links.subspan(half), colors / 2);
    }

    std::span<Link> links_;
    EulerSplit split_;
    FullCover cover_;
    ClassLevels level_;
    std::vector<std::span<Link>> classes_{};
};

} // namespace jumpa::matching::euler
