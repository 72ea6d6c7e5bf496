#include "outputs/price_of_rules.hpp"
#include "page/picture.hpp"

#include <jumpa/model/fairness.hpp>

#include <algorithm>

// What goes before points, drawn: how often companies meet with points alone, and in this plan.
namespace jumpa::io::pages {
namespace {

constexpr std::string_view before = "before";
constexpr std::string_view after = "after";

/// The unit at the right end of an axis.
void add_unit(const View& view, Picture& picture, std::size_t y) {
    picture.label("unit", drawing_width, y, "end", std::string(view.words["NumberOfMeetings"]));
}

// Companies by number of meetings: two bars side by side for each number.

constexpr std::size_t bar_top = 160;
constexpr std::size_t bar_base = 1'300;
constexpr std::size_t widest_bar = 260;

std::vector<std::int64_t> in_bins(const std::vector<std::int64_t>& counts, std::size_t step) {
    std::vector<std::int64_t> bins((counts.size() + step - 1) / step, 0);
    for (std::size_t n = 0; n < counts.size(); ++n) {
        bins[n / step] += counts[n];
    }
    return bins;
}

std::int64_t largest(const std::vector<std::int64_t>& numbers) {
    return *std::max_element(numbers.begin(), numbers.end());
}

class MeetingBars {
public:
    explicit MeetingBars(const SideFairness& side)
        : step_(bin_step(side.after.size() - 1, drawing_width, room_for_counts(side))),
          then_(in_bins(side.before, step_)), now_(in_bins(side.after, step_)),
          tallest_(std::max(largest(then_), largest(now_))), pace_(drawing_width / now_.size()),
          wide_(std::min(pace_ * 4 / 10, widest_bar)) {}

    void draw(Picture& picture) const {
        for (std::size_t bin = 0; bin < now_.size(); ++bin) {
            const std::size_t middle = bin * pace_ + pace_ / 2;
            add_bar(picture, before, middle - wide_ - 5, then_[bin]);
            add_bar(picture, after, middle + 5, now_[bin]);
            picture.label("tick", middle, bar_base + 140, "middle", tick_text(bin * step_, step_));
        }
        picture.line("axis", "M0 130H360");
    }

    void tell(const View& view, Picture& picture) const {
        picture.column(view.words["Plan"]);
        for (std::size_t bin = 0; bin < now_.size(); ++bin) {
            picture.column(tick_text(bin * step_, step_));
        }
        picture.row({std::string(view.words["PointsAlone"])}, cells(then_));
        picture.row({std::string(view.words["ThisPlan"])}, cells(now_));
    }

private:
    /// Two counts stand side by side above each number.
    static std::size_t room_for_counts(const SideFairness& side) {
        return 2 * std::to_string(side.all.companies).size() * digit_width + text_margin;
    }

    static std::vector<std::string> cells(const std::vector<std::int64_t>& numbers) {
        std::vector<std::string> cells;
        for (const std::int64_t number : numbers) {
            cells.push_back(std::to_string(number));
        }
        return cells;
    }

    /// One of the two bars of a number, with its count above it.
    void add_bar(Picture& picture, std::string_view kind, std::size_t x, std::int64_t count) const {
        if (count > 0) {
            const std::size_t height =
                (bar_base - bar_top) * static_cast<std::size_t>(count) / static_cast<std::size_t>(tallest_);
            picture.bar(kind, x, bar_base - height, wide_, height);
            picture.label("count", x + wide_ / 2, bar_base - height - 40, "middle", std::to_string(count));
        }
    }

    std::size_t step_;
    std::vector<std::int64_t> then_;
    std::vector<std::int64_t> now_;
    std::int64_t tallest_;
    std::size_t pace_; ///< from one number to the next
    std::size_t wide_;
};

data by_meetings(const View& view, std::string_view title, const SideFairness& side) {
    const MeetingBars bars(side);
    Picture picture;
    bars.draw(picture);
    add_unit(view, picture, bar_base + 290);
    bars.tell(view, picture);
    return picture.done(view.words.filled("by_meetings", {title}), bar_base + 320);
}

// Groups of companies: a row each, with a line from the fewest to the most meetings and a dot in the middle.

constexpr std::size_t names_end = 1'400;
constexpr std::size_t scale_begin = 1'460;
constexpr std::size_t scale_width = 2'080;
constexpr std::size_t row_height = 230;

/// Where numbers of meetings lie.
struct Scale {
    std::size_t most = 1;

