#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>

namespace jumpa::io {

/// A reason as schedule files have it: an object on one line, its facts as ids and numbers, its sentence in `language`.
///
/// Requires    a reason about this event
[[nodiscard]] std::string reason_json(const Event& event, const Reason& reason, Language language = Language::en);

} // namespace jumpa::io
