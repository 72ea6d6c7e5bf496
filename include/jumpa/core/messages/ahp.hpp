#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What can be wrong with an office's judgements of how much one criterion counts beside another.
inline constexpr Message ahp[] = {
    {"inconsistent_judgements",
     {"the judgements contradict each other: their consistency ratio is {0}, above 0.10, and {3} over {4}: {5} is "
      "{1} times off what the weights say",
      "judge it again; {6} over {7}: {8} would fit the others and bring the ratio to {2}"},
     {"penilaian saling bertentangan: rasio konsistensinya {0}, di atas 0.10, dan {3} terhadap {4}: {5} menyimpang "
      "{1} kali dari bobot yang dihasilkan",
      "nilai ulang; {6} terhadap {7}: {8} selaras dengan penilaian lain dan menjadikan rasionya {2}"}},
    {"judged_twice",
     {"{0} over {1} is also {2}", "keep one of the two"},
     {"{0} terhadap {1} sudah dinilai di {2}", "sisakan salah satu"}},
    {"judgement_missing",
     {"{0} over {1} is not judged", "judge every two criteria once"},
     {"{0} terhadap {1} belum dinilai", "nilai setiap dua kriteria satu kali"}},
    {"judgement_out_of_range",
     {"{0} over {1} is not on the scale", "a judgement is 1 to 9, or 1/9 to 1"},
     {"{0} terhadap {1} di luar skala", "penilaian adalah 1 sampai 9, atau 1/9 sampai 1"}},
    {"judges_itself",
     {"{0} is judged against itself", "remove it"},
     {"{0} dinilai terhadap dirinya sendiri", "hapus penilaian itu"}},
    {"not_reciprocal",
     {"{0} over {1} and {1} over {0} are not a judgement from 1 to 9 and its reciprocal",
      "write the judgement in one place and 1 divided by it in the other"},
     {"{0} terhadap {1} dan {1} terhadap {0} bukan penilaian 1 sampai 9 dan kebalikannya",
      "tulis penilaian di satu tempat dan 1 dibagi angka itu di tempat lainnya"}},
    {"not_reciprocal.diagonal",
     {"{0} over itself is not 1", "write 1 on the diagonal"},
     {"{0} terhadap dirinya sendiri bukan 1", "tulis 1 di diagonal"}},
    {"too_few_criteria",
     {"these are judgements of fewer than 2 criteria", "weigh 2 to 15 criteria"},
     {"penilaian ini kurang dari 2 kriteria", "bobotkan 2 sampai 15 kriteria"}},
    {"too_many_criteria",
     {"these are judgements of more than 15 criteria", "weigh 2 to 15 criteria"},
     {"penilaian ini lebih dari 15 kriteria", "bobotkan 2 sampai 15 kriteria"}},
    {"unknown_criterion",
     {"{0} is no criterion of a blend",
      "use category, capacity, location, credentials, price, languages, wishes or own"},
     {"{0} bukan kriteria penilaian pasangan",
      "gunakan category, capacity, location, credentials, price, languages, wishes atau own"}},
    {"wrong_shape.judgements",
     {"the matrix is {0} by {1} for {2} criteria", "give it one row and one column per criterion"},
     {"matriks berukuran {0} kali {1} untuk {2} kriteria", "sediakan satu baris dan satu kolom per kriteria"}},
};

} // namespace jumpa::messages
