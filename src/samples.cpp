#include <jumpa/samples/generate.ipp>
