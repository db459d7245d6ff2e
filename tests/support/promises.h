// What the pipeline promises for any bytes, and its result as text that can be compared.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "lint/engine/report.h"
#include "parsers/model/source_file.h"

namespace speclint::test {

/// `6:3-6:18 LNG006 "as soon as possible"`, a line a finding; with the tickets' scores.
std::string findings_text(std::span<const TicketReport> reports);

/// The text at a location, counted anew: lines end with LF, CRLF or CR, columns are code points.
std::string text_at(std::string_view text, const Location& location);

/// Parses, dumps and lints these bytes. What that breaks of what is promised for any input, in one
/// sentence; empty when nothing.
std::string broken_promise(const std::string& path, std::string_view bytes);

}  // namespace speclint::test
