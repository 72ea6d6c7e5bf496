#pragma once

#include "page/words.hpp"

#include <jumpa/io/page.hpp>

#include <kainjow/mustache.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jumpa::io::pages {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::object;

/// Slots that follow each other on one day under one name.
struct Session {
    std::size_t first = 0;
    std::size_t end = 0;
    std::string name{}; ///< empty where neither the session nor the day needs telling
};

/// The companies of one side, by name.
struct Side {
    std::string_view title{};
    std::vector<CompanyId> companies{};
};

/// What every part of the page looks at.
struct View {
    const Event& event;
    const Schedule& schedule;
    const PageOptions& options;
    Words words;
    std::vector<Meeting> meetings{}; ///< by slot and table; a meeting's number is its position
    std::vector<Session> sessions{};
    std::vector<Side> sides{}; ///< sellers, buyers, others; none that is empty
    std::vector<std::vector<std::uint32_t>> meetings_of{};
    bool many_days = false;

    View(const Event& event, const Schedule& schedule, const PageOptions& options);

    [[nodiscard]] const std::string& name(CompanyId id) const { return event[id].name; }
};

/// A value for the template, or nothing: the template asks for every key that may be missing.
[[nodiscard]] data maybe(const std::string& text);

// The parts, as the template names their keys.
void add_summary(const View& view, data& root);
void add_shares(const View& view, data& root);
void add_fairness(const View& view, data& root);
void add_timetable(const View& view, data& root);
void add_companies(const View& view, data& root);
void add_whys(const View& view, data& root);

} // namespace jumpa::io::pages
