#include "lint/engine/lint_ticket.h"

#include <algorithm>
#include <map>
#include <optional>

#include "lint/engine/dedupe.h"
#include "lint/engine/report_builder.h"
#include "lint/engine/suppressions.h"
#include "rules/facts/compute_facts.h"

namespace speclint::engine {
namespace {

using patterns::Hit;
using patterns::UnitClass;

/// Whether `span` lies in, or half in, one of the matches; one that is only a part of it is no excuse.
bool is_excused(Span span, std::span<const Span> matches) {
  return std::any_of(matches.begin(), matches.end(), [&](Span match) {
    return match.overlaps(span) && (match.contains(span) || !span.contains(match));
  });
}

/// The places of a pattern's matches in a unit, as offsets into the ticket.
std::vector<Span> places_in(const patterns::Pattern& pattern, const Ticket& ticket, Span unit) {
  std::vector<Span> places = pattern.find_all(ticket.prose(unit));
  for (Span& place : places) { place = {place.begin + unit.begin, place.end + unit.begin}; }
  return places;
}

/// Takes out the hits, from `first` on, that stand in words which are fine.
void drop_terms(const patterns::Pattern& terms, const Ticket& ticket, Span unit, std::size_t first,
                std::vector<Hit>& hits) {
  if (hits.size() == first) { return; }
  const std::vector<Span> places = places_in(terms, ticket, unit);
  const auto begin = hits.begin() + static_cast<std::ptrdiff_t>(first);
  hits.erase(std::remove_if(begin, hits.end(), [&](const Hit& hit) { return is_excused(hit.span, places); }),
             hits.end());
}

TicketHits match_units(const Ticket& ticket, const std::vector<UnitClass>& classes,
                       const patterns::Matcher& matcher, const patterns::Pattern* terms) {
  TicketHits result;
  result.by_unit.reserve(classes.size());
  patterns::MatchScratch scratch;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto first = static_cast<std::uint32_t>(result.hits.size());
    const Span span = ticket.units()[i].span;
    if (classes[i] != UnitClass::unscanned) {
      matcher.match(ticket.prose(span), span.begin, classes[i], scratch, result.hits);
      if (terms != nullptr) { drop_terms(*terms, ticket, span, first, result.hits); }
    }
    result.by_unit.push_back({first, static_cast<std::uint32_t>(result.hits.size()) - first});
  }
  return result;
}

/// Whether any hit says where it is; the others are asked for by facts alone.
bool any_located(std::span<const Hit> hits) {
  return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return !hit.group->presence; });
}

bool asks_for(const Rule& rule, const Hit& hit, UnitClass unit) {
  return std::any_of(rule.words.begin(), rule.words.end(), [&](const patterns::WordUse& use) {
    return use.tier == hit.group->tier && patterns::covers(use.scope, unit) && use.lexicon->holds(*hit.group);
  });
}

/// Runs one unit rule where it has something to say, and signs its findings.
void run_unit_rule(const Rule& rule, UnitView view, std::span<const Hit> hits, std::vector<Hit>& buffer,
                   Findings& findings) {
  buffer.clear();
  std::copy_if(hits.begin(), hits.end(), std::back_inserter(buffer),
               [&](const Hit& hit) { return asks_for(rule, hit, view.unit_class); });
  if (!buffer.empty() && rule.allowed != nullptr) {
    drop_terms(*rule.allowed, view.ticket, view.unit.span, 0, buffer);
  }
  if (buffer.empty()) { return; }
  view.hits = buffer;
  view.rule = &rule;
  const std::size_t first = findings.size();
  rule.check_unit(view, findings);
  for (std::size_t i = first; i < findings.size(); ++i) { findings[i].rule = &rule; }
}

Findings run_unit_rules(const Ticket& ticket, const std::vector<UnitClass>& classes, const TicketHits& hits,
                        std::span<const Rule* const> rules) {
  Findings findings;
  std::vector<Hit> buffer;
  for (std::uint32_t i = 0; i < classes.size(); ++i) {
    if (!any_located(hits.of(i))) { continue; }
    const UnitView view{ticket, ticket.units()[i], i, classes[i], {}, hits};
    for (const Rule* rule : rules) {
      if (rule->check_unit != nullptr) { run_unit_rule(*rule, view, hits.of(i), buffer, findings); }
    }
  }
  return findings;
}

