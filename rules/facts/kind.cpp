// What sort of work a ticket is. Source: rule catalogue, section 4.
#include <algorithm>
#include <array>
#include <cstddef>

#include "rules/facts/children.h"
#include "rules/facts/compute_facts.h"
#include "rules/facts/title_kind.h"
#include "rules/facts/user_story.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

struct DeclaredWord {
  Kind kind;
  std::string_view word;
};

/// What a declared kind may say, longest first where one word holds another.
constexpr std::array kDeclaredWords{
    DeclaredWord{Kind::spike, "spike"},
    DeclaredWord{Kind::spike, "research"},
    DeclaredWord{Kind::spike, "investigation"},
    DeclaredWord{Kind::spike, "poc"},
    DeclaredWord{Kind::spike, "discovery"},
    DeclaredWord{Kind::spike, "question"},
    DeclaredWord{Kind::migration, "migration"},
    DeclaredWord{Kind::integration, "integration"},
    DeclaredWord{Kind::integration, "connector"},
    DeclaredWord{Kind::epic, "epic"},
    DeclaredWord{Kind::epic, "initiative"},
    DeclaredWord{Kind::epic, "theme"},
    DeclaredWord{Kind::epic, "milestone"},
    DeclaredWord{Kind::bug, "bug"},
    DeclaredWord{Kind::bug, "defect"},
    DeclaredWord{Kind::bug, "incident"},
    DeclaredWord{Kind::bug, "regression"},
    DeclaredWord{Kind::bug, "fault"},
    DeclaredWord{Kind::bug, "hotfix"},
    DeclaredWord{Kind::task, "task"},
    DeclaredWord{Kind::task, "chore"},
    DeclaredWord{Kind::task, "maintenance"},
    DeclaredWord{Kind::task, "tech debt"},
    DeclaredWord{Kind::task, "docs"},
    DeclaredWord{Kind::task, "dependency"},
    DeclaredWord{Kind::service, "service"},
    DeclaredWord{Kind::service, "infrastructure"},
    DeclaredWord{Kind::feature, "story"},
    DeclaredWord{Kind::feature, "feature"},
    DeclaredWord{Kind::feature, "enhancement"},
    DeclaredWord{Kind::feature, "improvement"},
};

/// Labels that say what a ticket is; others say what it is about.
constexpr std::array kLabelWords{
    DeclaredWord{Kind::bug, "bug"},
    DeclaredWord{Kind::bug, "defect"},
    DeclaredWord{Kind::bug, "regression"},
    DeclaredWord{Kind::bug, "incident"},
    DeclaredWord{Kind::spike, "spike"},
    DeclaredWord{Kind::epic, "epic"},
    DeclaredWord{Kind::task, "chore"},
    DeclaredWord{Kind::feature, "feature"},
    DeclaredWord{Kind::feature, "story"},
    DeclaredWord{Kind::feature, "enhancement"},
    DeclaredWord{Kind::feature, "user-story"},
};
constexpr std::array<std::string_view, 5> kLabelKeys{"labels", "label", "tags", "tag", "category"};
constexpr std::array<std::string_view, 6> kSpikeHeadings{
    "question", "time box", "timebox", "questions to answer", "findings", "hypothesis"};
constexpr int kLeastTitleWeight = 2;
constexpr int kLeastWeight = 3;  // of title and structure, for the obligations of a further kind

const patterns::Pattern kUndo{R"((?i)\b(?:roll(?:ing)?[- ]?back|cut[- ]?over|back[- ]?out)\b)"};

bool is_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() && patterns::contains_ignoring_case(text, word);
}

std::optional<Kind> labelled_kind(const Ticket& ticket) {
  for (const Field& field : ticket.fields()) {
    if (std::find(kLabelKeys.begin(), kLabelKeys.end(), field.key) == kLabelKeys.end()) { continue; }
    for (const DeclaredWord& label : kLabelWords) {
      if (is_word(field.value, label.word)) { return label.kind; }
    }
  }
  return std::nullopt;
}

std::optional<Kind> declared_kind(const Ticket& ticket) {
  for (const DeclaredWord& declared : kDeclaredWords) {
    if (patterns::contains_ignoring_case(ticket.declared_kind(), declared.word)) { return declared.kind; }
  }
  return labelled_kind(ticket);
}

/// The kind with the highest sum of at least two; nothing on a tie.
std::optional<Kind> kind_by_title(const KindSums& sums) {
  const auto* const best = std::max_element(sums.begin(), sums.end());
  if (*best < kLeastTitleWeight || std::count(sums.begin(), sums.end(), *best) > 1) { return std::nullopt; }
  return static_cast<Kind>(best - sums.begin());
}

