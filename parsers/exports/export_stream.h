// Cuts an export into batches of records, so that a file of any length needs the memory of a few records.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "parsers/exports/export_kind.h"
#include "parsers/json/record_scanner.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/source_file.h"

namespace speclint::exports {

/// The next part of a file's text, of any length; empty at its end.
using TextSource = std::function<std::string()>;

/// A header other than the one that a table begins with. It holds for the records behind it.
struct Header {
  std::optional<std::uint32_t> record;  // which record of the batch it is; nothing when it stands before
  std::vector<Column> columns;
};

/// Records that stand one behind the other, cut out of the file.
struct Batch {
  SourceFile source;          // the part of the file that holds them; it knows where it begins
  std::vector<Span> records;  // in that part
  std::uint32_t first = 0;    // the number of the first one in the file
  std::vector<ParseFinding> findings;
  std::vector<Header> headers;  // that stand among the records, or that hold from before
};

/// Only finds where records begin and end; read_records() reads them, on any thread.
class ExportStream {
 public:
  /// A batch holds records of about `batch_bytes`; an object that must be read as a whole is one batch.
  ExportStream(std::string path, TextSource text, const ExportKind& kind, const ParseOptions& options,
               std::size_t batch_bytes);

  /// The next records in the order of the file; nothing at its end. The first call always gives
  /// one, so that every file has a source to report on.
  std::optional<Batch> next();

 private:
  struct Cut {
    Span record;
    std::size_t end = 0;  // where the next one may begin
  };

  bool fill();
  void cut(Batch& batch);
  std::optional<Cut> next_record(Batch& batch);
  std::optional<Cut> next_whole(Batch& batch);
  std::optional<Cut> next_value(Batch& batch);
  std::optional<Cut> next_line();
  std::optional<Cut> next_row(Batch& batch);
  /// Takes the columns of a row that names them.
  void take_header(const csv::Record& row, Batch& batch);
  bool is_too_long(std::size_t from) const { return buffer_.size() - from > options_.max_record_bytes; }
  void skip_long_record(Batch& batch);
  void skip_to_line_end();
  void skip_to_value_end();
  void drop_buffer();
  Batch take(Batch batch);

  std::string path_;
  TextSource text_;
  ExportKind kind_;
  ParseOptions options_;
  std::size_t batch_bytes_;

  std::optional<std::vector<Column>> columns_;  // of the last header but the first

  std::string buffer_;   // read and not yet handed over
  std::size_t at_ = 0;   // in the buffer, behind the last record
  Position start_;       // of the buffer
  bool at_end_ = false;  // the text ends with the buffer
  bool done_ = false;    // there are no more records
  std::uint32_t number_ = 0;
  std::size_t wasted_ = 0;  // bytes in which a closing mark was looked for in vain
};

}  // namespace speclint::exports
