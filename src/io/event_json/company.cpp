#include "event_json/shapes.hpp"
#include "json/numbers.hpp"

#include <jumpa/core/checked.hpp>

// Companies: who they are, what they offer and need, how they take part.
namespace jumpa::io::json {
namespace {

constexpr std::string_view no_item = "not_supported_yet.item";
constexpr std::string_view no_place = "not_supported_yet.place";

/// A pack is read as what is in it, so that packs compare with kilograms.
std::optional<Quantity> unpacked(Reading& in, const Spot& at, const AmountEntry& entry) {
    const std::string where = at.pointer();
    if (!entry.content) {
        in.fault(where + "/content", "missing_content");
        return std::nullopt;
    }
    const auto product = checked_multiply(entry.thousandths, entry.content->in_thousandths());
    if (!product) {
        in.fault(where + "/amount", "amount_too_large.packs");
        return std::nullopt;
    }
    if (*product % 1'000 != 0) {
        in.fault(where + "/amount", "too_many_decimals.packs");
    }
    return Quantity::thousandths(*product / 1'000, entry.content->unit());
}

void read_quantity(Reading& in, const Spot& at, std::optional<Quantity>& quantity) {
    const std::size_t before = in.faults().size();
    AmountEntry entry;
    read_object(in, at, entry);
    if (in.faults().size() > before) {
        return; // half an amount would only raise faults that follow from this one
    }
    if (entry.unit == WrittenUnit::pack) {
        quantity = unpacked(in, at, entry);
    } else if (entry.content) {
        in.fault(at, "unit_is_no_pack");
    } else {
        quantity = Quantity::thousandths(entry.thousandths, static_cast<Unit>(entry.unit));
    }
}

template <auto Member>
constexpr auto quantity_field(std::string_view name) {
    using Owner = decltype(owner_type(Member));
    return custom<Owner, AmountEntry>(
        name, [](Reading& in, const Spot& at, Owner& owner) { read_quantity(in, at, owner.*Member); });
}

void read_credentials(Reading& in, const Spot& at, CredentialSet& credentials) {
    if (!in.expect(at, Kind::list)) {
        return;
    }
    at.for_each([&](const Spot& item) {
        std::optional<Credential> credential;
        in.read_word(item, credential);
        if (credential) {
            credentials.insert(*credential);
        }
    });
}

template <auto Member, class Owner = decltype(owner_type(Member))>
constexpr auto credentials_field(std::string_view name) {
    return custom<Owner, std::vector<Credential>>(
        name, [](Reading& in, const Spot& at, Owner& owner) { read_credentials(in, at, owner.*Member); });
}

bool counts_all_meetings(const Limit& limit) {
    return limit.session.empty() && limit.kind.empty() && limit.points_at_least == 0 && limit.categories.empty() &&
           (limit.min || limit.max);
}

/// A first limit of all meetings is the company's least and most; every other one narrows down what it counts.
void read_limits(Reading& in, const Spot& at, Attendance& attends) {
    std::vector<Limit> limits;
    read_value(in, at, limits);
    if (!limits.empty() && counts_all_meetings(limits.front())) {
        attends.min_meetings = limits.front().min;
        attends.max_meetings = limits.front().max;
        limits.erase(limits.begin());
    }
    attends.limits = std::move(limits);
}

} // namespace

std::span<const Field<GeoPoint>> fields(Type<GeoPoint>) {
    static constexpr Field<GeoPoint> fields[] = {
        required(field<&GeoPoint::latitude>("lat")),
        required(field<&GeoPoint::longitude>("lon")),
    };
    return fields;
}

std::span<const Field<AmountEntry>> fields(Type<AmountEntry>) {
    static constexpr Field<AmountEntry> fields[] = {
        required(custom<AmountEntry, double>(
            "amount", [](Reading& in, const Spot& at, AmountEntry& entry) { in.amount(at, entry.thousandths); })),
        required(field<&AmountEntry::unit>("unit")),
        custom<AmountEntry, AnyObject>(
            "content", [](Reading& in, const Spot& at, AmountEntry& entry) { read_quantity(in, at, entry.content); }),
    };
    return fields;
}

std::span<const Field<Price>> fields(Type<Price>) {
    static constexpr Field<Price> fields[] = {
        field<&Price::from>("from"),
        field<&Price::to>("to"),
        required(field<&Price::per>("per")),
        field<&Price::currency>("currency"),
    };
    return fields;
}

void checked(Reading& in, const Spot& at, Price&) {
    if (!at.member("from") && !at.member("to")) {
        in.fault(at.pointer() + "/from", "missing_field.price");
    }
}

std::span<const Field<Offer>> fields(Type<Offer>) {
    static constexpr Field<Offer> fields[] = {
        required(field<&Offer::category>("category")),
        quantity_field<&Offer::per_month>("capacity"),
        quantity_field<&Offer::minimum_order>("minimum_order"),
        field<&Offer::lead_time_days>("lead_time_days"),
        field<&Offer::price>("price"),
        refused<Offer, std::string>("item", no_item),
        refused<Offer, GeoPoint>("at", no_place),
    };
    return fields;
}

std::span<const Field<Need>> fields(Type<Need>) {
    static constexpr Field<Need> fields[] = {
        required(field<&Need::category>("category")),
        quantity_field<&Need::per_month>("quantity"),
        credentials_field<&Need::required>("required"),
        credentials_field<&Need::preferred>("preferred"),
        field<&Need::required_tkdn_percent>("required_tkdn_percent"),
        field<&Need::within_km>("within_km"),
        field<&Need::lead_time_days>("lead_time_days"),
        field<&Need::price>("price"),
        field<&Need::share>("share"),
        refused<Need, std::string>("item", no_item),
        refused<Need, GeoPoint>("at", no_place),
    };
    return fields;
}

std::span<const Field<Limit>> fields(Type<Limit>) {
    static constexpr Field<Limit> fields[] = {
        field<&Limit::max>("max"),
        field<&Limit::min>("min"),
        word_or_more<&Limit::session>("session"),
        word_or_more<&Limit::kind>("kind"),
        field<&Limit::points_at_least>("points_at_least"),
        field<&Limit::categories>("categories"),
    };
    return fields;
}

std::span<const Field<Attendance>> fields(Type<Attendance>) {
    static constexpr Field<Attendance> fields[] = {
        field<&Attendance::people>("people"),
        field<&Attendance::seats>("seats"),
        field<&Attendance::available>("available"),
        custom<Attendance, std::vector<Limit>>("limits", read_limits),
        field<&Attendance::max_in_a_row>("max_in_a_row"),
    };
    return fields;
}

std::span<const Field<CompanyEntry>> fields(Type<CompanyEntry>) {
    using C = CompanyEntry;
    static constexpr Field<C> fields[] = {
        required(identifier<&Company::id, C>("id")),
        field<&Company::external_id, C>("external_id"),
        field<&Company::name, C>("name"),
        field<&C::role>("role"),
        field<&Company::size, C>("size"),
        field<&Company::region, C>("region"),
        field<&Company::at, C>("at"),
        field<&Company::languages, C>("languages"),
        field<&Company::kinds, C>("kinds"),
        credentials_field<&Company::credentials, C>("credentials"),
        field<&Company::tkdn_percent, C>("tkdn_percent"),
        field<&Company::offers, C>("offers"),
        field<&Company::needs, C>("needs"),
        field<&Company::attends, C>("attends"),
    };
    return fields;
}

/// Offers that cannot be read are offers all the same: the company does not lose its side over them.
void checked(Reading&, const Spot& at, CompanyEntry& company) {
    const auto unreadable = [&](std::string_view name) {
        const auto list = at.member(name);
        return list && list->kind() != Kind::list;
    };
    if (company.role != Role::from_offers_and_needs || !(unreadable("offers") || unreadable("needs"))) {
        return;
    }
    const bool sells = unreadable("offers") || !company.offers.empty();
    const bool buys = unreadable("needs") || !company.needs.empty();
    company.role = sells && buys ? Role::both : sells ? Role::seller : Role::buyer;
}

} // namespace jumpa::io::json
