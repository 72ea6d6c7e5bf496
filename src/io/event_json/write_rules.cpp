#include "event_json/writer.hpp"

#include <algorithm>
#include <vector>

// The rules, and what is said about two companies.
namespace jumpa::io::json {
namespace {

/// The session that stands beside each pair with points, or none: the first sessions of the draft, as long as they go
/// in the order of the points, so that the reader gives the same list again.
std::vector<const PairSession*> beside_points(const EventDraft& draft) {
    std::vector<const PairSession*> found(draft.points ? draft.points->size() : 0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < found.size() && next < draft.pair_sessions.size(); ++i) {
        const ScoredPair& points = (*draft.points)[i];
        const PairSession& entry = draft.pair_sessions[next];
        if (entry.pair == Pair{points.seller, points.buyer}) {
            found[i] = &entry;
            ++next;
        }
    }
    return found;
}

} // namespace

void Writer::rules() {
    const Rules& rules = draft_.rules;
    const bool fair = rules.sellers != SideEquity::none || rules.buyers != SideEquity::none;
    if (rules.consent == Consent::organiser && rules.tiers.empty() && !fair && !rules.met_before_percent) {
        return;
    }
    out_.line(2).key("rules").open('{');
    if (rules.consent != Consent::organiser) {
        out_.text("consent", written(rules.consent));
    }
    if (!rules.tiers.empty()) {
        out_.list("tiers", rules.tiers, [this](Tier tier) { out_.text(written(tier)); });
    }
    if (fair) {
        equity(rules);
    }
    if (rules.met_before_percent) {
        out_.key("met_before").open('{').number("points_percent", *rules.met_before_percent).close('}');
    }
    out_.close('}');
}

void Writer::equity(const Rules& rules) {
    out_.key("equity").open('{').text("sellers", written(rules.sellers)).text("buyers", written(rules.buyers));
    if (!rules.bonus.empty()) {
        out_.list("bonus", rules.bonus, [this](Points points) { out_.number(points); });
    }
    out_.close('}');
}

void Writer::zones() {
    if (draft_.far_zones.empty()) {
        return;
    }
    out_.line(2).key("zones").open('{').list("far", draft_.far_zones, [this](const FarZones& zones) {
        out_.open('[').next().text(zones.one).next().text(zones.other).close(']');
    });
    out_.close('}');
}

void Writer::wishes() {
    const std::size_t plain = draft_.wishes.size();
    const std::vector<int> all(plain + draft_.set_wishes.size());
    lines_if("wishes", all, [&](std::size_t i) {
        if (i < plain) {
            const Wish& wish = draft_.wishes[i];
            out_.text("from", id(wish.from)).text("to", id(wish.to)).text("level", written(wish.level));
            out_.number_if("rank", wish.rank).close('}');
            return;
        }
        const SetWish& wish = draft_.set_wishes[i - plain];
        out_.text("from", id(wish.from));
        out_.list("any_of", wish.any_of, [this](CompanyId company) { out_.text(id(company)); });
        out_.text("level", written(wish.level)).close('}');
    });
}

void Writer::pin(const Pin& entry) {
    pair(entry);
    if (entry.slot) {
        out_.text("slot", id(*entry.slot));
    }
    if (entry.table) {
        out_.text("table", id(*entry.table));
    }
    out_.close('}');
}

void Writer::precedence(const Precedence& entry) {
    out_.key("before").open('{');
    pair(entry.before).close('}');
    out_.key("after").open('{');
    pair(entry.after).close('}').close('}');
}

/// Sessions that cannot stand beside the points of their pairs are a list of their own.
void Writer::points() {
    const std::vector<const PairSession*> beside = beside_points(draft_);
    if (draft_.points) {
        const auto& points = *draft_.points;
        lines("points", points, [&](std::size_t i) {
            pair(points[i]).number("points", points[i].points);
            out_.text_if("session", beside[i] == nullptr ? std::string() : beside[i]->session).close('}');
        });
    }
    const auto noted = static_cast<std::ptrdiff_t>(beside.size()) - std::count(beside.begin(), beside.end(), nullptr);
    const std::vector<PairSession> rest(draft_.pair_sessions.begin() + noted, draft_.pair_sessions.end());
    lines_if("pair_sessions", rest,
             [&](std::size_t i) { pair(rest[i].pair).text("session", rest[i].session).close('}'); });
}

} // namespace jumpa::io::json
