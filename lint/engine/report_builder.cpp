#include "lint/engine/report_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "lint/engine/excerpts.h"
#include "lint/engine/field_places.h"
#include "lint/engine/fingerprint.h"
#include "lint/engine/parse_rules.h"
#include "rules/facts/handoff.h"

namespace speclint {
namespace {

constexpr std::array<std::string_view, 4> kStatusNames{"unknown", "open", "started", "closed"};

}  // namespace

namespace engine {
namespace {

constexpr score::Score kUnreadableScore{.total = 0, .dimensions = {}, .grade = 'F'};
constexpr std::size_t kMostInMessage = 80;
constexpr std::size_t kMostInQuestion = 300;
constexpr std::size_t kMostListed = 5000;  // of a ticket: hostile input must not fill the memory

double one_decimal(double value) { return std::round(value * 10) / 10; }

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
                      .unit = finding.unit,
                      .share_cap = rule.share_cap,
                      .share_k = rule.share_k});
  }
  return losses;
}

score::Basis basis_of(const Facts& facts, const Policy& policy) {
  score::Basis basis;
  basis.active.fill(false);
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

/// The texts of a ticket as they may be printed.
struct Printable {
  const SourceFile& file;
  std::string ticket;
  std::string title;
  const Redaction& redaction;
};

Span byte_columns(const SourceFile& source, Span at) {
  return {source.byte_column(at.begin), source.byte_column(at.end)};
}

/// Everything of a finding but its points.
ReportedFinding describe(const Printable& printable, const Ticket& ticket, const Finding& finding,
                         FieldPlaces& fields, Fingerprints& fingerprints) {
  const Rule& rule = *finding.rule;
  const Span at = ticket.to_source(finding.span);
  const std::string match = printable.ticket.substr(finding.span.begin, finding.span.size());
  const Unit* unit = finding.unit == kNoIndex ? nullptr : &ticket.units()[finding.unit];
  auto field_place = fields.place(finding.span);
  SourceLine line = field_place ? fields.line(finding.span) : source_line(printable.file, at);
  ReportedFinding result{
      .rule = rule.id,
      .name = rule.name,
      .category = kCategoryNames[static_cast<std::size_t>(rule.category)],
      .severity = severity_of(finding),
      .stage = rule.stage,
      .unit = finding.unit,
      .fix = rule.fix,
      .match = match,
      .excerpt = unit == nullptr ? std::string{} : unit_excerpt(printable.ticket, unit->span),
      .location = printable.file.location(at),
      .byte_columns = byte_columns(printable.file, at),
      .field_place = std::move(field_place),
      .source_line = std::move(line.text),
      .source_line_column = line.first_column};
  const std::string short_match = one_line(match, kMostInMessage);
  const std::string title = one_line(printable.title, kMostInMessage);
  const Placeholders values{.match = short_match, .excerpt = result.excerpt, .title = title};
  result.message = fill(rule.message, values);
  result.question = finding.asks.empty() ? fill(rule.question, values)
                                         : one_line(printable.redaction.hide(finding.asks), kMostInQuestion);
  result.fingerprint =
      fingerprints.next(rule.id, unit == nullptr ? std::string_view{} : ticket.text(unit->span));
  return result;
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
  const auto& [source, ticket, facts, redaction] = from;
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
  report.gate = score::apply_gate(policy.gate, *report.score, gate_findings(report));
}

GateResult handoff_gate_result(const TicketReport& report) {
  return score::apply_gate(score::handoff_gate(), *report.score, gate_findings(report));
}

/// What cannot be read scores nothing, and has to be written anew.
void mark_unreadable(const Policy& policy, TicketReport& report) {
  report.score = kUnreadableScore;
  apply_gate(policy, report);
  report.verdict = Verdict::respecify;
  report.verdict_reasons = handoff_gate_result(report).reasons;
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
  const auto& [file, ticket, facts, redaction] = source;
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
  const auto losses = losses_of(shown, policy);
  const score::Basis basis = basis_of(facts, policy);
  const auto gains = score::gains(losses, basis);
  report.score = score::score(losses, basis);
  const score::Effort effort = score::effort(losses);
  report.effort = {one_decimal(effort.questions), one_decimal(effort.round_trips)};
  Fingerprints fingerprints(ticket_identity(file.path(), ticket.record(), ticket.id()));
  const Printable printable{redaction.printable(file), redaction.hide(ticket.text()), report.title,
                            redaction};
  FieldPlaces fields(ticket, redaction);
  const auto listed = choose_listed(shown);
  report.findings.reserve(listed.size());
  for (const std::size_t i : listed) {
    report.findings.push_back(describe(printable, ticket, shown[i], fields, fingerprints));
    report.findings.back().gain = one_decimal(gains[i]);
  }
  apply_gate(policy, report);
  judge_handoff(source, findings, report);
  if (listed.size() < shown.size()) {
    add_parse_finding(printable.file, not_listed(ticket, shown.size() - listed.size()), policy, fingerprints,
                      report);
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
  const ParseRule& rule = parse_rule(finding.problem);
  SourceLine line = source_line(source, finding.source);
  const std::string_view match = source.text().substr(finding.source.begin, finding.source.size());
  ReportedFinding reported{.rule = rule.id,
                           .name = rule.name,
                           .category = "parse",
                           .severity = rule.severity,
                           .message = finding.message,
                           .question = {},
                           .fix = rule.fix,
                           .match = std::string(match),
                           .excerpt = one_line(match, kMostInQuestion),
                           .location = source.location(finding.source),
                           .byte_columns = byte_columns(source, finding.source),
                           .source_line = std::move(line.text),
                           .source_line_column = line.first_column};
  reported.fingerprint = fingerprints.next(rule.id, match);
  const auto place = std::upper_bound(report.findings.begin(), report.findings.end(), reported,
                                      [](const ReportedFinding& a, const ReportedFinding& b) {
                                        return std::tie(a.location, a.rule) < std::tie(b.location, b.rule);
                                      });
  report.findings.insert(place, std::move(reported));
  if (!report.score) { return; }
  if (finding.problem == ParseProblem::unreadable) { return mark_unreadable(policy, report); }
  apply_gate(policy, report);
}

}  // namespace engine
}  // namespace speclint
