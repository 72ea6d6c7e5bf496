#include <jumpa/scoring/ahp.ipp>
#include <jumpa/scoring/best_matches.ipp>
#include <jumpa/scoring/blend.ipp>
#include <jumpa/scoring/breakdown.ipp>
#include <jumpa/scoring/catalogue.ipp>
#include <jumpa/scoring/criteria.ipp>
#include <jumpa/scoring/criteria_words.ipp>
#include <jumpa/scoring/score.ipp>
