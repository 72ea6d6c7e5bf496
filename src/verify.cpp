#include <jumpa/verify/certified_bounds.ipp>
#include <jumpa/verify/verify.ipp>
