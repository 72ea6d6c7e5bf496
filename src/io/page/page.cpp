#include "page/files.hpp"
#include "page/view.hpp"

#include <jumpa/io/timetable.hpp>

#include <algorithm>

namespace jumpa::io {
namespace pages {
namespace {

/// Text as HTML may get it: nothing in it can open a tag, end an attribute, or turn the direction of what follows.
std::string harmless(const std::string& text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return kainjow::mustache::html_escape(plain ? text : fitted(text, display_width(text)));
}

data filled_in(const View& view) {
    data root;
    for (const Text& text : texts()) {
        root.set(std::string(text.key), std::string(view.words[text.key]));
    }
    add_summary(view, root);
    if (view.schedule.status != Status::infeasible) {
        add_shares(view, root);
        add_fairness(view, root);
        add_timetable(view, root);
        add_companies(view, root);
        add_whys(view, root);
    }
    root.set("FairnessPart", std::string(files::fairness_mustache));
    root.set("style", std::string(files::page_css));
    root.set("script", std::string(files::page_js));
    root.set("style_hash", std::string(files::page_css_hash));
    root.set("script_hash", std::string(files::page_js_hash));
    return root;
}

} // namespace
} // namespace pages

std::string page(const Event& event, const Schedule& schedule, const PageOptions& options) {
    const pages::View view(event, schedule, options);
    kainjow::mustache::mustache whole{std::string(pages::files::page_mustache)};
    whole.set_custom_escape(pages::harmless);
    return whole.render(pages::filled_in(view));
}

bool fits_a_page(const Event& event) {
    constexpr std::size_t most = 1'000'000;
    const std::size_t slots = event.slots().size();
    return event.companies().size() * slots <= most && event.tables().size() * slots <= most;
}

} // namespace jumpa::io
