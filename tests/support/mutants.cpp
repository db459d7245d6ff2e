// Flaws by chance.
#include "tests/support/mutants.h"

#include <algorithm>
#include <cctype>

namespace speclint::test {
namespace {

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

std::vector<const Unit*> units_of(const Ticket& ticket, const Flaw& flaw, bool only_items) {
  std::vector<const Unit*> units;
  for (const Unit& unit : ticket.units()) {
    const bool fits = unit.kind == UnitKind::item ? !unit.ordered && unit.depth == 1
                                                  : !only_items && unit.kind == UnitKind::sentence;
    if (fits && flaw.roles.contains(unit.role)) { units.push_back(&unit); }
  }
  return units;
}

std::string lower_first(std::string text) {
  const bool is_word = text.size() > 1 && std::islower(static_cast<unsigned char>(text[1])) != 0;
  const bool is_article = text.size() > 1 && text[0] == 'A' && text[1] == ' ';
  if (is_word || is_article) {
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  }
  return text;
}

/// The first three words, or something neutral where a code span stands among them.
std::string head_of(std::string_view text) {
  std::size_t end = 0;
  for (int words = 0; words < 3 && end != std::string_view::npos; ++words) { end = text.find(' ', end + 1); }
  const std::string_view head = text.substr(0, end);
  return head.find('`') == std::string_view::npos ? std::string(head) : "The value";
}

void replace_all(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

std::string filled(std::string_view pattern, std::string_view original) {
  std::string text(pattern);
  while (original.ends_with('.')) { original.remove_suffix(1); }
  const bool leads = text.starts_with("{}");
  replace_all(text, "{head}", head_of(original));
  replace_all(text, "{}", leads ? std::string(original) : lower_first(std::string(original)));
  return text;
}

bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// Without words that hold a digit, and without the unit behind each.
std::string without_numbers(std::string_view text) {
  std::string result;
  bool after_number = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    const bool is_unit = after_number && word.size() <= 3;  // "ms", "s", "MB", "%"
    after_number = is_number(word);
    if (after_number || is_unit || word.empty()) { continue; }
    if (!result.empty()) { result += ' '; }
    result += word;
  }
  return result;
}

/// A section with what lies below it.
Span whole_section(const Ticket& ticket, std::size_t index) {
  const auto sections = ticket.sections();
  std::size_t end = index + 1;
  while (end < sections.size() && sections[end].level > sections[index].level) { ++end; }
  return {sections[index].span.begin, sections[end - 1].span.end};
}

std::vector<std::size_t> sections_of(const Ticket& ticket, RoleSet roles) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < ticket.sections().size(); ++i) {
    const Section& section = ticket.sections()[i];
    if (roles.contains(section.role) && !section.inherited && !section.heading.empty()) {
      found.push_back(i);
    }
  }
  return found;
}

/// Edits that take the sections of the roles away.
void cut(const Ticket& ticket, RoleSet roles, std::vector<Edit>& edits) {
  for (const std::size_t index : sections_of(ticket, roles)) {
    const Span span = whole_section(ticket, index);
    const bool covered =
        std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) { return edit.where.contains(span); });
    if (!covered) { edits.push_back({span, ""}); }
  }
}

/// What a flaw makes of a ticket; the place is that of the edit `placed`, without what leads in to it.
struct Change {
  std::vector<Edit> edits;
  std::optional<std::size_t> placed;
  std::uint32_t lead = 0;
};

Change rewrite(std::string_view text, const Ticket& ticket, const Flaw& flaw, Random& random) {
  const auto units = units_of(ticket, flaw, false);
  if (units.empty()) { return {}; }
  const Span span = random.pick(units)->span;
  return {{{span, filled(random.pick(flaw.texts), text.substr(span.begin, span.size()))}}, 0, 0};
}

Change insert(std::string_view text, const Ticket& ticket, const Flaw& flaw, Random& random) {
  const auto units = units_of(ticket, flaw, true);
  if (units.empty()) { return {}; }
  const Span span = random.pick(units)->span;
  const std::string item = filled(random.pick(flaw.texts), text.substr(span.begin, span.size()));
  const std::string lead = item.starts_with("##") ? "\n\n" : "\n- ";
  return {{{{span.end, span.end}, lead + item}}, 0, size_of(lead)};
}

