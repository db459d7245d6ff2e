// The rules over a set: what each of them looks for. What they know of themselves stands in rules/backlog.
#include "rules/set_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "lint/audit/dependencies.h"
#include "lint/audit/near_duplicates.h"
#include "lint/audit/readiness.h"
#include "lint/audit/set_finding.h"
#include "lint/engine/sketch.h"

namespace speclint::audit {
namespace {

using Tickets = std::span<const AuditedTicket>;
using Found = std::vector<SetFinding>;

std::string place_of(const AuditedTicket& ticket) {
  return ticket.record ? fmt::format("{} (record {})", ticket.path, *ticket.record) : ticket.path;
}

/// What a ticket is called where another one is told of it.
std::string name_of(const AuditedTicket& ticket) { return ticket.id.empty() ? place_of(ticket) : ticket.id; }

std::string with(std::string_view words, std::string_view match) {
  constexpr std::string_view kPlace = "{match}";
  std::string text(words);
  const std::size_t at = text.find(kPlace);
  return at == std::string::npos ? text : text.replace(at, kPlace.size(), match);
}

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

/// Whether one names the other, whatever for.
bool are_linked(const Directory& directory, Tickets tickets, std::uint32_t a, std::uint32_t b) {
  const auto names = [&](std::uint32_t from, std::uint32_t to) {
    const auto& links = tickets[from].planning.links;
    return std::any_of(links.begin(), links.end(),
                       [&](const Link& link) { return directory.find(tickets[from], link.target) == to; });
  };
  return names(a, b) || names(b, a);
}

using Words = std::vector<std::string>;

Words without(const Words& some, const Words& others) {
  Words rest;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(rest));
  return rest;
}

bool are_numbered(const Words& words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return word.find_first_of("0123456789") != std::string::npos;
  });
}

/// The words of a title, and those of them that stand in the text as well.
struct Title {
  explicit Title(const AuditedTicket& ticket) : words(engine::title_words(ticket.title)) {
    for (std::size_t i = 0; i < words.size() && i < 32; ++i) {
      if ((ticket.survey.repeated >> i & 1U) != 0) { repeated.push_back(words[i]); }
    }
  }
  Words words;
  Words repeated;
};

/// Whether what sets a title apart from the other is what its text is about, as well. Of nothing it is true.
bool is_about(const Title& title, const Words& apart) {
  Words both;
  std::set_intersection(title.repeated.begin(), title.repeated.end(), apart.begin(), apart.end(),
                        std::back_inserter(both));
  return apart.empty() || !both.empty();
}

/// Whether two titles say the same of different things, as their words tell: of releases and months, which
/// differ in numbers alone; or of files and screens, which share most words, and of which each text names its
/// own. A title that was only put in other words makes no series.
bool is_series(const AuditedTicket& a, const AuditedTicket& b, double overlap) {
  constexpr double kQuiteTheSame = 0.9;
  const Title left(a);
  const Title right(b);
  const Words only_left = without(left.words, right.words);
  const Words only_right = without(right.words, left.words);
  if (are_numbered(only_left) && are_numbered(only_right)) { return true; }
  const std::size_t shared = left.words.size() - only_left.size();
  const std::size_t fewer = std::min(left.words.size(), right.words.size());
  const bool differ = !only_left.empty() || !only_right.empty();
  return differ && fewer > 0 && 2 * shared >= fewer && overlap < kQuiteTheSame && is_about(left, only_left) &&
         is_about(right, only_right);
}

void find_duplicates(const SetContext& context, const Directory& directory, Found& all) {
  const Tickets tickets = context.tickets;
  for (const Pair& pair : near_duplicates(tickets, open_ones(tickets))) {
    const AuditedTicket& first = tickets[pair.first];
    const AuditedTicket& second = tickets[pair.second];
    const bool is_part = (first.kind == "epic") != (second.kind == "epic");
    if (is_part || is_series(first, second, pair.overlap) ||
        are_linked(directory, tickets, pair.first, pair.second)) {
      continue;
    }
    const bool first_is_newer = first.planning.dates.created > second.planning.dates.created;
    const std::uint32_t newer = first_is_newer ? pair.first : pair.second;
    const std::uint32_t older = first_is_newer ? pair.second : pair.first;
    const bool is_told = tickets[older].id != tickets[newer].id;
    const std::string name = is_told ? name_of(tickets[older]) : place_of(tickets[older]);
    all.push_back(found(rules::near_duplicate, newer, {older}, name));
    const double percent = 100 * pair.overlap;
    all.back().message = pair.overlap >= kLeastOverlap
                             ? fmt::format("{}: {:.0f} % of its text", all.back().message, percent)
                             : fmt::format("has the title of {}, and {:.0f} % of its text", name, percent);
  }
}

void find_circles(const SetContext& context, const Graph& graph, Found& all) {
  for (const auto& circle : circles(graph, open_ones(context.tickets))) {
    std::string names;
    for (const std::uint32_t member : circle) {
      if (names.size() > 200) {
        names += ", …";
        break;
      }
      names += (names.empty() ? "" : ", ") + name_of(context.tickets[member]);
    }
    std::vector<std::uint32_t> others(circle.begin() + 1, circle.end());
    all.push_back(found(rules::dependency_cycle, circle.front(), std::move(others), names));
  }
}