void run_ticket_rules(TicketView view, std::span<const Rule* const> rules, Findings& findings) {
  for (const Rule* rule : rules) {
    if (rule->check_ticket == nullptr) { continue; }
    const std::size_t first = findings.size();
    view.rule = rule;
    rule->check_ticket(view, findings);
    for (std::size_t i = first; i < findings.size(); ++i) { findings[i].rule = rule; }
  }
}

/// Takes out what rules found, without the help of word lists, in words that are fine.
void drop_excused(const Ticket& ticket, const patterns::Pattern* terms, Findings& findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.unit == kNoIndex || finding.span.empty()) { return false; }
    const Span unit = ticket.units()[finding.unit].span;
    const auto excuses = [&](const patterns::Pattern* pattern) {
      return pattern != nullptr && is_excused(finding.span, places_in(*pattern, ticket, unit));
    };
    return excuses(terms) || excuses(finding.rule->allowed);
  });
}

bool is_selected(const Policy& policy, const Finding& finding) {
  const auto number =
      std::find(policy.rules.begin(), policy.rules.end(), finding.rule) - policy.rules.begin();
  return policy.selected[static_cast<std::size_t>(number)];
}

/// Whether a finding looks at words where they are not what is agreed on: in another language than that of
/// the lists, and in the arguments of a proposal, but for the questions that it lists itself.
bool misreads(const Ticket& ticket, const Facts& facts, const Finding& finding) {
  if (facts.language != kEnglish) { return !finding.rule->any_language; }
  if (!facts.proposal || finding.unit == kNoIndex || severity_of(finding) >= Severity::blocker) {
    return false;
  }
  constexpr RoleSet kAgreed{SectionRole::acceptance, SectionRole::dod, SectionRole::open_questions};
  return !kAgreed.contains(ticket.units()[finding.unit].role);
}

/// Drops what is not asked of this ticket. Only now, so that it changes nothing of the others.
void drop_unasked(const Policy& policy, const Ticket& ticket, const Facts& facts, Findings& findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    return !finding.rule->kinds.meets(facts.kinds) || misreads(ticket, facts, finding) ||
           (finding.rule->opt_in && !is_selected(policy, finding));
  });
}

/// Moves what is selected to the front, in its order, and returns how much that is. The rest stays behind,
/// because the hand-off is judged by it.
std::size_t selected_first(const Policy& policy, Findings& findings) {
  const auto end = std::stable_partition(
      findings.begin(), findings.end(), [&](const Finding& finding) { return is_selected(policy, finding); });
  return static_cast<std::size_t>(end - findings.begin());
}

/// Takes out what the ticket accepts; of it only what is selected is told.
Acceptances accept(const Ticket& ticket, const Policy& policy, Findings& findings) {
  Acceptances acceptances = suppress(ticket, policy, findings);
  std::erase_if(acceptances.accepted,
                [&](const AcceptedFinding& accepted) { return !is_selected(policy, accepted.finding); });
  return acceptances;
}

/// What judges a file's tickets.
struct Judges {
  const Surroundings& surroundings;
  const Policy& policy;
  const patterns::Matcher& matcher;
};

TicketReport lint_ticket(const SourceFile& source, const Ticket& ticket, const Judges& judges,
                         Redaction& redaction) {
  const auto& [surroundings, policy, matcher] = judges;
  auto classes = facts::classify_units(ticket);
  const TicketHits hits = match_units(ticket, classes, matcher, policy.terms);
  Findings findings = run_unit_rules(ticket, classes, hits, policy.rules);
  drop_excused(ticket, policy.terms, findings);
  const Facts facts =
      facts::compute(ticket, std::move(classes), hits, findings, surroundings, policy.usual_kind);
  run_ticket_rules({ticket, hits, facts, surroundings}, policy.rules, findings);
  drop_excused(ticket, policy.terms, findings);
  redaction.learn(source, ticket, findings);
  findings = dedupe(std::move(findings));
  drop_unasked(policy, ticket, facts, findings);
  const Acceptances acceptances = accept(ticket, policy, findings);
  const std::size_t reported = selected_first(policy, findings);
  return build_report({source, ticket, facts, redaction, acceptances}, findings, reported, policy);
}

