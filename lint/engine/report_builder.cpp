#include "lint/engine/report_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "lint/engine/describer.h"
#include "lint/engine/excerpts.h"
#include "lint/engine/fixes.h"
#include "rules/facts/handoff.h"

namespace speclint::engine {
namespace {

constexpr score::Score kUnreadableScore{.total = 0, .dimensions = {}, .grade = 'F'};
constexpr std::size_t kMostListed = 5000;  // of a ticket: hostile input must not fill the memory

using score::one_decimal;

std::vector<score::Loss> losses_of(std::span<const Finding> findings, const Policy& policy) {
  std::vector<score::Loss> losses;
  losses.reserve(findings.size());
  for (const Finding& finding : findings) {
    const Rule& rule = *finding.rule;
    const auto number = std::find(policy.rules.begin(), policy.rules.end(), &rule) - policy.rules.begin();
    losses.push_back({.rule = static_cast<std::uint16_t>(number),
                      .severity = severity_of(finding),
                      .dimension = rule.dimension,
                      .penalty = rule.penalty,
                      .ladder = rule.ladder,
                      .stage = rule.stage,
                      .part = rule.part,
                      .unit = finding.unit,
                      .share_cap = rule.share_cap,
                      .share_k = rule.share_k});
  }
  return losses;
}

score::Basis basis_of(const Facts& facts, const Policy& policy) {
  constexpr KindSet kBuilding{Kind::feature, Kind::epic, Kind::integration, Kind::migration, Kind::service};
  score::Basis basis;
  basis.active.fill(false);
  basis.builds = kBuilding.meets(facts.kinds);
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    const Rule& rule = *policy.rules[i];
    const bool asked = policy.selected[i] && rule.kinds.meets(facts.kinds);
    if (asked) { basis.active[static_cast<std::size_t>(rule.dimension)] = true; }
  }
  for (std::size_t i = 0; i < facts.classes.size(); ++i) {
    const bool requirement = facts.classes[i] >= patterns::UnitClass::requirement;
    if (requirement && facts.clean[i] && facts.checkable[i]) { ++basis.clean_units; }
  }
  return basis;
}

/// Which findings are listed: all, or of very many the gravest, in their order.
std::vector<std::size_t> choose_listed(std::span<const Finding> findings) {
  std::vector<std::size_t> chosen(findings.size());
  std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  if (chosen.size() <= kMostListed) { return chosen; }
  std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
    return severity_of(findings[a]) > severity_of(findings[b]);
  });
  chosen.resize(kMostListed);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

ParseFinding not_listed(const Ticket& ticket, std::size_t count) {
  return {ParseProblem::limit_exceeded, ticket.to_source(ticket.anchor()),
          fmt::format("{} more findings count in the score and are not listed", count),
          "Split the ticket; what repeats is listed once the gravest findings are mended."};
}

ParseFinding in_other_language(const Ticket& ticket, std::string_view language) {
  return {ParseProblem::other_language,
          ticket.to_source(ticket.anchor()),
          language.empty() ? std::string("mostly in a language that is not known")
                           : fmt::format("mostly in another language ({})", language),
          {}};
}

/// What has to be said about the judgement itself; of few tickets anything.
std::vector<ParseFinding> notes_on(const Ticket& ticket, const Facts& facts, std::size_t left_out) {
  std::vector<ParseFinding> notes;
  if (facts.language != kEnglish) { notes.push_back(in_other_language(ticket, facts.language)); }
  if (left_out > 0) { notes.push_back(not_listed(ticket, left_out)); }
  return notes;
}

std::vector<std::string_view> secondary_kinds(const Facts& facts) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    if (kind != facts.kind && facts.kinds.contains(kind)) { names.push_back(kind_name(kind)); }
  }
  return names;
}

/// Dates hold no secret; what people write into the other fields may.
Planning printable(Planning planning, const Redaction& redaction) {
  if (!redaction.hides()) { return planning; }
  planning.sprint = redaction.hide(planning.sprint);
  planning.estimate = redaction.hide(planning.estimate);
  for (Link& link : planning.links) { link.target = redaction.hide(link.target); }
  return planning;
}

