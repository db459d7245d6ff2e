// What a rule knows of itself, as a page of Markdown: `explain` prints it, rules/pages keeps it.
#include "lint/app/rule_pages.h"
#include "lint/audit/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/engine/lint_ticket.h"
#include "lint/report/findings_text.h"
#include "lint/report/rule_words.h"
#include "lint/settings/profiles.h"
#include "parsers/parse_file.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

std::string_view category_name(const Rule& rule) {
  return kCategoryNames[static_cast<std::size_t>(rule.category)];
}

std::string_view dimension_name(const Rule& rule) {
  return kDimensionNames[static_cast<std::size_t>(rule.dimension)];
}

/// Whether its examples are exports, because only those hold what it looks for.
bool is_export(const Rule& rule) { return rule.bad.starts_with('['); }

/// What an audit says about the bad example of a rule over a set.
std::string real_output_of_set(const Rule& rule) {
  const engine::Policy policy{.rules = rules::all(),
                              .selected = std::vector<bool>(rules::all().size(), true),
                              .gate = score::handoff_gate(),
                              .survey = true};
  const ParsedFile file = parse_file("export.json", rule.bad);
  const patterns::Matcher matcher(engine::words_of(policy));
  std::vector<audit::AuditedTicket> tickets;
  for (const TicketReport& report : engine::lint_file(file, {}, policy, matcher)) {
    tickets.push_back(audit::audited(report));
  }
  const Rule* asked = &rule;
  audit::Audit result;
  audit::make_audit(std::move(tickets), {.asked = {&asked, 1}}, result);
  std::string text;
  for (const audit::SetFinding& finding : result.set_findings) {
    text += fmt::format("  {}  {}  {}  {}\n      ask: {}\n", result.tickets[finding.ticket].id,
                        severity_name(finding.severity), rule.id, finding.message, finding.question);
  }
  return text;
}

/// What the linter says about a rule's bad example.
std::string real_output(const Rule& rule) {
  if (rules::is_of_sets(rule)) { return real_output_of_set(rule); }
  std::vector<const Rule*> rules(rules::all().begin(), rules::all().end());
  if (rule.own != nullptr) { rules.push_back(&rule); }
  engine::Policy policy{
      .rules = rules, .selected = std::vector<bool>(rules.size()), .gate = score::no_gate()};
  for (std::size_t i = 0; i < rules.size(); ++i) { policy.selected[i] = rules[i] == &rule; }
  const ParsedFile file = parse_file(is_export(rule) ? "export.json" : "ticket.md", rule.bad);
  const patterns::Matcher matcher(engine::words_of(policy));

  std::ostringstream out;
  for (const TicketReport& report : engine::lint_file(file, {}, policy, matcher)) {
    report::write_findings(out, report.findings, false);
  }
  std::string text = out.str();
  text.erase(0, text.find_first_not_of('\n'));
  return text;
}

/// A fenced block whose fence is longer than any in `content`.
std::string fenced(std::string_view language, std::string_view content) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char byte : content) {
    run = byte == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string_view line_end = content.ends_with('\n') ? "" : "\n";
  return fmt::format("{}{}\n{}{}{}\n", fence, language, content, line_end, fence);
}

/// Text of a cell of a table.
std::string cell(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '|') { result += '\\'; }
    result += byte;
  }
  return result;
}

std::vector<const Rule*> rules_of(std::span<const Rule* const> rules, Category category) {
  std::vector<const Rule*> result;
  for (const Rule* rule : rules) {
    if (rule->category == category) { result.push_back(rule); }
  }
  return result;
}

std::string list_line(std::string_view id, std::string_view name, Severity severity, std::string_view kinds,
                      std::string_view summary) {
  return fmt::format("  {}  {:<27}  {:<7}  {}  ({})\n", id, name, severity_name(severity), summary, kinds);
}

