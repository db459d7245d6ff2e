#include "parsers/model/source_file.h"

#include <algorithm>

namespace speclint {
namespace {

constexpr std::uint32_t kStride = 1024;

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  const bool only_lf = text.find('\r') == std::string_view::npos;
  const auto next_end = [&](std::size_t at) {
    return only_lf ? text.find('\n', at) : text.find_first_of("\r\n", at);
  };
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = next_end(0); at != std::string_view::npos; at = next_end(at)) {
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  return starts;
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) != 0; });
}

std::uint32_t count_code_points(std::string_view text) {
  const auto starts = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), starts));
}

std::vector<std::uint32_t> count_by_stride(std::string_view text) {
  std::vector<std::uint32_t> counts{0};
  for (std::size_t at = 0; at + kStride <= text.size(); at += kStride) {
    counts.push_back(counts.back() + count_code_points(text.substr(at, kStride)));
  }
  return counts;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text, Position start)
    : path_(std::move(path)),
      text_(std::move(text)),
      start_(start),
      line_starts_(find_line_starts(text_)),
      is_ascii_(is_ascii(text_)),
      code_points_(is_ascii_ ? std::vector<std::uint32_t>{} : count_by_stride(text_)) {}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::uint32_t start = *std::prev(next);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  const std::uint32_t column = code_points_before(offset) - code_points_before(start) + 1;
  return {start_.line + line - 1, line == 1 ? start_.column + column - 1 : column};
}

std::uint32_t SourceFile::byte_column(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  return offset - *std::prev(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset)) + 1;
}

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number < start_.line || number - start_.line >= line_starts_.size()) { return {}; }
  const std::size_t index = number - start_.line;
  const std::size_t begin = line_starts_[index];
  std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] : text_.size();
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) { --end; }
  return text().substr(begin, end - begin);
}

std::uint32_t SourceFile::code_points_before(std::uint32_t offset) const {
  if (is_ascii_) { return offset; }
  const std::uint32_t stride = offset / kStride;
  const std::uint32_t known = stride * kStride;
  return code_points_[stride] + count_code_points(text().substr(known, offset - known));
}

}  // namespace speclint
