// The rules over a set, asked one after the other.
#include "lint/audit/set_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "lint/audit/readiness.h"

namespace speclint::audit {
namespace {

std::string with(std::string_view words, std::string_view match) {
  constexpr std::string_view kPlace = "{match}";
  std::string text(words);
  const std::size_t at = text.find(kPlace);
  return at == std::string::npos ? text : text.replace(at, kPlace.size(), match);
}

}  // namespace

std::string place_of(const AuditedTicket& ticket) {
  return ticket.record ? fmt::format("{} (record {})", ticket.path, *ticket.record) : ticket.path;
}

std::string name_of(const AuditedTicket& ticket) { return ticket.id.empty() ? place_of(ticket) : ticket.id; }

SetFinding found(const Rule& rule, std::uint32_t ticket, std::vector<std::uint32_t> others,
                 std::string_view match) {
  return {
      &rule, ticket, std::move(others), rule.severity, with(rule.message, match), with(rule.question, match)};
}

bool is_open(const AuditedTicket& ticket) { return ticket.score && !ticket.is_closed(); }

std::vector<bool> open_ones(Tickets tickets) {
  std::vector<bool> open;
  for (const AuditedTicket& ticket : tickets) { open.push_back(is_open(ticket)); }
  return open;
}

bool was_dropped(const AuditedTicket& ticket) {
  constexpr std::array<std::string_view, 11> kDropped{"abandoned", "cancel",      "declined",    "duplicate",
                                                      "invalid",   "not planned", "not_planned", "obsolete",
                                                      "won't",     "won’t",       "wont"};
  std::string word = ticket.survey.resolution;
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
  return ticket.is_closed() && std::any_of(kDropped.begin(), kDropped.end(), [&](std::string_view each) {
           return word.find(each) != std::string::npos;
         });
}

std::string_view untouched_since(const SetContext& context, const AuditedTicket& ticket, int days) {
  const std::string_view last = last_day_of(ticket);
  const bool is_long = !context.as_of.empty() && !last.empty() && !within_days(last, context.as_of, days);
  return is_long ? last : std::string_view();
}

std::vector<SetFinding> find_in_set(const SetContext& context, std::span<const Rule* const> selected) {
  const Directory directory(context.tickets);
  const Graph graph = dependency_graph(context.tickets, directory);
  Found all;
  for (const Rule* rule : selected) {
    if (rule == &rules::near_duplicate) { find_duplicates(context, directory, all); }
    if (rule == &rules::dependency_cycle) { find_circles(context, graph, all); }
    if (rule == &rules::blocked_by_unready) { find_blocked(context, graph, all); }
    if (rule == &rules::stale_ticket) { find_stale(context, all); }
    if (rule == &rules::started_unready) { find_started(context, all); }
    if (rule == &rules::state_mismatch) { find_mismatches(context, all); }
    if (rule->id == "CTX013") { find_dangling(context, *rule, directory, all); }
  }
  std::stable_sort(all.begin(), all.end(), [](const SetFinding& a, const SetFinding& b) {
    return std::tie(a.ticket, a.rule->id) < std::tie(b.ticket, b.rule->id);
  });
  return all;
}

}  // namespace speclint::audit