std::string index_row(std::string_view id, std::string_view name, Severity severity, std::string_view kinds,
                      std::string_view summary) {
  return fmt::format("| {0} | [{1}]({1}.md) | {2} | {3} | {4} |\n", id, name, severity_name(severity), kinds,
                     cell(summary));
}

constexpr std::string_view kTableHead =
    "\n| id | name | severity | kinds | what it finds |\n| --- | --- | --- | --- | --- |\n";
constexpr std::string_view kAboutFiles = "file";

/// Rules, grouped, and what is found about files: `heading(category)` and then `line(id, name, severity,
/// kinds, summary)` of each.
template <class Heading, class Line>
std::string grouped(std::span<const Rule* const> rules, Heading heading, Line line) {
  std::string text;
  for (std::size_t i = 0; i < kCategoryNames.size(); ++i) {
    const auto members = rules_of(rules, static_cast<Category>(i));
    if (!members.empty()) { text += heading(kCategoryNames[i]); }
    for (const Rule* rule : members) {
      text += line(rule->id, rule->name, rule->opt_in ? Severity::off : rule->severity,
                   kinds_text(rule->kinds), rule->summary);
    }
  }
  text += heading(kAboutFiles);
  for (const engine::ParseRule& rule : engine::parse_rules()) {
    text += line(rule.id, rule.name, rule.severity, "all", rule.summary);
  }
  return text;
}

constexpr std::array<std::string_view, kStageCount> kAsked{"before the work starts", "while it is designed",
                                                           "while it is built", "when it is accepted"};
constexpr std::array<std::string_view, 3> kCounted{"once, however many there are", "each finding",
                                                   "by their share of the requirements"};

/// What the rule is and how it counts, as a list.
std::string facts(const Rule& rule) {
  std::string list =
      fmt::format("- severity: {}{}\n- category: {}\n- kinds of ticket: {}\n", severity_name(rule.severity),
                  rule.opt_in ? ", off unless selected" : "", category_name(rule), kinds_text(rule.kinds));
  if (rules::is_of_sets(rule)) {
    return list + "- asked of a set of tickets, by `speclint audit`; lowers no score\n";
  }
  list += fmt::format("- lowers: {}, {}\n- asked: {}\n", dimension_name(rule),
                      kCounted[static_cast<std::size_t>(rule.penalty)],
                      kAsked[static_cast<std::size_t>(rule.stage)]);
  if (rule.ladder != Ladder::none) {
    list += fmt::format("- of the rules about {} only the dearest counts\n",
                        kLadderNames[static_cast<std::size_t>(rule.ladder)]);
  }
  if (rule.taints) { list += "- what it flags is no evidence for other rules\n"; }
  for (const RuleOption& option : rule.options) {
    list += fmt::format("- option `{}`, usually {}, from {} to {}: {}\n", option.name, option.value,
                        option.least, option.most, option.summary);
  }
  if (rule.replaces != nullptr) {
    list += fmt::format("- takes the place of findings about {} in the same sentence or item\n",
                        kCategoryNames[static_cast<std::size_t>(*rule.replaces)]);
  }
  return list;
}

constexpr std::array<std::string_view, 4> kPlaces{"anywhere in the spec", "in requirements",
                                                  "in acceptance criteria", "in the title"};

std::string lines(std::string_view heading, std::span<const std::string_view> expressions) {
  std::string text = expressions.empty() ? "" : fmt::format("{}\n", heading);
  for (const std::string_view expression : expressions) { text += fmt::format("  {}\n", expression); }
  return text;
}

/// The phrases of a group with what excepts them.
std::string group_text(const patterns::PhraseGroup& group) {
  return lines("phrases", group.phrases) + lines("not as a part of", group.guards) +
         lines("not where the sentence or item holds", group.unless) +
         (group.unless_measured ? "not beside a number, a literal or a link\n" : "");
}

