#include "lint/audit/audit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "rules/set_rules.h"

namespace speclint::audit {
namespace {

constexpr std::size_t kMostListed = 10;

std::string newest_day(std::span<const AuditedTicket> tickets) {
  std::string_view newest;
  for (const AuditedTicket& ticket : tickets) { newest = std::max(newest, last_day_of(ticket)); }
  return std::string(newest);
}

/// Tickets that depend on what is not ready, or on each other.
std::set<const AuditedTicket*> blocked(const Audit& audit) {
  std::set<const AuditedTicket*> found;
  for (const SetFinding& finding : audit.set_findings) {
    if (finding.rule != &rules::dependency_cycle && finding.rule != &rules::blocked_by_unready) { continue; }
    found.insert(&audit.tickets[finding.ticket]);
  }
  return found;
}

template <class Wanted, class Before>
std::vector<const AuditedTicket*> first_ten(const TicketSet& tickets, Wanted wanted, Before before) {
  TicketSet chosen;
  std::copy_if(tickets.begin(), tickets.end(), std::back_inserter(chosen), wanted);
  std::stable_sort(chosen.begin(), chosen.end(), before);
  chosen.resize(std::min(chosen.size(), kMostListed));
  return chosen;
}

std::vector<const AuditedTicket*> closest(const TicketSet& tickets) {
  return first_ten(
      tickets,
      [](const AuditedTicket* each) {
        return each->counts() && !each->passed && !each->survey.fixes.empty();
      },
      [](const AuditedTicket* a, const AuditedTicket* b) {
        const auto rank = [](const AuditedTicket& each) {
          return std::pair(each.survey.fixes.size(), -each.score->total);
        };
        return rank(*a) < rank(*b);
      });
}

std::vector<const AuditedTicket*> go_today(const Audit& audit, const TicketSet& tickets) {
  const auto waiting = blocked(audit);
  return first_ten(
      tickets,
      [&](const AuditedTicket* each) {
        return each->counts() && each->passed && each->verdict == Verdict::contract && !each->is_started() &&
               each->survey.mark != Mark::triage && !waiting.contains(each);
      },
      [](const AuditedTicket* a, const AuditedTicket* b) {
        const auto rank = [](const AuditedTicket& each) {
          return std::pair(-each.score->total, each.effort.questions);
        };
        return rank(*a) < rank(*b);
      });
}

TemplateEffect template_effect(const TicketSet& tickets) {
  std::map<std::uint64_t, std::uint32_t> forms;
  for (const AuditedTicket* ticket : tickets) { forms[ticket->survey.form] += ticket->counts() ? 1 : 0; }
  std::vector<std::int64_t> with;
  std::vector<std::int64_t> without;
  for (const AuditedTicket* ticket : tickets) {
    if (!ticket->counts()) { continue; }
    const bool is_template = ticket->survey.form != 0 && forms[ticket->survey.form] >= kTemplateTickets;
    (is_template ? with : without).push_back(std::llround(ticket->score->total * 10));
  }
  return {static_cast<std::uint32_t>(with.size()), static_cast<std::uint32_t>(without.size()),
          spread_of(with).median, spread_of(without).median};
}

/// The parts that a ticket belongs to; a ticket may have several labels.
std::vector<std::string> groups_of(const AuditedTicket& ticket, GroupKey by) {
  const auto one = [](std::string_view name) {
    return name.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::string(name)};
  };
  switch (by) {
    case GroupKey::label: return ticket.survey.labels;
    case GroupKey::component: return one(ticket.survey.component);
    case GroupKey::author:
      return one(ticket.survey.author.empty() ? ticket.survey.owner : ticket.survey.author);
    case GroupKey::kind: return one(ticket.kind);
    case GroupKey::epic:
      for (const Link& link : ticket.links) {
        if (link.kind == LinkKind::parent) { return one(link.target); }
      }
      return {};
    case GroupKey::none: break;
  }
  return {};
}

std::vector<Subset> subsets_of(const TicketSet& tickets, GroupKey by, const Surrounding& surrounding) {
  std::map<std::string, TicketSet> groups;
  if (by == GroupKey::none) { return {}; }
  for (const AuditedTicket* ticket : tickets) {
    std::vector<std::string> names = groups_of(*ticket, by);
    if (names.empty()) { names.emplace_back("(none)"); }
    for (const std::string& name : names) { groups[name].push_back(ticket); }
  }
  std::vector<Subset> subsets;
  for (const auto& [name, set] : groups) {
    const Measures measures = measure(set);
    subsets.push_back({name, measures, readiness_of(set, measures, surrounding)});
  }
  std::stable_sort(subsets.begin(), subsets.end(),
                   [](const Subset& a, const Subset& b) { return a.measures.counted > b.measures.counted; });
  return subsets;
}

}  // namespace

void make_audit(std::vector<AuditedTicket> tickets, const AuditSettings& settings, Audit& audit) {
  std::sort(tickets.begin(), tickets.end(), comes_before);
  audit.tickets = std::move(tickets);
  audit.as_of = settings.as_of.empty() ? newest_day(audit.tickets) : settings.as_of;
  audit.set_findings = find_in_set({audit.tickets, audit.as_of}, settings.asked);
  TicketSet all;
  for (const AuditedTicket& ticket : audit.tickets) { all.push_back(&ticket); }
  const Surrounding surrounding{audit.as_of, audit.set_findings, audit.tickets, settings.history,
                                settings.repository};
  audit.measures = measure(all);
  audit.readiness = readiness_of(all, audit.measures, surrounding);
  audit.blockers = rank_blockers(all);
  audit.closest = closest(all);
  audit.go_today = go_today(audit, all);
  audit.template_effect = template_effect(all);
  audit.trend = trend_of(audit.tickets, settings.history);
  audit.by = settings.by;
  audit.subsets = subsets_of(all, settings.by, surrounding);
  audit.shift = settings.shift;
  audit.delay = delay_of(settings.shift);
  if (settings.repository != nullptr) { audit.repository = *settings.repository; }
}

}  // namespace speclint::audit
