#include "lint/report/audit_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "lint/report/ticket_name.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using audit::Audit;
using audit::Measures;
using score::one_decimal;
using score::points_text;

/// The roles whose coverage people ask for.
constexpr std::array kRoles{SectionRole::acceptance, SectionRole::out_of_scope, SectionRole::context,
                            SectionRole::access, SectionRole::contacts};

/// What has to be there before anything else, by the name of what is asked.
struct Foundation {
  std::string_view name;
  std::string_view todo;
};
constexpr std::array kFoundations{
    Foundation{"tickets that count", "have ten open tickets to judge by"},
    Foundation{"pass rate", "agree on a template, and switch on ACC001, SCO001 and QUE001 to QUE003"},
    Foundation{"pass, or would with three fixes",
               "agree on a template, and switch on ACC001, SCO001 and QUE001 to QUE003"},
    Foundation{"roles around documentation and process", "name in each ticket who answers and who accepts"},
    Foundation{"work is defined before it is built",
               "start no ticket before it passes the gate, and say what is not part of it"},
    Foundation{"structural conditions",
               "write after one template, link what is depended on, close what is stale"},
};

void add_count(std::string& text, std::uint32_t count, std::string_view words) {
  if (count > 0) { text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, words); }
}

std::uint32_t of_verdict(const Measures& measures, Verdict verdict) {
  return measures.verdicts[static_cast<std::size_t>(verdict)];
}

std::string readable(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace

std::string percent_text(double percent) { return points_text(one_decimal(percent)) + " %"; }

std::string ticket_place(const audit::AuditedTicket& ticket) {
  const std::string path = shortened(ticket.path);
  return ticket.record ? fmt::format("{} (record {})", path, *ticket.record) : path;
}

std::string ticket_text(const audit::AuditedTicket& ticket) {
  std::string text = ticket_place(ticket);
  for (const std::string* part : {&ticket.id, &ticket.title}) {
    if (!part->empty()) { text += "  " + shortened(*part); }
  }
  return text;
}

std::string rule_text(std::string_view id, std::span<const Rule* const> rules) {
  const auto known =
      std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
  return known == rules.end() ? std::string(id) : fmt::format("{} {}", id, (*known)->name);
}

std::string fixes_text(const audit::AuditedTicket& ticket) {
  return fmt::format("{}", fmt::join(ticket.survey.fixes, ", "));
}

std::string advice(const audit::Readiness& readiness) {
  if (readiness.stage == audit::Stage::ready) {
    return "Hand work over: begin with the tickets that can go out today.";
  }
  if (readiness.stage == audit::Stage::close) {
    return "Mend the tickets that are closest to the gate, and hand one of them over as a pilot.";
  }
  std::string todo;
  for (const audit::Threshold& each : readiness.for_close) {
    if (each.holds()) { continue; }
    const auto known =
        std::find_if(kFoundations.begin(), kFoundations.end(),
                     [&](const Foundation& foundation) { return foundation.name == each.name; });
    if (known == kFoundations.end()) { continue; }
    todo += (todo.empty() ? "" : "; ") + std::string(known->todo);
  }
  return "Hand nothing over yet but a paid pilot. First: " + todo + '.';
}

std::string count_text(const Measures& measures) {
  std::string rest;
  add_count(rest, measures.closed, measures.closed == 1 ? "is closed" : "are closed");
  add_count(rest, measures.epics, measures.epics == 1 ? "is an epic" : "are epics");
  const std::uint32_t none = of_verdict(measures, Verdict::not_a_ticket);
  add_count(rest, none, none == 1 ? "is no ticket" : "are no tickets");
  add_count(rest, of_verdict(measures, Verdict::not_judged), "could not be judged");
  std::string text = fmt::format("{} of {} tickets count", measures.counted, measures.tickets);
  return rest.empty() ? text : text + ": " + rest;
}

std::string verdicts_text(const Measures& measures) {
  std::string text;
  for (const Verdict verdict : {Verdict::contract, Verdict::respecify, Verdict::hire, Verdict::keep}) {
    const double days = measures.estimated_days(verdict);
    const std::string estimate =
        days > 0 ? fmt::format(" (estimated at {} days)", points_text(one_decimal(days))) : std::string();
    add_count(text, of_verdict(measures, verdict), std::string(verdict_name(verdict)) + estimate);
  }
  return text.empty() ? "none" : text;
}

std::string scores_text(const Measures& measures) {
  const audit::Spread& score = measures.score;
  std::string text = fmt::format("mean {}, median {}, half of them between {} and {}; ",
                                 points_text(one_decimal(score.mean)), points_text(one_decimal(score.median)),
                                 points_text(one_decimal(score.lower_quartile)),
                                 points_text(one_decimal(score.upper_quartile)));
  for (std::size_t i = 0; i < audit::kGrades.size(); ++i) {
    text += fmt::format("{}{} {}", i == 0 ? "" : ", ", audit::kGrades[i], measures.grades[i]);
  }
  return text;
}

std::string asked_text(const Measures& measures) {
  return fmt::format("{} questions a ticket, {} round trips in all",
                     points_text(one_decimal(measures.questions.mean)),
                     points_text(one_decimal(measures.round_trips)));
}

std::string days_text(const Audit& audit, double round_trips) {
  constexpr double kDay = 24;
  const double days = round_trips * audit::with_weekends(audit.delay.calendar_hours) / kDay;
  return fmt::format("{} days", points_text(one_decimal(days)));
}

std::string waiting_text(const Audit& audit) {
  const double hours = audit::with_weekends(audit.delay.calendar_hours);
  return fmt::format(
      "{} h a round trip with {} h between the time zones, together {} "
      "(assumed: 8 h working days, 2 h for an answer, weekends free)",
      points_text(one_decimal(hours)), points_text(one_decimal(audit.shift)),
      days_text(audit, audit.measures.round_trips));
}

std::string coverage_text(const Measures& measures) {
  std::string text;
  for (const SectionRole role : kRoles) {
    const std::uint32_t count = role == SectionRole::acceptance
                                    ? measures.testable
                                    : measures.covered[static_cast<std::size_t>(role)];
    const std::string name =
        role == SectionRole::acceptance ? "testable acceptance" : readable(role_name(role));
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, percent_text(measures.share(count)));
  }
  return text;
}

