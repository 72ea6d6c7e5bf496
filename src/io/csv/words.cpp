#include "csv/words.hpp"

#include <algorithm>

namespace jumpa::io::csv {
namespace {

/// Cuts the first of the parts that bars divide off.
std::string_view cut_part(std::string_view& spelling) {
    const std::string_view part = spelling.substr(0, spelling.find('|'));
    spelling.remove_prefix(std::min(part.size() + 1, spelling.size()));
    return part;
}

/// The characters of a key, one after the other.
class KeyReader {
public:
    explicit KeyReader(std::string_view text) : text_(text) { skip_gap(); }

    /// The next character, or nothing at the end.
    char next() {
        if (text_.empty()) {
            return '\0';
        }
        if (skip_gap()) {
            return text_.empty() ? '\0' : '_';
        }
        const char c = text_.front();
        text_.remove_prefix(1);
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }

private:
    bool skip_gap() {
        const std::size_t gap = std::min(text_.find_first_not_of(" _-./\t\r\n"), text_.size());
        text_.remove_prefix(gap);
        return gap > 0;
    }

    std::string_view text_;
};

} // namespace

std::string key_of(std::string_view text) {
    std::string key;
    KeyReader reader(text);
    for (char c = reader.next(); c != '\0'; c = reader.next()) {
        key += c;
    }
    return key;
}

bool same_key(std::string_view a, std::string_view b) {
    KeyReader left(a);
    KeyReader right(b);
    for (;;) {
        const char c = left.next();
        if (c != right.next()) {
            return false;
        }
        if (c == '\0') {
            return true;
        }
    }
}

bool is_spelled(std::string_view text, Spelling spelling) {
    while (!spelling.empty()) {
        if (same_key(cut_part(spelling), text)) {
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
        list += (list.empty() ? "" : ", ") + std::string(english);
        list += indonesian == english ? "" : " / " + std::string(indonesian);
    }
    return list;
}

} // namespace jumpa::io::csv
