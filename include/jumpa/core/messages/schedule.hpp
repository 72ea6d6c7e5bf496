#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with the form of a schedule file.
inline constexpr Message schedule[] = {
    {"other_event.file",
     {"this is a schedule of {0}", "give it together with the event it was made for"},
     {"ini jadwal untuk {0}", "sertakan bersama acara asalnya"}},
    {"contradiction.level",
     {"the level of points says {0}", "write the same number in both places"},
     {"tingkat points menyebut {0}", "tulis angka yang sama di kedua tempat"}},
    {"contradiction.prices",
     {"level {0} of the plan is {1}", "list the prices in the order of the levels"},
     {"tingkat {0} dalam rencana adalah {1}", "urutkan harga sesuai urutan tingkat"}},
    {"duplicate_id.meeting",
     {"meeting {0} has the id {1} too", "give each meeting an id of its own"},
     {"pertemuan {0} juga memakai id {1}", "beri setiap pertemuan id sendiri"}},
    {"unknown_pin",
     {"{0} is no pin of the event", "write \"pins/\" and the pin's position in the event, counted from 0"},
     {"{0} bukan pertemuan yang ditetapkan di acara ini",
      "tulis \"pins/\" dan nomor urutnya dalam acara, dihitung dari 0"}},
    {"unknown_word.status", {"{0} is no status", "use one of: {1}"}, {"{0} bukan status", "pilih salah satu: {1}"}},
    {"unknown_word.ended",
     {"{0} is no way in which planning ends", "use one of: {1}"},
     {"{0} bukan cara perencanaan berakhir", "pilih salah satu: {1}"}},
    {"unknown_word.objective",
     {"{0} is no level of a plan", "use one of: {1}"},
     {"{0} bukan tingkat rencana", "pilih salah satu: {1}"}},
    {"not_an_integer.quoted",
     {"{0} is no 64-bit integer", "write a whole number, as a string if it is above 2^53"},
     {"{0} bukan bilangan bulat 64 bit", "tulis bilangan bulat, sebagai teks jika lebih besar dari 2^53"}},
    {"number_out_of_range.file",
     {"{0} is out of range", "give a number from {1} to {2}"},
     {"{0} di luar batas", "tulis angka dari {1} sampai {2}"}},
    {"not_supported_yet.state",
     {"the state {0} is not judged yet",
      "leave out meetings that are not to be held; \"planned\" and \"confirmed\" are read"},
     {"status pertemuan {0} belum dapat dinilai",
      "hapus pertemuan yang tidak jadi; hanya \"planned\" dan \"confirmed\" yang dibaca"}},
    {"unknown_count",
     {"{1} has no limit or wish for any of some of number {0}", "it has {2}, counted from 0"},
     {"{1} tidak punya batas atau keinginan salah satu bernomor {0}", "jumlahnya {2}, dihitung dari 0"}},
    {"not_supported_yet.certificate",
     {"a certificate of kind {0} is not judged yet",
      "\"prices\" and \"tree\" are; without a certificate the schedule is judged as unproved"},
     {"sertifikat jenis {0} belum dapat dinilai",
      "yang dapat hanya \"prices\" dan \"tree\"; tanpa sertifikat, jadwal dinilai sebagai belum terbukti"}},
    {"not_supported_yet.prices",
     {"these prices are not judged yet", "leave out the certificate, then the schedule is judged as unproved"},
     {"harga-harga ini belum dapat dinilai", "hapus sertifikatnya; jadwal lalu dinilai sebagai belum terbukti"}},
};

} // namespace jumpa::messages
