#pragma once

#include "page/bins.hpp"
#include "page/view.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::pages {

/// Shapes in tenths of a unit, and the same numbers as a table.
class Picture {
public:
    void line(std::string_view kind, const std::string& path) {
        data line("class", std::string(kind));
        line.set("d", path);
        lines_.push_back(line);
    }
    void bar(std::string_view kind, std::size_t x, std::size_t y, std::size_t width, std::size_t height) {
        data bar = placed(kind, x, y);
        bar.set("width", tenths(width));
        bar.set("bar_height", tenths(height));
        bars_.push_back(bar);
    }
    void dot(std::string_view kind, std::size_t x, std::size_t y) { dots_.push_back(placed(kind, x, y)); }
    void label(std::string_view kind, std::size_t x, std::size_t y, std::string_view anchor, const std::string& text) {
        data label = placed(kind, x, y);
        label.set("anchor", std::string(anchor));
        label.set("label", text);
        labels_.push_back(label);
    }

    void column(std::string_view title) { columns_.emplace_back(std::string(title)); }
    void row(const std::vector<std::string>& heads, const std::vector<std::string>& cells) {
        data row("heads", texts_of(heads));
        row.set("cells", texts_of(cells));
        rows_.push_back(row);
    }

    [[nodiscard]] data done(const std::string& caption, std::size_t height) const {
        data picture("caption", caption);
        picture.set("height", tenths(height));
        picture.set("lines", lines_);
        picture.set("bars", bars_);
        picture.set("dots", dots_);
        picture.set("labels", labels_);
        picture.set("columns", columns_);
        picture.set("rows", rows_);
        return picture;
    }

private:
    static data placed(std::string_view kind, std::size_t x, std::size_t y) {
        data shape("class", std::string(kind));
        shape.set("x", tenths(x));
        shape.set("y", tenths(y));
        return shape;
    }
    static list texts_of(const std::vector<std::string>& texts) {
        list found;
        for (const std::string& text : texts) {
            found.emplace_back(text);
        }
        return found;
    }

    list lines_{};
    list bars_{};
    list dots_{};
    list labels_{};
    list columns_{};
    list rows_{};
};

} // namespace jumpa::io::pages
