#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with a host's graph whose edges are to be chosen. Edges and vertices are named by their numbers.
inline constexpr Message graph[] = {
    {"bad_vertex_number",
     {"the vertex number {0} stands twice or is not below {1}", "number the vertices 0, 1, 2 and so on"},
     {"nomor simpul {0} muncul dua kali atau tidak di bawah {1}", "beri nomor simpul 0, 1, 2 dan seterusnya"}},
    {"negative_number.capacity",
     {"vertex {0} has the capacity {1}", "give it a capacity of 0 or more edges"},
     {"simpul {0} punya kapasitas {1}", "beri kapasitas 0 sisi graf atau lebih"}},
    {"negative_number.total",
     {"at most {0} edges is no limit", "give 0 or more, or leave the limit out"},
     {"paling banyak {0} sisi graf bukan batas", "isi 0 atau lebih, atau hilangkan batasnya"}},
    {"number_out_of_range.scale",
     {"a weight of 1 cannot be worth {0} units", "give a scale of 1 or more"},
     {"bobot 1 tidak bisa bernilai {0} satuan", "isi skala 1 atau lebih"}},
    {"parallel_edge",
     {"edge {0} is parallel to edge number {1}", "keep one edge between two vertices, the heavier one"},
     {"sisi graf {0} sejajar dengan sisi graf nomor {1}", "sisakan satu sisi di antara dua simpul, yang lebih berat"}},
    {"weight_out_of_range",
     {"the weight of edge {0} times {1} is no number from -2'147'483'647 to 2'147'483'647",
      "check the number and the scale"},
     {"bobot sisi graf {0} kali {1} bukan bilangan dari -2'147'483'647 sampai 2'147'483'647",
      "periksa angka dan skalanya"}},
};

} // namespace jumpa::messages
