#pragma once

#include "json/out.hpp"
#include "json/time.hpp"
#include "json/words.hpp"

#include <jumpa/model/event_draft.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

/// Writes the parts of an event; ids that the draft leaves open are those that `EventBuilder` gives.
class Writer {
public:
    explicit Writer(const EventDraft& draft) : draft_(draft) {}

    [[nodiscard]] std::string write() &&;

private:
    // write.cpp: the file, its head and the day
    void head();
    void taxonomy(const Taxonomy& taxonomy);
    void slot(std::size_t i);
    void table(std::size_t i);
    void slot_list(std::string_view name, const std::optional<std::vector<SlotId>>& slots);

    // write_company.cpp
    void company(std::size_t i);
    void profile(const Company& company);
    void credentials(std::string_view name, CredentialSet set);
    void quantity(std::string_view name, const std::optional<Quantity>& quantity);
    void price(const std::optional<Price>& price);
    void offer(const Offer& offer);
    void need(const Need& need);
    void attends(const Attendance& attends);
    void limit(const Limit& limit);

    // write_rules.cpp: rules, and what is said about two companies
    void rules();
    void equity(const Rules& rules);
    void zones();
    void wishes();
    void pin(const Pin& entry);
    void precedence(const Precedence& entry);
    void points();

    template <class Items, class Write>
    void lines(std::string_view name, const Items& items, Write&& write) {
        out_.line(2).key(name).open('[');
        for (std::size_t i = 0; i < items.size(); ++i) {
            out_.line(4).open('{');
            write(i);
        }
        out_.raw(items.empty() ? "]" : "\n  ]");
    }

    template <class Items, class Write>
    void lines_if(std::string_view name, const Items& items, Write&& write) {
        if (!items.empty()) {
            lines(name, items, write);
        }
    }

    void top(std::string_view name, std::string_view value) {
        if (!value.empty()) {
            out_.line(2).text(name, value);
        }
    }

    void texts(std::string_view name, const std::vector<std::string>& texts) {
        if (!texts.empty()) {
            out_.list(name, texts, [this](const std::string& text) { out_.text(text); });
        }
    }

    template <class AnyPair>
    Out& pair(const AnyPair& pair) {
        return out_.text("seller", id(pair.seller)).text("buyer", id(pair.buyer));
    }

    template <class Item>
    static std::string id_of(const std::vector<Item>& items, std::size_t i, char letter) {
        return i < items.size() && !items[i].id.empty() ? items[i].id : letter + std::to_string(i + 1);
    }
    [[nodiscard]] std::string id(CompanyId company) const { return id_of(draft_.companies, company.index(), 'c'); }
    [[nodiscard]] std::string id(SlotId slot) const { return id_of(draft_.slots, slot.index(), 's'); }
    [[nodiscard]] std::string id(TableId table) const { return id_of(draft_.tables, table.index(), 't'); }

    const EventDraft& draft_;
    Out out_{};
};

} // namespace jumpa::io::json
