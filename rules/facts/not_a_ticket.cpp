// Files among tickets that are no work items.
#include <algorithm>
#include <array>
#include <cstdint>

#include "rules/facts/compute_facts.h"
#include "rules/facts/title_kind.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;
using patterns::UnitClass;

const Pattern kSpeaker{
    R"((?i)^\W*(?:you (?:asked|said)|(?:chatgpt|claude|gemini|copilot)(?: (?:replied|said|responded))?|user|assistant)\W*$)"};
/// Titles of what only looks back.
const Pattern kLooksBack{
    R"((?i)^\W*(?:epic\s+\d+\s+)?(?:retrospectives?|retrospettiva|rétrospective|retrospektive|post-?mortem|lessons learned|)"
    R"(meeting notes|minutes of|release notes|changelog|status update|weekly (?:update|report))\b|)"
    R"(^\W*(?:ticket|task|story|issue)\s*#?[\w.-]*\d[\w.-]*\s*[–—-]?\s*(?:results?|(?:completion )?report)\s*(?::|$))"};
/// Titles that end as reports do. A report may also be what is ordered.
const Pattern kReport{
    R"((?i)\b(?:completion|execution|implementation|validation|progress|status|test(?:ing)?|resolver|remediation|final)\s+)"
    R"((?:report|summary|results?)\b[\s:(–—-]*(?:\d{4}-\d\d-\d\d)?\W*$)"};
const Pattern kOrdersReport{
    R"((?i)\b(?:write|add|create|show|send|export|build|implement|generate|make|fix|improve|update|document)\b)"};
const Pattern kTemplateTitle{
    R"((?i)^\W*(?:(?:issue|ticket|task|story|bug|feature|epic|user story)\s+)?template\W*$)"};
/// A title that is itself a prompt.
const Pattern kPromptTitle{
    R"((?i)^\s*[<\[{]+\s*(?:[\w'’-]+[\s/-]+){0,4}(?:title|name|summary|description|feature|story|ticket|task)\s*[>\]}]+\s*$)"};
const Pattern kIndexTitle{
    R"((?i)^\W*(?:readme|index|table of contents|issue tracking(?: summary)?|tickets|)"
    R"((?:all |open )?(?:tickets?|issues?|backlog|stories|tasks?)\s+(?:index|overview|list|directory))\W*$)"};
const Pattern kToDoTitle{R"((?i)^\W*(?:(?:my|our|team|daily|weekly)\s+)?to-?dos?(?:\s+list)?\W*$)"};
const Pattern kElsewhere{
    R"((?i)^\W*(?:(?:this (?:ticket|issue|task) )?(?:was |has been |is )?(?:moved|migrated) (?:in)?to|)"
    R"((?:a )?duplicate of|superseded by|replaced by|merged into|tracked in|continued in)\b)"};
const Pattern kPrompt{
    R"((?i)^\W*(?:[<\[{][^>\]}]{3,80}[>\]}]|(?:describe|explain|list|add|insert|enter|write|provide|fill in|what|why|how|who|which)\b.{0,80}(?:\.{3}|…|here|\?))\W*$|)"
    R"(^\W*(?:keep|only include|provide (?:a|an)|if possible|one sentence|in \d.{0,12}sentences|anything (?:useful|else))\b|\((?:optional|if any)\)\W*$)"};
/// Updates of a version that a program asked for.
const Pattern kBotTitle{
    R"((?i)^\W*(?:\w+(?:\([\w-]+\))?!?:\s*)?(?:bump|update)\s\S+(?:\s\S+){0,6}\s(?:from\s\S+\s)?to\sv?\d)"};
const Pattern kBot{R"((?i)\bdependabot\b|\brenovate\b)"};

constexpr std::uint32_t kFewestSpeakers = 4;
constexpr std::size_t kLongestSpeaker = 24;  // bytes of "ChatGPT responded", with marks
constexpr std::uint32_t kFewestEntries = 5;

struct Counts {
  std::uint32_t units = 0;    // without headings and title
  std::uint32_t scanned = 0;  // of those, outside logs
  std::uint32_t links = 0;    // units that are hardly more than a link
  std::uint32_t speakers = 0;
};

/// Whether little but the link's own words stands in the unit, or in a row any link. A link's brackets may
/// lie outside of the unit.
bool is_pointer(const Ticket& ticket, const Unit& unit) {
  const auto references = ticket.references();
  const auto first = std::lower_bound(references.begin(), references.end(), unit.span.begin,
                                      [](const Reference& r, std::uint32_t at) { return r.span.end <= at; });
  if (first == references.end() || !unit.span.overlaps(first->span)) { return false; }
  return unit.kind == UnitKind::row || first->span.size() * 2 > unit.span.size();
}

Counts count(const Ticket& ticket, const std::vector<UnitClass>& classes) {
  Counts counts;
  for (std::uint32_t i = 0; i < classes.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const std::string_view prose = ticket.prose(unit.span);
    if (prose.size() < kLongestSpeaker && kSpeaker.found_in(prose)) { ++counts.speakers; }
    if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title) { continue; }
    ++counts.units;
    if (classes[i] == UnitClass::unscanned) { continue; }
    ++counts.scanned;
    if (is_pointer(ticket, unit)) { ++counts.links; }
  }
  return counts;
}

bool has_role(const Ticket& ticket, SectionRole role) {
  return std::any_of(ticket.sections().begin(), ticket.sections().end(),
                     [&](const Section& section) { return section.role == role; });
}

