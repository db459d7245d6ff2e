// Files that are judged by the same settings.
#pragma once
#include <memory>

#include "lint/app/surroundings.h"
#include "lint/engine/lint_ticket.h"
#include "lint/settings/resolved.h"
#include "parsers/model/parse_options.h"
#include "rules/patterns/matcher.h"

namespace speclint::app {

struct Group {
  std::unique_ptr<const settings::Resolved> settings;
  engine::Policy policy;  // what the settings and the command line say; refers to `settings`
  ParseOptions how;       // the same for the parsers
  std::unique_ptr<SurroundingsReader> surroundings;
  std::shared_ptr<const patterns::Matcher> matcher;  // made by the run, shared by groups with the same words
};

}  // namespace speclint::app
