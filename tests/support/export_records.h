// Made-up tickets as the records of an export.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/ticket_generator.h"

namespace speclint::test {

/// Every `from` in a text as `to`.
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// What a ticket of the generator is in a tracker.
struct Record {
  std::string type;
  std::string title;
  std::string body;
  std::string created;
};

GeneratedTicket ticket_of(std::uint64_t number);
Record record_of(std::uint64_t number);

/// An issue of GitHub.
std::string as_object(const Record& record, std::uint64_t number);

/// Writes a file with so many issues, a line each, no two of them alike.
void write_issues(const std::filesystem::path& path, std::uint64_t count);

}  // namespace speclint::test
