// Messages of the program about itself.
#include "lint/app/complain.h"

#include "lint/report/sanitise.h"

namespace speclint::app {

void complain(std::ostream& err, std::string_view message) {
  err << "speclint: " << report::sanitise(message) << '\n';
}

ExitStatus usage_error(std::ostream& err, std::string_view message) {
  complain(err, message);
  return ExitStatus::error;
}

}  // namespace speclint::app