std::string bound_text(const audit::Threshold& threshold) {
  return fmt::format("{} {}", threshold.at_most ? "at most" : "wanted", points_text(threshold.bound));
}

std::string signals_text(const audit::Pillar& pillar) {
  std::string text;
  for (const audit::Signal& signal : pillar.signals) {
    const std::string value = signal.value ? percent_text(*signal.value) : "-";
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", signal.name, value);
  }
  return text;
}

std::vector<std::string> set_counts(const Audit& audit) {
  std::map<std::string_view, std::pair<const Rule*, std::uint32_t>> counts;
  for (const audit::SetFinding& finding : audit.set_findings) {
    auto& [rule, count] = counts[finding.rule->id];
    rule = finding.rule;
    ++count;
  }
  std::vector<std::string> lines;
  lines.reserve(counts.size());
  for (const auto& [id, counted] : counts) {
    lines.push_back(fmt::format("{} {}: {}", id, counted.first->name, counted.second));
  }
  return lines;
}

std::string trend_text(const audit::Trend& trend) {
  const std::string_view what = trend.from_history ? "open tickets at each quarter's end"
                                                   : "tickets by the quarter they were created in";
  const auto direction = audit::kDirectionNames[static_cast<std::size_t>(trend.direction)];
  if (!trend.slope) { return fmt::format("{} ({})", direction, what); }
  return fmt::format("{}: the pass rate changes by {:+.1f} points a quarter ({}, without the first quarter)",
                     direction, *trend.slope, what);
}

std::string template_text(const audit::TemplateEffect& effect) {
  if (effect.with == 0) { return {}; }
  std::string with = fmt::format("{} tickets share their headings with others: median {}", effect.with,
                                 points_text(one_decimal(effect.median_with)));
  if (effect.without == 0) { return with; }
  return with +
         fmt::format("; the other {}: {}", effect.without, points_text(one_decimal(effect.median_without)));
}

}  // namespace speclint::report