    [[nodiscard]] std::size_t at(std::size_t meetings) const { return scale_begin + meetings * scale_width / most; }
    [[nodiscard]] std::size_t at(std::int32_t meetings) const { return at(static_cast<std::size_t>(meetings)); }
};

void add_spread(Picture& picture, const Scale& scale, std::string_view kind, const MeetingSpread& spread,
                std::size_t y) {
    if (spread.least < spread.most) {
        picture.line(kind,
                     "M" + tenths(scale.at(spread.least)) + " " + tenths(y) + "H" + tenths(scale.at(spread.most)));
    }
    picture.dot(kind, scale.at(spread.median), y);
}

std::vector<std::string> cells(const MeetingSpread& spread) {
    return {std::to_string(spread.least), std::to_string(spread.median), std::to_string(spread.most),
            std::to_string(spread.without)};
}

void add_group(const View& view, Picture& picture, const Scale& scale, const FairnessGroup& group,
               const std::string& name, std::size_t y) {
    const std::string number = std::to_string(group.companies);
    picture.label("name", names_end, y + row_height / 2 + 35, "end", name + " (" + number + ")");
    add_spread(picture, scale, before, group.before, y + row_height / 2 - 45);
    add_spread(picture, scale, after, group.after, y + row_height / 2 + 45);
    picture.line("rule", "M" + tenths(scale_begin) + " " + tenths(y + row_height) + "H" + tenths(drawing_width));
    for (const auto& [key, spread] : {std::pair{"PointsAlone", &group.before}, std::pair{"ThisPlan", &group.after}}) {
        std::vector<std::string> row = cells(*spread);
        row.insert(row.begin(), number);
        picture.row({name, std::string(view.words[key])}, row);
    }
}

void add_scale(const View& view, Picture& picture, const Scale& scale, std::size_t y) {
    const std::size_t step = bin_step(scale.most, scale_width, 2 * digit_width + text_margin);
    for (std::size_t meetings = 0; meetings <= scale.most; meetings += step) {
        picture.line("rule", "M" + tenths(scale.at(meetings)) + " 0V" + tenths(y));
        picture.label("tick", scale.at(meetings), y + 140, "middle", std::to_string(meetings));
    }
    add_unit(view, picture, y + 290);
}

using Name = std::string (*)(const View&, const FairnessGroup&);

std::string size_name(const View& view, const FairnessGroup& group) {
    return std::string(view.words[size_key(group.size)]);
}

std::string region_name(const View& view, const FairnessGroup& group) {
    return group.region.empty() ? std::string(view.words["region_unknown"]) : group.region;
}

data by_group(const View& view, std::string_view title, std::string_view kind, std::string_view heading,
              const std::vector<FairnessGroup>& groups, Name name) {
    Scale scale;
    for (const FairnessGroup& group : groups) {
        scale.most = std::max(scale.most, static_cast<std::size_t>(std::max(group.before.most, group.after.most)));
    }
    Picture picture;
    for (const std::string_view column :
         {heading, std::string_view("Plan"), std::string_view("NumberOfCompanies"), std::string_view("Fewest"),
          std::string_view("Middle"), std::string_view("Most"), std::string_view("Without")}) {
        picture.column(view.words[column]);
    }
    add_scale(view, picture, scale, groups.size() * row_height);
    std::size_t y = 0;
    for (const FairnessGroup& group : groups) {
        add_group(view, picture, scale, group, name(view, group), y);
        y += row_height;
    }
    return picture.done(view.words.filled(kind, {title}), y + 320);
}

/// A side whose companies all hold as many meetings as before needs no picture, nor does a single group.
void add_side(const View& view, std::string_view title, const SideFairness& side, list& pictures) {
    if (side.gained + side.lost == 0) {
        return;
    }
    pictures.push_back(by_meetings(view, title, side));
    if (side.sizes.size() > 1) {
        pictures.push_back(by_group(view, title, "by_size", "Size", side.sizes, size_name));
    }
    if (side.regions.size() > 1) {
        pictures.push_back(by_group(view, title, "by_region", "Region", side.regions, region_name));
    }
}

} // namespace

void add_fairness(const View& view, data& root) {
    const auto report = fairness_report(view.event, view.schedule);
    if (!report || !report->changes()) {
        root.set("fairness", data(false));
        return;
    }
    std::vector<std::string> sentences = price_of_rules(view.event, view.schedule, view.words.language());
    list told;
    for (std::size_t i = 1; i < sentences.size(); ++i) { // the first, the price, stands at the top of the page
        told.emplace_back(view.words.regrouped(sentences[i]));
    }
    list pictures;
    add_side(view, view.words["Sellers"], report->sellers, pictures);
    add_side(view, view.words["Buyers"], report->buyers, pictures);
    data fairness("told", told);
    fairness.set("pictures", pictures);
    root.set("fairness", fairness);
}

} // namespace jumpa::io::pages
