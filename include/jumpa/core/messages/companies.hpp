#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with companies and with the pairs that they form.
inline constexpr Message companies[] = {
    {"bad_name",
     {"the name holds control characters", "remove them"},
     {"nama berisi karakter kontrol", "hapus karakter itu"}},
    {"duplicate_name",
     {"{0} is also {1}", "names identify a company, add a city or a number"},
     {"{0} juga dipakai sebagai nama di {1}", "nama adalah tanda pengenal perusahaan; tambahkan nama kota atau nomor"}},
    {"bad_region",
     {"{0} is no region code", "use the code of the Ministry of Home Affairs, e.g. 35.05.20"},
     {"{0} bukan kode wilayah", "pakai kode Kementerian Dalam Negeri, misalnya 35.05.20"}},
    {"place_out_of_range",
     {"the place is not on Earth",
      "give the latitude from -90 to 90 and the longitude from -180 to 180, in this order"},
     {"lokasi ini tidak ada di bumi",
      "tulis lintang dari -90 sampai 90 dan bujur dari -180 sampai 180, dalam urutan ini"}},
    {"place_out_of_range.swapped",
     {"the place is not on Earth: latitude and longitude look swapped", "write the latitude {0} and the longitude {1}"},
     {"lokasi ini tidak ada di bumi: lintang dan bujur tampaknya tertukar", "tulis lintang {0} dan bujur {1}"}},

    // Offers and needs.
    {"negative_amount",
     {"{0} is negative", "an amount is 0 to 1'000'000'000 units"},
     {"{0} bernilai negatif", "jumlah harus antara 0 dan 1'000'000'000 satuan"}},
    {"amount_too_large",
     {"{0} is too large", "an amount is 0 to 1'000'000'000 units"},
     {"{0} terlalu besar", "jumlah harus antara 0 dan 1'000'000'000 satuan"}},
    {"price_reversed",
     {"the price range ends below its beginning", "swap from and to"},
     {"batas atas harga lebih rendah dari batas bawahnya", "tukar isi from dan to"}},
    {"bad_currency",
     {"{0} is no currency code", "use the three letters of ISO 4217, e.g. IDR"},
     {"{0} bukan kode mata uang", "pakai tiga huruf ISO 4217, misalnya IDR"}},
    {"unit_does_not_convert.price",
     {"a price per {0} cannot be compared with an amount in {1}", "give the price per one of: {2}"},
     {"harga per {0} tidak dapat dibandingkan dengan jumlah dalam {1}", "tulis harga per salah satu dari: {2}"}},
    {"unit_does_not_convert.minimum_order",
     {"a minimum order in {0} cannot be compared with a capacity in {1}", "give the minimum order in one of: {2}"},
     {"pesanan minimum dalam {0} tidak dapat dibandingkan dengan kapasitas dalam {1}",
      "tulis pesanan minimum dalam salah satu dari: {2}"}},

    // Pairs.
    {"unknown_company.pair",
     {"it names a company that is not at the event", "name one of its {0} companies"},
     {"perusahaan yang disebut tidak ikut acara ini", "sebutkan salah satu dari {0} perusahaan peserta"}},
    {"wrong_side",
     {"{0} is no {@1}", "a pair is a company that offers and a company that needs"},
     {"{0} bukan {@1}", "satu pasangan terdiri dari perusahaan yang menawarkan dan perusahaan yang membutuhkan"}},
    {"wrong_side.wish",
     {"the two companies sit on the same side", "wish for a company of the other side"},
     {"kedua perusahaan berada di sisi yang sama", "pilih perusahaan dari sisi yang lain"}},
    {"duplicate_wish",
     {"the same wish is also {0}", "keep one of the two"},
     {"keinginan yang sama sudah ada di {0}", "simpan salah satu saja"}},
    {"unknown_slot.pin",
     {"it names a slot that the event does not have", "name one of its {0} slots"},
     {"slot yang disebut tidak ada di acara ini", "sebutkan salah satu dari {0} slotnya"}},
    {"duplicate_pin",
     {"the same pair is pinned at {0}", "a pair meets at most once; keep one of the two"},
     {"pasangan yang sama sudah ditetapkan di {0}",
      "satu pasangan bertemu paling banyak satu kali; simpan salah satu saja"}},
    {"duplicate_points",
     {"the same pair has points at {0}", "give a pair its points once"},
     {"pasangan yang sama sudah punya poin di {0}", "beri poin satu kali saja untuk tiap pasangan"}},
};

} // namespace jumpa::messages
