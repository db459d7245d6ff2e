#include "lint/app/past_tickets.h"

#include <memory>

#include "lint/app/discovery.h"
#include "lint/app/intake.h"
#include "lint/app/settings_tree.h"

namespace speclint::app {

PastBacklog past_tickets(const CheckOptions& options) {
  SettingsTree settings(options);
  const PastFilter may_be_ticket = [&](const PastFile& file) {
    bool in_home = false;
    return would_be_looked_at(file.root, file.path, settings, in_home);
  };
  const PastJudge judge = [&](const PastFile& file, const std::string& bytes) {
    Input input{.path = file.root + '/' + file.path};
    would_be_looked_at(file.root, file.path, settings, input.in_home);
    Group& group = settings.group_of(input.path);
    if (!group.matcher) {
      group.matcher = std::make_shared<const patterns::Matcher>(engine::words_of(group.policy));
    }
    input.group = &group;
    const Intake intake = take_in(input, FileBytes{bytes, {}}, options);
    std::vector<audit::AuditedTicket> tickets;
    if (!intake.judged) { return tickets; }
    for (const TicketReport& report : engine::lint_file(intake.file, {}, group.policy, *group.matcher)) {
      tickets.push_back(audit::audited(report));
      tickets.back().path = file.path;
    }
    return tickets;
  };
  return read_history(options.paths, may_be_ticket, judge);
}

}  // namespace speclint::app
