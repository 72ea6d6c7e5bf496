#include <jumpa/verify/verify.ipp>
