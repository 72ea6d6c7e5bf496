#pragma once

/// Everything a program needs to score, plan and verify. The adaptors for hosts' matrices and graphs are
/// <jumpa/eigen.hpp> and <jumpa/boost_graph.hpp>; readers and writers are in <jumpa/io/...>.
#include <jumpa/explain/alternatives.hpp>
#include <jumpa/explain/contradictions.hpp>
#include <jumpa/explain/diff.hpp>
#include <jumpa/explain/explain.hpp>
#include <jumpa/explain/valuable_changes.hpp>
#include <jumpa/explain/what_if.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/model/verdict.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/breakdown.hpp>
#include <jumpa/scoring/score.hpp>
#include <jumpa/verify/verify.hpp>
#include <jumpa/version.hpp>
