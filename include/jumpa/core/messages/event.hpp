#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with an event as a whole, whoever reads it.
inline constexpr Message event[] = {
    {"more_faults",
     {"{0} more faults are not listed", "mend the first ones and try again"},
     {"masih ada {0} kesalahan lain yang tidak ditampilkan", "perbaiki dulu yang pertama, lalu coba lagi"}},
    {"negative_number",
     {"{0} is negative", "{@1} is {2} to {3}"},
     {"{0} bernilai negatif", "{@1} harus antara {2} dan {3}"}},
    {"number_out_of_range",
     {"{0} is out of range", "{@1} is {2} to {3}"},
     {"{0} di luar batas", "{@1} harus antara {2} dan {3}"}},

    // The day.
    {"too_large.event",
     {"{0} companies, {1} tables and {2} slots are too many together", "plan days or halls as events of their own"},
     {"{0} perusahaan, {1} meja dan {2} slot terlalu banyak jika digabung",
      "rencanakan tiap hari atau tiap ruang sebagai acara tersendiri"}},
    {"bad_id.event",
     {"the event's id is empty or holds control characters", "use letters, digits and dashes"},
     {"id acara kosong atau berisi karakter kontrol", "pakai huruf, angka dan tanda hubung"}},
    {"bad_id",
     {"the id holds control characters or is longer than 200 bytes", "use a short id of letters, digits and dashes"},
     {"id berisi karakter kontrol atau lebih panjang dari 200 byte",
      "pakai id pendek dari huruf, angka dan tanda hubung"}},
    {"duplicate_id",
     {"{0} is also {1}", "give every entry an id of its own"},
     {"{0} juga dipakai di {1}", "beri setiap entri id sendiri"}},
    {"bad_domain",
     {"{0} is no domain", "write one of yours with letters, digits, dashes and points, e.g. fair.example"},
     {"{0} bukan nama domain", "tulis domain Anda dengan huruf, angka, tanda hubung dan titik, misalnya fair.example"}},
    {"bad_time.year",
     {"the time lies outside the years 0 to 9999", "give the day on which the event is held"},
     {"waktu ini di luar tahun 0 sampai 9999", "tulis tanggal acara yang sebenarnya"}},
    {"slot_without_time",
     {"the slot ends before it has begun", "let it end after its start"},
     {"slot berakhir sebelum dimulai", "atur agar slot berakhir setelah waktu mulainya"}},
    {"slots_overlap",
     {"the slot begins before {0} has ended", "list slots in the order of time, without overlap"},
     {"slot dimulai sebelum {0} berakhir", "urutkan slot menurut waktu, tanpa tumpang tindih"}},
    {"unknown_slot.position",
     {"the event has no slot {0}", "name one of its {1} slots"},
     {"acara ini tidak punya slot {0}", "sebutkan salah satu dari {1} slotnya"}},
    {"duplicate_slot",
     {"the slot stands twice in this list", "name it once"},
     {"slot ini tertulis dua kali dalam daftar", "tulis satu kali saja"}},

    // Categories.
    {"empty_code",
     {"a category has no code", "give every category a code"},
     {"ada kategori tanpa kode", "beri setiap kategori kode"}},
    {"duplicate_category",
     {"the category {0} stands twice", "keep one of the two"},
     {"kategori {0} tertulis dua kali", "simpan salah satu saja"}},
    {"unknown_parent",
     {"the parent of the category {0} is no category", "name a code of this taxonomy, or leave parent out"},
     {"induk kategori {0} bukan kategori yang dikenal", "sebutkan kode dari taksonomi ini, atau hapus isian parent"}},
    {"category_cycle",
     {"the category {0} lies above itself", "let every chain of parents end at the top"},
     {"kategori {0} menjadi induk bagi dirinya sendiri", "pastikan setiap rantai induk berakhir di puncak"}},
    {"unknown_category.edition",
     {"{0} is no category of {1}, but may be one of another edition",
      "use a code of {1}, near {2}, or give the event a taxonomy of your edition"},
     {"{0} bukan kategori {1}, tetapi mungkin berasal dari edisi lain",
      "pakai kode {1}, di sekitar {2}, atau beri acara ini taksonomi edisi Anda"}},
    {"unknown_category",
     {"{0} is no category of {1}", "use a code of that edition, or give the event a taxonomy of its own"},
     {"{0} bukan kategori {1}", "pakai kode dari edisi itu, atau beri acara ini taksonomi sendiri"}},
};

} // namespace jumpa::messages
