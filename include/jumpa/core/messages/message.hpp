#pragma once

#include <string_view>

namespace jumpa::messages {

/// What is wrong and how to put it right, in one language. `{0}` stands for the first argument as it is, `{@0}` for the
/// term of that name, spelt in the same language.
struct Wording {
    std::string_view what{};
    std::string_view cure{};
};

/// One message of the catalogue. The key is the code of the fault, or the code, a point and a variant.
struct Message {
    std::string_view key{};
    Wording en{};
    Wording id{};
};

/// A word that messages share: "price" is "a price" and "harga".
struct Term {
    std::string_view key{};
    std::string_view en{};
    std::string_view id{};
};

} // namespace jumpa::messages
