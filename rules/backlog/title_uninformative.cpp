// BKL001: the title does not say what and where.
#include <algorithm>
#include <array>
#include <vector>

#include "parsers/model/prose.h"
#include "parsers/text/sentences.h"
#include "rules/all_rules.h"
#include "rules/facts/title_prefix.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

using patterns::Scope;
using patterns::Tier;
using patterns::WordUse;

constexpr std::array kWords{
    WordUse{&lexicons::generic_title, Tier::a, Scope::title},
    WordUse{&lexicons::placeholder, Tier::a, Scope::title},
    WordUse{&lexicons::subjective_quality, Tier::a, Scope::title},
    WordUse{&lexicons::comparative, Tier::b, Scope::title},
    WordUse{&lexicons::vague_time, Tier::a, Scope::title},
    WordUse{&lexicons::vague_quantity, Tier::b, Scope::title},
};

/// The title's words that tell something: not generic, not vague, not its id.
std::uint32_t informative_words(std::string prose, std::uint32_t begin, std::span<const patterns::Hit> hits) {
  for (const patterns::Hit& hit : hits) {
    prose.replace(hit.span.begin - begin, hit.span.size(), hit.span.size(), ' ');
  }
  return text::count_words(prose);
}

bool is_vague(std::span<const patterns::Hit> hits) {
  return std::any_of(hits.begin(), hits.end(),
                     [](const patterns::Hit& hit) { return !lexicons::generic_title.holds(*hit.group); });
}

/// An id and tags in front of a title tell nothing, unless nothing else is there.
void drop_prefix(std::string& prose) {
  const std::size_t prefix = facts::title_prefix(prose);
  if (text::count_words(std::string_view(prose).substr(prefix)) > 0) {
    prose.replace(0, prefix, prefix, ' ');
  }
}

/// Two words that tell something do, or one beside a generic word ("Search tasks"), if none is vague. A
/// literal tells enough.
bool names_something(std::string prose, std::uint32_t begin, std::span<const patterns::Hit> hits) {
  if (std::any_of(prose.begin(), prose.end(), is_literal_filler)) { return true; }
  drop_prefix(prose);
  const std::uint32_t informative = informative_words(prose, begin, hits);
  return informative >= 2 || (informative == 1 && text::count_words(prose) >= 2 && !is_vague(hits));
}

bool holds_placeholder(std::span<const patterns::Hit> hits) {
  return std::any_of(hits.begin(), hits.end(),
                     [](const patterns::Hit& hit) { return lexicons::placeholder.holds(*hit.group); });
}

/// The hits of the rule's own lists: other rules look at titles, too.
std::vector<patterns::Hit> own_hits(std::span<const patterns::Hit> hits) {
  std::vector<patterns::Hit> own;
  std::copy_if(hits.begin(), hits.end(), std::back_inserter(own), [](const patterns::Hit& hit) {
    return std::any_of(kWords.begin(), kWords.end(), [&](const WordUse& use) {
      return use.tier == hit.group->tier && use.lexicon->holds(*hit.group);
    });
  });
  return own;
}

bool says_enough(const TicketView& view, std::uint32_t index) {
  const Span span = view.ticket.units()[index].span;
  const std::string_view title = view.ticket.text(span);
  const auto hits = own_hits(view.hits.of(index));
  return names_something(std::string(view.ticket.prose(span)), span.begin, hits) && !title.ends_with('?') &&
         !holds_placeholder(hits);
}

void check(const TicketView& view, Findings& findings) {
  const auto units = view.ticket.units();
  const auto title =
      std::find_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == UnitKind::title; });
  const auto index = static_cast<std::uint32_t>(title - units.begin());
  if (title != units.end() && !says_enough(view, index)) {
    findings.push_back({.span = title->span, .unit = index});
  }
}

}  // namespace

constinit const Rule title_uninformative{
    .id = "BKL001",
    .name = "title-uninformative",
    .category = Category::backlog,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .summary = "The title does not say what changes and where, or is a question.",
    .rationale = "The title is all that a contractor sees in a list, in a branch's name and on the invoice.",
    .message = "the title does not say what changes, and where",
    .question = "In one line: which object, which change, where?",
    .fix = "Write a verb, the object and the place.",
    .bad = "# Urgent fix please\n",
    .good = "# Refund total ignores discounts\n",
    .note =
        "A long title is left alone: of those beyond 120 characters that were read, each said what and "
        "where.",
    .source = "Lucassen et al., Quality User Story framework (REJ 2016); tracker guidelines",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
