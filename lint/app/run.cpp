// The whole program as a function.
#include "lint/app/run.h"

#include <utility>

#include "lint/app/command_line.h"
#include "lint/app/complain.h"
#include "lint/app/run_audit.h"
#include "lint/app/run_check.h"
#include "lint/app/run_init.h"
#include "lint/app/run_merge.h"
#include "lint/app/run_questions.h"
#include "lint/app/run_rules.h"
#include "lint/app/run_settings.h"

namespace speclint::app {
namespace {

ExitStatus run_command(const CommandLine& line, DescriptorStream& out, std::ostream& err) {
  switch (line.command) {
    case Command::check: return run_check(line.check, out, err);
    case Command::questions: return run_questions(line.check, out, err);
    case Command::audit: return run_audit(line.check, line.audit, out, err);
    case Command::merge: return run_merge(line.check, line.audit, out, err);
    case Command::rules:
      return line.pack.empty() ? run_rules(line.check, out, err) : run_pack_test(line.pack, out, err);
    case Command::explain:
      return line.config_for.empty() ? run_explain(line.check, line.rule, out, err)
                                     : run_config_for(line.check, line.config_for, line.rule, out, err);
    case Command::schema: write_schema(line.schema, out); break;
    case Command::init: return run_init(line.force, out, err);
    case Command::help: out << line.help; break;
  }
  return ExitStatus::passed;
}

}  // namespace

ExitStatus run(std::vector<std::string> arguments, DescriptorStream& out, std::ostream& err) {
  const CommandLine line = parse_command_line(std::move(arguments));
  if (!line.error.empty()) { return usage_error(err, line.error); }
  const ExitStatus status = run_command(line, out, err);
  const std::string unwritten = out.finish();
  return unwritten.empty() ? status : usage_error(err, "standard output: " + unwritten);
}

}  // namespace speclint::app