TicketReport head(const ReportSource& from) {
  const auto& [source, ticket, facts, redaction, acceptances] = from;
  TicketReport report{.path = source.path(),
                      .record = ticket.record(),
                      .id = redaction.hide(ticket.id()),
                      .title = redaction.hide(ticket.title().text),
                      .status = kStatusNames[static_cast<std::size_t>(ticket.status())],
                      .kind = kind_name(facts.kind),
                      .secondary_kinds = secondary_kinds(facts),
                      .planning = printable(ticket.planning(), redaction),
                      .acceptance_state = acceptance_state_name(facts.acceptance.state)};
  if (!facts.acceptance.span.empty()) {
    report.acceptance_location = source.location(ticket.to_source(facts.acceptance.span));
  }
  return report;
}

std::vector<score::GateFinding> gate_findings(const TicketReport& report) {
  std::vector<score::GateFinding> findings;
  findings.reserve(report.findings.size());
  for (const ReportedFinding& finding : report.findings) {
    findings.push_back({finding.severity, finding.rule});
  }
  return findings;
}

void apply_gate(const Policy& policy, TicketReport& report) {
  report.gate = score::apply_gate(policy.gate, report.gate_score, gate_findings(report));
}

/// What was known before keeps nothing in the house less.
GateResult handoff_gate_result(const TicketReport& report) {
  auto findings = gate_findings(report);
  for (const WithheldFinding& withheld : report.withheld) {
    if (withheld.why != Withheld::baselined) { continue; }
    findings.push_back({withheld.finding.severity, withheld.finding.rule});
  }
  return score::apply_gate(score::handoff_gate(), *report.score, findings);
}

/// Whether a file lies where a backlog keeps what was not agreed on yet.
bool lies_among_drafts(std::string_view path) {
  return path.starts_with("drafts/") || path.find("/drafts/") != std::string_view::npos;
}

Survey survey_of(const ReportSource& from, std::span<const Finding> findings) {
  Survey result = survey(from.ticket, from.facts);
  // Why something is wanted need not stand under a heading.
  const bool lacks_context = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule->part == Part::context;
  });
  if (!lacks_context) { result.roles.add(SectionRole::context); }
  if (result.mark == Mark::none && lies_among_drafts(from.file.path())) { result.mark = Mark::triage; }
  for (std::string* text :
       {&result.author, &result.owner, &result.acceptor, &result.component, &result.resolution}) {
    *text = from.redaction.hide(*text);
  }
  for (std::string& label : result.labels) { label = from.redaction.hide(label); }
  return result;
}

/// What points a ticket's findings cost.
struct Scoring {
  std::vector<score::Loss> losses;
  score::Basis basis;
  std::vector<double> gains;
};

Scoring score_findings(std::span<const Finding> findings, const Facts& facts, const Policy& policy,
                       TicketReport& report) {
  Scoring scoring{losses_of(findings, policy), basis_of(facts, policy), {}};
  scoring.gains = score::gains(scoring.losses, scoring.basis);
  report.score = score::score(scoring.losses, scoring.basis);
  const score::Effort effort = score::effort(scoring.losses);
  report.effort = {one_decimal(effort.questions), one_decimal(effort.round_trips)};
  return scoring;
}

/// What cannot be read scores nothing, and has to be written anew.
void mark_unreadable(const Policy& policy, TicketReport& report) {
  report.score = kUnreadableScore;
  report.gate_score = kUnreadableScore;
  apply_gate(policy, report);
  report.verdict = Verdict::respecify;
  report.verdict_reasons = handoff_gate_result(report).reasons;
}

/// Sets a finding aside when it was known before; returns whether it was.
bool set_aside(const Policy& policy, const ReportedFinding& finding, TicketReport& report) {
  if (!policy.is_known || !policy.is_known(report, finding)) { return false; }
  report.withheld.push_back({finding, Withheld::baselined, {}});
  return true;
}

void insert_in_place(ReportedFinding finding, std::vector<ReportedFinding>& findings) {
  const auto place = std::upper_bound(findings.begin(), findings.end(), finding,
                                      [](const ReportedFinding& a, const ReportedFinding& b) {
                                        return std::tie(a.location, a.rule) < std::tie(b.location, b.rule);
                                      });
  findings.insert(place, std::move(finding));
}

/// Takes in what is wrong with the file, or with what the ticket says to speclint.
void take_parse_finding(const Policy& policy, ReportedFinding finding, bool unreadable,
                        TicketReport& report) {
  const bool known = set_aside(policy, finding, report);
  if (!known) { insert_in_place(std::move(finding), report.findings); }
  if (!report.score) { return; }
  if (unreadable) { mark_unreadable(policy, report); }
  if (known && report.findings.empty()) { report.gate_score = {}; }
  apply_gate(policy, report);
}

