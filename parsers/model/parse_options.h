// What a caller may ask of the parsers.
#pragma once
#include <cstddef>
#include <cstdint>

namespace speclint {

namespace text {
struct Vocabulary;
}

enum class Format : std::uint8_t {
  detect,
  markdown,
  yaml,
  github,
  gitlab,
  jira,
  linear,
  trello,
  beads,
  task_master,
  json,  // objects with a title or a description, of no tracker
  csv,   // the same as a table
};

/// What a tracker or a program wrote, with a ticket a record.
constexpr bool is_export(Format format) { return format > Format::yaml; }
/// The same, of a tracker that is known by its keys or columns.
constexpr bool is_tracker(Format format) {
  return is_export(format) && format != Format::json && format != Format::csv;
}

struct ParseOptions {
  Format format = Format::detect;
  std::size_t max_bytes = std::size_t{64} << 20U;         // of a file; beyond it: limit_exceeded
  std::size_t max_record_bytes = std::size_t{16} << 20U;  // of a record of an export
  std::uint32_t max_depth = 100;                          // of nested lists, quotes, mappings
  const text::Vocabulary* own_words = nullptr;            // what settings add (text/vocabulary.h)
};

}  // namespace speclint