/// A report is a record unless it has criteria: then it is what is ordered.
bool is_record(const Ticket& ticket, const Counts& counts) {
  if (ticket.status() == Status::closed && counts.units > 0 && counts.scanned == 0) { return true; }
  if (ticket.status() == Status::open) { return false; }
  const std::string& title = ticket.title().text;
  return kLooksBack.found_in(title) || (kReport.found_in(title) && !kOrdersReport.found_in(title) &&
                                        !has_role(ticket, SectionRole::acceptance));
}

const Pattern kDecision{R"((?i)^\W*(?:\d+\.?\s*)?decision(?: outcome)?\W*$)"};
const Pattern kWeighed{
    R"((?i)^\W*(?:\d+\.?\s*)?(?:(?:positive |negative )?consequences|(?:considered )?(?:options|alternatives)(?: considered)?)\W*$)"};

/// Whether it tells what was decided and what was weighed, and orders nothing. Source: Nygard, Documenting
/// Architecture Decisions (2011), and MADR.
bool is_decision_record(const Ticket& ticket) {
  const auto has_heading = [&](const Pattern& pattern) {
    return std::any_of(ticket.sections().begin(), ticket.sections().end(), [&](const Section& section) {
      return !section.heading.empty() && pattern.found_in(ticket.text(section.heading));
    });
  };
  return !has_role(ticket, SectionRole::acceptance) && has_heading(kDecision) && has_heading(kWeighed);
}

/// Whether at least a third of what the ticket says tells an author what to write there.
bool mostly_prompts(const Ticket& ticket, const std::vector<UnitClass>& classes, std::uint32_t scanned) {
  std::uint32_t prompts = 0;
  for (std::uint32_t i = 0; i < classes.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const bool body = unit.kind != UnitKind::heading && classes[i] >= UnitClass::prose;
    if (body && kPrompt.found_in(ticket.prose(unit.span))) { ++prompts; }
  }
  return prompts * 3 >= scanned;
}

bool is_template(const Ticket& ticket, const std::vector<UnitClass>& classes, std::uint32_t scanned) {
  const std::string_view title = without_label(ticket.title().text);
  return kPromptTitle.found_in(title) ||
         (kTemplateTitle.found_in(title) && mostly_prompts(ticket, classes, scanned));
}

/// What has a state is worked on, however many links it holds.
bool is_index(const Ticket& ticket, const Counts& counts) {
  if (ticket.status() != Status::unknown || has_role(ticket, SectionRole::acceptance)) { return false; }
  const bool all_links = counts.links >= kFewestEntries && counts.links * 10 >= counts.scanned * 7;
  return all_links || kIndexTitle.found_in(ticket.title().text);
}

/// Whether it is called a to-do list and is little else.
bool is_to_do_list(const Ticket& ticket, const Counts& counts) {
  if (!kToDoTitle.found_in(ticket.title().text)) { return false; }
  const auto items = std::count_if(ticket.units().begin(), ticket.units().end(),
                                   [](const Unit& unit) { return unit.kind == UnitKind::item; });
  return static_cast<std::uint32_t>(items) * 2 > counts.units;
}

/// Whether all that it says is that the work stands in another ticket.
bool is_elsewhere(const Ticket& ticket, const std::vector<UnitClass>& classes, const Counts& counts) {
  if (counts.scanned != 1) { return false; }
  for (std::uint32_t i = 0; i < classes.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const bool body = unit.kind != UnitKind::heading && classes[i] >= UnitClass::prose;
    if (body) { return kElsewhere.found_in(ticket.text(unit.span)); }
  }
  return false;
}

bool says(const Ticket& ticket, std::string_view key, std::string_view value) {
  const Field* field = ticket.field(key);
  return field != nullptr && field->value == value;
}

/// doorstop says of an item whether it binds anybody, and whether it still counts.
bool is_set_aside(const Ticket& ticket) {
  const bool is_item = ticket.field("level") != nullptr && ticket.field("derived") != nullptr;
  return is_item && (says(ticket, "normative", "false") || says(ticket, "active", "false"));
}

/// beads keeps steps of a running agent, its messages and its workers beside the issues.
bool is_of_tracker(const Ticket& ticket) {
  constexpr std::array<std::string_view, 6> kKept{"agent", "convoy",        "event",
                                                  "gate",  "merge-request", "message"};
  return says(ticket, "ephemeral", "true") || says(ticket, "is_template", "true") ||
         (ticket.field("issue_type") != nullptr &&
          std::find(kKept.begin(), kKept.end(), ticket.declared_kind()) != kKept.end());
}

bool is_by_bot(const Ticket& ticket) {
  return kBotTitle.found_in(ticket.title().text) && kBot.found_in(ticket.text());
}

}  // namespace

std::string why_not_a_ticket(const Ticket& ticket, const std::vector<UnitClass>& classes) {
  const Counts counts = count(ticket, classes);
  if (counts.speakers >= kFewestSpeakers) { return "a chat"; }
  if (is_record(ticket, counts)) { return "a record of finished work"; }
  if (is_decision_record(ticket)) { return "a record of a decision"; }
  if (is_template(ticket, classes, counts.scanned)) { return "an unfilled template"; }
  if (is_index(ticket, counts)) { return "an index of other files"; }
  if (is_to_do_list(ticket, counts)) { return "a to-do list"; }
  if (is_elsewhere(ticket, classes, counts)) { return "a pointer to another ticket"; }
  if (is_set_aside(ticket)) { return "an item that binds nobody"; }
  if (is_of_tracker(ticket)) { return "a record that the tracker keeps for itself"; }
  if (is_by_bot(ticket)) { return "an update that a bot asks for"; }
  return {};
}

}  // namespace speclint::facts
