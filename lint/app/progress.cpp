#include "lint/app/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <string_view>

namespace speclint::app {
namespace {

constexpr std::chrono::seconds kPatience{2};
constexpr std::chrono::milliseconds kInterval{200};
constexpr std::string_view kClear = "\r\x1b[K";

void write_to_terminal(std::string_view text) {
  // What cannot be shown is no loss.
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) { return; }
}

}  // namespace

std::string progress_text(std::size_t done, std::size_t total, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string text = total > 0 ? fmt::format("{} of {}", done, total) : fmt::format("{}", done);
  text += fmt::format(", {:.0f} a second", rate);
  if (total >= done && total > 0 && rate > 0) {
    text += fmt::format(", {:.0f} s left", std::ceil(static_cast<double>(total - done) / rate));
  }
  return text;
}

Progress::Progress(std::size_t total, bool wanted)
    : total_(total),
      is_told_(wanted && isatty(STDERR_FILENO) == 1),
      begin_(Clock::now()),
      next_(begin_ + kPatience) {}

Progress::~Progress() { clear(); }

void Progress::step() {
  ++done_;
  if (!is_told_) { return; }
  const Clock::time_point now = Clock::now();
  if (now < next_) { return; }
  next_ = now + kInterval;
  is_shown_ = true;
  const std::chrono::duration<double> taken = now - begin_;
  write_to_terminal(std::string(kClear) + progress_text(done_, total_, taken.count()));
}

void Progress::clear() {
  if (is_shown_) { write_to_terminal(kClear); }
  is_shown_ = false;
}

}  // namespace speclint::app
