// What becomes of files that are being written when somebody stops the program.
#pragma once
#include <string>

namespace speclint::app {

/// A file that is removed when the program is stopped by SIGINT, SIGTERM or SIGHUP while this lives. Of more
/// than sixteen at a time the others stay behind.
class RemovedWhenInterrupted {
 public:
  explicit RemovedWhenInterrupted(const std::string& path);
  ~RemovedWhenInterrupted();
  RemovedWhenInterrupted(const RemovedWhenInterrupted&) = delete;
  RemovedWhenInterrupted& operator=(const RemovedWhenInterrupted&) = delete;

 private:
  int slot_ = -1;
};

}  // namespace speclint::app
