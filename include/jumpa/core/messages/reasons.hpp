#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// Why no schedule exists, or why a promise is missed. The key is the code of the reason.
inline constexpr Message reasons[] = {
    // One pin.
    {"pin_banned",
     {"{0} and {1} are pinned to meet, and banned from meeting", "take out the pin or the ban"},
     {"{0} dan {1} ditetapkan harus bertemu, sekaligus dilarang bertemu", "hapus ketetapan atau larangannya"}},
    {"pin_declined",
     {"{0} and {1} are pinned to meet, but {0} said \"no thanks\" to {1}", "take out the pin, or talk to {0}"},
     {"{0} dan {1} ditetapkan harus bertemu, tetapi {0} menjawab \"tidak, terima kasih\" kepada {1}",
      "hapus ketetapannya, atau bicarakan dengan {0}"}},
    {"pin_met_before",
     {"{0} and {1} are pinned to meet, but they have met before and are not to meet again",
      "take out the pin, or the note that they have met"},
     {"{0} dan {1} ditetapkan harus bertemu, tetapi keduanya sudah pernah bertemu dan tidak boleh bertemu lagi",
      "hapus ketetapannya, atau catatan bahwa keduanya sudah bertemu"}},
    {"pin_without_slot",
     {"{0} and {1} are pinned to meet, but they are never there together while a table stands",
      "take out the pin, or have one of them stay longer"},
     {"{0} dan {1} ditetapkan harus bertemu, tetapi tidak pernah hadir bersamaan saat ada meja",
      "hapus ketetapannya, atau minta salah satunya hadir lebih lama"}},
    {"pin_slot_absent",
     {"{0} and {1} are pinned to meet at {2}, but {3} is not there then",
      "move the pin to another slot, or have {3} come at {2}"},
     {"{0} dan {1} ditetapkan bertemu pukul {2}, tetapi {3} tidak hadir saat itu",
      "pindahkan ketetapannya ke slot lain, atau minta {3} hadir pukul {2}"}},
    {"pin_slot_without_table",
     {"{0} and {1} are pinned to meet at {2}, but no table stands then",
      "move the pin to another slot, or put up a table at {2}"},
     {"{0} dan {1} ditetapkan bertemu pukul {2}, tetapi saat itu tidak ada meja",
      "pindahkan ketetapannya ke slot lain, atau siapkan meja pukul {2}"}},

    {"pin_outside_session",
     {"{0} and {1} are pinned to meet, but are not there together, or not at the pinned time, in the session in which "
      "they are to meet",
      "take out the pin or the session"},
     {"{0} dan {1} ditetapkan harus bertemu, tetapi tidak hadir bersamaan, atau tidak pada waktu yang ditetapkan, "
      "dalam "
      "sesi yang ditentukan untuk mereka",
      "hapus ketetapan atau sesinya"}},
    {"pin_table_absent",
     {"{3} are pinned to meet at {1} at table {2}, which does not stand then", "pin them to another table or time"},
     {"{3} ditetapkan bertemu pukul {1} di meja {2}, padahal meja itu tidak ada saat itu",
      "tetapkan meja atau waktu lain"}},

    // Pins that do not go together.
    {"pins_both_ways",
     {"{0} and {1} are pinned twice, once with each as the seller, but they meet only once",
      "take out one of the pins"},
     {"{0} dan {1} ditetapkan dua kali, masing-masing sebagai penjual, padahal mereka hanya bertemu satu kali",
      "hapus salah satu ketetapan"}},
    {"pins_share_table",
     {"{0} meetings are pinned to table {2} at {1}: {3}", "give them tables or times of their own"},
     {"{0} pertemuan ditetapkan di meja {2} pukul {1}: {3}", "beri masing-masing meja atau waktu sendiri"}},
    {"slot_crowded",
     {"The meetings pinned to {1} bring {0} people into the hall, which lets in {2}: {3}",
      "move one of these pins to another slot, or let more people in"},
     {"Pertemuan yang ditetapkan pukul {1} membawa {0} orang ke ruangan, padahal batasnya {2}: {3}",
      "pindahkan salah satunya ke slot lain, atau naikkan batas orangnya"}},
    {"pins_beyond_limit",
     {"Pinned meetings of {0} that count as \"{4}\": {1} (with {3}); the most it wants of those: {2}",
      "take out a pin, or raise that limit"},
     {"Pertemuan {0} yang ditetapkan dengan syarat \"{4}\": {1} (dengan {3}); batasnya: {2}",
      "hapus salah satu ketetapan, atau naikkan batas itu"}},
    {"pins_without_rest",
     {"{0} is pinned to meet {3}, {1} meetings at {4}, but rests after at most {2} in a row",
      "take out a pin, give one another slot, or let {0} rest less"},
     {"{0} ditetapkan bertemu {3}, {1} pertemuan pukul {4}, tetapi harus beristirahat setelah paling banyak {2} "
      "berturut-turut",
      "hapus salah satu ketetapan, beri slot lain, atau kurangi istirahat {0}"}},
    {"pins_out_of_order",
     {"These {0} pinned meetings cannot be held in the order that is asked for ({2}): {1}",
      "take out a pin or an order, or have one of these companies stay longer"},
     {"{0} pertemuan yang ditetapkan ini tidak dapat diadakan menurut urutan yang diminta ({2}): {1}",
      "hapus salah satu ketetapan atau urutan, atau minta salah satu perusahaan ini hadir lebih lama"}},
    {"pins_collide",
     {"{0} is pinned to meet {3} at the same time, {4}", "move one of the pins to another slot"},
     {"{0} ditetapkan bertemu {3} pada waktu yang sama, pukul {4}", "pindahkan salah satunya ke slot lain"}},
    {"slot_overfull",
     {"Meetings pinned to {1}: {0}; tables standing then: {2}. They are {3}",
      "move one of these pins to another slot, or put up a table"},
     {"Pertemuan yang ditetapkan pukul {1}: {0}; meja saat itu: {2}. Pertemuannya: {3}",
      "pindahkan salah satunya ke slot lain, atau tambah meja"}},
    {"too_many_pins",
     {"Pinned meetings of {0}: {1} (with {3}); the most it wants: {2}", "take out a pin, or raise its most meetings"},
     {"Pertemuan {0} yang ditetapkan: {1} (dengan {3}); batasnya sendiri: {2}",
      "hapus salah satu ketetapan, atau naikkan batasnya"}},
    {"too_many_pins_for_slots",
     {"{0} has {1} pinned meetings (with {3}) but is there, while tables stand, in only {2} of the slots: {4}",
      "take out a pin, or have {0} stay longer"},
     {"{0} punya {1} pertemuan yang ditetapkan (dengan {3}), tetapi hanya hadir pada {2} slot yang ada mejanya: {4}",
      "hapus salah satu ketetapan, atau minta {0} hadir lebih lama"}},
    {"pins_share_slots",
     {"{0} is pinned to meet {3}, {1} meetings, but they can be there together only at {4}",
      "take out a pin, or have one of them stay longer"},
     {"{0} ditetapkan bertemu {3}, {1} pertemuan, tetapi mereka hanya dapat hadir bersamaan pukul {4}",
      "hapus salah satu ketetapan, atau minta salah satunya hadir lebih lama"}},
    {"pins_need_tables",
     {"These {0} pinned meetings can be held only at {1}, and the tables standing then hold {2}: {3}",
      "take out a pin, put up a table, or have one of these companies stay longer"},
     {"{0} pertemuan yang ditetapkan ini hanya dapat diadakan pukul {1}, dan meja saat itu hanya cukup untuk {2}: {3}",
      "hapus salah satu ketetapan, tambah meja, atau minta salah satu perusahaan ini hadir lebih lama"}},
    {"pins_do_not_fit",
     {"These {0} pinned meetings do not fit together, though all but any one of them do: {1}",
      "take out one of them, or have one of these companies stay longer"},
     {"{0} pertemuan yang ditetapkan ini tidak muat bersama, padahal tanpa salah satunya muat: {1}",
      "hapus salah satunya, atau minta salah satu perusahaan ini hadir lebih lama"}},

    // Promises that cannot all be kept, told before planning.
    {"promise_beyond_most",
     {"Meetings promised to {0}: {1}; the most it wants: {2}", "promise less, or raise its most meetings"},
     {"Pertemuan yang dijanjikan kepada {0}: {1}; batasnya sendiri: {2}", "kurangi janjinya, atau naikkan batasnya"}},
    {"promise_beyond_slots",
     {"Meetings promised to {0}: {1}; it has time for {2}, when it is there and a table stands: {3}",
      "promise less, or have it stay longer"},
     {"Pertemuan yang dijanjikan kepada {0}: {1}; hanya ada waktu untuk {2}, saat hadir dan ada meja: {3}",
      "kurangi janjinya, atau minta perusahaan itu hadir lebih lama"}},
    {"promise_beyond_partners",
     {"Meetings promised to {0}: {1}; companies that match it and are there when it is: {2} ({3})",
      "invite companies that match it, or promise less"},
     {"Pertemuan yang dijanjikan kepada {0}: {1}; perusahaan yang cocok dan hadir bersamaan: {2} ({3})",
      "undang perusahaan yang cocok, atau kurangi janjinya"}},
    {"promises_need_partners",
     {"{0} were promised {1} meetings together, but those that match them ({3}) have room for only {2} of these",
      "promise less to one of them, or invite more companies that match them"},
     {"{0} bersama-sama dijanjikan {1} pertemuan, tetapi perusahaan yang cocok ({3}) hanya dapat memenuhi {2}",
      "kurangi janji kepada salah satunya, atau undang lebih banyak perusahaan yang cocok"}},
    {"promises_need_tables",
     {"{0} were promised {1} meetings together, but while they are there ({4}) the tables have room for only {2} of "
      "these",
      "promise less to one of them, put up tables, or have one of them stay longer"},
     {"{0} bersama-sama dijanjikan {1} pertemuan, tetapi selama mereka hadir (pukul {4}) meja hanya cukup untuk {2}",
      "kurangi janji kepada salah satunya, tambah meja, atau minta salah satunya hadir lebih lama"}},
    {"promises_need_room",
     {"{0} were promised meetings which, even where one meeting keeps two promises, need {5} places at tables; there "
      "are {2}",
      "promise less to one of them, or put up tables"},
     {"{0} dijanjikan pertemuan yang, walaupun satu pertemuan memenuhi dua janji, memerlukan {5} tempat di meja; yang "
      "ada {2}",
      "kurangi janji kepada salah satunya, atau tambah meja"}},

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
