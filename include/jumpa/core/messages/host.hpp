#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with the numbers, matrices and graphs of a program that brings its own scores.
inline constexpr Message host[] = {
    {"negative_number.points",
     {"{@0} {1} is not worth 0 to 10'000 points", "check the number and the scale"},
     {"{@0} {1} tidak bernilai 0 sampai 10'000 poin", "periksa angka dan skalanya"}},
    {"number_out_of_range.points",
     {"{@0} {1} is not worth 0 to 10'000 points", "check the number and the scale"},
     {"{@0} {1} tidak bernilai 0 sampai 10'000 poin", "periksa angka dan skalanya"}},
    {"not_a_number",
     {"{@0} {1} is not a finite number", "check the number and the scale"},
     {"{@0} {1} bukan bilangan berhingga", "periksa angka dan skalanya"}},
    {"wrong_shape.matrix",
     {"the matrix has {0} {@1} for {2} {@3}",
      "give it one row per seller and one column per buyer, in the order in which they were added"},
     {"matriks punya {0} {@1} untuk {2} {@3}",
      "sediakan satu baris per penjual dan satu kolom per pembeli, sesuai urutan pendaftarannya"}},
    {"wrong_shape.graph",
     {"the graph has {0} vertices for {1} companies",
      "give it one vertex per company, in the order in which they were added"},
     {"graf punya {0} simpul untuk {1} perusahaan",
      "sediakan satu simpul per perusahaan, sesuai urutan pendaftarannya"}},
    {"wrong_side.edge",
     {"edge {0} joins two companies of the same side", "remove it"},
     {"sisi graf {0} menghubungkan dua perusahaan di pihak yang sama", "hapus sisi graf itu"}},
    {"odd_cycle",
     {"the graph has no two sides: {0} is an odd cycle", "remove one of its edges"},
     {"graf tidak terbagi dua pihak: {0} adalah lingkaran ganjil", "hapus salah satu sisi graf itu"}},
};

} // namespace jumpa::messages
