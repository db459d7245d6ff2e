// What of a file's tickets and findings a change touched.
#pragma once
#include "lint/app/changes.h"
#include "lint/engine/report.h"
#include "parsers/model/parsed_file.h"

namespace speclint::app {

/// Leaves only those tickets of a file that the change touched; a file that is one ticket is touched.
void keep_touched(const Change& change, ParsedFile& file);

/// Withholds what is found on lines that the change did not touch, unless it is a blocker.
void hide_untouched(const Change& change, TicketReport& report);

/// Lets a ticket fail that has a lower grade than one of `before` that is the same ticket. `name`: of the
/// revision, for the reason.
void apply_ratchet(const std::vector<TicketReport>& before, const std::string& name, TicketReport& report);

}  // namespace speclint::app
