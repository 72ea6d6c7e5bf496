#include <jumpa/model/affinity.ipp>
#include <jumpa/model/breakdown.ipp>
#include <jumpa/model/detail/event_checks.ipp>
#include <jumpa/model/event.ipp>
#include <jumpa/model/kbli_2020.ipp>
#include <jumpa/model/schedule.ipp>
#include <jumpa/model/taxonomy.ipp>
#include <jumpa/model/verdict.ipp>
