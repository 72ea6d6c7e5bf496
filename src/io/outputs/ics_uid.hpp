#pragma once

#include <jumpa/model/event.hpp>

#include <string>

namespace jumpa::io::ics {

/// The lasting name of a pair's meeting, made of ids alone: slot, table and revision do not enter.
/// "fair.gula.toko@x.example"
///
/// Ensures     at most 255 bytes of ASCII; different pairs of an event have different names (certain where the ids fit;
///             where they are too long, as sure as 128 bits of a fingerprint)
[[nodiscard]] std::string uid(const Event& event, CompanyId seller, CompanyId buyer);

} // namespace jumpa::io::ics
