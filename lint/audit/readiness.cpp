#include "lint/audit/readiness.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <set>

#include "lint/engine/dates.h"
#include "rules/set_rules.h"

namespace speclint::audit {
namespace {

constexpr std::uint32_t kFewestTickets = 10;
constexpr int kStaleDays = 180;
/// A rule of single tickets that a set asks as well, because only the set knows which ids there are.
constexpr std::string_view kUnresolved = "CTX013";

/// Counts the tickets of which something is true.
class Shares {
 public:
  explicit Shares(std::span<const AuditedTicket* const> tickets) {
    std::copy_if(tickets.begin(), tickets.end(), std::back_inserter(counted_),
                 [](const AuditedTicket* ticket) { return ticket->counts(); });
  }

  template <class Holds>
  std::optional<double> of_all(Holds holds) const {
    return of_those([](const AuditedTicket&) { return true; }, holds);
  }

  /// Nothing when there are none.
  template <class Wanted, class Holds>
  std::optional<double> of_those(Wanted wanted, Holds holds) const {
    std::uint64_t all = 0;
    std::uint64_t good = 0;
    for (const AuditedTicket* ticket : counted_) {
      if (!wanted(*ticket)) { continue; }
      ++all;
      good += holds(*ticket) ? 1 : 0;
    }
    return all == 0 ? std::nullopt : std::optional(percent(good, all));
  }

  const TicketSet& counted() const { return counted_; }

