#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/ids.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa {

/// One category of goods. Without `parent` it belongs under the longest code of the taxonomy that begins its own.
struct Category {
    std::string code{};
    std::string title_en{};
    std::string title_id{};
    std::string parent{};
};

/// A tree of categories with its edition: KBLI 2020 and KBLI 2025 are two taxonomies.
///
/// Requires    codes are not empty and stand once, parents exist and form no cycle; `EventBuilder` reports the rest
/// Complexity  find and common_depth O(depth + log categories)
class Taxonomy {
public:
    Taxonomy() = default;
    /// Sorts the categories and finds their parents; what is wrong with them waits in `problems`.
    JUMPA_INLINE Taxonomy(std::string name, std::string edition, std::vector<Category> categories);

    /// As it was given.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& edition() const { return edition_; }
    [[nodiscard]] const std::vector<Category>& categories() const { return categories_; } ///< ascending by code

    /// Look-ups: the category of a code, its facts, and the one above it.
    [[nodiscard]] JUMPA_INLINE std::optional<CategoryId> find(std::string_view code) const;
    [[nodiscard]] const Category& operator[](CategoryId id) const { return categories_[id.index()]; }
    [[nodiscard]] std::optional<CategoryId> parent(CategoryId id) const { return parents_[id.index()]; }

    /// Number of categories from the root down to this one, itself included; a root has depth 1.
    [[nodiscard]] std::int32_t depth(CategoryId id) const { return depths_[id.index()]; }

    /// Depth of the deepest category above or at both, 0 where they share none.
    [[nodiscard]] JUMPA_INLINE std::int32_t common_depth(CategoryId a, CategoryId b) const;

    /// What is wrong with the tree, as pairs of a code and a stable fault code: "empty_code", "duplicate_category",
    /// "unknown_parent", "category_cycle". A taxonomy with problems answers no other question.
    struct Problem {
        std::string category;
        std::string code;
    };
    /// Empty where nothing is wrong.
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

private:
    std::string name_{};
    std::string edition_{};
    std::vector<Category> categories_{};
    std::vector<std::optional<CategoryId>> parents_{};
    std::vector<std::int32_t> depths_{};
    std::vector<Problem> problems_{};
};

/// The manufacturing codes of KBLI 2020 that small producers use most, from division to group of five digits.
///
/// Source      titles of Klasifikasi Baku Lapangan Usaha Indonesia 2020, Statistics Indonesia, regulation 2/2020
[[nodiscard]] JUMPA_INLINE const Taxonomy& kbli_2020();

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/kbli_2020.ipp>
#include <jumpa/model/taxonomy.ipp>
#endif
