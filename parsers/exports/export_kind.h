// Whether a text is an export, and of what: its content tells, for a file's name proves nothing.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/csv/csv_reader.h"
#include "parsers/json/record_scanner.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/text/dates.h"

namespace speclint::exports {

/// A column of a table.
struct Column {
  std::string name;  // its header, trimmed
  std::string key;   // the same in lower snake case
};

struct ExportKind {
  Format format = Format::detect;  // a tracker, json or csv
  bool is_table = false;
  std::size_t begin = 0;                    // of the first record
  json::Layout layout = json::Layout::one;  // of JSON
  char delimiter = ',';                     // of a table
  std::vector<Column> columns;
  std::vector<Column> names;                           // of Jira's custom fields, where the export tells them
  text::DayOrder day_order = text::DayOrder::unknown;  // of dates that are numbers alone
};

/// How much of a text recognise() wants to see.
inline constexpr std::size_t kHeadBytes = std::size_t{256} << 10U;

/// Tells from the beginning of a text. `wanted` is the format that the user names, which only leaves open
/// how it is written. `is_whole` says that the text ends here; without that an object that could be anything
/// is given back as `json` with the layout `one`, to be read as a whole. `own`: see ParseOptions.
std::optional<ExportKind> recognise(std::string_view head, bool is_whole, Format wanted,
                                    const text::Vocabulary* own = nullptr);

/// The columns that a row names when it is a header of such exports, as files that were put together have in
/// their midst; nothing for other rows.
std::optional<std::vector<Column>> read_header(std::string_view text, const csv::Record& row, Format format,
                                               const text::Vocabulary* own);

/// Whether the beginning of a text can only be JSON: so that Markdown and YAML are left alone.
bool begins_as_json(std::string_view head);

/// What is wrong with a text that can only be JSON and was not recognised, because even its first record is
/// broken; nothing when it is JSON, or something else.
std::optional<ParseFinding> broken_json(std::string_view text);

}  // namespace speclint::exports
