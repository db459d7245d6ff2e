#include "lint/app/line_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace speclint::app {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10U;
constexpr std::string_view kStandardInput = "-";

}  // namespace

LineFile::LineFile(const std::string& path, std::size_t longest)
    : path_(path),
      longest_(longest),
      descriptor_(path == kStandardInput ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) { error_ = fmt::format("{}: {}", path_, std::strerror(errno)); }
}

LineFile::~LineFile() {
  if (descriptor_ > STDIN_FILENO) { close(descriptor_); }
}

std::optional<std::string_view> LineFile::next() {
  std::size_t searched = 0;
  while (error_.empty()) {
    const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
    const std::size_t size = rest.find('\n', searched);
    if (size != std::string_view::npos) { return take(size, size + 1); }
    if (rest.size() > longest_) {
      error_ = fmt::format("{}:{}: a line of more than {} bytes", path_, number_ + 1, longest_);
    } else if (!fill()) {
      if (rest.empty() || !error_.empty()) { break; }
      return take(rest.size(), rest.size());
    }
    searched = rest.size();
  }
  return std::nullopt;
}

std::string_view LineFile::take(std::size_t size, std::size_t used) {
  const std::string_view line(buffer_.data() + begin_, size);
  begin_ += used;
  ++number_;
  return line;
}

bool LineFile::fill() {
  buffer_.erase(0, begin_);
  end_ -= begin_;
  begin_ = 0;
  buffer_.resize(end_ + kBlock);
  ssize_t count = 0;
  do { count = read(descriptor_, buffer_.data() + end_, kBlock); } while (count < 0 && errno == EINTR);
  if (count < 0) { error_ = fmt::format("{}: {}", path_, std::strerror(errno)); }
  if (count <= 0) { return false; }
  end_ += static_cast<std::size_t>(count);
  return true;
}

}  // namespace speclint::app
