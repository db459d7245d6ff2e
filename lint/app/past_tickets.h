// Tickets as they were, judged by the settings of today.
#pragma once
#include <string>

#include "lint/app/command_line.h"
#include "lint/app/history.h"

namespace speclint::app {

/// Reads the history of the tickets that the options name.
PastBacklog past_tickets(const CheckOptions& options);

}  // namespace speclint::app
