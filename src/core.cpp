#include <jumpa/core/detail/team.ipp>
#include <jumpa/core/diagnostics.ipp>
#include <jumpa/core/executor.ipp>
#include <jumpa/core/messages.ipp>
#include <jumpa/core/sphere.ipp>
#include <jumpa/core/written_time.ipp>
