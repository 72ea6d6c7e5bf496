#include "event_json/shapes.hpp"

#include <utility>

// Slots, tables and the taxonomy of an event file.
namespace jumpa::io::json {

std::span<const Field<Slot>> fields(Type<Slot>) {
    static constexpr Field<Slot> fields[] = {
        required(identifier<&Slot::id>("id")), required(field<&Slot::start>("start")),
        required(field<&Slot::end>("end")),    field<&Slot::session>("session"),
        field<&Slot::people>("people"),
    };
    return fields;
}

std::span<const Field<Table>> fields(Type<Table>) {
    static constexpr Field<Table> fields[] = {
        required(identifier<&Table::id>("id")),
        field<&Table::zone>("zone"),
        field<&Table::slots>("slots"),
    };
    return fields;
}

std::span<const Field<Titles>> fields(Type<Titles>) {
    static constexpr Field<Titles> fields[] = {field<&Titles::en>("en"), field<&Titles::id>("id")};
    return fields;
}

std::span<const Field<CategoryEntry>> fields(Type<CategoryEntry>) {
    static constexpr Field<CategoryEntry> fields[] = {
        required(field<&Category::code, CategoryEntry>("code")),
        field<&CategoryEntry::title>("title"),
        field<&CategoryEntry::titles>("titles"),
        field<&Category::parent, CategoryEntry>("parent"),
    };
    return fields;
}

void checked(Reading&, const Spot&, CategoryEntry& entry) {
    entry.title_en = entry.titles.en.empty() ? entry.title : entry.titles.en;
    entry.title_id = entry.titles.id.empty() ? entry.title : entry.titles.id;
}

std::span<const Field<TaxonomyEntry>> fields(Type<TaxonomyEntry>) {
    static constexpr Field<TaxonomyEntry> fields[] = {
        required(field<&TaxonomyEntry::name>("name")),
        required(field<&TaxonomyEntry::edition>("edition")),
        field<&TaxonomyEntry::categories>("categories"),
    };
    return fields;
}

std::optional<Taxonomy> taxonomy_of(Reading& in, const Spot& at, const TaxonomyEntry& entry) {
    if (entry.categories) {
        std::vector<Category> categories(entry.categories->begin(), entry.categories->end());
        return Taxonomy(entry.name, entry.edition, std::move(categories));
    }
    if (entry.name == kbli_2020().name() && entry.edition == kbli_2020().edition()) {
        return kbli_2020();
    }
    const std::string built_in = kbli_2020().name() + " " + kbli_2020().edition();
    if (entry.name == kbli_2020().name() && !entry.edition.empty()) {
        in.fault(at, "unknown_taxonomy.edition", {shortened(entry.name + " " + entry.edition), built_in});
    } else if (!entry.name.empty() && !entry.edition.empty()) {
        in.fault(at, "unknown_taxonomy", {shown(entry.name + " " + entry.edition)});
    }
    return std::nullopt;
}

} // namespace jumpa::io::json
