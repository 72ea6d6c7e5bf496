#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace jumpa {

/// Papers that Indonesian buyers ask for. TKDN, a percentage, is a field of its own.
enum class Credential : std::uint8_t { nib, pirt, bpom_md, halal, sni, trademark };

/// What is known of a credential.
struct CredentialFacts {
    Credential credential;
    std::string_view name; ///< as it is written in event files
};

/// All credentials, in the order of `Credential`.
inline constexpr CredentialFacts credential_facts[] = {
    {Credential::nib, "NIB"},     {Credential::pirt, "P-IRT"}, {Credential::bpom_md, "BPOM MD"},
    {Credential::halal, "halal"}, {Credential::sni, "SNI"},    {Credential::trademark, "trademark"},
};

/// The credential of that name, or nothing.
[[nodiscard]] constexpr std::optional<Credential> credential_named(std::string_view name) {
    for (const CredentialFacts& candidate : credential_facts) {
        if (candidate.name == name) {
            return candidate.credential;
        }
    }
    return std::nullopt;
}

/// As it is written in event files.
[[nodiscard]] constexpr std::string_view name_of(Credential credential) {
    return credential_facts[static_cast<std::uint8_t>(credential)].name;
}

/// A set of credentials: `{Credential::halal, Credential::pirt}`.
class CredentialSet {
public:
    constexpr CredentialSet() = default;
    /// Members may stand more than once.
    constexpr CredentialSet(std::initializer_list<Credential> members) {
        for (const Credential member : members) {
            insert(member);
        }
    }

    /// A set as any other; `bits` has one bit a credential, in the order of `Credential`.
    constexpr void insert(Credential member) { bits_ = static_cast<std::uint8_t>(bits_ | bit(member)); }
    [[nodiscard]] constexpr bool contains(Credential member) const { return (bits_ & bit(member)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr int count() const { return std::popcount(bits_); }
    [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }

    /// The members that `other` lacks.
    [[nodiscard]] constexpr CredentialSet without(CredentialSet other) const {
        CredentialSet rest;
        rest.bits_ = static_cast<std::uint8_t>(bits_ & ~other.bits_);
        return rest;
    }

    friend constexpr bool operator==(CredentialSet, CredentialSet) = default;

private:
    static constexpr std::uint8_t bit(Credential member) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(member));
    }

    std::uint8_t bits_ = 0;
};

} // namespace jumpa
