#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::kernel {

/// A lane that may enter a list: bounds for the share of all points and of those for the need it was found for.
struct Hit {
    float value = 0;
    float for_need = 0;
    std::uint32_t lane = 0;
    std::uint32_t seller = 0;
    std::uint32_t need = 0;
};

/// The lanes found for a buyer and not scored yet, and a guess what will be the least of those that enter.
///
/// Bounds are near what they bound, so that the bounds of the best 32 so far, less a little, are below what the 32nd
/// will have. Lanes below that guess are forgotten. It proves right once the list is full of better pairs; else what
/// was forgotten has to be looked for again. How much is taken off follows how the guesses before went.
class Hits {
public:
    explicit Hits(std::size_t wanted) : wanted_(wanted) {}

    /// For another buyer; without guessing nothing is forgotten.
    void begin(bool guess) {
        all_.clear();
        checked_ = 0;
        guesses_ = guess;
        floor_ = nothing_below;
    }

    void add(const Hit& hit) { all_.push_back(hit); }

    /// Forgets what is below the guess, once there are enough for one.
    void guess() {
        if (guesses_ && all_.size() >= wanted_ && all_.size() >= checked_ + 8) {
            const auto last = all_.begin() + static_cast<std::ptrdiff_t>(wanted_ - 1);
            std::nth_element(all_.begin(), last, all_.end(), better);
            raise(last->value - allowance_);
            checked_ = all_.size();
        }
    }

    /// So many that some had better be scored.
    [[nodiscard]] bool crowded() const { return all_.size() > (guesses_ ? crowd * wanted_ + few : few); }

    /// Takes all of them, the best first.
    [[nodiscard]] const std::vector<Hit>& take() {
        std::sort(all_.begin(), all_.end(), better);
        taken_.clear();
        checked_ = 0;
        std::swap(all_, taken_);
        return taken_;
    }

    /// What was forgotten has less.
    [[nodiscard]] float floor() const { return floor_; }

    /// Learns whether the guess was right.
    void learn(bool right) {
        allowance_ = right ? std::max(0.001F, allowance_ * 0.98F) : std::min(0.5F, 2 * allowance_);
    }

private:
    static constexpr std::size_t crowd = 2;
    static constexpr std::size_t few = 32;
    static constexpr float nothing_below = -1;

    static constexpr auto better = [](const Hit& a, const Hit& b) { return a.value > b.value; };

    void raise(float floor) {
        floor_ = std::max(floor_, floor);
        const auto low = [&](const Hit& hit) { return hit.value < floor_; };
        all_.erase(std::remove_if(all_.begin(), all_.end(), low), all_.end());
    }

    std::size_t wanted_;
    bool guesses_ = false;
    float floor_ = nothing_below;
    std::size_t checked_ = 0;
    float allowance_ = 0.02F;
    std::vector<Hit> all_{};
    std::vector<Hit> taken_{};
};

} // namespace jumpa::kernel
