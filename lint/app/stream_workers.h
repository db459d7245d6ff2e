// Work that comes as it is read, done in parallel and handed over in order.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace speclint::app {

/// Pieces of work that one after the other are read by whichever thread is free. At most `width` of them are
/// in the making or waiting, so memory stays bounded.
template <class Next, class Result>
class StreamWindow {
 public:
  StreamWindow(Next& next, std::size_t width) : next_(next), width_(width) {}

  /// Reads the next piece, with its number; nothing when there are no more.
  auto claim() {
    const std::lock_guard reading(reading_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [&] { return read_ < taken_ + width_; });
    }
    auto piece = ended_ ? std::nullopt : next_();
    const std::lock_guard lock(mutex_);
    if (!piece) {
      ended_ = true;
      ready_.notify_one();
      return std::optional<std::pair<std::size_t, std::decay_t<decltype(*piece)>>>();
    }
    return std::make_optional(std::pair(read_++, std::move(*piece)));
  }

  void put(std::size_t number, Result result) {
    const std::lock_guard lock(mutex_);
    results_.emplace(number, std::move(result));
    if (number == taken_) { ready_.notify_one(); }
  }

  /// The next result in order; nothing when all were taken.
  std::optional<Result> take() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return results_.contains(taken_) || (ended_ && taken_ == read_); });
    const auto found = results_.find(taken_);
    if (found == results_.end()) { return std::nullopt; }
    Result result = std::move(found->second);
    results_.erase(found);
    ++taken_;
    room_.notify_all();
    return result;
  }

 private:
  Next& next_;
  std::size_t width_;
  std::mutex reading_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::map<std::size_t, Result> results_;
  std::size_t read_ = 0;
  std::size_t taken_ = 0;
  bool ended_ = false;
};

/// Calls `next()`, one thread at a time, until it gives nothing; `work` with each piece that it gives, on
/// `threads` threads; and `take` with each result, in order, on the calling thread.
template <class Next, class Work, class Take>
void in_order_of(Next next, unsigned threads, Work work, Take take) {
  constexpr std::size_t kAhead = 2;  // of each thread
  using Piece = std::decay_t<decltype(*next())>;
  using Result = std::invoke_result_t<Work, Piece>;
  StreamWindow<Next, Result> window(next, threads * kAhead);
  const auto run = [&] {
    while (auto piece = window.claim()) { window.put(piece->first, work(std::move(piece->second))); }
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 0; threads > 1 && i < threads; ++i) {
    try {
      workers.emplace_back(run);
    } catch (const std::system_error&) {
      break;  // the system gives no more threads: fewer do the work
    }
  }
  if (!workers.empty()) {
    while (auto result = window.take()) { take(std::move(*result)); }
    return;
  }
  while (auto piece = next()) { take(work(std::move(*piece))); }
}

}  // namespace speclint::app
