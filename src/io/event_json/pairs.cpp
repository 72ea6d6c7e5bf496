#include "event_json/shapes.hpp"

#include <utility>

// Everything that an event file says about two companies, or about one and some others.
namespace jumpa::io::json {

std::span<const Field<WishEntry>> fields(Type<WishEntry>) {
    static constexpr Field<WishEntry> fields[] = {
        required(field<&WishEntry::from>("from")), field<&WishEntry::to>("to"),
        field<&WishEntry::any_of>("any_of"),       required(field<&WishEntry::level>("level")),
        field<&WishEntry::rank>("rank"),
    };
    return fields;
}

void checked(Reading& in, const Spot& at, WishEntry& entry) {
    const bool one = at.member("to").has_value();
    const bool some = at.member("any_of").has_value();
    if (!one && !some) {
        report_missing_field(in, at, "to");
    } else if (one && some) {
        in.fault(at, "contradiction.to_and_any_of");
    } else if (some && at.member("rank")) {
        in.fault(at.pointer() + "/rank", "contradiction.rank_of_some");
    }
    entry.of_some = some && !one;
}

void read_wishes(Reading& in, const Spot& at, EventEntry& event) {
    std::vector<WishEntry> entries;
    read_value(in, at, entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        WishEntry& entry = entries[i];
        if (entry.of_some) {
            event.set_wishes.push_back({entry.from, std::move(entry.any_of), entry.level});
            event.places.set_wishes.push_back(i);
        } else {
            event.wishes.push_back({entry.from, entry.to, entry.level, entry.rank});
            event.places.wishes.push_back(i);
        }
    }
}

std::span<const Field<Pin>> fields(Type<Pin>) {
    static constexpr Field<Pin> fields[] = {
        required(field<&Pin::seller>("seller")),
        required(field<&Pin::buyer>("buyer")),
        field<&Pin::slot>("slot"),
        field<&Pin::table>("table"),
    };
    return fields;
}

std::span<const Field<Pair>> fields(Type<Pair>) {
    static constexpr Field<Pair> fields[] = {
        required(field<&Pair::seller>("seller")),
        required(field<&Pair::buyer>("buyer")),
    };
    return fields;
}

std::span<const Field<Precedence>> fields(Type<Precedence>) {
    static constexpr Field<Precedence> fields[] = {
        required(field<&Precedence::before>("before")),
        required(field<&Precedence::after>("after")),
    };
    return fields;
}

std::span<const Field<PointsEntry>> fields(Type<PointsEntry>) {
    static constexpr Field<PointsEntry> fields[] = {
        required(field<&ScoredPair::seller, PointsEntry>("seller")),
        required(field<&ScoredPair::buyer, PointsEntry>("buyer")),
        required(field<&ScoredPair::points, PointsEntry>("points")),
        word_or_more<&PointsEntry::session>("session"),
    };
    return fields;
}

/// One entry after the other: there may be millions, and few of them name a session.
void read_points(Reading& in, const Spot& at, EventEntry& event) {
    if (!in.expect(at, Kind::list)) {
        return;
    }
    std::vector<ScoredPair>& points = event.points.emplace();
    points.reserve(at.size());
    at.for_each([&](const Spot& item) {
        if (!in.has_room()) {
            return; // nobody will read of what is wrong with it
        }
        PointsEntry entry;
        read_object(in, item, entry);
        if (!entry.session.empty()) {
            event.pair_sessions.push_back({{entry.seller, entry.buyer}, std::move(entry.session)});
            event.places.sessions.push_back(points.size());
        }
        points.push_back(entry);
    });
}

std::span<const Field<PairSessionEntry>> fields(Type<PairSessionEntry>) {
    static constexpr Field<PairSessionEntry> fields[] = {
        required(field<&Pair::seller, PairSessionEntry>("seller")),
        required(field<&Pair::buyer, PairSessionEntry>("buyer")),
        required(word_or_more<&PairSessionEntry::session>("session")),
    };
    return fields;
}

void read_pair_sessions(Reading& in, const Spot& at, EventEntry& event) {
    std::vector<PairSessionEntry> entries;
    read_value(in, at, entries);
    for (PairSessionEntry& entry : entries) {
        event.pair_sessions.push_back({entry, std::move(entry.session)});
    }
}

} // namespace jumpa::io::json
