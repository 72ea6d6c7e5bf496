#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Collects faults and knows the checks that many fields share.
class FaultList {
public:
    void add(std::string where, std::string_view message, std::vector<std::string> arguments = {}) {
        if (faults_.size() < most_listed) {
            faults_.push_back(fault(std::move(where), message, std::move(arguments)));
        } else {
            ++unlisted_;
        }
    }

    /// A number that must lie between two others, both included; `term` of the catalogue says what it is.
    void range(const std::string& where, std::int64_t number, std::int64_t least, std::int64_t most,
               std::string_view term) {
        if (number >= least && number <= most) {
            return;
        }
        add(where, number < 0 && least == 0 ? "negative_number" : "number_out_of_range",
            {std::to_string(number), std::string(term), grouped(least), grouped(most)});
    }

    [[nodiscard]] Faults take() && {
        if (unlisted_ > 0) {
            faults_.push_back(fault("", "more_faults", {std::to_string(unlisted_)}));
        }
        return std::move(faults_);
    }

private:
    static constexpr std::size_t most_listed = 1'000; // a report is for people to read
    Faults faults_{};
    std::size_t unlisted_ = 0;
};

/// "/companies/3"
inline std::string pointer(std::string_view list, std::size_t position) {
    return std::string(list) + "/" + std::to_string(position);
}

/// True for text without control characters; ids and names are shown to people and written into files.
inline bool printable(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

/// Reports keys that stand twice. `key(i)` is the key of item i; later ones are told which earlier one they repeat.
template <class Key, class Report>
void each_repetition(std::size_t count, Key&& key, Report&& report) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return key(a) < key(b) || (!(key(b) < key(a)) && a < b); });
    std::vector<std::pair<std::size_t, std::size_t>> repeated; // (later, first)
    for (std::size_t i = 1, first = 0; i < count; ++i) {
        if (key(order[first]) < key(order[i])) {
            first = i;
        } else {
            repeated.emplace_back(order[i], order[first]);
        }
    }
    std::sort(repeated.begin(), repeated.end());
    for (const auto& [later, first] : repeated) {
        report(later, first);
    }
}

/// Ids are unique within their list, printable and at most 200 bytes.
template <class Item>
void check_ids(const std::vector<Item>& items, std::string_view list, FaultList& faults) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!printable(items[i].id) || items[i].id.size() > 200) {
            faults.add(pointer(list, i) + "/id", "bad_id");
        }
    }
    each_repetition(
        items.size(), [&](std::size_t i) -> const std::string& { return items[i].id; },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer(list, later) + "/id", "duplicate_id",
                       {in_quotes(items[later].id), pointer(list, first)});
        });
}

} // namespace jumpa::detail
