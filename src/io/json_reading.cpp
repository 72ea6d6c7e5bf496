#include "json_faults.hpp"
#include "json_numbers.hpp"
#include "json_reading.hpp"
#include "json_time.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace jumpa::io::json {
namespace {

constexpr std::size_t most_id_bytes = 200;
constexpr std::size_t most_text_bytes = 4'000;
constexpr std::int64_t most_exact = std::int64_t{1} << 53U;

std::string described(const Spot& at) {
    switch (at.kind()) {
    case Kind::null:
        return "null";
    case Kind::boolean:
        return std::string(at.text());
    case Kind::number:
        return "the number " + shortened(at.text());
    case Kind::text:
        return "the text " + shown(at.text());
    case Kind::list:
        return "a list";
    case Kind::object:
        break;
    }
    return "an object";
}

std::string_view named(Kind kind) {
    constexpr std::array<std::string_view, 6> names{"null",   "true or false", "a number",
                                                    "a text", "a list",        "an object"};
    return names[static_cast<std::size_t>(kind)];
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::string listed(std::span<const std::string_view> words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        list += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        list += words[i];
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

void Reading::fault(std::string where, std::string code, std::string what, std::string cure) {
    if (faults_.size() <= most_faults) {
        faults_.push_back({std::move(where), std::move(code), std::move(what), std::move(cure)});
    }
}

void Reading::fault(const Spot& at, std::string code, std::string what, std::string cure) {
    if (has_room()) {
        fault(at.pointer(), std::move(code), std::move(what), std::move(cure));
    }
}

void Reading::refuse(const Spot& at, std::string_view why) {
    fault(at, "not_supported_yet", std::string(why), "leave it out, or keep it under a name that begins with x-");
}

bool Reading::has_room() const {
    return faults_.size() <= most_faults;
}

bool Reading::expect(const Spot& at, Kind kind) {
    if (at.kind() != kind) {
        fault(at, "wrong_type", described(at) + " stands here", "write " + std::string(named(kind)));
    }
    return at.kind() == kind;
}

void Reading::read(const Spot& at, std::string& text) {
    if (!expect(at, Kind::text)) {
        return;
    }
    if (has_control_character(at.text())) {
        fault(at, "control_character", shown(at.text()) + " holds control characters", "remove them");
    } else if (at.text().size() > most_text_bytes) {
        fault(at, "too_long", "the text has " + std::to_string(at.text().size()) + " bytes", "4'000 are allowed");
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
        fault(at, "empty_id", "the id is empty", "use a short id of letters, digits and dashes");
    } else if (text.size() > most_id_bytes) {
        fault(at, "too_long", "the id has " + std::to_string(text.size()) + " bytes", "200 are allowed");
    } else {
        id = std::move(text);
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
        fault(at, "not_an_integer", shortened(written) + " is no whole number", "write digits only");
    } else if (std::from_chars(written.data(), written.data() + written.size(), number).ec != std::errc{}) {
        fault(at, "number_out_of_range", shortened(written) + " is too large", "no field holds such a number");
    }
}

void Reading::read(const Spot& at, std::int32_t& number) {
    std::int64_t wide = number;
    read(at, wide);
    if (wide < std::numeric_limits<std::int32_t>::min() || wide > std::numeric_limits<std::int32_t>::max()) {
        fault(at, "number_out_of_range", std::to_string(wide) + " is too large", "no count is beyond 2^31");
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
        fault(at, "bad_time", shown(at.text()) + " is no time", "write a day and a minute, e.g. 2021-11-15T08:30");
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
        fault(at, "too_many_decimals", shortened(at.text()) + " has more than 3 decimals", "use a smaller unit");
    } else {
        fault(at, "amount_too_large", shortened(at.text()) + " is too large", "an amount is 0 to 1'000'000'000 units");
    }
}

std::optional<std::size_t> Reading::word(const Spot& at, std::span<const std::string_view> words,
                                         std::string_view thing) {
    if (!expect(at, Kind::text)) {
        return std::nullopt;
    }
    const auto found = std::find(words.begin(), words.end(), at.text());
    if (found != words.end()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    fault(at, "unknown_" + std::string(thing), shown(at.text()) + " is no " + std::string(thing),
          "use " + listed(words));
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
    std::string_view meant;
    if (names.ids().size() <= comparisons_left_) {
        comparisons_left_ -= names.ids().size();
        meant = nearest(at.text(), names.ids());
    }
    const std::string thing(names.thing());
    fault(at, "unknown_" + thing, "no " + thing + " has the id " + shown(at.text()),
          meant.empty() ? "use one of the event's " + std::to_string(names.ids().size()) + " ids"
                        : "did you mean " + shown(meant) + "?");
    return nobody;
}

} // namespace jumpa::io::json
