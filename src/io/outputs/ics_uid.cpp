#include "outputs/ics_uid.hpp"

#include <jumpa/core/digest.hpp>

#include <string_view>

namespace jumpa::io::ics {
namespace {

constexpr std::size_t most_bytes = 255; // what every reader must be able to keep

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// `text` with every byte other than letters, digits and - as _ and two hexadecimal digits. Texts that differ stay
/// different, and the result can name a file.
std::string plain(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        plain += is_letter_or_digit(c) || c == '-' ? std::string(1, c)
                                                   : std::string{'_', digits[byte >> 4U], digits[byte & 0xFU]};
    }
    return plain;
}

/// Without a domain one that can belong to nobody [RFC2606].
std::string domain(const EventDraft& event) {
    return event.uid_domain.empty() ? "jumpa.invalid" : event.uid_domain;
}

std::string fingerprint(const std::string& text) {
    return Digest().number(1).text(text).hex() + Digest().number(2).text(text).hex();
}

} // namespace

std::string uid(const Event& event, CompanyId seller, CompanyId buyer) {
    // The points between the parts stand in no part, so that no two triples of ids run together.
    const std::string name = plain(event.data().id) + '.' + plain(event[seller].id) + '.' + plain(event[buyer].id);
    const std::string place = '@' + domain(event.data());
    return (name.size() + place.size() <= most_bytes ? name : fingerprint(name)) + place;
}

} // namespace jumpa::io::ics
