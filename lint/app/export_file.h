// A long export, read batch by batch.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "parsers/exports/export_kind.h"
#include "parsers/exports/export_stream.h"
#include "parsers/model/parse_options.h"

namespace speclint::app {

/// Files shorter than this are read as a whole, which costs less.
inline constexpr std::size_t kLongExport = std::size_t{1} << 20U;

class ExportFile {
 public:
  /// Opens the file and looks at its beginning.
  ExportFile(const std::string& path, const ParseOptions& options);
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  /// Whether it can be read in batches: it is a long list of records. Others are read as a whole.
  bool streams() const { return stream_ != nullptr; }
  const exports::ExportKind& kind() const { return kind_; }

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
