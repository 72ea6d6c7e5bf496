#pragma once

/// The version of this library; CMake reads it from here, so it is written nowhere else.
#define JUMPA_VERSION_MAJOR 0
#define JUMPA_VERSION_MINOR 1
#define JUMPA_VERSION_PATCH 0
