// Files among tickets that are no work items.
#include <algorithm>
#include <cstdint>

#include "rules/facts/compute_facts.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;
using patterns::UnitClass;

const Pattern kSpeaker{
    R"((?i)^\W*(?:you (?:asked|said)|(?:chatgpt|claude|gemini|copilot)(?: (?:replied|said|responded))?|user|assistant)\W*$)"};
const Pattern kRecordTitle{
    R"((?i)\b(?:completion (?:report|summary)|implementation (?:report|summary)|(?:status|progress|validation) report|)"
    R"(post-?mortem|changelog|release notes|meeting notes|lessons learned)\b)"};
const Pattern kTemplateTitle{
    R"((?i)^\W*(?:(?:issue|ticket|task|story|bug) )?template\b|\btemplate\W*$|^\W*[<\[{][^>\]}]+[>\]}]\W*$)"};
/// Nothing but the word: whatever stands below it is the template itself.
const Pattern kOnlyTemplate{
    R"((?i)^\W*(?:(?:issue|ticket|task|(?:user )?story|bug(?: report)?|feature|epic|spec) )?template\W*$)"};
const Pattern kPrompt{
    R"((?i)^\W*(?:[<\[{][^>\]}]{3,80}[>\]}]|(?:describe|explain|list|add|insert|enter|write|provide|fill in|what|why|how|who|which)\b.{0,80}(?:\.{3}|…|here|\?))\W*$)"};

constexpr std::uint32_t kFewestSpeakers = 4;
constexpr std::size_t kLongestSpeaker = 24;  // bytes of "ChatGPT responded", with marks
constexpr std::uint32_t kFewestEntries = 5;

struct Counts {
  std::uint32_t units = 0;    // without headings and title
  std::uint32_t scanned = 0;  // of those, outside logs
  std::uint32_t links = 0;    // units that are hardly more than a link
  std::uint32_t speakers = 0;
};

/// Whether little but the link's own words stands in the unit.
bool is_pointer(const Ticket& ticket, const Unit& unit) {
  const auto points = [&](const Reference& reference) {
    return unit.span.contains(reference.span) && reference.span.size() * 2 > unit.span.size();
  };
  const auto references = ticket.references();
  const auto first = std::lower_bound(references.begin(), references.end(), unit.span.begin,
                                      [](const Reference& r, std::uint32_t at) { return r.span.begin < at; });
  return first != references.end() && points(*first);
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

bool is_record(const Ticket& ticket, const Counts& counts) {
  if (ticket.status() == Status::closed && counts.units > 0 && counts.scanned == 0) { return true; }
  return ticket.status() != Status::open && kRecordTitle.found_in(ticket.title().text);
}

/// Whether at least half of what the ticket says tells an author what to write there.
bool mostly_prompts(const Ticket& ticket, const std::vector<UnitClass>& classes, std::uint32_t scanned) {
  std::uint32_t prompts = 0;
  for (std::uint32_t i = 0; i < classes.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const bool body = unit.kind != UnitKind::heading && classes[i] >= UnitClass::prose;
    if (body && kPrompt.found_in(ticket.prose(unit.span))) { ++prompts; }
  }
  return prompts * 2 >= scanned;
}

bool is_index(const Counts& counts) {
  return counts.links >= kFewestEntries && counts.links * 10 >= counts.scanned * 7;
}

}  // namespace

std::string why_not_a_ticket(const Ticket& ticket, const std::vector<UnitClass>& classes) {
  const Counts counts = count(ticket, classes);
  if (counts.speakers >= kFewestSpeakers) { return "a chat"; }
  if (is_record(ticket, counts)) { return "a record of finished work"; }
  const std::string_view title = ticket.title().text;
  if (kOnlyTemplate.found_in(title) ||
      (kTemplateTitle.found_in(title) && mostly_prompts(ticket, classes, counts.scanned))) {
    return "an unfilled template";
  }
  if (is_index(counts)) { return "an index of other files"; }
  return {};
}

}  // namespace speclint::facts
