#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

inline constexpr std::string_view leave_out_en = "leave it out, or keep it under a name that begins with x-";
inline constexpr std::string_view leave_out_id = "hapus, atau simpan dengan nama yang diawali x-";

/// What the event format knows and this version does not do.
inline constexpr Message not_yet[] = {
    {"not_supported_yet.any_of",
     {"wishes for one of several companies are not planned yet", leave_out_en},
     {"keinginan bertemu salah satu dari beberapa perusahaan belum dapat direncanakan", leave_out_id}},
    {"not_supported_yet.bonus",
     {"a bonus for some companies is not planned yet", leave_out_en},
     {"bonus untuk sebagian perusahaan belum dapat direncanakan", leave_out_id}},
    {"not_supported_yet.consent",
     {"only the organiser's consent is planned with so far", leave_out_en},
     {"sejauh ini hanya persetujuan penyelenggara yang dipakai", leave_out_id}},
    {"not_supported_yet.equity",
     {"equity is not read from the event yet", "leave it out and ask for it when planning: jumpa plan --equity"},
     {"pemerataan belum dibaca dari acara", "hapus, lalu minta saat merencanakan: jumpa plan --equity"}},
    {"not_supported_yet.item",
     {"a name of the goods beside their category is not used yet", leave_out_en},
     {"nama barang selain kategorinya belum dipakai", leave_out_id}},
    {"not_supported_yet.people",
     {"a limit of people in the hall is not planned with yet", leave_out_en},
     {"batas jumlah orang di ruangan belum dipakai dalam perencanaan", leave_out_id}},
    {"not_supported_yet.pinned_table",
     {"meetings cannot be pinned to a table yet", leave_out_en},
     {"pertemuan belum dapat ditetapkan di meja tertentu", leave_out_id}},
    {"not_supported_yet.place",
     {"a place of its own for an offer or a need is not used yet", leave_out_en},
     {"lokasi tersendiri untuk satu penawaran atau kebutuhan belum dipakai", leave_out_id}},
    {"not_supported_yet.points_of_session",
     {"points of one session are not planned with yet", leave_out_en},
     {"poin untuk satu sesi belum dipakai dalam perencanaan", leave_out_id}},
    {"not_supported_yet.precedences",
     {"meetings before other meetings are not planned yet", leave_out_en},
     {"urutan antarpertemuan belum dapat direncanakan", leave_out_id}},
    {"not_supported_yet.rank",
     {"ranks of wishes are not planned with yet", leave_out_en},
     {"peringkat keinginan belum dipakai dalam perencanaan", leave_out_id}},
    {"not_supported_yet.share_of_points",
     {"pairs that have met before are left out; a share of their points is not planned yet", leave_out_en},
     {"pasangan yang pernah bertemu tidak diikutkan; memakai sebagian poinnya belum dapat direncanakan", leave_out_id}},
    {"not_supported_yet.tiers",
     {"strict tiers of wishes are not planned yet", leave_out_en},
     {"keinginan bertingkat mutlak belum dapat direncanakan", leave_out_id}},
    {"not_supported_yet.zones",
     {"ways between zones are not planned with yet", leave_out_en},
     {"jarak antarzona belum dipakai dalam perencanaan", leave_out_id}},
};

} // namespace jumpa::messages