Change strip_numbers(std::string_view text, const Ticket& ticket, const Flaw& flaw, Random& random) {
  std::vector<Span> spans;
  for (const Unit* unit : units_of(ticket, flaw, false)) {
    const std::string_view words = text.substr(unit->span.begin, unit->span.size());
    const bool measures = std::any_of(flaw.texts.begin(), flaw.texts.end(), [&](std::string_view measure) {
      return words.find(measure) != std::string_view::npos;
    });
    const bool has_code = words.find('`') != std::string_view::npos;
    if (measures && is_number(words) && !has_code) { spans.push_back(unit->span); }
  }
  if (spans.empty()) { return {}; }
  const Span span = random.pick(spans);
  return {{{span, without_numbers(text.substr(span.begin, span.size()))}}, 0, 0};
}

Change cut_sections(const Ticket& ticket, const Flaw& flaw) {
  Change change;
  cut(ticket, flaw.roles, change.edits);
  if (!change.edits.empty()) { cut(ticket, flaw.also, change.edits); }
  return change;
}

Change fill(const Ticket& ticket, const Flaw& flaw, Random& random) {
  const auto sections = sections_of(ticket, flaw.roles);
  if (sections.empty()) { return {}; }
  const Section& section = ticket.sections()[sections.front()];
  const Span whole = whole_section(ticket, sections.front());
  const std::string heading = std::string(ticket.text({whole.begin, section.heading.end})) + "\n\n";
  Change change{{{whole, heading + std::string(random.pick(flaw.texts)) + "\n\n"}}, 0, 0};
  cut(ticket, flaw.also, change.edits);
  return change;
}

Change strip_body(const Ticket& ticket) {
  const std::uint32_t end = ticket.title().span.end;
  return {{{{end, size_of(ticket.text())}, "\n"}}, std::nullopt, 0};
}

Change change(std::string_view text, const Ticket& ticket, const Flaw& flaw, Random& random) {
  switch (flaw.how) {
    case How::rewrite: return rewrite(text, ticket, flaw, random);
    case How::insert: return insert(text, ticket, flaw, random);
    case How::strip_numbers: return strip_numbers(text, ticket, flaw, random);
    case How::cut: return cut_sections(ticket, flaw);
    case How::fill: return fill(ticket, flaw, random);
    case How::retitle: return {{{ticket.title().span, std::string(random.pick(flaw.texts))}}, 0, 0};
    case How::strip_body: return strip_body(ticket);
  }
  return {};
}

/// Where an edit's text stands after all edits.
Span place_of(const Change& change) {
  const Edit& placed = change.edits[*change.placed];
  std::uint32_t begin = placed.where.begin;
  for (const Edit& edit : change.edits) {
    if (edit.where.begin < placed.where.begin) { begin += size_of(edit.with) - edit.where.size(); }
  }
  return {begin + change.lead, begin + size_of(placed.with)};
}

}  // namespace

std::string with_edits(std::string_view text, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return b.where < a.where; });
  std::string result(text);
  for (const Edit& edit : edits) { result.replace(edit.where.begin, edit.where.size(), edit.with); }
  return result;
}

bool lie_apart(std::span<const Edit> some, std::span<const Edit> others) {
  return std::none_of(some.begin(), some.end(), [&](const Edit& a) {
    return std::any_of(others.begin(), others.end(), [&](const Edit& b) {
      return a.where.begin <= b.where.end && b.where.begin <= a.where.end;
    });
  });
}

std::optional<Mutant> mutate(std::string_view text, const Ticket& ticket, const Flaw& flaw, Random& random) {
  const Change made = change(text, ticket, flaw, random);
  if (made.edits.empty()) { return std::nullopt; }
  Mutant mutant{with_edits(text, made.edits), std::nullopt, made.edits};
  if (made.placed) { mutant.place = place_of(made); }
  return mutant;
}

}  // namespace speclint::test
