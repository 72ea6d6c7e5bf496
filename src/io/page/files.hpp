#pragma once

#include <string_view>

/// The files of src/io/page, written into the program when it is built, and what a browser is told to accept.
namespace jumpa::io::pages::files {

extern const std::string_view page_mustache;
extern const std::string_view fairness_mustache; ///< a part of it
extern const std::string_view page_css;          ///< of all parts
extern const std::string_view page_js;
extern const std::string_view page_css_hash; ///< "sha256-" and the digest, as Content-Security-Policy names a source
extern const std::string_view page_js_hash;

} // namespace jumpa::io::pages::files
