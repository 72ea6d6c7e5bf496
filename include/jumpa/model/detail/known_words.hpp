#pragma once

#include <jumpa/core/nearest.hpp>
#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::detail {

/// Words that an event uses for something, and what to say of one that it does not use.
///
/// Requires    the texts of the words outlive it
class KnownWords {
public:
    /// `unknown`: the message about a word that is not known; `near`: the same where a known one is similar.
    KnownWords(std::string_view unknown, std::string_view near) : unknown_(unknown), near_(near) {}

    void add(const std::string& word) {
        if (!word.empty()) {
            words_.push_back(word);
        }
    }
    void close() {
        std::sort(words_.begin(), words_.end());
        words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    }

    /// Says so where the word is not known, and which one may be meant.
    void check(const std::string& word, const std::string& where, FaultList& faults) {
        if (std::binary_search(words_.begin(), words_.end(), std::string_view(word))) {
            return;
        }
        const std::string_view meant = nearest(word, words_, guessing_left_);
        if (meant.empty()) {
            faults.add(where, unknown_, {in_quotes(word)});
        } else {
            faults.add(where, near_, {in_quotes(word), in_quotes(meant)});
        }
    }

private:
    std::string_view unknown_;
    std::string_view near_;
    std::vector<std::string_view> words_{};
    std::size_t guessing_left_ = most_guessing;
};

/// The words that a list of things carries in that member.
template <class Item>
KnownWords words_of(const std::vector<Item>& items, std::string Item::* word, KnownWords known) {
    std::for_each(items.begin(), items.end(), [&](const Item& item) { known.add(item.*word); });
    known.close();
    return known;
}

inline KnownWords known_sessions(const EventDraft& draft) {
    return words_of(draft.slots, &Slot::session, {"unknown_session", "unknown_session.near"});
}

inline KnownWords known_kinds(const EventDraft& draft) {
    KnownWords kinds("unknown_kind", "unknown_kind.near");
    for (const Company& company : draft.companies) {
        std::for_each(company.kinds.begin(), company.kinds.end(), [&](const std::string& kind) { kinds.add(kind); });
    }
    kinds.close();
    return kinds;
}

inline KnownWords known_zones(const EventDraft& draft) {
    return words_of(draft.tables, &Table::zone, {"unknown_zone", "unknown_zone.near"});
}

} // namespace jumpa::detail
