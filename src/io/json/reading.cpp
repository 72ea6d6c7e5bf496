#include "json/faults.hpp"
#include "json/numbers.hpp"
#include "json/reading.hpp"
#include "json/time.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace jumpa::io::json {
namespace {

constexpr std::size_t most_id_bytes = 200;
constexpr std::size_t most_text_bytes = 4'000;
constexpr std::int64_t most_exact = std::int64_t{1} << 53U;

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::string listed(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) {
        list += list.empty() ? "" : word.empty() ? "" : ", ";
        list += word;
    }
    return list;
}

/// An integer above 2^53 may stand in quotes, because many programs round such a number.
std::optional<std::int64_t> quoted_integer(std::string_view text) {
    std::int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return whole && (number > most_exact || number < -most_exact) ? std::optional(number) : std::nullopt;
}

} // namespace

void Reading::fault(std::string where, std::string_view message, std::vector<std::string> arguments) {
    if (has_room()) {
        faults_.push_back(jumpa::fault(std::move(where), message, std::move(arguments)));
    }
}

void Reading::fault(const Spot& at, std::string_view message, std::vector<std::string> arguments) {
    if (has_room()) {
        fault(at.pointer(), message, std::move(arguments));
    }
}

bool Reading::has_room() const {
    return faults_.size() <= most_faults;
}

bool Reading::expect(const Spot& at, Kind kind) {
    if (at.kind() != kind) {
        const WrongType wrong = wrong_type(at, kind);
        fault(at, wrong.message, wrong.arguments);
    }
    return at.kind() == kind;
}

void Reading::read(const Spot& at, std::string& text) {
    if (!expect(at, Kind::text)) {
        return;
    }
    if (has_control_character(at.text())) {
        fault(at, "control_character", {shown(at.text())});
    } else if (at.text().size() > most_text_bytes) {
        fault(at, "too_long.text", {std::to_string(at.text().size())});
    } else {
        text = at.text();
    }
}

void Reading::identifier(const Spot& at, std::string& id) {
    const std::size_t before = faults_.size();
    std::string text;
    read(at, text);
    if (faults_.size() > before) {
        return;
    }
    if (text.empty()) {
        fault(at, "empty_id");
    } else if (text.size() > most_id_bytes) {
        fault(at, "too_long.id", {std::to_string(text.size())});
    } else {
        id = std::move(text);
    }
}

void Reading::word_or_more(const Spot& at, std::string& text) {
    read(at, text);
    if (at.kind() == Kind::text && at.text().empty()) {
        fault(at, "empty_text");
    }
}

void Reading::read(const Spot& at, std::int64_t& number) {
    if (at.kind() == Kind::text) {
        if (const auto quoted = quoted_integer(at.text())) {
            number = *quoted;
            return;
        }
    }
    if (!expect(at, Kind::number)) {
        return;
    }
    const std::string_view written = at.text();
    if (!is_whole(written)) {
        fault(at, "not_an_integer", {shortened(written)});
    } else if (std::from_chars(written.data(), written.data() + written.size(), number).ec != std::errc{}) {
        fault(at, "number_out_of_range.number", {shortened(written)});
    }
}

void Reading::read(const Spot& at, std::int32_t& number) {
    std::int64_t wide = number;
    read(at, wide);
    if (wide < std::numeric_limits<std::int32_t>::min() || wide > std::numeric_limits<std::int32_t>::max()) {
        fault(at, "number_out_of_range.count", {std::to_string(wide)});
        return;
    }
    number = static_cast<std::int32_t>(wide);
}

void Reading::read(const Spot& at, double& number) {
    if (expect(at, Kind::number)) {
        const std::string_view written = at.text();
        std::from_chars(written.data(), written.data() + written.size(), number);
    }
}

void Reading::read(const Spot& at, LocalTime& time) {
    if (!expect(at, Kind::text)) {
        return;
    }
    if (const auto read = local_time(at.text())) {
        time = *read;
    } else {
        fault(at, "bad_time", {shown(at.text())});
    }
}

void Reading::amount(const Spot& at, std::int64_t& thousandths) {
    if (!expect(at, Kind::number)) {
        return;
    }
    const Exact exact = scaled(at.text(), 3);
    if (exact.fault == NumberFault::none) {
        thousandths = exact.number;
    } else if (exact.fault == NumberFault::too_fine) {
        fault(at, "too_many_decimals", {shortened(at.text())});
    } else {
        fault(at, "amount_too_large", {shortened(at.text())});
    }
}

std::optional<std::size_t> Reading::word(const Spot& at, std::span<const std::string_view> words,
                                         std::string_view unknown) {
    if (!expect(at, Kind::text)) {
        return std::nullopt;
    }
    const auto found = std::find(words.begin(), words.end(), at.text());
    if (found != words.end() && !found->empty()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    fault(at, unknown, {shown(at.text()), listed(words)});
    return std::nullopt;
}

/// The position of the named entry. A name that nobody has leaves a position that nobody has.
std::size_t Reading::reference(const Spot& at, const Names& names) {
    constexpr std::size_t nobody = std::numeric_limits<std::uint32_t>::max();
    if (!expect(at, Kind::text)) {
        return nobody;
    }
    if (const auto found = names.find(at.text())) {
        return *found;
    }
    if (!has_room()) {
        return nobody; // no guess that nobody will read
    }
    if (const std::string_view meant = nearest(at.text(), names.ids(), guessing_left_); !meant.empty()) {
        fault(at, names.near(), {shown(at.text()), shown(meant)});
    } else {
        fault(at, names.unknown(), {shown(at.text()), std::to_string(names.ids().size())});
    }
    return nobody;
}

} // namespace jumpa::io::json