/// Closed, but not because it was done.
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

/// A ticket that is ready, and one that it waits for.
void find_blocked_by(const SetContext& context, std::uint32_t ticket, std::uint32_t other, Found& all) {
  const AuditedTicket& blocker = context.tickets[other];
  const bool is_unready = is_open(blocker) && !blocker.passed;
  if (other == ticket || (!is_unready && !was_dropped(blocker))) { return; }
  const std::string state =
      is_unready ? fmt::format("which scores {:.0f} and does not pass the gate", blocker.score->total)
                 : std::string("which was closed without being done");
  all.push_back(found(rules::blocked_by_unready, ticket, {other}, name_of(blocker) + ", " + state));
  if (!is_unready) { all.back().severity = Severity::error; }
}

void find_blocked(const SetContext& context, const Graph& graph, Found& all) {
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    if (!is_open(context.tickets[i]) || !context.tickets[i].passed) { continue; }
    for (const std::uint32_t other : graph[i]) { find_blocked_by(context, i, other, all); }
  }
}

void find_stale(const SetContext& context, Found& all) {
  constexpr int kHalfYear = 180;
  constexpr int kYear = 365;
  if (context.as_of.empty()) { return; }
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (!is_open(ticket)) { continue; }
    const std::string_view last = last_day_of(ticket);
    const std::string& due = ticket.planning.dates.due;
    if (!last.empty() && !within_days(last, context.as_of, kHalfYear)) {
      all.push_back(found(rules::stale_ticket, i, {}, fmt::format("untouched since {}", last)));
      if (!within_days(last, context.as_of, kYear)) { all.back().severity = Severity::warning; }
    } else if (!due.empty() && due < context.as_of) {
      all.push_back(found(rules::stale_ticket, i, {}, fmt::format("was due on {}", due)));
    }
  }
}

void find_started(const SetContext& context, Found& all) {
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (is_open(ticket) && ticket.status == "started" && !ticket.passed) {
      all.push_back(found(rules::started_unready, i, {}, {}));
    }
  }
}

void find_mismatches(const SetContext& context, Found& all) {
  constexpr std::uint32_t kFewest = 2;  // boxes; one is soon ticked by mistake
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    const auto [boxes, ticked] = std::pair(ticket.survey.boxes, ticket.survey.ticked);
    if (!ticket.score || boxes < kFewest) { continue; }
    if (!ticket.is_closed() && ticked == boxes) {
      all.push_back(found(rules::state_mismatch, i, {},
                          fmt::format("is not closed, though all {} boxes are ticked", boxes)));
    } else if (ticket.is_closed() && ticked < boxes && !was_dropped(ticket)) {
      all.push_back(found(rules::state_mismatch, i, {},
                          fmt::format("is closed, though {} of {} boxes are empty", boxes - ticked, boxes)));
    }
  }
}

/// Two records of one file, or two files of one folder, that have the same id.
void find_double_ids(const SetContext& context, Found& all) {
  std::map<std::pair<std::string, std::string_view>, std::uint32_t> first;
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (ticket.id.empty() || !ticket.score) { continue; }
    const std::string place = ticket.record ? ticket.path : ticket.path.substr(0, ticket.path.rfind('/') + 1);
    const auto [known, is_new] = first.try_emplace({place, ticket.id}, i);
    if (is_new) { continue; }
    const AuditedTicket& other = context.tickets[known->second];
    const std::string where =
        other.record ? fmt::format("record {}", *other.record) : fmt::format("{}", other.path);
    all.push_back(found(rules::state_mismatch, i, {known->second}, "has the same id as " + where));
    all.back().severity = Severity::error;
    all.back().question = fmt::format("Which of the two is meant by {}?", ticket.id);
  }
}

void find_dangling(const SetContext& context, const Rule& rule, const Directory& directory, Found& all) {
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (!is_open(ticket)) { continue; }
    for (const Link& link : ticket.planning.links) {
      const bool waits = link.kind == LinkKind::blocked_by || link.kind == LinkKind::parent;
      if (!waits || !directory.should_have(ticket, link.target)) { continue; }
      all.push_back({&rule,
                     i,
                     {},
                     Severity::warning,
                     fmt::format("names {}, which is not in this backlog", link.target),
                     fmt::format("What is {}, what is its state, and can I start before?", link.target)});
    }
  }
}

}  // namespace

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
    if (rule == &rules::state_mismatch) {
      find_mismatches(context, all);
      find_double_ids(context, all);
    }
    if (rule->id == "CTX013") { find_dangling(context, *rule, directory, all); }
  }
  std::stable_sort(all.begin(), all.end(), [](const SetFinding& a, const SetFinding& b) {
    return std::tie(a.ticket, a.rule->id) < std::tie(b.ticket, b.rule->id);
  });
  return all;
}

}  // namespace speclint::audit
