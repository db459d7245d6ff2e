// Work done in parallel and handed over in order.
#pragma once
#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace speclint::app {

/// Results that are made by several threads and taken by one, in the order of their numbers. At most
/// `width` of them are in the making or waiting, so memory stays bounded.
template <class Result>
class OrderedWindow {
 public:
  OrderedWindow(std::size_t count, std::size_t width) : count_(count), slots_(width) {}

  /// The number of the next result to make; waits while the window is full; none when all are taken.
  std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return claimed_ == count_ || claimed_ < taken_ + slots_.size(); });
    if (claimed_ == count_) { return std::nullopt; }
    return claimed_++;
  }

  void put(std::size_t number, Result result) {
    const std::lock_guard lock(mutex_);
    slots_[number % slots_.size()] = std::move(result);
    if (number == taken_) { ready_.notify_one(); }
  }

  /// The next result in order; waits for it.
  Result take() {
    std::unique_lock lock(mutex_);
    std::optional<Result>& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.has_value(); });
    Result result = std::move(*slot);
    slot.reset();
    ++taken_;
    room_.notify_all();
    return result;
  }

 private:
  const std::size_t count_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::vector<std::optional<Result>> slots_;
  std::size_t claimed_ = 0;
  std::size_t taken_ = 0;
};

/// Calls `work(i)` for each i below `count` on `threads` threads, and `take` with each result, in
/// the order of i, on the calling thread. Threads claim a batch at a time: waiting for each other at
/// every ticket would cost more than the ticket.
template <class Work, class Take>
void in_order(std::size_t count, unsigned threads, Work work, Take take) {
  constexpr std::size_t kBatch = 6;
  constexpr std::size_t kBatchesAhead = 2;  // of each thread
  using Results = std::vector<std::invoke_result_t<Work, std::size_t>>;
  const auto work_batch = [&](std::size_t batch) {
    Results results;
    const std::size_t end = std::min(count, (batch + 1) * kBatch);
    for (std::size_t i = batch * kBatch; i < end; ++i) { results.push_back(work(i)); }
    return results;
  };
  const std::size_t batches = (count + kBatch - 1) / kBatch;
  OrderedWindow<Results> window(batches, threads * kBatchesAhead);
  const auto run = [&] {
    while (const auto batch = window.claim()) { window.put(*batch, work_batch(*batch)); }
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 0; threads > 1 && i < threads; ++i) {
    try {
      workers.emplace_back(run);
    } catch (const std::system_error&) {
      break;  // the system gives no more threads: fewer do the work
    }
  }
  for (std::size_t batch = 0; batch < batches; ++batch) {
    for (auto& result : workers.empty() ? work_batch(batch) : window.take()) { take(std::move(result)); }
  }
}

}  // namespace speclint::app
