// How far a long run is, for whoever waits for it at a terminal.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>

namespace speclint::app {

/// `1200 of 5000, 430 a second, 9 s left`, or without a known total `1200, 430 a second`.
std::string progress_text(std::size_t done, std::size_t total, double seconds);

/// Says nothing in the first two seconds, and nothing at all when standard error is no terminal.
class Progress {
 public:
  /// `total`: how many there are; 0: unknown. `wanted`: false for runs that are to be quiet.
  Progress(std::size_t total, bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more is done.
  void step();
  /// Takes the line away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t total_;
  std::size_t done_ = 0;
  bool is_told_;
  bool is_shown_ = false;
  Clock::time_point begin_;
  Clock::time_point next_;
};

}  // namespace speclint::app