 private:
  TicketSet counted_;
};

/// Whether a rule says anything of it, be it a hint.
bool is_told(const AuditedTicket& ticket, std::string_view rule) {
  return std::any_of(ticket.findings.begin(), ticket.findings.end(),
                     [&](const AuditedFinding& finding) { return finding.rule == rule; });
}

bool has_finding(const AuditedTicket& ticket, std::string_view ids) {
  return std::any_of(ticket.findings.begin(), ticket.findings.end(), [&](const AuditedFinding& finding) {
    return finding.severity >= Severity::error && finding.rule.starts_with(ids);
  });
}

std::optional<double> several_people(const TicketSet& tickets) {
  std::set<std::string_view> people;
  for (const AuditedTicket* ticket : tickets) {
    for (const std::string* name : {&ticket->survey.author, &ticket->survey.owner}) {
      if (!name->empty()) { people.insert(*name); }
    }
  }
  return people.empty() ? std::nullopt : std::optional(people.size() > 1 ? 100.0 : 0.0);
}

std::optional<double> condition(const RepositoryConditions* repository, std::string_view name) {
  if (repository == nullptr) { return std::nullopt; }
  const auto found = std::find_if(repository->begin(), repository->end(),
                                  [&](const RepositoryCondition& each) { return each.name == name; });
  if (found == repository->end()) { return std::nullopt; }
  return found->found.empty() ? 0.0 : 100.0;
}

std::optional<double> conditions_met(const RepositoryConditions* repository) {
  if (repository == nullptr || repository->empty()) { return std::nullopt; }
  const auto met = std::count_if(repository->begin(), repository->end(),
                                 [](const RepositoryCondition& each) { return !each.found.empty(); });
  return percent(static_cast<std::uint64_t>(met), repository->size());
}

Pillar made(std::string_view name, std::vector<Signal> signals) {
  double sum = 0;
  std::size_t known = 0;
  for (const Signal& signal : signals) {
    if (!signal.value) { continue; }
    sum += *signal.value;
    ++known;
  }
  return {name, known == 0 ? 0 : sum / static_cast<double>(known), std::move(signals)};
}

Pillar people(const Shares& shares, const Surrounding& around) {
  return made("roles around documentation and process",
              {{"somebody owns or wrote the ticket", shares.of_all([](const AuditedTicket& ticket) {
                  return !ticket.survey.owner.empty() || !ticket.survey.author.empty();
                })},
               {"somebody is named who accepts or answers", shares.of_all([](const AuditedTicket& ticket) {
                  return !ticket.survey.acceptor.empty() ||
                         ticket.survey.roles.contains(SectionRole::contacts);
                })},
               {"at least two people work with tickets", several_people(shares.counted())},
               {"what is asked in comments is answered",
                shares.of_those([](const AuditedTicket& ticket) { return ticket.survey.discussed; },
                                [](const AuditedTicket& ticket) { return !is_told(ticket, "QUE009"); })},
               {"the repository names its owners", condition(around.repository, "CODEOWNERS")}});
}

/// What the history tells of tickets that went into progress: of all of them, or of those in a part of the
/// set.
std::vector<const Start*> starts_of(std::span<const AuditedTicket* const> tickets,
                                    const Surrounding& around) {
  std::vector<const Start*> starts;
  if (around.history == nullptr) { return starts; }
  const auto name_of = [](const auto& each) { return each.id.empty() ? each.path : each.id; };
  std::set<std::string> names;
  for (const AuditedTicket* ticket : tickets) { names.insert(name_of(*ticket)); }
  const bool is_whole = tickets.size() == around.all.size();
  for (const Start& start : around.history->starts) {
    if (is_whole || names.contains(name_of(start))) { starts.push_back(&start); }
  }
  return starts;
}

template <class Holds>
std::optional<double> share_of(const std::vector<const Start*>& starts, Holds holds) {
  const auto count =
      std::count_if(starts.begin(), starts.end(), [&](const Start* start) { return holds(*start); });
  return starts.empty() ? std::nullopt
                        : std::optional(percent(static_cast<std::uint64_t>(count), starts.size()));
}

/// By what tickets were before they were started, where the history tells, else by what they are.
std::optional<double> ready_before_start(const Shares& shares, const std::vector<const Start*>& starts) {
  if (!starts.empty()) {
    return share_of(starts, [](const Start& start) { return start.ready; });
  }
  return shares.of_those([](const AuditedTicket& ticket) { return ticket.is_started(); },
                         [](const AuditedTicket& ticket) { return ticket.passed; });
}

Pillar definition(const Shares& shares, const Measures& measures, const std::vector<const Start*>& starts) {
  return made("work is defined before it is built",
              {{"ready before it was started", ready_before_start(shares, starts)},
               {"not changed while it was worked on",
                share_of(starts, [](const Start& start) { return !start.changed; })},
               {"a finish line that can be tested",
                measures.counted == 0 ? std::nullopt : std::optional(measures.acceptance_coverage())},
               {"says what is not part of it", shares.of_all([](const AuditedTicket& ticket) {
                  return ticket.survey.roles.contains(SectionRole::out_of_scope);
                })},
               {"started without an open question",
                shares.of_those([](const AuditedTicket& ticket) { return ticket.is_started(); },
                                [](const AuditedTicket& ticket) { return !has_finding(ticket, "QUE"); })}});
}

/// Tickets about which a rule over the set says something.
std::set<const AuditedTicket*> found_by(const Surrounding& around, std::string_view rule) {
  std::set<const AuditedTicket*> found;
  for (const SetFinding& finding : around.set_findings) {
    if (finding.rule->id != rule) { continue; }
    found.insert(&around.all[finding.ticket]);
    for (const std::uint32_t other : finding.others) { found.insert(&around.all[other]); }
  }
  return found;
}

std::set<std::uint64_t> templates_of(const TicketSet& tickets) {
  std::map<std::uint64_t, std::size_t> forms;
  for (const AuditedTicket* ticket : tickets) { ++forms[ticket->survey.form]; }
  std::set<std::uint64_t> templates;
  for (const auto& [form, count] : forms) {
    if (form != 0 && count >= kTemplateTickets) { templates.insert(form); }
  }
  return templates;
}

Pillar structure(const Shares& shares, const Measures& measures, const Surrounding& around) {
  const auto templates = templates_of(shares.counted());
  const auto circles = found_by(around, rules::dependency_cycle.id);
  const auto dangling = found_by(around, kUnresolved);
  const std::uint32_t fit = measures.verdicts[static_cast<std::size_t>(Verdict::contract)] +
                            measures.verdicts[static_cast<std::size_t>(Verdict::respecify)];
  const std::uint32_t judged = fit + measures.verdicts[static_cast<std::size_t>(Verdict::hire)] +
                               measures.verdicts[static_cast<std::size_t>(Verdict::keep)];
  return made("structural conditions",
              {{"written after a template", shares.of_all([&](const AuditedTicket& ticket) {
                  return templates.contains(ticket.survey.form);
                })},
               {"dependencies can be looked up", shares.of_all([&](const AuditedTicket& ticket) {
                  return !has_finding(ticket, kUnresolved) && !dangling.contains(&ticket);
                })},
               {"links can be opened from outside",
                shares.of_those([](const AuditedTicket& ticket) { return ticket.survey.refers; },
                                [](const AuditedTicket& ticket) { return !is_told(ticket, "CTX015"); })},
               {"not blocked in a circle",
                shares.of_all([&](const AuditedTicket& ticket) { return !circles.contains(&ticket); })},
               {"touched within 180 days",
                shares.of_those([&](const AuditedTicket& ticket) { return !last_day_of(ticket).empty(); },
                                [&](const AuditedTicket& ticket) {
                                  return within_days(last_day_of(ticket), around.as_of, kStaleDays);
                                })},
               {"work that can be handed over at all",
                judged == 0 ? std::nullopt : std::optional(percent(fit, judged))},
               {"what a repository should have", conditions_met(around.repository)}});
}

bool all_hold(const std::vector<Threshold>& thresholds) {
  return std::all_of(thresholds.begin(), thresholds.end(),
                     [](const Threshold& each) { return each.holds(); });
}

void add_pillars(const Readiness& readiness, double bound, std::vector<Threshold>& thresholds) {
  for (const Pillar& pillar : readiness.pillars) { thresholds.push_back({pillar.name, pillar.value, bound}); }
}

}  // namespace

bool within_days(std::string_view from, std::string_view to, int days) {
  const auto first = engine::day_of(from);
  const auto last = engine::day_of(to);
  return first && last && *last - *first <= std::chrono::days(days);
}

std::string_view last_day_of(const AuditedTicket& ticket) {
  const Dates& dates = ticket.dates;
  return std::max({std::string_view(dates.updated), std::string_view(dates.started),
                   std::string_view(dates.created), std::string_view(dates.closed)});
}

Readiness readiness_of(std::span<const AuditedTicket* const> tickets, const Measures& measures,
                       const Surrounding& surrounding) {
  const Shares shares(tickets);
  Readiness result;
  result.pillars = {people(shares, surrounding),
                    definition(shares, measures, starts_of(tickets, surrounding)),
                    structure(shares, measures, surrounding)};
  const double count = measures.counted;
  const double rate = measures.pass_rate();
  result.for_ready = {{"tickets that count", count, kFewestTickets},
                      {"pass rate", rate, 60},
                      {"a finish line that can be tested", measures.acceptance_coverage(), 80},
                      {"expected questions a ticket", measures.questions.mean, 1.5, true}};
  add_pillars(result, 60, result.for_ready);
  // Either many pass, or many are close to it.
  const double near = measures.share(measures.within_three);
  const bool by_fixes = rate < 30 && near >= 60;
  result.for_close = {
      {"tickets that count", count, kFewestTickets},
      by_fixes ? Threshold{"pass, or would with three fixes", near, 60} : Threshold{"pass rate", rate, 30}};
  add_pillars(result, 40, result.for_close);
  result.stage = all_hold(result.for_ready)   ? Stage::ready
                 : all_hold(result.for_close) ? Stage::close
                                              : Stage::foundation;
  return result;
}

}  // namespace speclint::audit
