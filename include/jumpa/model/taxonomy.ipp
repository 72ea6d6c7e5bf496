#pragma once

#include <jumpa/model/taxonomy.hpp>

#include <algorithm>
#include <utility>

namespace jumpa {
namespace detail {

using Parents = std::vector<std::optional<CategoryId>>;

/// The parent of each category by its code alone: the longest code that begins it. In ascending order every code that
/// begins another stands before it, so the codes that begin the present one form a stack.
inline Parents parents_by_prefix(const std::vector<Category>& categories) {
    Parents parents(categories.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const std::string& code = categories[i].code;
        while (!open.empty() && !code.starts_with(categories[open.back()].code)) {
            open.pop_back();
        }
        if (!open.empty()) {
            parents[i] = CategoryId{open.back()};
        }
        open.push_back(i);
    }
    return parents;
}

/// Walks from each category to its root and counts the way. Categories on a circle, or above which one lies, get depth
/// 0.
class DepthCounter {
public:
    explicit DepthCounter(const Parents& parents)
        : parents_(parents), depths_(parents.size(), 0), seen_(parents.size(), false) {}

    std::vector<std::int32_t> count() {
        for (std::size_t i = 0; i < parents_.size(); ++i) {
            walk_from(i);
        }
        return std::move(depths_);
    }

private:
    void walk_from(std::size_t start) {
        std::vector<std::size_t> way;
        std::optional<std::size_t> at = start;
        while (at && !seen_[*at]) {
            seen_[*at] = true;
            way.push_back(*at);
            const auto parent = parents_[*at];
            at = parent ? std::optional(parent->index()) : std::nullopt;
        }
        if (at && depths_[*at] == 0) {
            return; // the way ends on itself, or on another way that did
        }
        std::int32_t depth = at ? depths_[*at] : 0;
        for (auto step = way.rbegin(); step != way.rend(); ++step) {
            depths_[*step] = ++depth;
        }
    }

    const Parents& parents_;
    std::vector<std::int32_t> depths_;
    std::vector<bool> seen_;
};

} // namespace detail

JUMPA_INLINE Taxonomy::Taxonomy(std::string name, std::string edition, std::vector<Category> categories)
    : name_(std::move(name)), edition_(std::move(edition)), categories_(std::move(categories)) {
    std::stable_sort(categories_.begin(), categories_.end(),
                     [](const Category& a, const Category& b) { return a.code < b.code; });
    parents_ = detail::parents_by_prefix(categories_);
    for (std::size_t i = 0; i < categories_.size(); ++i) {
        const Category& category = categories_[i];
        if (category.code.empty()) {
            problems_.push_back({category.code, "empty_code"});
        } else if (i > 0 && category.code == categories_[i - 1].code) {
            problems_.push_back({category.code, "duplicate_category"});
        }
        if (!category.parent.empty()) {
            parents_[i] = find(category.parent);
            if (!parents_[i]) {
                problems_.push_back({category.code, "unknown_parent"});
            }
        }
    }

    depths_ = detail::DepthCounter(parents_).count();
    for (std::size_t i = 0; i < categories_.size(); ++i) {
        if (depths_[i] == 0) {
            problems_.push_back({categories_[i].code, "category_cycle"});
            parents_[i].reset(); // so that no walk upwards runs for ever
        }
    }
}

JUMPA_INLINE std::optional<CategoryId> Taxonomy::find(std::string_view code) const {
    const auto place = std::lower_bound(categories_.begin(), categories_.end(), code,
                                        [](const Category& category, std::string_view c) { return category.code < c; });
    if (place == categories_.end() || place->code != code) {
        return std::nullopt;
    }
    return CategoryId{static_cast<std::size_t>(place - categories_.begin())};
}

JUMPA_INLINE std::int32_t Taxonomy::common_depth(CategoryId a, CategoryId b) const {
    while (a != b) {
        // The deeper of the two cannot stand above both.
        CategoryId& deeper = depth(a) >= depth(b) ? a : b;
        const auto above = parent(deeper);
        if (!above) {
            return 0;
        }
        deeper = *above;
    }
    return depth(a);
}

} // namespace jumpa
