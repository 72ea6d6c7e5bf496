#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

inline constexpr Term terms[] = {
    // What a number counts.
    {"bonus", "a bonus in points", "bonus dalam poin"},
    {"distance", "a distance in km", "jarak dalam km"},
    {"in_a_row", "a number of meetings in a row", "jumlah pertemuan berturut-turut"},
    {"lead_time", "a lead time in days", "waktu penyerahan dalam hari"},
    {"limit", "a number of meetings", "jumlah pertemuan"},
    {"offset", "an offset in minutes", "selisih waktu dalam menit"},
    {"people", "a number of people", "jumlah orang"},
    {"percentage", "a percentage", "persentase"},
    {"price", "a price", "harga"},
    {"rank", "a rank", "peringkat"},
    {"revision", "a revision", "nomor revisi"},
    {"seats", "a number of seats", "jumlah kursi"},
    {"share", "a share", "bagian"},
    {"weight_total", "the sum of the weights", "jumlah bobot"},
    {"worth", "the worth of a pair in points", "nilai satu pasangan dalam poin"},
    // What stands in a file.
    {"null", "null", "null"},
    {"boolean", "true or false", "true atau false"},
    {"number", "a number", "angka"},
    {"text", "a text", "teks"},
    {"list", "a list", "daftar"},
    {"object", "an object", "objek"},
    // Who and what takes part.
    {"seller", "seller", "penjual"},
    {"buyer", "buyer", "pembeli"},
    {"sellers", "sellers", "penjual"},
    {"buyers", "buyers", "pembeli"},
    {"rows", "rows", "baris"},
    {"entry", "entry", "isian"},
    {"edge", "edge", "sisi graf"},
    {"columns", "columns", "kolom"},
    // How far planning is.
    {"progress_line", "{@0}: {1} points, at most {2}, gap {3} %", "{@0}: {1} poin, paling banyak {2}, selisih {3} %"},
    {"progress_shortfall", "{@0}: {1} promised meetings missing, at least {2}",
     "{@0}: {1} pertemuan yang dijanjikan masih kurang, paling sedikit {2}"},
    {"progress_meetings", "{@0}: {1} meetings, at most {2}", "{@0}: {1} pertemuan, paling banyak {2}"},
    {"progress_equity", "{@0}: sharing meetings out evenly", "{@0}: meratakan pertemuan"},
    {"select", "choosing pairs", "memilih pasangan"},
    {"slot", "giving them slots", "membagi slot"},
    {"polish", "polishing", "merapikan"},
    {"bound", "tightening the bound", "memperketat batas"},
    {"search", "searching", "mencari"},
    {"cases", "proving case by case", "membuktikan kasus demi kasus"},
};

} // namespace jumpa::messages
