#include <jumpa/matching/b_matching.ipp>
#include <jumpa/matching/edge_coloring.ipp>
#include <jumpa/matching/list_coloring.ipp>
#include <jumpa/matching/list_coloring_table.ipp>
#include <jumpa/matching/two_coloring.ipp>
