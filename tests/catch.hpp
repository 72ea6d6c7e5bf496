#pragma once

// One way in for Catch2 version 3 (split headers, Approx in a namespace) and version 2 (one header, Approx at large).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
