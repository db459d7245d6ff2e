// Where a run takes place.
#pragma once
#include "lint/engine/fingerprint.h"

namespace speclint::app {

/// The repository that the working folder lies in; the working folder itself when it lies in none.
engine::Root root_of_run();

}  // namespace speclint::app
