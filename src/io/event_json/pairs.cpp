#include "event_json/shapes.hpp"

// Everything that an event file says about two companies.
namespace jumpa::io::json {

std::span<const Field<Wish>> fields(Type<Wish>) {
    static constexpr Field<Wish> fields[] = {
        required(field<&Wish::from>("from")),
        field<&Wish::to>("to"),
        required(field<&Wish::level>("level")),
        refused<Wish, std::vector<CompanyId>>("any_of", "not_supported_yet.any_of"),
        refused<Wish, std::int32_t>("rank", "not_supported_yet.rank"),
    };
    return fields;
}

void checked(Reading& in, const Spot& at, Wish&) {
    if (!at.member("to") && !at.member("any_of")) {
        report_missing_field(in, at, "to");
    }
}

std::span<const Field<Pin>> fields(Type<Pin>) {
    static constexpr Field<Pin> fields[] = {
        required(field<&Pin::seller>("seller")),
        required(field<&Pin::buyer>("buyer")),
        field<&Pin::slot>("slot"),
        refused<Pin, std::string>("table", "not_supported_yet.pinned_table"),
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

std::span<const Field<ScoredPair>> fields(Type<ScoredPair>) {
    static constexpr Field<ScoredPair> fields[] = {
        required(field<&ScoredPair::seller>("seller")),
        required(field<&ScoredPair::buyer>("buyer")),
        required(field<&ScoredPair::points>("points")),
        refused<ScoredPair, std::string>("session", "not_supported_yet.points_of_session"),
    };
    return fields;
}

} // namespace jumpa::io::json
