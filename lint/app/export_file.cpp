#include "lint/app/export_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "lint/app/discovery.h"
#include "parsers/text/chunk_decoder.h"

namespace speclint::app {
namespace {

constexpr std::size_t kChunk = exports::kHeadBytes;
constexpr std::size_t kBatch = std::size_t{128} << 10U;

ParseFinding guessed(text::Encoding encoding) {
  const bool other = encoding == text::Encoding::windows_1252;
  return {ParseProblem::encoding_guessed,
          {},
          other ? "The file is not UTF-8; it was read as Windows-1252."
                : "The file holds bytes that are not UTF-8; each was read as U+FFFD.",
          "Save the file as UTF-8."};
}

}  // namespace

/// The file's text, chunk by chunk.
struct ExportFile::Bytes {
  int descriptor = -1;
  text::ChunkDecoder decoder;
  std::string raw;   // of standard input: the bytes that were read ahead
  std::string head;  // the same as text
  std::string error;
  bool at_end = false;

  ~Bytes() {
    if (descriptor > STDIN_FILENO) { close(descriptor); }
  }

  std::string read_chunk() {
    std::string bytes(kChunk, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
      const ssize_t count = read(descriptor, bytes.data() + size, bytes.size() - size);
      if (count < 0 && errno == EINTR) { continue; }
      if (count < 0) { error = std::strerror(errno); }
      if (count <= 0) { break; }
      size += static_cast<std::size_t>(count);
    }
    at_end = size < bytes.size();
    if (descriptor == STDIN_FILENO && raw.empty()) { raw = bytes.substr(0, size); }
    return decoder.next(std::string_view(bytes).substr(0, size), at_end);
  }

  std::string next() {
    if (!head.empty()) { return std::exchange(head, {}); }
    return at_end ? std::string() : read_chunk();
  }
};

ExportFile::ExportFile(const std::string& path, std::string name, const ParseOptions& options)
    : bytes_(std::make_unique<Bytes>()) {
  bytes_->descriptor = path == kStandardInput ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (bytes_->descriptor < 0) { return; }
  bytes_->head = bytes_->read_chunk();
  auto kind = exports::recognise(bytes_->head, bytes_->at_end, options.format, options.own_words);
  const bool in_parts = kind && (kind->is_table || kind->layout != json::Layout::one);
  if (!in_parts || bytes_->at_end) { return; }
  kind_ = std::move(*kind);
  stream_ = std::make_unique<exports::ExportStream>(
      std::move(name), [bytes = bytes_.get()] { return bytes->next(); }, kind_, options, kBatch);
}

ExportFile::~ExportFile() = default;

std::optional<exports::Batch> ExportFile::next() {
  auto batch = stream_->next();
  const bool odd =
      bytes_->decoder.encoding() == text::Encoding::windows_1252 || bytes_->decoder.replaced() > 0;
  if (batch && odd && !std::exchange(told_encoding_, true)) {
    batch->findings.push_back(guessed(bytes_->decoder.encoding()));
  }
  return batch;
}

bool ExportFile::is_short() const { return bytes_->at_end; }

FileBytes ExportFile::whole(std::size_t limit) {
  FileBytes result{std::move(bytes_->raw), bytes_->error};
  if (bytes_->at_end || !result.error.empty()) { return result; }
  FileBytes rest = read_standard_input(limit - std::min(limit, result.bytes.size()));
  result.bytes += rest.bytes;
  result.error = std::move(rest.error);
  return result;
}

const std::string& ExportFile::error() const { return bytes_->error; }

}  // namespace speclint::app
