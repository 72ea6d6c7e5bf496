#include <jumpa/core/messages.hpp>
#include <jumpa/io/file.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace jumpa::io {
namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{1} << 32U;

Fault refused(const std::string& path, std::string_view message, std::vector<std::string> arguments = {}) {
    return fault(path == "-" ? "standard input" : path, message, std::move(arguments));
}

/// Reads until the end instead of trusting a size, so that pipes work and endless devices end.
std::variant<std::string, Fault> read_stream(std::istream& in, const std::string& path) {
    std::string content;
    std::array<char, 1 << 16> block{};
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        content.append(block.data(), static_cast<std::size_t>(in.gcount()));
        if (content.size() > most_bytes) {
            return refused(path, "too_large.file");
        }
    }
    if (in.bad()) {
        return refused(path, "unreadable.broken");
    }
    return content;
}

/// Removes the half-written file unless it was moved to its place.
struct Draft {
    std::filesystem::path path{};
    bool moved = false;

    explicit Draft(std::filesystem::path place) : path(std::move(place)) {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        if (!moved) {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    }
};

bool write_all(const std::filesystem::path& path, std::string_view content) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    return out.good();
}

} // namespace

std::variant<std::string, Fault> read_file(const std::string& path) {
    if (path == "-") {
        return read_stream(std::cin, path);
    }
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return refused(path, "unreadable.folder");
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return refused(path, "unreadable");
    }
    return read_stream(in, path);
}

std::optional<Fault> write_file(const std::string& path, std::string_view content) {
    const std::filesystem::path place(path);
    std::error_code error;
    if (place.has_parent_path()) {
        std::filesystem::create_directories(place.parent_path(), error);
    }
    if (error || std::filesystem::is_directory(place, error)) {
        return refused(path, "unwritable.folder");
    }
    Draft draft(path + ".part");
    if (!write_all(draft.path, content)) {
        return refused(path, "unwritable");
    }
    std::filesystem::rename(draft.path, place, error);
    draft.moved = !error;
    if (error) {
        return refused(path, "unwritable.moved", {error.message()});
    }
    return std::nullopt;
}

} // namespace jumpa::io
