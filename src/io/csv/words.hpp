#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jumpa::io::csv {

/// How one value may be written: "english|indonesian|further|...".
using Spelling = std::string_view;

/// Headings and words without what people write differently: "P-IRT", "p irt" and "P_IRT" become "p_irt".
[[nodiscard]] std::string key_of(std::string_view text);

/// True where both have the same key. Complexity O(length), no allocation
[[nodiscard]] bool same_key(std::string_view a, std::string_view b);

/// True where the text is one of the spellings.
[[nodiscard]] bool is_spelled(std::string_view text, Spelling spelling);

/// The position of the value that the text spells.
[[nodiscard]] std::optional<std::size_t> position_of(std::string_view text, std::span<const Spelling> spellings);

/// What may be written, for people: "kg, piece / buah, dozen / lusin".
[[nodiscard]] std::string choices(std::span<const Spelling> spellings);

// Each in the order of its enumeration in the model; units as in event files, packs last.
inline constexpr std::array<Spelling, 8> unit_words{
    "g|g|gr|gram",        "kg|kg|kilo|kilogram",
    "ton|ton|t",          "ml|ml|mililiter|millilitre",
    "litre|liter|l|lt",   "piece|buah|pieces|pcs|pc|biji|potong|lembar|unit",
    "dozen|lusin|dozens", "pack|kemasan|packs|pak|bungkus"};
inline constexpr std::array<Spelling, 5> size_words{"unknown|tidak diketahui", "micro|mikro", "small|kecil",
                                                    "medium|menengah|sedang", "large|besar"};
inline constexpr std::array<Spelling, 3> role_words{"seller|penjual", "buyer|pembeli", "both|keduanya"};
inline constexpr std::array<Spelling, 3> consent_words{"organiser|penyelenggara|organizer", "one|satu|salah satu",
                                                       "both|keduanya"};
inline constexpr std::array<Spelling, 3> tier_words{"mutual|timbal balik", "buyer|pembeli", "seller|penjual"};
inline constexpr std::array<Spelling, 3> equity_words{"none|tidak ada|tidak", "leximin|merata", "bonus|bonus"};
inline constexpr std::array<Spelling, 1> ban_words{"ban|tidak lagi"};
inline constexpr std::array<Spelling, 4> level_words{"no thanks|tidak|no", "meet|boleh", "want|ingin|mau",
                                                     "must|wajib|harus"};
inline constexpr std::array<Spelling, 6> credential_words{"NIB|NIB",     "P-IRT|P-IRT|pirt", "BPOM MD|BPOM MD|bpom",
                                                          "halal|halal", "SNI|SNI",          "trademark|merek"};
inline constexpr std::array<Spelling, 2> break_words{"within|dalam sesi", "across|lintas sesi"};

/// Whether a company is there: not, or so.
inline constexpr std::array<Spelling, 2> mark_words{"no|tidak|0|kosong|empty|false", "x|ya|1|yes|y|v|hadir|true|✓|✔"};

/// The clocks of Indonesia, west to east.
inline constexpr std::array<Spelling, 3> clock_words{"wib|wib", "wita|wita", "wit|wit"};

} // namespace jumpa::io::csv
