#include "page/bins.hpp"
#include "page/view.hpp"

#include <algorithm>
#include <array>

// Who meets how often: a histogram of each side, its bars split by size of company.
namespace jumpa::io::pages {
namespace {

constexpr std::array classes{SizeClass::micro, SizeClass::small, SizeClass::medium, SizeClass::large,
                             SizeClass::unknown};

/// How many companies of each class hold so many meetings.
struct Bin {
    std::size_t first = 0; ///< fewest meetings counted here
    std::array<std::size_t, classes.size()> companies{};

    [[nodiscard]] std::size_t total() const {
        std::size_t total = 0;
        for (const std::size_t number : companies) {
            total += number;
        }
        return total;
    }
};

struct Histogram {
    std::size_t step = 1; ///< numbers of meetings that share a bar
    std::vector<Bin> bins{};
};

std::size_t place(SizeClass size) {
    return static_cast<std::size_t>(std::find(classes.begin(), classes.end(), size) - classes.begin());
}

// The drawing, in tenths of a unit: bars stand on `base`, the tallest reaches up to `top`.
constexpr std::size_t top = 160;
constexpr std::size_t base = 1'300;
constexpr std::size_t widest_bar = 420;
constexpr std::size_t seam = 8; ///< what parts two classes in a bar

Histogram counted(const View& view, const Side& side) {
    std::size_t most = 0;
    for (const CompanyId id : side.companies) {
        most = std::max(most, view.meetings_of[id.index()].size());
    }
    Histogram histogram{bin_step(most), {}};
    for (std::size_t first = 0; first <= most; first += histogram.step) {
        histogram.bins.push_back({first, {}});
    }
    for (const CompanyId id : side.companies) {
        ++histogram.bins[view.meetings_of[id.index()].size() / histogram.step].companies[place(view.event[id].size)];
    }
    return histogram;
}

std::string tick(const Histogram& histogram, const Bin& bin) {
    return tick_text(bin.first, histogram.step);
}

class Drawing {
public:
    explicit Drawing(const Histogram& histogram) : histogram_(histogram), pace_(drawing_width / histogram.bins.size()) {
        for (const Bin& bin : histogram.bins) {
            tallest_ = std::max(tallest_, bin.total());
        }
        for (std::size_t i = 0; i < histogram.bins.size(); ++i) {
            draw(i);
        }
    }

    void add_to(data& panel) const {
        panel.set("bars", bars_);
        panel.set("counts", counts_);
        panel.set("ticks", ticks_);
        panel.set("base", tenths(base));
        panel.set("height", "162");
        panel.set("unit_y", "159");
    }

private:
    void draw(std::size_t position) {
        const Bin& bin = histogram_.bins[position];
        const std::size_t middle = position * pace_ + pace_ / 2;
        std::size_t foot = base;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (const std::size_t height = (base - top) * bin.companies[i] / tallest_; height > 0) {
                bars_.push_back(bar(middle, foot - height, height, std::string(size_key(classes[i]))));
                foot -= height;
            }
        }
        if (bin.total() > 0) {
            counts_.push_back(label("count", middle, foot - 40, std::to_string(bin.total())));
        }
        ticks_.push_back(label("tick", middle, base + 140, tick(histogram_, bin)));
    }

    [[nodiscard]] data bar(std::size_t middle, std::size_t above, std::size_t height, const std::string& key) const {
        const std::size_t wide = std::min(pace_ * 7 / 10, widest_bar);
        data bar("class", key);
        bar.set("x", tenths(middle - wide / 2));
        bar.set("y", tenths(above));
        bar.set("width", tenths(wide));
        bar.set("bar_height", tenths(std::max(height, seam + 4) - seam));
        return bar;
    }

    static data label(const std::string& key, std::size_t x, std::size_t y, const std::string& text) {
        data label(key, text);
        label.set("x", tenths(x));
        label.set("y", tenths(y));
        return label;
    }

    const Histogram& histogram_;
    std::size_t pace_;
    std::size_t tallest_ = 1;
    list bars_{};
    list counts_{};
    list ticks_{};
};

std::vector<SizeClass> present(const View& view) {
    std::array<bool, classes.size()> seen{};
    for (const Side& side : view.sides) {
        for (const CompanyId id : side.companies) {
            seen[place(view.event[id].size)] = true;
        }
    }
    std::vector<SizeClass> present;
    std::copy_if(classes.begin(), classes.end(), std::back_inserter(present),
                 [&](SizeClass size) { return seen[place(size)]; });
    return present;
}

void add_table(const View& view, const Histogram& histogram, data& panel) {
    list columns;
    for (const Bin& bin : histogram.bins) {
        columns.emplace_back(tick(histogram, bin));
    }
    list rows;
    for (const SizeClass size : present(view)) {
        list cells;
        for (const Bin& bin : histogram.bins) {
            cells.emplace_back(std::to_string(bin.companies[place(size)]));
        }
        data row("class_name", std::string(view.words[size_key(size)]));
        row.set("cells", cells);
        rows.push_back(row);
    }
    panel.set("columns", columns);
    panel.set("rows", rows);
}

/// "Batik Garum and 3 more"
std::string holders(const View& view, const Side& side, std::size_t number) {
    std::vector<CompanyId> all;
    std::copy_if(side.companies.begin(), side.companies.end(), std::back_inserter(all),
                 [&](CompanyId id) { return view.meetings_of[id.index()].size() == number; });
    const std::string& first = view.name(all.front());
    return all.size() == 1 ? first : view.words.filled("and_more", {first, std::to_string(all.size() - 1)});
}

std::string spread(const View& view, const Side& side) {
    const auto fewer = [&](CompanyId a, CompanyId b) {
        return view.meetings_of[a.index()].size() < view.meetings_of[b.index()].size();
    };
    const auto [low, high] = std::minmax_element(side.companies.begin(), side.companies.end(), fewer);
    const std::size_t fewest = view.meetings_of[low->index()].size();
    const std::size_t most = view.meetings_of[high->index()].size();
    if (fewest == most) {
        return view.words.filled("each", {view.words.counted("meetings", most)});
    }
    return view.words.filled("fewest_most", {view.words.number(static_cast<Value>(fewest)), holders(view, side, fewest),
                                             view.words.counted("meetings", most), holders(view, side, most)});
}

data panel(const View& view, const Side& side) {
    const Histogram histogram = counted(view, side);
    data panel("side", std::string(side.title));
    panel.set("spread", spread(view, side));
    panel.set("label", view.words.filled("histogram", {side.title}));
    Drawing(histogram).add_to(panel);
    add_table(view, histogram, panel);
    return panel;
}

} // namespace

void add_shares(const View& view, data& root) {
    list panels;
    for (const Side& side : view.sides) {
        if (side.title != view.words["Others"]) {
            panels.push_back(panel(view, side));
        }
    }
    root.set("panels", panels);
    list legend;
    for (const SizeClass size : present(view)) {
        data entry("class", std::string(size_key(size)));
        entry.set("class_name", std::string(view.words[size_key(size)]));
        legend.push_back(entry);
    }
    root.set("classes", legend.size() > 1 ? legend : list{}); // one colour explains itself
}

} // namespace jumpa::io::pages
