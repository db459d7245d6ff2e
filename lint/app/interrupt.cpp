#include "lint/app/interrupt.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstring>
#include <mutex>

namespace speclint::app {
namespace {

/// What a handler may touch: no string, no lock.
struct Slot {
  std::atomic<bool> is_used = false;
  std::array<char, PATH_MAX> path{};
};

/// All that there are; made before the program begins, so that a handler may ask for them.
std::array<Slot, 16>& slots() {
  static constinit std::array<Slot, 16> all;
  return all;
}
static_assert(std::atomic<bool>::is_always_lock_free);

/// Removes the files and ends as the signal would have ended the program.
extern "C" void end_by(int signal) {
  for (const Slot& slot : slots()) {
    if (slot.is_used) { unlink(slot.path.data()); }
  }
  ::signal(signal, SIG_DFL);
  raise(signal);
}

/// Leaves alone what whoever started the program has told it to ignore.
void handle_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) { continue; }
    struct sigaction action {};
    action.sa_handler = end_by;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
  }
}

}  // namespace

RemovedWhenInterrupted::RemovedWhenInterrupted(const std::string& path) {
  static std::once_flag once;
  std::call_once(once, handle_signals);
  if (path.empty() || path.size() >= PATH_MAX) { return; }
  for (std::size_t i = 0; i < slots().size(); ++i) {
    if (slots().at(i).path[0] != '\0' || slots().at(i).is_used) { continue; }
    std::memcpy(slots().at(i).path.data(), path.c_str(), path.size() + 1);
    slots().at(i).is_used = true;
    slot_ = static_cast<int>(i);
    return;
  }
}

RemovedWhenInterrupted::~RemovedWhenInterrupted() {
  if (slot_ < 0) { return; }
  Slot& slot = slots().at(static_cast<std::size_t>(slot_));
  slot.is_used = false;
  slot.path[0] = '\0';
}

}  // namespace speclint::app
