#include <jumpa/core/diagnostics.ipp>
#include <jumpa/core/sphere.ipp>
