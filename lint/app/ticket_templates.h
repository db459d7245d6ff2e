// Ticket templates, one a kind. What stands between < and > is a prompt; a ticket in which each is replaced
// by what it asks for passes the gate for a hand-over.
#pragma once
#include <string>

#include "rules/facts/facts.h"

namespace speclint::app {

/// A Markdown file with front matter.
std::string ticket_template(Kind kind);

}  // namespace speclint::app
