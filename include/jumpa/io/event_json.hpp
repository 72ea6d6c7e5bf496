#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/event_draft.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jumpa::io {

/// Reads a `jumpa-event/1` and builds its event; docs/event-file.md lists the fields.
///
/// Ensures     an event, or every fault of the file in one report: those of the file's form and those that
/// `EventBuilder`
///             finds, each at its JSON pointer, without those that merely follow from another. No field is passed over:
///             what this version does not do is the fault `not_supported_yet`; only keys that begin with x- are yours.
///             A text that is no JSON has one fault, `syntax`, with line and column
/// Errors      none thrown, whatever the text
/// Complexity  O(n log n) in the length of the text; about three times its length of memory
[[nodiscard]] std::variant<Event, Faults> read_event(std::string_view text);

/// The same for callers who expect a good file. Errors: InputError with every fault.
[[nodiscard]] Event read_event_or_throw(std::string_view text);

/// Reads the file into plain data without building the event: only faults of the file's form are reported.
[[nodiscard]] std::variant<EventDraft, Faults> read_draft(std::string_view text);

/// Writes an event as `jumpa-event/1`: two spaces of indent, one slot, table, company or pair a line, keys in the order
/// of docs/event-file.md.
///
/// Requires    a draft that `EventBuilder` accepts; ids that are empty become "c1", "s1", "t1" as they do there
/// Ensures     equal drafts give equal bytes; `read_event` gives an event with the same digest
/// Complexity  O(size of the draft)
[[nodiscard]] std::string write_event(const EventDraft& draft);

/// One field of the event file.
struct EventField {
    std::string path{}; ///< "companies[].offers[].category"
    std::string type{}; ///< "text", "list of text", "object", "company id"
    bool required = false;
    bool honoured = true; ///< false: known, and refused for now
    std::string refusal{};
};

/// Every field that `read_event` knows, in the order in which it reads them.
[[nodiscard]] std::vector<EventField> event_fields();

} // namespace jumpa::io
