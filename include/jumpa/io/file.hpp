#pragma once

#include <jumpa/core/diagnostics.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace jumpa::io {

/// The whole content of a file, or of standard input where the path is "-".
///
/// Errors      a Fault whose place is the path: not there, not readable, a folder, larger than 4 GiB
[[nodiscard]] std::variant<std::string, Fault> read_file(const std::string& path);

/// Writes a file whole or not at all: first beside its place, then moved there in one step. Missing folders are made.
///
/// Errors      a Fault whose place is the path; what stood there before then still stands
[[nodiscard]] std::optional<Fault> write_file(const std::string& path, std::string_view content);

/// A file that is to be written.
struct NewFile {
    std::string path{};
    std::string content{};
};

/// Writes several files, all of them or none: each is first written whole beside its place, and only when all of them
/// are does one after the other move there, which can fail only if another program interferes.
///
/// Errors      a Fault whose place is the path; what stood there before then still stands
[[nodiscard]] std::optional<Fault> write_files(std::span<const NewFile> files);

} // namespace jumpa::io
