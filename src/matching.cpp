#include <jumpa/matching/b_matching.ipp>
#include <jumpa/matching/edge_coloring.ipp>
#include <jumpa/matching/list_coloring.ipp>
#include <jumpa/matching/list_coloring_table.ipp>
#include <jumpa/matching/min_cost_flow.ipp>
#include <jumpa/matching/price_descent.ipp>
#include <jumpa/matching/time_indexed.ipp>
#include <jumpa/matching/two_coloring.ipp>
