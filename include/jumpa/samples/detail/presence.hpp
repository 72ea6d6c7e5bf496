#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/samples/generate.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Draws the slots in which one attendee is there; nothing where that is all of them.
class Presence {
public:
    Presence(const GenerateOptions& options, Random& random) : options_(options), random_(random) {}

    [[nodiscard]] std::optional<std::vector<SlotId>> draw() {
        const std::int64_t slots = options_.slots;
        if (options_.present) {
            const std::int64_t length = random_.between(options_.present->shortest, options_.present->longest);
            const std::int64_t start = random_.between(0, slots - length);
            return listed([&](std::int64_t t) { return t >= start && t < start + length; });
        }
        const std::int64_t missed = missed_slots();
        if (missed == 0) {
            return std::nullopt;
        }
        return without(missed);
    }

private:
    /// A uniform share, 0 to twice the mean, rounded up or down by chance; everyone is there once.
    [[nodiscard]] std::int64_t missed_slots() {
        if (options_.absence_per_million == 0) {
            return 0;
        }
        const std::int64_t share = random_.between(0, std::int64_t{2} * options_.absence_per_million);
        const std::int64_t missed = (share * options_.slots + random_.between(0, 999'999)) / 1'000'000;
        return std::min<std::int64_t>(missed, options_.slots - 1);
    }

    [[nodiscard]] std::optional<std::vector<SlotId>> without(std::int64_t missed) {
        const std::int64_t slots = options_.slots;
        const std::uint64_t kind = options_.scattered ? 99 : random_.below(100);
        if (kind < 40) {
            return listed([&](std::int64_t t) { return t >= missed; }); // late
        }
        if (kind < 70) {
            return listed([&](std::int64_t t) { return t < slots - missed; }); // leaves early
        }
        if (kind < 90) { // a gap around midday
            const std::int64_t middle = slots / 2 - missed / 2 + random_.between(-1, 1);
            const std::int64_t start = std::clamp<std::int64_t>(middle, 0, slots - missed);
            return listed([&](std::int64_t t) { return t < start || t >= start + missed; });
        }
        return scattered(missed);
    }

    [[nodiscard]] std::vector<SlotId> scattered(std::int64_t missed) {
        std::vector<std::size_t> order(static_cast<std::size_t>(options_.slots));
        std::iota(order.begin(), order.end(), std::size_t{0});
        random_.shuffle(order);
        order.resize(order.size() - static_cast<std::size_t>(missed));
        std::sort(order.begin(), order.end());
        return {order.begin(), order.end()};
    }

    template <class There>
    [[nodiscard]] std::vector<SlotId> listed(There&& there) const {
        std::vector<SlotId> present;
        for (std::int64_t t = 0; t < options_.slots; ++t) {
            if (there(t)) {
                present.emplace_back(static_cast<std::size_t>(t));
            }
        }
        return present;
    }

    const GenerateOptions& options_;
    Random& random_;
};

} // namespace jumpa::detail
