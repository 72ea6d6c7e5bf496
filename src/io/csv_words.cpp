#include "csv_words.hpp"

#include <algorithm>

namespace jumpa::io::csv {
namespace {

/// Cuts the first of the parts that bars divide off.
std::string_view cut_part(std::string_view& spelling) {
    const std::string_view part = spelling.substr(0, spelling.find('|'));
    spelling.remove_prefix(std::min(part.size() + 1, spelling.size()));
    return part;
}

std::string for_people(std::string_view key) {
    std::string words(key);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

} // namespace

std::string key_of(std::string_view text) {
    constexpr std::string_view gaps = " _-./\t\r\n";
    std::string key;
    for (const char c : text) {
        if (gaps.find(c) == std::string_view::npos) {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!key.empty() && key.back() != '_') {
            key += '_';
        }
    }
    key.resize(key.size() - (key.ends_with('_') ? 1 : 0));
    return key;
}

bool is_spelled(std::string_view text, Spelling spelling) {
    const std::string key = key_of(text);
    while (!spelling.empty()) {
        if (cut_part(spelling) == key) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> position_of(std::string_view text, std::span<const Spelling> spellings) {
    const auto found =
        std::find_if(spellings.begin(), spellings.end(), [&](Spelling spelling) { return is_spelled(text, spelling); });
    return found == spellings.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - spellings.begin()));
}

std::string choices(std::span<const Spelling> spellings) {
    std::string list;
    for (Spelling spelling : spellings) {
        const std::string_view english = cut_part(spelling);
        const std::string_view indonesian = cut_part(spelling);
        list += (list.empty() ? "" : ", ") + for_people(english);
        list += indonesian == english ? "" : " / " + for_people(indonesian);
    }
    return list;
}

} // namespace jumpa::io::csv
