// What the program tells its caller.
#pragma once

namespace speclint::app {

enum class ExitStatus : int {
  passed = 0,  // every judged ticket passed the gate
  failed = 1,  // at least one did not
  error = 2,   // wrong usage, a file that could not be read or written, or nothing to judge
};

}  // namespace speclint::app
