// BKL009: what a ticket says of itself and what it is disagree.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "lint/audit/set_rules.h"

namespace speclint::audit {
namespace {

void find_unticked(const SetContext& context, Found& all) {
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

/// What most tickets of a backlog say of themselves.
struct Statement {
  std::string_view name;
  bool (*is_made)(const AuditedTicket&);
};
constexpr std::array kStatements{
    Statement{"no id", [](const AuditedTicket& ticket) { return !ticket.id.empty(); }},
    Statement{"no kind", [](const AuditedTicket& ticket) { return ticket.survey.declares_kind; }},
    Statement{"no status", [](const AuditedTicket& ticket) { return ticket.status != "unknown"; }},
    Statement{"no day of creation",
              [](const AuditedTicket& ticket) { return !ticket.dates.created.empty(); }}};

/// The tickets that were judged by where they lie: records by their file, files by their folder.
std::map<std::string, std::vector<std::uint32_t>> homes_of(Tickets tickets) {
  std::map<std::string, std::vector<std::uint32_t>> homes;
  for (std::uint32_t i = 0; i < tickets.size(); ++i) {
    const AuditedTicket& ticket = tickets[i];
    if (!ticket.score) { continue; }
    homes[ticket.record ? ticket.path : ticket.path.substr(0, ticket.path.rfind('/') + 1)].push_back(i);
  }
  return homes;
}

/// Which statements at least four of five tickets of a home make; none where there are few.
std::array<bool, kStatements.size()> usual_statements(Tickets tickets,
                                                      const std::vector<std::uint32_t>& home) {
  constexpr std::size_t kFewestTickets = 10;
  std::array<bool, kStatements.size()> usual{};
  for (std::size_t s = 0; home.size() >= kFewestTickets && s < kStatements.size(); ++s) {
    const auto made = std::count_if(home.begin(), home.end(),
                                    [&](std::uint32_t i) { return kStatements.at(s).is_made(tickets[i]); });
    usual.at(s) = static_cast<std::size_t>(made) * 5 >= home.size() * 4;
  }
  return usual;
}

void find_unsaid(const SetContext& context, Found& all) {
  for (const auto& [home, members] : homes_of(context.tickets)) {
    const auto usual = usual_statements(context.tickets, members);
    for (const std::uint32_t i : members) {
      std::vector<std::string_view> unsaid;
      for (std::size_t s = 0; s < kStatements.size(); ++s) {
        const bool is_missing = usual.at(s) && !kStatements.at(s).is_made(context.tickets[i]);
        if (is_missing) { unsaid.push_back(kStatements.at(s).name); }
      }
      if (unsaid.empty() || context.tickets[i].is_closed()) { continue; }
      all.push_back(found(rules::state_mismatch, i, {},
                          fmt::format("has {}, unlike most around it", fmt::join(unsaid, ", "))));
      all.back().question = "Which kind and state is this of, and since when?";
    }
  }
}

/// A ticket and the one before it that has the same id.
struct Double {
  std::uint32_t ticket = 0;
  std::uint32_t first = 0;
};

/// Of tickets of one home. Where every fourth has another one's id, the file holds several lists, each with
/// numbers of its own.
std::vector<Double> doubles_in(Tickets tickets, const std::vector<std::uint32_t>& home) {
  constexpr std::size_t kFewest = 10;
  std::map<std::string_view, std::uint32_t> first;
  std::vector<Double> doubles;
  for (const std::uint32_t i : home) {
    if (tickets[i].id.empty()) { continue; }
    const auto [known, is_new] = first.try_emplace(tickets[i].id, i);
    if (!is_new) { doubles.push_back({i, known->second}); }
  }
  const bool are_lists = doubles.size() >= kFewest && doubles.size() * 4 >= home.size();
  return are_lists ? std::vector<Double>{} : doubles;
}

/// Two records of one file, or two files of one folder, that have the same id.
void find_double_ids(const SetContext& context, Found& all) {
  for (const auto& [name, home] : homes_of(context.tickets)) {
    for (const Double& each : doubles_in(context.tickets, home)) {
      const AuditedTicket& other = context.tickets[each.first];
      const std::string where = other.record ? fmt::format("record {}", *other.record) : other.path;
      all.push_back(found(rules::state_mismatch, each.ticket, {each.first}, "has the same id as " + where));
      all.back().severity = Severity::error;
      all.back().question = fmt::format("Which of the two is meant by {}?", other.id);
    }
  }
}

}  // namespace

void find_mismatches(const SetContext& context, Found& all) {
  find_unticked(context, all);
  find_unsaid(context, all);
  find_double_ids(context, all);
}

}  // namespace speclint::audit
