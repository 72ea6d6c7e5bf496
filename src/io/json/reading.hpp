#pragma once

#include "json/faults.hpp"
#include "json/tree.hpp"
#include "json/words.hpp"

#include <jumpa/core/ids.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/model/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

/// The ids of one list, by name: what a reference in the file is looked up in.
class Names {
public:
    /// `unknown`: the message for a name that nobody has; `near`: the same where somebody has a similar one, or
    /// nothing.
    Names(std::string_view unknown, std::string_view near) : unknown_(unknown), near_(near) {}

    /// Learns the ids of a list that stays where it is. Of equal ids the first counts; the second is a fault elsewhere.
    template <class Item>
    void learn(const std::vector<Item>& items) {
        for (const Item& item : items) {
            positions_.try_emplace(item.id, static_cast<std::uint32_t>(positions_.size()));
            ids_.push_back(item.id);
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const {
        const auto found = positions_.find(id);
        return found == positions_.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] const std::vector<std::string_view>& ids() const { return ids_; }
    [[nodiscard]] std::string_view unknown() const { return unknown_; }
    [[nodiscard]] std::string_view near() const { return near_; }

private:
    std::string_view unknown_;
    std::string_view near_;
    std::map<std::string_view, std::uint32_t> positions_{}; // ordered: no choice of ids makes it slow
    std::vector<std::string_view> ids_{};
};

/// Reads single values and collects what is wrong with them. A value that is refused leaves its target as it was.
class Reading {
public:
    Names slots{"unknown_slot", "unknown_slot.near"};
    Names tables{"unknown_table", "unknown_table.near"};
    Names companies{"unknown_company", "unknown_company.near"};

    /// Notes a fault in the words of that message.
    void fault(const Spot& at, std::string_view message, std::vector<std::string> arguments = {});
    void fault(std::string where, std::string_view message, std::vector<std::string> arguments = {});

    /// True while a further fault would still be listed.
    [[nodiscard]] bool has_room() const;
    [[nodiscard]] const Faults& faults() const { return faults_; }
    [[nodiscard]] Faults take() && { return std::move(faults_); }

    /// True for a value of that kind; says what it is where it should be another.
    bool expect(const Spot& at, Kind kind);

    void read(const Spot& at, std::string& text);
    void read(const Spot& at, std::int32_t& number);
    void read(const Spot& at, std::int64_t& number);
    void read(const Spot& at, double& number);
    void read(const Spot& at, LocalTime& time);
    void read(const Spot& at, SlotId& slot) { slot = SlotId{reference(at, slots)}; }
    void read(const Spot& at, TableId& table) { table = TableId{reference(at, tables)}; }
    void read(const Spot& at, CompanyId& company) { company = CompanyId{reference(at, companies)}; }

    template <Spoken E>
    void read(const Spot& at, E& value) {
        std::optional<E> read;
        read_word(at, read);
        value = read.value_or(value);
    }

    template <Spoken E>
    void read_word(const Spot& at, std::optional<E>& value) {
        if (const auto position = word(at, Vocabulary<E>::words, Vocabulary<E>::unknown)) {
            value = static_cast<E>(*position);
        }
    }

    /// An id: text that is neither empty nor too long.
    void identifier(const Spot& at, std::string& id);

    /// A text that says something: where nothing is meant, the field is left out.
    void word_or_more(const Spot& at, std::string& text);

    /// An amount with up to three decimals, in thousandths.
    void amount(const Spot& at, std::int64_t& thousandths);

private:
    std::optional<std::size_t> word(const Spot& at, std::span<const std::string_view> words, std::string_view unknown);
    std::size_t reference(const Spot& at, const Names& names);

    Faults faults_{};
    std::size_t guessing_left_ = most_guessing;
};

} // namespace jumpa::io::json