/// Which roles have a section with something in it; with `clean`, with a clean unit.
RoleSet filled_roles(const Ticket& ticket, const std::vector<bool>* clean) {
  RoleSet filled{};
  for (std::size_t i = 0; i < ticket.units().size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const bool says = unit.kind != UnitKind::heading && unit.kind != UnitKind::title;
    if (says && (clean == nullptr || (*clean)[i])) { filled.add(unit.role); }
  }
  return filled;
}

/// Steps, expected and actual result make a bug of a ticket that does not say what it is. This takes
/// obligations away, so only clean text counts.
bool reads_like_a_bug(const Ticket& ticket, const std::vector<bool>& clean) {
  const RoleSet filled = filled_roles(ticket, &clean);
  return filled.contains(SectionRole::steps) && filled.contains(SectionRole::expected) &&
         filled.contains(SectionRole::actual);
}

/// Whether at least three tickets are listed as parts of this one.
bool has_children(const Ticket& ticket) {
  constexpr std::size_t kFewest = 3;
  const Children children = children_of(ticket);
  return children.fields + children.units.size() >= kFewest;
}

/// The headings that speak for a spike, and for a migration, by their words.
struct HeadingSigns {
  int spike = 0;
  bool undo = false;
  bool mapping = false;
};

HeadingSigns read_headings(const Ticket& ticket) {
  HeadingSigns signs;
  for (const Section& section : ticket.sections()) {
    if (section.role == SectionRole::log) { continue; }
    const std::string_view words = ticket.text(section.heading);
    if (std::any_of(kSpikeHeadings.begin(), kSpikeHeadings.end(),
                    [&](std::string_view heading) { return is_word(words, heading); })) {
      ++signs.spike;
    }
    if (section.role == SectionRole::rollout && kUndo.found_in(words)) { signs.undo = true; }
    if (section.role == SectionRole::data && patterns::contains_ignoring_case(words, "mapping")) {
      signs.mapping = true;
    }
  }
  return signs;
}

/// What headings and structure say. Only what a ticket of another kind is not asked for counts, so that an
/// answer to a question never adds obligations.
KindSums structural_sums(const Ticket& ticket, const TicketHits& hits) {
  const auto weight = [](KindSums& sums, Kind kind, int points) {
    sums[static_cast<std::size_t>(kind)] += points;
  };
  KindSums sums{};
  const RoleSet filled = filled_roles(ticket, nullptr);
  const HeadingSigns headings = read_headings(ticket);
  if (filled.contains(SectionRole::steps) && filled.contains(SectionRole::actual)) {
    weight(sums, Kind::bug, 4);
  }
  if (headings.spike >= 2) { weight(sums, Kind::spike, 3); }
  if (has_children(ticket)) { weight(sums, Kind::epic, 3); }
  if (headings.mapping) { weight(sums, Kind::migration, 2); }
  if (headings.undo) { weight(sums, Kind::migration, 2); }
  if (filled.contains(SectionRole::interface) && filled.contains(SectionRole::nfr) &&
      filled.contains(SectionRole::rollout)) {
    weight(sums, Kind::service, 3);
  }
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    if (ticket.units()[i].kind == UnitKind::title && hits.any(i, lexicons::outside_service)) {
      weight(sums, Kind::integration, 3);
    }
  }
  return sums;
}

/// Kinds whose work a ticket of the kind may bring with it. What is broken, and what is only to be found
/// out, builds nothing new.
KindSet may_bring(Kind kind, bool declared) {
  switch (kind) {
    case Kind::bug:
    case Kind::spike: return {};
    case Kind::epic: return {Kind::integration, Kind::migration, Kind::service};
    default: break;
  }
  KindSet kinds{Kind::feature, Kind::epic, Kind::integration, Kind::migration, Kind::service};
  if (!declared) {
    kinds.add(Kind::bug);
    kinds.add(Kind::spike);
  }
  return kinds;
}

}  // namespace

Kinds classify_kinds(const Ticket& ticket, const TicketHits& hits, const std::vector<bool>& clean,
                     Kind usual) {
  const KindSums title = title_sums(ticket.title().text);
  const auto declared = declared_kind(ticket);
  Kind kind = declared.value_or(Kind::bug);
  if (!declared && !reads_like_a_bug(ticket, clean)) { kind = kind_by_title(title).value_or(usual); }

  const KindSet possible = may_bring(kind, declared.has_value());
  const KindSums structure = structural_sums(ticket, hits);
  KindSet kinds{kind};
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto further = static_cast<Kind>(i);
    if (possible.contains(further) && title[i] + structure[i] >= kLeastWeight) { kinds.add(further); }
  }
  if (kind == Kind::task && has_user_story(ticket)) { kinds.add(Kind::feature); }
  return {kind, kinds};
}

}  // namespace speclint::facts
