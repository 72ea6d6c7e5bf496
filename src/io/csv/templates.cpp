#include <jumpa/io/event_csv.hpp>

#include <span>
#include <string_view>

namespace jumpa::io {
namespace {

struct Template {
    std::string_view file;
    std::string_view rows;
};

// A day for two: with a seller, a buyer and one slot, every example row has somebody to speak of.
constexpr Template english[] = {
    {"event.csv", "id,title,date,timezone\n"
                  "example-day,Example Business Matching Day,2021-11-15,WIB\n"},
    {"rules.csv", "rule,value\n"
                  "consent,organiser\n"},
    {"slots.csv", "id,start,end,session,people\n"
                  "s1,08:30,08:50,morning,40\n"},
    {"tables.csv", "id,zone\n"
                   "t1,hall\n"},
    {"companies.csv",
     "id,name,size,region,latitude,longitude,languages,kinds,credentials,tkdn_percent,people,max_meetings,seats\n"
     "sugar,Example Palm Sugar,micro,35.05.20,-8.29,112.3438,id,local-producer,\"NIB, P-IRT, halal\",95,owner,3,1\n"
     "shop,Example Gift Shop,small,35.72,-8.0948,112.167,id,local-buyer,NIB,,purchasing,3,1\n"},
    {"limits.csv", "company,session,kind,min,max\n"
                   "sugar,morning,local-buyer,1,2\n"},
    {"offers.csv",
     "company,category,capacity,minimum_order,unit,pack_content,lead_time_days,price_from,price_to,price_per\n"
     "sugar,10722,4000,20,kg,,7,12500,16000,kg\n"},
    {"needs.csv", "company,category,quantity,unit,pack_content,required,preferred,required_tkdn_percent,within_km,"
                  "lead_time_days,price_to,price_per\n"
                  "shop,10722,200,pack,250 g,P-IRT,halal,40,100,14,18000,kg\n"},
    {"wishes.csv", "from,to,level,rank\n"
                   "shop,sugar,want,1\n"},
    {"availability.csv", "company,s1\n"
                         "shop,x\n"},
};

constexpr Template indonesian[] = {
    {"event.csv", "id;judul;tanggal;zona_waktu\n"
                  "contoh-hari;Contoh Hari Temu Bisnis;15/11/2021;WIB\n"},
    {"rules.csv", "aturan;nilai\n"
                  "persetujuan;penyelenggara\n"},
    {"slots.csv", "id;mulai;selesai;sesi;orang\n"
                  "s1;08.30;08.50;pagi;40\n"},
    {"tables.csv", "id;zona\n"
                   "t1;aula\n"},
    {"companies.csv",
     "id;nama;skala;wilayah;lintang;bujur;bahasa;jenis;izin;tkdn_persen;peserta;maks_pertemuan;kursi\n"
     "gula;Contoh Gula Kelapa;mikro;35.05.20;-8,29;112,3438;id;produsen-lokal;NIB, P-IRT, halal;95;pemilik;3;1\n"
     "toko;Contoh Toko Oleh-oleh;kecil;35.72;-8,0948;112,167;id;pembeli-lokal;NIB;;pembelian;3;1\n"},
    {"limits.csv", "perusahaan;sesi;jenis;min;maks\n"
                   "gula;pagi;pembeli-lokal;1;2\n"},
    {"offers.csv", "perusahaan;kategori;kapasitas;pesanan_minimum;satuan;isi_kemasan;waktu_kirim_hari;harga_dari;"
                   "harga_sampai;harga_per\n"
                   "gula;10722;4.000;20;kg;;7;12.500;16.000;kg\n"},
    {"needs.csv", "perusahaan;kategori;jumlah;satuan;isi_kemasan;wajib;diutamakan;tkdn_minimum;jarak_km;"
                  "waktu_kirim_hari;harga_sampai;harga_per\n"
                  "toko;10722;200;kemasan;250 g;P-IRT;halal;40;100;14;18.000;kg\n"},
    {"wishes.csv", "dari;kepada;tingkat;peringkat\n"
                   "toko;gula;ingin;1\n"},
    {"availability.csv", "perusahaan;s1\n"
                         "toko;x\n"},
};

/// A byte order mark and both characters of a line end, as Excel has them.
std::string as_excel_writes(std::string_view rows) {
    std::string content{"\xEF\xBB\xBF"};
    for (const char c : rows) {
        content += c == '\n' ? std::string{"\r\n"} : std::string(1, c);
    }
    return content;
}

} // namespace

std::vector<Sheet> sheet_templates(SheetStyle style) {
    const bool for_excel = style == SheetStyle::indonesian;
    std::vector<Sheet> sheets;
    for (const Template& sheet :
         for_excel ? std::span<const Template>(indonesian) : std::span<const Template>(english)) {
        sheets.push_back({std::string(sheet.file), for_excel ? as_excel_writes(sheet.rows) : std::string(sheet.rows)});
    }
    return sheets;
}

} // namespace jumpa::io
