#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with a single value of a file.
inline constexpr Message values[] = {
    // Texts.
    {"control_character",
     {"{0} holds control characters", "remove them"},
     {"{0} berisi karakter kontrol", "hapus karakter itu"}},
    {"too_long.text",
     {"the text has {0} bytes", "4'000 are allowed"},
     {"teks ini sepanjang {0} byte", "paling panjang 4'000 byte"}},
    {"too_long.id",
     {"the id has {0} bytes", "200 are allowed"},
     {"id ini sepanjang {0} byte", "paling panjang 200 byte"}},
    {"empty_id",
     {"the id is empty", "use a short id of letters, digits and dashes"},
     {"id kosong", "pakai id pendek dari huruf, angka dan tanda hubung"}},

    // Numbers.
    {"not_an_integer",
     {"{0} is no whole number", "write digits only"},
     {"{0} bukan bilangan bulat", "tulis angka saja, tanpa koma atau titik"}},
    {"number_out_of_range.number",
     {"{0} is too large", "no field holds such a number"},
     {"{0} terlalu besar", "tidak ada isian yang memuat angka sebesar itu"}},
    {"number_out_of_range.count",
     {"{0} is too large", "no count is beyond 2^31"},
     {"{0} terlalu besar", "tidak ada jumlah yang lebih besar dari 2^31"}},
    {"too_many_decimals",
     {"{0} has more than 3 decimals", "use a smaller unit"},
     {"{0} punya lebih dari 3 angka desimal", "pakai satuan yang lebih kecil"}},

    // Times.
    {"bad_time",
     {"{0} is no time", "write a day and a minute, e.g. 2021-11-15T08:30"},
     {"{0} bukan waktu", "tulis tanggal dan jam, misalnya 2021-11-15T08:30"}},
    {"bad_time.moment",
     {"{0} is no moment", "write e.g. 2021-11-08T09:00:00+07:00"},
     {"{0} bukan saat yang pasti", "tulis misalnya 2021-11-08T09:00:00+07:00"}},
    {"bad_tz",
     {"{0} is no fixed offset from UTC", "write +07:00 for WIB, +08:00 for WITA, +09:00 for WIT"},
     {"{0} bukan selisih tetap terhadap UTC", "tulis +07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT"}},

    // Packs.
    {"missing_content",
     {"a pack does not say what is in it", "add \"content\": {\"amount\": 250, \"unit\": \"g\"}, or use another unit"},
     {"kemasan tidak menyebut isinya",
      "tambahkan \"content\": {\"amount\": 250, \"unit\": \"g\"}, atau pakai satuan lain"}},
    {"amount_too_large.packs",
     {"so many packs are too much", "an amount is 0 to 1'000'000'000 units"},
     {"kemasan sebanyak itu terlalu banyak", "jumlah harus antara 0 dan 1'000'000'000 satuan"}},
    {"too_many_decimals.packs",
     {"the packs hold more than 3 decimals of their unit", "use a smaller unit for the content"},
     {"isi kemasan punya lebih dari 3 angka desimal", "pakai satuan yang lebih kecil untuk isinya"}},
    {"unit_is_no_pack",
     {"only a pack has a content", "write the unit pack, or leave the content out"},
     {"hanya kemasan yang punya content", "tulis satuan pack, atau hapus content"}},

    // Words of the format.
    {"unknown_break_rule",
     {"{0} is no break_rule", "use one of: {1}"},
     {"{0} bukan break_rule", "pilih salah satu: {1}"}},
    {"unknown_consent",
     {"{0} is no consent", "use one of: {1}"},
     {"{0} bukan cara persetujuan", "pilih salah satu: {1}"}},
    {"unknown_credential",
     {"{0} is no credential", "use one of: {1}"},
     {"{0} bukan izin atau sertifikat yang dikenal", "pilih salah satu: {1}"}},
    {"unknown_equity", {"{0} is no equity", "use one of: {1}"}, {"{0} bukan cara pemerataan", "pilih salah satu: {1}"}},
    {"unknown_level", {"{0} is no level", "use one of: {1}"}, {"{0} bukan tingkat keinginan", "pilih salah satu: {1}"}},
    {"unknown_met_before",
     {"{0} is no rule for pairs that have met", "use ban"},
     {"{0} bukan aturan untuk pasangan yang pernah bertemu", "pakai ban"}},
    {"unknown_role", {"{0} is no role", "use one of: {1}"}, {"{0} bukan peran", "pilih salah satu: {1}"}},
    {"unknown_size", {"{0} is no size", "use one of: {1}"}, {"{0} bukan skala usaha", "pilih salah satu: {1}"}},
    {"unknown_unit", {"{0} is no unit", "use one of: {1}"}, {"{0} bukan satuan", "pilih salah satu: {1}"}},

    // References.
    {"unknown_company",
     {"no company has the id {0}", "use one of the event's {1} ids"},
     {"tidak ada perusahaan dengan id {0}", "pakai salah satu dari {1} id di acara ini"}},
    {"unknown_company.near",
     {"no company has the id {0}", "did you mean {1}?"},
     {"tidak ada perusahaan dengan id {0}", "apakah maksud Anda {1}?"}},
    {"unknown_slot",
     {"no slot has the id {0}", "use one of the event's {1} ids"},
     {"tidak ada slot dengan id {0}", "pakai salah satu dari {1} id di acara ini"}},
    {"unknown_slot.near",
     {"no slot has the id {0}", "did you mean {1}?"},
     {"tidak ada slot dengan id {0}", "apakah maksud Anda {1}?"}},
    {"unknown_table",
     {"no table has the id {0}", "use one of the event's {1} ids"},
     {"tidak ada meja dengan id {0}", "pakai salah satu dari {1} id di acara ini"}},
    {"unknown_taxonomy",
     {"{0} is not built in", "use KBLI 2020, or list the categories here"},
     {"{0} tidak tersedia", "pakai KBLI 2020, atau daftarkan kategorinya di sini"}},
    {"unknown_taxonomy.edition",
     {"the edition {0} is not built in, only {1} is",
      "use the codes of {1}, or list the categories of {0} here under \"categories\""},
     {"edisi {0} tidak tersedia, hanya {1}",
      "pakai kode {1}, atau daftarkan kategori {0} di sini pada \"categories\""}},
};

} // namespace jumpa::messages