/// The score that a ticket has with some of its findings.
score::Score score_of(std::span<const std::size_t> findings, const Scoring& scoring) {
  std::vector<score::Loss> losses;
  for (const std::size_t i : findings) { losses.push_back(scoring.losses[i]); }
  return score::score(losses, scoring.basis);
}

/// Takes in the ticket's findings, with what the gate makes of those that nobody knew before.
void take_findings(const Policy& policy, const Scoring& scoring, std::span<const std::size_t> listed,
                   std::span<const Finding> findings, Describer& describer, TicketReport& report) {
  std::vector<std::size_t> shown;
  report.findings.reserve(listed.size());
  for (const std::size_t i : listed) {
    ReportedFinding finding = describer.describe(findings[i]);
    finding.gain = one_decimal(scoring.gains[i]);
    if (set_aside(policy, finding, report)) { continue; }
    report.findings.push_back(std::move(finding));
    if (policy.is_known) { shown.push_back(i); }
  }
  report.gate_score = report.withheld.empty() ? *report.score : score_of(shown, scoring);
  apply_gate(policy, report);
}

/// Whatever the run's gate is, work goes out only through the one for a hand-over.
void judge_handoff(const ReportSource& source, std::span<const Finding> findings, TicketReport& report) {
  const facts::Handoff handoff = facts::handoff(source.facts, findings, handoff_gate_result(report));
  report.verdict = handoff.verdict;
  for (const std::string& reason : handoff.reasons) {
    report.verdict_reasons.push_back(one_line(source.redaction.hide(reason), kMostInQuestion));
  }
}

}  // namespace

TicketReport build_report(const ReportSource& source, std::span<const Finding> findings, std::size_t reported,
                          const Policy& policy) {
  const auto& [file, ticket, facts, redaction, acceptances] = source;
  TicketReport report = head(source);
  if (!facts.not_a_ticket.empty()) {
    report.verdict = Verdict::not_a_ticket;
    report.verdict_reasons = {facts.not_a_ticket};
    return report;
  }
  if (!ticket.why_not_judged().empty()) {
    report.verdict = Verdict::not_judged;
    report.verdict_reasons = {ticket.why_not_judged()};
    return report;
  }
  const auto shown = findings.first(reported);
  const Scoring scoring = score_findings(shown, facts, policy, report);
  Describer describer(file, ticket, redaction, report.title,
                      ticket.id().empty() ? path_from(policy.root, file.path()) : std::string(),
                      policy.describe || policy.is_known);
  const auto listed = choose_listed(shown);
  take_findings(policy, scoring, listed, shown, describer, report);
  judge_handoff(source, findings, report);
  if (policy.survey) {
    Survey about = survey_of(source, findings);
    if (!report.gate.passed) {
      about.fixes = fixes_to_gate(policy.gate, shown, scoring.losses, scoring.gains, scoring.basis);
    }
    report.survey = std::make_shared<const Survey>(std::move(about));
  }
  for (const AcceptedFinding& accepted : acceptances.accepted) {
    report.withheld.push_back(
        {describer.describe(accepted.finding), Withheld::suppressed, redaction.hide(accepted.reason)});
  }
  auto notes = notes_on(ticket, facts, shown.size() - listed.size());
  notes.insert(notes.end(), acceptances.problems.begin(), acceptances.problems.end());
  for (const ParseFinding& note : notes) {
    take_parse_finding(policy, describer.describe(note), false, report);
  }
  return report;
}

TicketReport build_no_ticket_report(const SourceFile& source) {
  return {.path = source.path(),
          .status = kStatusNames[0],
          .kind = kind_name(Kind::feature),
          .acceptance_state = acceptance_state_name(AcceptanceState::none),
          .verdict = Verdict::not_a_ticket,
          .verdict_reasons = {"no ticket in it"}};
}

TicketReport build_unreadable_report(const SourceFile& source, const Policy& policy) {
  TicketReport report = build_no_ticket_report(source);
  mark_unreadable(policy, report);
  return report;
}

void add_parse_finding(const SourceFile& source, const ParseFinding& finding, const Policy& policy,
                       Fingerprints& fingerprints, TicketReport& report) {
  take_parse_finding(policy, describe_parse_finding(source, finding, fingerprints),
                     finding.problem == ParseProblem::unreadable, report);
}

}  // namespace speclint::engine
