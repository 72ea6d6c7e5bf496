#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/messages/ahp.hpp>
#include <jumpa/core/messages/answers.hpp>
#include <jumpa/core/messages/changes.hpp>
#include <jumpa/core/messages/companies.hpp>
#include <jumpa/core/messages/csv.hpp>
#include <jumpa/core/messages/ending.hpp>
#include <jumpa/core/messages/event.hpp>
#include <jumpa/core/messages/graph.hpp>
#include <jumpa/core/messages/host.hpp>
#include <jumpa/core/messages/not_yet.hpp>
#include <jumpa/core/messages/pairs.hpp>
#include <jumpa/core/messages/program.hpp>
#include <jumpa/core/messages/reader.hpp>
#include <jumpa/core/messages/reasons.hpp>
#include <jumpa/core/messages/rules.hpp>
#include <jumpa/core/messages/schedule.hpp>
#include <jumpa/core/messages/terms.hpp>
#include <jumpa/core/messages/values.hpp>
#include <jumpa/core/messages/verdict.hpp>
#include <jumpa/core/text.hpp>

#include <algorithm>
#include <utility>

namespace jumpa {

namespace messages {

namespace detail {

/// The pieces of the catalogue; a new piece is one more line here.
inline std::vector<const Message*> joined() {
    std::vector<const Message*> all;
    const auto join = [&](std::span<const Message> piece) {
        for (const Message& message : piece) {
            all.push_back(&message);
        }
    };
    join(event);
    join(companies);
    join(rules);
    join(reader);
    join(values);
    join(not_yet);
    join(schedule);
    join(csv);
    join(verdict);
    join(reasons);
    join(pairs);
    join(host);
    join(graph);
    join(ahp);
    join(program);
    join(ending);
    std::sort(all.begin(), all.end(), [](const Message* a, const Message* b) { return a->key < b->key; });
    return all;
}

/// One placeholder at the front of a text: "{0}" or "{@0}".
struct Placeholder {
    std::size_t length = 0; ///< 0 where there is none
    std::size_t argument = 0;
    bool names_a_term = false;
};

inline Placeholder placeholder(std::string_view text) {
    const bool term = text.substr(0, 2) == "{@";
    const std::size_t digit = term ? 2 : 1;
    const bool is_one =
        text.size() > digit + 1 && text[0] == '{' && text[digit] >= '0' && text[digit] <= '9' && text[digit + 1] == '}';
    return is_one ? Placeholder{digit + 2, static_cast<std::size_t>(text[digit] - '0'), term} : Placeholder{};
}

inline const Wording& wording(const Message& message, Language language) {
    return language == Language::id ? message.id : message.en;
}

} // namespace detail

JUMPA_INLINE std::span<const Message* const> catalogue() {
    static const std::vector<const Message*> all = detail::joined();
    return all;
}

JUMPA_INLINE const Message* find(std::string_view key) {
    const auto all = catalogue();
    const auto place = std::lower_bound(all.begin(), all.end(), key,
                                        [](const Message* message, std::string_view k) { return message->key < k; });
    return place == all.end() || (*place)->key != key ? nullptr : *place;
}

JUMPA_INLINE std::string_view term(std::string_view key, Language language) {
    for (const std::span<const Term> piece :
         {std::span<const Term>(terms), std::span<const Term>(answers), std::span<const Term>(changes)}) {
        const auto place = std::find_if(piece.begin(), piece.end(), [&](const Term& term) { return term.key == key; });
        if (place != piece.end()) {
            return language == Language::id ? place->id : place->en;
        }
    }
    return key;
}

JUMPA_INLINE std::string filled(std::string_view text, const std::vector<std::string>& arguments, Language language) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const detail::Placeholder place = detail::placeholder(text.substr(i));
        if (place.length == 0 || place.argument >= arguments.size()) {
            result += text[i++];
            continue;
        }
        const std::string& argument = arguments[place.argument];
        result += place.names_a_term ? term(argument, language) : std::string_view(argument);
        i += place.length;
    }
    return result;
}

JUMPA_INLINE std::string answer(std::string_view key, const std::vector<std::string>& arguments, Language language) {
    return filled(term(key, language), arguments, language);
}

JUMPA_INLINE std::string counted(std::string_view key, std::int64_t number, std::vector<std::string> further,
                                 Language language) {
    further.insert(further.begin(), grouped(number));
    return filled(one_or_many(term(key, language), number), further, language);
}

JUMPA_INLINE bool suffice(std::size_t number, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const detail::Placeholder place = detail::placeholder(text.substr(i));
        if (place.length > 0 && place.argument >= number) {
            return false;
        }
    }
    return true;
}

} // namespace messages

JUMPA_INLINE Fault fault(std::string where, std::string_view message, std::vector<std::string> arguments) {
    const messages::Message* found = messages::find(message);
    const messages::Wording words = found == nullptr ? messages::Wording{message, {}} : found->en;
    Fault made;
    made.where = std::move(where);
    made.code = message.substr(0, message.find('.'));
    made.what = messages::filled(words.what, arguments, Language::en);
    made.cure = messages::filled(words.cure, arguments, Language::en);
    made.message = message;
    made.arguments = std::move(arguments);
    return made;
}

JUMPA_INLINE std::string what(const Fault& fault, Language language) {
    const messages::Message* message = messages::find(fault.message);
    return message == nullptr
               ? fault.what
               : messages::filled(messages::detail::wording(*message, language).what, fault.arguments, language);
}

JUMPA_INLINE std::string cure(const Fault& fault, Language language) {
    const messages::Message* message = messages::find(fault.message);
    return message == nullptr
               ? fault.cure
               : messages::filled(messages::detail::wording(*message, language).cure, fault.arguments, language);
}

} // namespace jumpa
