#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

inline constexpr std::string_view loosen_pin_en = "take the pin out, or give it another slot";
inline constexpr std::string_view loosen_pin_id = "hapus ketetapan itu, atau pilih slot lain";

/// Why no schedule exists, or why a promise is missed. The key is the code of the reason.
inline constexpr Message reasons[] = {
    {"pin_vetoed",
     {"{0} and {1} must meet (a pin) and must not meet (a ban, a \"no thanks\" or an earlier meeting)",
      "take the pin out, or what speaks against it"},
     {"{0} dan {1} harus bertemu (ditetapkan) tetapi tidak boleh bertemu (larangan, \"tidak, terima kasih\", atau "
      "pertemuan sebelumnya)",
      "hapus ketetapan itu, atau hal yang melarangnya"}},
    {"pin_without_slot",
     {"{0} and {1} must meet but are never there together while a table stands",
      "take the pin out, or have one of them stay longer"},
     {"{0} dan {1} harus bertemu, tetapi tidak pernah hadir bersamaan saat ada meja",
      "hapus ketetapan itu, atau minta salah satunya hadir lebih lama"}},
    {"pin_slot_closed",
     {"{0} and {1} must meet in slot {2}, but {3} is not there then or no table stands", loosen_pin_en},
     {"{0} dan {1} harus bertemu pada slot {2}, tetapi {3} tidak hadir saat itu atau tidak ada meja", loosen_pin_id}},
    {"too_many_pins",
     {"{0} has {1} pinned meetings but can hold only {2}", "take out pins, or raise its most meetings"},
     {"{0} punya {1} pertemuan yang ditetapkan, padahal paling banyak {2}",
      "kurangi ketetapannya, atau naikkan jumlah pertemuan paling banyak"}},
    {"pins_collide",
     {"{0} has two pinned meetings in slot {1}", "move one of the pins to another slot"},
     {"{0} punya dua pertemuan yang ditetapkan pada slot {1}", "pindahkan salah satunya ke slot lain"}},
    {"slot_overfull",
     {"{0} meetings are pinned to slot {1}, where {2} tables stand", "move pins to other slots, or put up tables"},
     {"{0} pertemuan ditetapkan pada slot {1}, padahal mejanya {2}", "pindahkan ke slot lain, atau tambah meja"}},
    {"pins_do_not_fit",
     {"Every way to give the pinned meetings slots was tried; they do not fit together", "take out some of the pins"},
     {"Semua cara menempatkan pertemuan yang ditetapkan sudah dicoba; semuanya tidak muat bersama",
      "kurangi ketetapannya"}},

    // Promises. {1} meetings are missing of the {2} that were promised.
    {"promise_missed",
     {"{0} misses {1} of {2} promised meetings, because time and tables are needed for others; no schedule misses "
      "fewer "
      "promised meetings in total",
      "put up tables, have it or those who match it stay longer, or promise less"},
     {"{0} kekurangan {1} dari {2} pertemuan yang dijanjikan, karena waktu dan meja dipakai untuk yang lain; tidak ada "
      "jadwal yang seluruh kekurangannya lebih sedikit",
      "tambah meja, minta perusahaan itu atau calon mitranya hadir lebih lama, atau kurangi janjinya"}},
    {"promise_missed_so_far",
     {"{0} misses {1} of {2} promised meetings; a schedule that misses fewer in total may exist",
      "allow more effort, put up tables, have companies stay longer, or promise less"},
     {"{0} kekurangan {1} dari {2} pertemuan yang dijanjikan; mungkin ada jadwal yang seluruh kekurangannya lebih "
      "sedikit",
      "beri upaya lebih besar, tambah meja, minta perusahaan hadir lebih lama, atau kurangi janjinya"}},
    {"promise_too_large",
     {"{0} misses {1} of {2} promised meetings; it can hold no more than {3}, by its own maximum or by the slots in "
      "which "
      "it is there and a table stands",
      "have it stay longer, raise its maximum, or promise less"},
     {"{0} kekurangan {1} dari {2} pertemuan yang dijanjikan; paling banyak {3}, menurut batas maksimumnya sendiri "
      "atau "
      "slot saat perusahaan itu hadir dan ada meja",
      "minta perusahaan itu hadir lebih lama, naikkan batas maksimumnya, atau kurangi janjinya"}},
    {"promise_without_partners",
     {"{0} misses {1} of {2} promised meetings; companies that match it and are there when it is: {3}",
      "invite companies that match it, or promise less"},
     {"{0} kekurangan {1} dari {2} pertemuan yang dijanjikan; perusahaan yang cocok dan hadir bersamaan: {3}",
      "undang perusahaan yang cocok, atau kurangi janjinya"}},
    // A promise of a limit: {3} says which meetings count, {4} how many companies could hold one.
    {"limit_promise_missed",
     {"{0} misses {1} of {2} promised meetings that count as: {3}; companies that it could hold such a meeting with: "
      "{4}",
      "invite more companies of that sort, put up tables, have companies stay longer, or promise less"},
     {"{0} kekurangan {1} dari {2} pertemuan yang dijanjikan dengan syarat: {3}; perusahaan yang memenuhi syarat itu: "
      "{4}",
      "undang lebih banyak perusahaan seperti itu, tambah meja, minta perusahaan hadir lebih lama, atau kurangi "
      "janjinya"}},
};

} // namespace jumpa::messages
