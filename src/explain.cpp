#include <jumpa/explain/contradictions.ipp>