/// The lists that a rule looks for: each as a paragraph and a block of its phrases.
std::string words_text(const Rule& rule) {
  std::string text;
  for (const patterns::WordUse& use : rule.words) {
    std::string groups;
    bool located = false;
    for (const patterns::PhraseGroup& group : use.lexicon->groups) {
      if (group.tier != use.tier) { continue; }
      groups += group_text(group);
      located |= !group.presence;
    }
    text += fmt::format("\n`{}`, tier {}, {}{}{}: {}\n\n{}", use.lexicon->name, report::tier_name(use.tier),
                        kPlaces[static_cast<std::size_t>(use.scope)],
                        use.tier == patterns::Tier::c ? " when asked for strictly" : "",
                        located ? "" : ", whether they occur at all", use.lexicon->summary,
                        fenced("text", groups));
  }
  if (rule.late_words == nullptr) { return text; }
  std::string groups;
  for (const patterns::PhraseGroup& group : rule.late_words->groups) { groups += group_text(group); }
  return text + fmt::format("\n`{}`, asked last, whether they occur at all: {}\n\n{}", rule.late_words->name,
                            rule.late_words->summary, fenced("text", groups));
}

/// Each profile with how many rules it has.
std::string profile_list() {
  std::string text = "\nprofiles\n";
  for (const settings::Profile& profile : settings::profiles()) {
    const auto all = rules::all();
    const auto count =
        std::count_if(all.begin(), all.end(), [&](const Rule* rule) { return profile.asks(*rule); });
    text += fmt::format("  {:<8}  {:>2} rules  {}\n", profile.name, count, profile.summary);
  }
  return text;
}

}  // namespace

std::string kinds_text(KindSet kinds) {
  std::string names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    if (!kinds.contains(kind)) { continue; }
    if (count++ > 0) { names += ", "; }
    names += kind_name(kind);
  }
  return count == kKindCount ? "all" : names;
}

std::string rule_page(const Rule& rule) {
  std::string page = fmt::format("# {} `{}`\n\n{}\n\n{}", rule.id, rule.name, rule.summary, facts(rule));
  page += fmt::format("\n## Why\n\n{}\n", rule.rationale);
  const std::string_view language = is_export(rule) ? "json" : "markdown";
  page += fmt::format("\n## Flagged\n\n{}\nspeclint says:\n\n{}", fenced(language, rule.bad),
                      fenced("text", real_output(rule)));
  page += fmt::format("\n## Not flagged\n\n{}", fenced(language, rule.good));
  page += fmt::format("\n## The question it saves\n\n{}\n", rule.question);
  page += fmt::format("\n## What to write instead\n\n{}\n", rule.fix);
  if (const std::string words = words_text(rule); !words.empty()) { page += "\n## Words\n" + words; }
  if (!rule.note.empty()) { page += fmt::format("\n## On real tickets\n\n{}\n", rule.note); }
  page += fmt::format("\n## Source\n\n{}\n", rule.source);
  return page;
}

std::string parse_rule_page(const engine::ParseRule& rule) {
  return fmt::format(
      "# {} `{}`\n\n{}\n\n- severity: {}\n- about the file itself, not a rule of the catalogue\n"
      "\n## What to do\n\n{}\n",
      rule.id, rule.name, rule.summary, severity_name(rule.severity), rule.fix);
}

std::string rule_list(std::span<const Rule* const> rules) {
  bool first = true;
  const auto heading = [&](std::string_view category) {
    return fmt::format("{}{}\n", std::exchange(first, false) ? "" : "\n", category);
  };
  return grouped(rules, heading, list_line) + profile_list();
}

std::string rule_index_page() {
  const auto heading = [](std::string_view category) {
    return fmt::format("\n## {}\n{}", category, kTableHead);
  };
  return "# Rules\n\nGenerated from the rules themselves by `./dev docs`.\n" +
         grouped(rules::known(), heading, index_row);
}

}  // namespace speclint::app
