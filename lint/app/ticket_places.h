// Where tickets are kept, and which names never are tickets.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace speclint::app {

/// A folder that is known to hold tickets: `backlog`, `stories`, `.tickets`.
bool is_ticket_home(std::string_view folder);

/// Why nothing in a folder of that name is a ticket; empty when there may be some.
std::string_view why_never_folder(std::string_view folder);

/// Why a file of that name is no ticket; empty when it may be one.
std::string_view why_never_file(std::string_view file);

/// Whether the ending is that of a format we read.
bool is_readable_format(std::string_view file);
/// These endings, with their dots.
std::span<const std::string_view> readable_endings();

/// What was looked for, for someone whose folders hold nothing of it.
std::string_view ticket_places_text();

}  // namespace speclint::app
