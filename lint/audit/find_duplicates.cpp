// BKL002: what nearly says the same.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "lint/audit/near_duplicates.h"
#include "lint/audit/set_rules.h"
#include "lint/engine/sketch.h"

namespace speclint::audit {
namespace {

/// Whether one names the other, whatever for.
bool are_linked(const Directory& directory, Tickets tickets, std::uint32_t a, std::uint32_t b) {
  const auto names = [&](std::uint32_t from, std::uint32_t to) {
    const auto& links = tickets[from].links;
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

}  // namespace

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
    const bool first_is_newer = first.dates.created > second.dates.created;
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

}  // namespace speclint::audit
