#pragma once

/// Hosts' graphs: any model of Boost.Graph's concepts goes in, its own edges come out.
#include <jumpa/boost_graph/affinity.hpp>
#include <jumpa/boost_graph/b_matching.hpp>
#include <jumpa/boost_graph/two_sides.hpp>
