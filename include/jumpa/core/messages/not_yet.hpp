#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

inline constexpr std::string_view leave_out_en = "leave it out, or keep it under a name that begins with x-";
inline constexpr std::string_view leave_out_id = "hapus, atau simpan dengan nama yang diawali x-";

/// What the event format knows and this version does not do.
inline constexpr Message not_yet[] = {
    {"not_supported_yet.item",
     {"a name of the goods beside their category is not used yet", leave_out_en},
     {"nama barang selain kategorinya belum dipakai", leave_out_id}},
    {"not_supported_yet.place",
     {"a place of its own for an offer or a need is not used yet", leave_out_en},
     {"lokasi tersendiri untuk satu penawaran atau kebutuhan belum dipakai", leave_out_id}},
};

} // namespace jumpa::messages
