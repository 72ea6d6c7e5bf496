#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace support {

/// What a proof by cases proves, straight from its definition: a second opinion beside `verify`, for small events.
/// Every answer is looked up anew for every pair and slot.
class NaiveCases {
public:
    NaiveCases(const jumpa::Event& event, const jumpa::Affinity& points, const jumpa::ProofTree& tree,
               jumpa::Value scale)
        : event_(event), points_(points), tree_(tree), scale_(scale) {}

    /// Nothing where the tree or its prices are broken.
    [[nodiscard]] std::optional<jumpa::Value> bound() {
        at_ = 0;
        largest_.reset();
        const bool whole = scale_ > 0 && prices_make_sense() && subtree() && at_ == tree_.nodes.size();
        return whole ? largest_ : std::nullopt;
    }

private:
    struct Answer {
        jumpa::MeetingQuestion question;
        bool yes;
    };

    [[nodiscard]] bool prices_make_sense() const {
        return std::all_of(tree_.prices.begin(), tree_.prices.end(), [&](const jumpa::LevelPrices& prices) {
            std::map<std::pair<std::uint32_t, std::uint32_t>, int> u;
            std::map<std::uint32_t, int> k;
            std::map<std::uint32_t, int> q;
            bool fine = true;
            for (const auto& entry : prices.u) {
                fine = fine && entry.price >= 0 && known(entry.attendee) &&
                       entry.slot.index() < event_.slots().size() && u[{entry.attendee.value, entry.slot.value}]++ == 0;
            }
            for (const auto& entry : prices.k) {
                fine = fine && entry.price >= 0 && entry.slot.index() < event_.slots().size() &&
                       k[entry.slot.value]++ == 0;
            }
            for (const auto& entry : prices.q) {
                fine = fine && entry.price >= 0 && known(entry.attendee) && q[entry.attendee.value]++ == 0;
            }
            return fine;
        });
    }

    [[nodiscard]] bool known(jumpa::CompanyId company) const { return company.index() < event_.companies().size(); }

    [[nodiscard]] bool pinned(jumpa::CompanyId seller, jumpa::CompanyId buyer) const {
        return std::any_of(event_.pins().begin(), event_.pins().end(),
                           [&](const jumpa::Pin& pin) { return pin.seller == seller && pin.buyer == buyer; });
    }

