#include <jumpa/scheduling/detail/assign_slots.ipp>
#include <jumpa/scheduling/detail/improve.ipp>
#include <jumpa/scheduling/detail/place_pins.ipp>
#include <jumpa/scheduling/detail/seat.ipp>
#include <jumpa/scheduling/detail/select.ipp>
#include <jumpa/scheduling/plan.ipp>
