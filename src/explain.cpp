#include <jumpa/explain/contradictions.ipp>
#include <jumpa/explain/diff.ipp>
#include <jumpa/explain/diff_words.ipp>
#include <jumpa/explain/event_change.ipp>
#include <jumpa/explain/gain_words.ipp>
#include <jumpa/explain/what_if.ipp>
#include <jumpa/explain/what_if_words.ipp>
