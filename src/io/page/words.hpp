#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/calendar.hpp>
#include <jumpa/model/company.hpp>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace jumpa::io::pages {

/// A text of the page in both languages. `{0}` stands for the first argument; where a number decides, the text for one
/// and the text for all other numbers stand on both sides of a bar.
struct Text {
    std::string_view key{};
    std::string_view en{};
    std::string_view id{};
};

/// Every text of the page. Keys with a capital stand in the template.
[[nodiscard]] std::span<const Text> texts();

/// Texts, numbers and times as the readers of one language write them.
class Words {
public:
    explicit Words(Language language) : language_(language) {}

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string_view operator[](std::string_view key) const;
    [[nodiscard]] std::string filled(std::string_view key, std::initializer_list<std::string_view> arguments) const;
    [[nodiscard]] std::string counted(std::string_view key, std::size_t number) const;

    [[nodiscard]] std::string number(Value number) const;              ///< 12,345 and 12.345
    [[nodiscard]] std::string regrouped(std::string text) const;       ///< 12'345 in a sentence of the library likewise
    [[nodiscard]] std::string decimal(Value number, int places) const; ///< 12345 with one place: 1,234.5 and 1.234,5
    [[nodiscard]] std::string clock(LocalTime time) const;             ///< 08:30 and 08.30
    [[nodiscard]] std::string span_of(const Slot& slot) const;
    [[nodiscard]] std::string day(LocalTime time) const; ///< empty on day 0, which stands for a day without a date
    [[nodiscard]] std::string day_and_month(LocalTime time) const;

private:
    Language language_;
};

/// "micro", the key of its text.
[[nodiscard]] std::string_view size_key(SizeClass size);

/// The side of the bar that a number asks for: "meeting|meetings".
[[nodiscard]] std::string_view one_or_many(std::string_view text, std::size_t number);

/// `text` with the arguments in the places of {0}, {1} ...
[[nodiscard]] std::string filled(std::string_view text, std::initializer_list<std::string_view> arguments);

} // namespace jumpa::io::pages
