// A long export, read batch by batch.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "lint/app/files.h"
#include "parsers/exports/export_kind.h"
#include "parsers/exports/export_stream.h"
#include "parsers/model/parse_options.h"

namespace speclint::app {

/// Files shorter than this are read as a whole, which costs less.
inline constexpr std::size_t kLongExport = std::size_t{1} << 20U;

class ExportFile {
 public:
  /// Opens the file, or takes standard input for the path `-`, and looks at its beginning. `name` is what it
  /// is called in reports.
  ExportFile(const std::string& path, std::string name, const ParseOptions& options);
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  /// Whether it can be read in batches: it is a long list of records. Others are read as a whole.
  bool streams() const { return stream_ != nullptr; }
  const exports::ExportKind& kind() const { return kind_; }
  /// Whether there is no more of it than was looked at.
  bool is_short() const;
  /// Of standard input, which cannot be read a second time: all of it, up to `limit` bytes. Ends the reading.
  FileBytes whole(std::size_t limit);

  /// The next records; nothing at the end.
  std::optional<exports::Batch> next();
  /// Why reading stopped before the end; empty when it did not.
  const std::string& error() const;

 private:
  struct Bytes;

  std::unique_ptr<Bytes> bytes_;
  exports::ExportKind kind_;
  std::unique_ptr<exports::ExportStream> stream_;
  bool told_encoding_ = false;
};

}  // namespace speclint::app
