#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// Why two companies do not meet, and what would bring them together. The key is the code of the reason.
inline constexpr Message pairs[] = {
    // What forbids them to meet.
    {"pair_banned",
     {"The organiser bans {0} and {1} from meeting", "take out the ban if they are to meet"},
     {"Penyelenggara melarang {0} dan {1} bertemu", "hapus larangannya jika mereka harus bertemu"}},
    {"pair_declined",
     {"{0} said \"no thanks\" to {1}", "talk to {0} if they are to meet"},
     {"{0} menjawab \"tidak, terima kasih\" kepada {1}", "bicarakan dengan {0} jika mereka harus bertemu"}},
    {"pair_met_before",
     {"{0} and {1} have met before", "take out the note of it if they are to meet again"},
     {"{0} dan {1} sudah pernah bertemu", "hapus catatannya jika mereka harus bertemu lagi"}},
    {"pair_not_asked",
     {"Both sides must wish for a meeting, and {0} did not wish for {1}", "ask {0}, or pin the meeting"},
     {"Pertemuan harus diinginkan kedua pihak, dan {0} tidak menginginkan {1}",
      "tanyakan kepada {0}, atau tetapkan pertemuannya"}},
    {"pair_asked_by_neither",
     {"Somebody must wish for a meeting, and neither {0} nor {1} wished for this one", "ask them, or pin the meeting"},
     {"Pertemuan harus diinginkan, dan baik {0} maupun {1} tidak menginginkannya",
      "tanyakan kepada mereka, atau tetapkan pertemuannya"}},
};

} // namespace jumpa::messages