/// The last ticket that begins at or before `offset` of the file.
std::size_t ticket_at(const ParsedFile& file, std::uint32_t offset) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < file.tickets.size(); ++i) {
    if (file.tickets[i].to_source({0, 0}).begin <= offset) { found = i; }
  }
  return found;
}

bool is_unread(const ParsedFile& file) {
  return file.tickets.empty() &&
         std::any_of(file.findings.begin(), file.findings.end(), [](const ParseFinding& f) {
           return f.problem == ParseProblem::unreadable || f.problem == ParseProblem::limit_exceeded;
         });
}

std::vector<TicketReport> lint_tickets(const ParsedFile& file, const Judges& judges, Redaction& redaction) {
  std::vector<TicketReport> reports;
  reports.reserve(std::max<std::size_t>(1, file.tickets.size()));
  for (const Ticket& ticket : file.tickets) {
    reports.push_back(lint_ticket(file.source, ticket, judges, redaction));
  }
  return reports;
}

TicketReport no_ticket_report(const ParsedFile& file, const Policy& policy) {
  if (is_unread(file)) { return build_unreadable_report(file.source, policy); }
  return build_no_ticket_report(file.source);
}

/// Whether a finding brings a report of its own.
bool tells_of_record(const ParsedFile& file) {
  return std::any_of(file.findings.begin(), file.findings.end(),
                     [](const ParseFinding& finding) { return finding.record.has_value(); });
}

/// The number of the record that a finding is about; nothing in a file that is one ticket.
std::optional<std::uint32_t> record_of(const ParseFinding& finding, const ParsedFile& file) {
  if (finding.record || file.tickets.empty()) { return finding.record; }
  return file.tickets[ticket_at(file, finding.source.begin)].record();
}

/// The report that a finding belongs to; a new one when its record could not be read.
TicketReport& report_of(const ParseFinding& finding, const ParsedFile& file, const Policy& policy,
                        std::vector<TicketReport>& reports) {
  const auto record = record_of(finding, file);
  if (!record && reports.empty()) { return reports.emplace_back(no_ticket_report(file, policy)); }
  if (!record) { return reports.front(); }
  const auto place =
      std::lower_bound(reports.begin(), reports.end(), record,
                       [](const TicketReport& report, const auto& number) { return report.record < number; });
  if (place != reports.end() && place->record == record) { return *place; }
  TicketReport report = build_unreadable_report(file.source, policy);
  report.record = record;
  return *reports.insert(place, std::move(report));
}

}  // namespace

std::vector<patterns::WordUse> words_of(const Policy& policy) {
  const auto own = facts::words();
  std::vector<patterns::WordUse> words(own.begin(), own.end());
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    const Rule& rule = *policy.rules[i];
    if (rule.opt_in && !policy.selected[i]) { continue; }  // it taints nothing, so nobody misses its hits
    std::copy_if(
        rule.words.begin(), rule.words.end(), std::back_inserter(words),
        [&](const patterns::WordUse& use) { return policy.strict || use.tier != patterns::Tier::c; });
  }
  return words;
}

std::vector<TicketReport> lint_file(const ParsedFile& file, const Surroundings& surroundings,
                                    const Policy& policy, const patterns::Matcher& matcher) {
  const Judges judges{surroundings, policy, matcher};
  Redaction redaction;
  auto reports = lint_tickets(file, judges, redaction);
  redaction.settle(file.source);
  // The rare file with a secret is judged again, now that all that must be hidden is known.
  if (redaction.hides()) { reports = lint_tickets(file, judges, redaction); }
  if (reports.empty() && file.other_records == 0 && !tells_of_record(file)) {
    reports.push_back(no_ticket_report(file, policy));
  }
  if (file.findings.empty()) { return reports; }
  std::map<std::optional<std::uint32_t>, Fingerprints> fingerprints;
  const std::string path = path_from(policy.root, file.source.path());
  for (const ParseFinding& finding : file.findings) {
    const auto known =
        fingerprints.try_emplace(finding.record, ticket_identity(path, finding.record, {})).first;
    add_parse_finding(redaction.printable(file.source), finding, policy, known->second,
                      report_of(finding, file, policy, reports));
  }
  return reports;
}

}  // namespace speclint::engine
