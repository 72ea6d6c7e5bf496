#pragma once

#include <jumpa/core/quantity.hpp>
#include <jumpa/model/calendar.hpp>
#include <jumpa/model/company.hpp>
#include <jumpa/model/credentials.hpp>
#include <jumpa/model/event_draft.hpp>
#include <jumpa/model/rules.hpp>
#include <jumpa/model/wishes.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jumpa::io::json {

/// The units as files write them: those of the model, then packs of declared content.
enum class WrittenUnit : std::uint8_t { gram, kilogram, ton, millilitre, litre, piece, dozen, pack };

/// How the values of an enumeration are written, in the order of the enumeration; `unknown`: the message about a word
/// that is none of them. An empty word is never written: it stands for a field that is left out.
template <class E>
struct Vocabulary;

template <class E>
concept Spoken = requires { Vocabulary<E>::words; };

template <>
struct Vocabulary<WrittenUnit> {
    static constexpr std::string_view thing = "unit";
    static constexpr std::string_view unknown = "unknown_unit";
    static constexpr std::array<std::string_view, 8> words{"g", "kg", "ton", "ml", "litre", "piece", "dozen", "pack"};
};

template <>
struct Vocabulary<Unit> {
    static constexpr std::string_view thing = "unit";
    static constexpr std::string_view unknown = "unknown_unit";
    static constexpr std::array<std::string_view, 7> words{"g", "kg", "ton", "ml", "litre", "piece", "dozen"};
};

template <>
struct Vocabulary<Credential> {
    static constexpr std::string_view thing = "credential";
    static constexpr std::string_view unknown = "unknown_credential";
    static constexpr std::array<std::string_view, 6> words{"NIB", "P-IRT", "BPOM MD", "halal", "SNI", "trademark"};
};

template <>
struct Vocabulary<SizeClass> {
    static constexpr std::string_view thing = "size";
    static constexpr std::string_view unknown = "unknown_size";
    static constexpr std::array<std::string_view, 5> words{"unknown", "micro", "small", "medium", "large"};
};

template <>
struct Vocabulary<WishLevel> {
    static constexpr std::string_view thing = "level";
    static constexpr std::string_view unknown = "unknown_level";
    static constexpr std::array<std::string_view, 4> words{"no_thanks", "meet", "want", "must"};
};

template <>
struct Vocabulary<BreakRule> {
    static constexpr std::string_view thing = "break_rule";
    static constexpr std::string_view unknown = "unknown_break_rule";
    static constexpr std::array<std::string_view, 2> words{"within", "across"};
};

template <>
struct Vocabulary<Role> {
    static constexpr std::string_view thing = "role";
    static constexpr std::string_view unknown = "unknown_role";
    static constexpr std::array<std::string_view, 4> words{"", "seller", "buyer", "both"};
};

template <>
struct Vocabulary<Consent> {
    static constexpr std::string_view thing = "consent";
    static constexpr std::string_view unknown = "unknown_consent";
    static constexpr std::array<std::string_view, 3> words{"organiser", "one", "both"};
};

template <>
struct Vocabulary<Tier> {
    static constexpr std::string_view thing = "tier";
    static constexpr std::string_view unknown = "unknown_tier";
    static constexpr std::array<std::string_view, 3> words{"mutual", "buyer", "seller"};
};

template <>
struct Vocabulary<SideEquity> {
    static constexpr std::string_view thing = "equity";
    static constexpr std::string_view unknown = "unknown_equity";
    static constexpr std::array<std::string_view, 3> words{"none", "leximin", "bonus"};
};

template <Spoken E>
constexpr std::string_view written(E value) {
    return Vocabulary<E>::words[static_cast<std::size_t>(value)];
}

} // namespace jumpa::io::json