    /// Reads one subtree; false where it is broken.
    bool subtree() {
        if (at_ == tree_.nodes.size()) {
            return false;
        }
        const jumpa::ProofNode& node = tree_.nodes[at_++];
        if (!node.question) {
            return leaf(node);
        }
        const jumpa::MeetingQuestion& asked = *node.question;
        if (node.prices || !known(asked.seller) || !known(asked.buyer) ||
            (asked.slot && asked.slot->index() >= event_.slots().size()) ||
            (points_.points(asked.seller, asked.buyer) == 0 && !pinned(asked.seller, asked.buyer))) {
            return false;
        }
        for (const bool yes : {true, false}) {
            path_.push_back({asked, yes});
            const bool fine = subtree();
            path_.pop_back();
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] static bool about(const Answer& answer, jumpa::CompanyId seller, jumpa::CompanyId buyer) {
        return answer.question.seller == seller && answer.question.buyer == buyer;
    }

    /// The slot in which the answers say that the pair meets.
    [[nodiscard]] std::optional<jumpa::SlotId> held_in(jumpa::CompanyId seller, jumpa::CompanyId buyer) const {
        for (const Answer& answer : path_) {
            if (about(answer, seller, buyer) && answer.yes && answer.question.slot) {
                return answer.question.slot;
            }
        }
        return std::nullopt;
    }

    /// The meetings that the answers say are held, each once.
    [[nodiscard]] std::vector<jumpa::MeetingQuestion> held() const {
        std::vector<jumpa::MeetingQuestion> all;
        for (const Answer& answer : path_) {
            if (answer.yes && answer.question.slot && std::find(all.begin(), all.end(), answer.question) == all.end()) {
                all.push_back(answer.question);
            }
        }
        return all;
    }

    [[nodiscard]] bool ruled_out(jumpa::CompanyId seller, jumpa::CompanyId buyer, jumpa::SlotId slot) const {
        const bool by_answer = std::any_of(path_.begin(), path_.end(), [&](const Answer& answer) {
            return about(answer, seller, buyer) && !answer.yes &&
                   (!answer.question.slot || *answer.question.slot == slot);
        });
        const bool by_pin = std::any_of(event_.pins().begin(), event_.pins().end(), [&](const jumpa::Pin& pin) {
            return pin.seller == seller && pin.buyer == buyer && pin.slot && *pin.slot != slot;
        });
        return by_answer || by_pin || !event_.open_slots(seller).contains(slot.index()) ||
               !event_.open_slots(buyer).contains(slot.index());
    }

    [[nodiscard]] bool must(jumpa::CompanyId seller, jumpa::CompanyId buyer) const {
        return pinned(seller, buyer) || std::any_of(path_.begin(), path_.end(), [&](const Answer& answer) {
                   return about(answer, seller, buyer) && answer.yes && !answer.question.slot;
               });
    }

    /// How many of the held meetings a company has; in one slot, or in all.
    [[nodiscard]] jumpa::Value meetings(jumpa::CompanyId company, std::optional<jumpa::SlotId> slot) const {
        jumpa::Value number = 0;
        for (const auto& meeting : held()) {
            const bool there = meeting.seller == company || meeting.buyer == company;
            number += there && (!slot || meeting.slot == slot) ? 1 : 0;
        }
        return number;
    }

    [[nodiscard]] jumpa::Value tables_left(jumpa::SlotId slot) const {
        auto left = static_cast<jumpa::Value>(event_.tables_in(slot).size());
        for (const auto& meeting : held()) {
            left -= meeting.slot == slot ? 1 : 0;
        }
        return left;
    }

    /// Nothing more of the company can be held in the slot.
    [[nodiscard]] bool taken(jumpa::CompanyId company, jumpa::SlotId slot) const {
        const bool touched = meetings(company, std::nullopt) > 0 ||
                             tables_left(slot) < static_cast<jumpa::Value>(event_.tables_in(slot).size());
        return touched && (meetings(company, slot) > 0 || tables_left(slot) <= 0 ||
                           (meetings(company, std::nullopt) > 0 && most_left(company) <= 0));
    }

    [[nodiscard]] jumpa::Value most_left(jumpa::CompanyId company) const {
        return event_.most_meetings(company) - meetings(company, std::nullopt);
    }

    [[nodiscard]] bool collide() const {
        for (const auto& meeting : held()) {
            if (ruled_out(meeting.seller, meeting.buyer, *meeting.slot) ||
                held_in(meeting.seller, meeting.buyer) != meeting.slot || meetings(meeting.seller, meeting.slot) > 1 ||
                meetings(meeting.buyer, meeting.slot) > 1 || tables_left(*meeting.slot) < 0 ||
                most_left(meeting.seller) < 0 || most_left(meeting.buyer) < 0) {
                return true;
            }
        }
        return false;
    }

    bool leaf(const jumpa::ProofNode& node) {
        if (node.prices && *node.prices >= tree_.prices.size()) {
            return false;
        }
        const jumpa::LevelPrices none;
        const std::optional<jumpa::Value> bound =
            collide() ? std::nullopt : bound_of_case(node.prices ? tree_.prices[*node.prices] : none);
        if (bound && !node.prices) {
            return false; // it says that its answers collide, and they do not
        }
        largest_ = bound ? std::max(largest_.value_or(*bound), *bound) : largest_;
        return true;
    }

    /// Nothing where a pair that must meet has no slot left.
    [[nodiscard]] std::optional<jumpa::Value> bound_of_case(const jumpa::LevelPrices& prices) const {
        std::map<std::pair<std::uint32_t, std::uint32_t>, jumpa::Value> u;
        std::map<std::uint32_t, jumpa::Value> k;
        std::map<std::uint32_t, jumpa::Value> q;
        jumpa::Value total = 0;
        for (const auto& entry : prices.u) {
            const bool open = event_.open_slots(entry.attendee).contains(entry.slot.index());
            u[{entry.attendee.value, entry.slot.value}] = entry.price;
            total += open && !taken(entry.attendee, entry.slot) ? entry.price : 0;
        }
        for (const auto& entry : prices.k) {
            k[entry.slot.value] = entry.price;
            total += entry.price * tables_left(entry.slot);
        }
        for (const auto& entry : prices.q) {
            q[entry.attendee.value] = entry.price;
            total += entry.price * most_left(entry.attendee);
        }
        for (const jumpa::CompanyId seller : event_.sellers()) {
            for (const jumpa::CompanyId buyer : event_.buyers()) {
                const jumpa::Value weight = points_.points(seller, buyer) * scale_;
                if (held_in(seller, buyer)) {
                    total += weight;
                    continue;
                }
                std::optional<jumpa::Value> v;
                for (std::uint32_t t = 0; t < event_.slots().size(); ++t) {
                    const jumpa::SlotId slot{t};
                    if (!ruled_out(seller, buyer, slot) && !taken(seller, slot) && !taken(buyer, slot)) {
                        const jumpa::Value gain = weight - u[{seller.value, t}] - u[{buyer.value, t}] - k[t] -
                                                  q[seller.value] - q[buyer.value];
                        v = std::max(v.value_or(gain), gain);
                    }
                }
                if (must(seller, buyer) && !v) {
                    return std::nullopt;
                }
                total += v ? (must(seller, buyer) ? *v : std::max<jumpa::Value>(0, *v)) : 0;
            }
        }
        return total >= 0 ? total / scale_ : -((-total + scale_ - 1) / scale_);
    }

    const jumpa::Event& event_;
    const jumpa::Affinity& points_;
    const jumpa::ProofTree& tree_;
    jumpa::Value scale_;
    std::size_t at_ = 0;
    std::vector<Answer> path_{};
    std::optional<jumpa::Value> largest_{};
};

} // namespace support
