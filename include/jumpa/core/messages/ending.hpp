#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// Why planning ended without a proof that nothing is better, and what would get further.
inline constexpr Message ending[] = {
    {"ended.near_enough",
     {"Planning ended because the plan is proved to be as near to the best as was asked for",
      "ask for a smaller gap to get nearer"},
     {"Perencanaan berakhir karena jadwal terbukti sedekat yang diminta dengan yang terbaik",
      "minta selisih yang lebih kecil agar lebih dekat lagi"}},
    {"ended.effort_spent",
     {"Planning ended because its effort was spent", "more effort may find a better plan, or prove this one better"},
     {"Perencanaan berakhir karena upayanya habis",
      "upaya yang lebih besar mungkin menemukan jadwal yang lebih baik, atau bukti yang lebih kuat untuk jadwal ini"}},
    {"ended.nothing_gained",
     {"Planning ended because many attempts in a row found nothing better", "another seed makes other attempts"},
     {"Perencanaan berakhir karena banyak percobaan berturut-turut tidak menemukan yang lebih baik",
      "seed lain membuat percobaan yang lain"}},
    {"ended.memory_limit",
     {"Planning ended early, because going on would have taken more memory than allowed",
      "allow more memory to get a better plan and a better bound"},
     {"Perencanaan berakhir lebih awal, karena kelanjutannya memerlukan memori melebihi yang diizinkan",
      "izinkan memori yang lebih besar agar jadwal dan batasnya lebih baik"}},
    {"ended.stopped",
     {"Planning was stopped before it was done", "planning again may give another plan"},
     {"Perencanaan dihentikan sebelum selesai", "merencanakan lagi mungkin memberi jadwal yang lain"}},
};

} // namespace jumpa::messages
