#include <jumpa/core/messages.hpp>
#include <jumpa/io/file.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>
#include <vector>

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

/// A file that waits beside its place, and goes away unless it is moved there.
class Draft {
public:
    explicit Draft(std::filesystem::path place) : place_(std::move(place)) {}
    Draft(Draft&& other) noexcept : place_(std::exchange(other.place_, {})) {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    Draft& operator=(Draft&&) = delete;
    ~Draft() {
        if (!place_.empty()) {
            std::error_code ignored;
            std::filesystem::remove(path(), ignored);
        }
    }

    [[nodiscard]] std::filesystem::path path() const { return place_.string() + ".part"; }

    std::optional<Fault> move() {
        std::error_code error;
        std::filesystem::rename(path(), place_, error);
        if (error) {
            return refused(place_.string(), "unwritable.moved", {error.message()});
        }
        place_.clear();
        return std::nullopt;
    }

private:
    std::filesystem::path place_;
};

bool write_all(const std::filesystem::path& path, std::string_view content) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    return out.good();
}

std::optional<Fault> write_draft(const NewFile& file, const Draft& draft) {
    const std::filesystem::path place(file.path);
    std::error_code error;
    if (place.has_parent_path()) {
        std::filesystem::create_directories(place.parent_path(), error);
    }
    if (error || std::filesystem::is_directory(place, error)) {
        return refused(file.path, "unwritable.folder");
    }
    if (!write_all(draft.path(), file.content)) {
        return refused(file.path, "unwritable");
    }
    return std::nullopt;
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

std::optional<Fault> write_files(std::span<const NewFile> files) {
    std::vector<Draft> drafts;
    for (const NewFile& file : files) {
        drafts.emplace_back(file.path);
        if (auto fault = write_draft(file, drafts.back())) {
            return fault;
        }
    }
    for (Draft& draft : drafts) {
        if (auto fault = draft.move()) {
            return fault;
        }
    }
    return std::nullopt;
}

std::optional<Fault> write_file(const std::string& path, std::string_view content) {
    const NewFile file{path, std::string(content)};
    return write_files({&file, 1});
}

} // namespace jumpa::io
