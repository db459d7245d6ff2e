// Matching: the tree tells which phrases stand where; expressions decide what it leaves open, and guards and
// other exceptions are applied.
#include "rules/patterns/matcher.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "rules/patterns/pattern.h"
#include "rules/patterns/phrase.h"
#include "rules/patterns/phrase_tree.h"

namespace speclint::patterns {
namespace {

using Sighting = MatchScratch::Sighting;

std::string with_case(const PhraseGroup& group, const std::string& expression) {
  return group.ignore_case ? "(?i)" + expression : expression;
}

std::string phrase_expression(const PhraseGroup& group, std::string_view phrase) {
  const std::string expression = "(?:" + compile_phrase(phrase) + ")";
  return with_case(group, group.whole_words ? "\\b" + expression + "\\b" : expression);
}

std::string any_of_expression(const PhraseGroup& group, std::span<const std::string_view> alternatives) {
  std::string expression;
  for (const std::string_view alternative : alternatives) {
    if (!expression.empty()) { expression += '|'; }
    expression += compile_phrase(alternative);
  }
  return with_case(group, "(?:" + expression + ")");
}

/// An expression that is put together and compiled when it is first asked for, which most never are.
class LatePattern {
 public:
  /// `make` gives the expression; it must give the same each time.
  template <typename Make>
  const Pattern& get(Make make) const {
    std::call_once(once_, [&] {
      source_ = make();
      pattern_.emplace(source_);
    });
    return *pattern_;
  }

 private:
  mutable std::once_flag once_;
  mutable std::string source_;
  mutable std::optional<Pattern> pattern_;
};

/// A bit for every class of unit.
using ClassSet = std::uint8_t;

constexpr bool holds(ClassSet classes, UnitClass unit) {
  return (classes >> static_cast<unsigned>(unit) & 1U) != 0;
}

ClassSet classes_of(Scope scope) {
  ClassSet classes = 0;
  for (unsigned unit = 0; unit < kUnitClassCount; ++unit) {
    if (covers(scope, static_cast<UnitClass>(unit))) {
      classes = static_cast<ClassSet>(classes | 1U << unit);
    }
  }
  return classes;
}

/// Whether there is a word boundary before `at`, as RE2's \b has it.
bool is_boundary(std::string_view text, std::uint32_t at) {
  const bool after_word = at > 0 && is_word_byte(text[at - 1]);
  const bool before_word = at < text.size() && is_word_byte(text[at]);
  return after_word != before_word;
}

/// Of one group's sightings those that one expression of all its phrases would find: from left to right, the
/// longest at a place, none over another.
void take_longest(std::span<const Sighting> sightings, std::vector<Span>& spans) {
  spans.clear();
  for (const Sighting& sighting : sightings) {
    if (spans.empty() || spans.back().end <= sighting.span.begin) { spans.push_back(sighting.span); }
  }
}

/// Of overlapping hits of one list the longest stays; the rest is sorted by place.
void settle(std::vector<Hit>& hits, std::size_t first) {
  if (hits.size() - first < 2) { return; }
  const auto begin = hits.begin() + static_cast<std::ptrdiff_t>(first);
  std::stable_sort(begin, hits.end(), [](const Hit& left, const Hit& right) {
    return std::pair(left.group->lexicon, left.span.begin) <
           std::pair(right.group->lexicon, right.span.begin);
  });
  auto last = begin;
  for (auto hit = begin + 1; hit != hits.end(); ++hit) {
    const bool rival = hit->group->lexicon == last->group->lexicon && hit->span.overlaps(last->span);
    if (!rival) {
      *++last = *hit;
    } else if (hit->span.size() > last->span.size()) {
      *last = *hit;
    }
  }
  hits.erase(last + 1, hits.end());
  std::stable_sort(begin, hits.end(),
                   [](const Hit& left, const Hit& right) { return left.span < right.span; });
}

}  // namespace

/// A group that some rules ask for, and what of it is compiled.
struct MatcherEntry {
  MatcherEntry(const PhraseGroup& of, std::size_t place)
      : group(of), number(place), phrases(of.phrases.size()) {}

  const PhraseGroup& group;
  std::size_t number;
  ClassSet classes = 0;          // in which it is looked for
  std::uint16_t own_number = 0;  // in the matcher's own tree, if its list brings none
  std::deque<LatePattern> phrases;
  LatePattern guards;
  LatePattern unless;

  const Pattern& phrase(std::uint16_t which) const {
    return phrases[which].get([&] { return phrase_expression(group, group.phrases[which]); });
  }

  /// The match of which a beginning was seen, if it is one.
  std::optional<Span> confirm(std::string_view prose, Span seen, const TreeEnd& end) const {
    if (end.whole) {
      const bool stands_alone =
          !group.whole_words || (is_boundary(prose, seen.begin) && is_boundary(prose, seen.end));
      return stands_alone ? std::optional(seen) : std::nullopt;
    }
    const auto match_end = phrase(end.phrase).match_at(prose, seen.begin);
    return match_end ? std::optional(Span{seen.begin, *match_end}) : std::nullopt;
  }

  /// Whether the unit as a whole excuses the group's phrases.
  bool excuses(std::string_view prose) const {
    if (group.unless_measured && is_measured(prose)) { return true; }
    if (group.unless.empty()) { return false; }
    return unless.get([&] { return any_of_expression(group, group.unless); }).found_in(prose);
  }

  /// Takes out what overlaps a guard; `spans` are sorted.
  void apply_guards(std::string_view prose, std::vector<Span>& spans) const {
    if (spans.empty() || group.guards.empty()) { return; }
    const std::vector<Span> found =
        guards.get([&] { return any_of_expression(group, group.guards); }).find_all(prose);
    auto guard = found.begin();
    std::erase_if(spans, [&](Span span) {
      while (guard != found.end() && guard->end <= span.begin) { ++guard; }
      return guard != found.end() && guard->overlaps(span);
    });
  }
};

namespace {

/// By group, then by place, the longest first.
bool comes_before(const Sighting& left, const Sighting& right) {
  if (left.entry != right.entry) { return left.entry->number < right.entry->number; }
  return std::pair(left.span.begin, right.span.end) < std::pair(right.span.begin, left.span.end);
}

}  // namespace

/// The entries whose phrases stand in one tree.
struct Matcher::Grove {
  const PhraseTree* tree = nullptr;
  ClassSet classes = 0;  // in which any of them is looked for
  // By the group's number in the tree; no classes and null when nobody asks for it.
  std::vector<ClassSet> classes_of_group;
  std::vector<const MatcherEntry*> by_group;

  void put(std::size_t number, const MatcherEntry& entry) {
    if (by_group.size() <= number) {
      by_group.resize(number + 1);
      classes_of_group.resize(number + 1);
    }
    by_group[number] = &entry;
    classes_of_group[number] = entry.classes;
    classes |= entry.classes;
  }

  /// The entry that an end is of, if it is looked for in such units.
  const MatcherEntry* of(const TreeEnd& end, UnitClass unit) const {
    const bool is_wanted = end.group < by_group.size() && holds(classes_of_group[end.group], unit);
    return is_wanted ? by_group[end.group] : nullptr;
  }
};

struct Matcher::Compiled {
  std::deque<MatcherEntry> entries;
  std::vector<Grove> groves;
  TreeData own_data;  // of lists that bring no tree
  std::optional<PhraseTree> own_tree;

  MatcherEntry& entry_of(const PhraseGroup& group) {
    const auto known = std::find_if(entries.begin(), entries.end(),
                                    [&](const MatcherEntry& entry) { return &entry.group == &group; });
    return known == entries.end() ? entries.emplace_back(group, entries.size()) : *known;
  }

  Grove& grove_of(const PhraseTree& tree) {
    const auto known =
        std::find_if(groves.begin(), groves.end(), [&](const Grove& grove) { return grove.tree == &tree; });
    return known == groves.end() ? groves.emplace_back(Grove{&tree, {}}) : *known;
  }
};

Matcher::Matcher(std::span<const WordUse> uses) : compiled_(std::make_unique<Compiled>()) {
  TreeBuilder builder;
  Grove own;
  for (const WordUse& use : uses) {
    for (const PhraseGroup& group : use.lexicon->groups) {
      if (group.tier != use.tier) { continue; }
      MatcherEntry& entry = compiled_->entry_of(group);
      const bool is_new = entry.classes == 0;
      entry.classes |= classes_of(use.scope);
      if (use.lexicon->tree != nullptr) {
        compiled_->grove_of(*use.lexicon->tree).put(group.number, entry);
        continue;
      }
      if (is_new) {
        entry.own_number = static_cast<std::uint16_t>(own.by_group.size());
        builder.add(group, entry.own_number);
      }
      own.put(entry.own_number, entry);
    }
  }
  if (own.by_group.empty()) { return; }
  compiled_->own_data = builder.build();
  const TreeData& data = compiled_->own_data;
  own.tree = &compiled_->own_tree.emplace(data.nodes, data.root, data.ends, data.unanchored);
  compiled_->groves.push_back(std::move(own));
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

/// Collects where phrases stand, groups in no order, each group's from left to right.
void Matcher::sight(const Grove& grove, std::string_view prose, UnitClass unit, MatchScratch& scratch) {
  const auto is_covered = [&](const MatcherEntry& entry, Span seen) {
    const MatchScratch::Latest& latest = scratch.latest[entry.number];
    if (latest.turn != scratch.turn) { return false; }
    return entry.group.presence || (latest.span.begin < seen.begin && seen.begin < latest.span.end);
  };
  const auto add = [&](const MatcherEntry& entry, Span span) {
    scratch.sightings.push_back({&entry, span});
    scratch.latest[entry.number] = {scratch.turn, span};
  };
  grove.tree->scan(prose, [&](Span seen, const TreeEnd& end) {
    const MatcherEntry* entry = grove.of(end, unit);
    if (entry == nullptr || is_covered(*entry, seen)) { return; }
    if (const auto found = entry->confirm(prose, seen, end)) { add(*entry, *found); }
  });
  for (const TreeEnd& end : grove.tree->unanchored()) {
    const MatcherEntry* entry = grove.of(end, unit);
    if (entry == nullptr) { continue; }
    for (const Span span : entry->phrase(end.phrase).find_all(prose)) { add(*entry, span); }
  }
}

void Matcher::match(std::string_view prose, std::uint32_t offset, UnitClass unit, MatchScratch& scratch,
                    std::vector<Hit>& hits) const {
  if (unit == UnitClass::unscanned) { return; }
  std::vector<Sighting>& sightings = scratch.sightings;
  sightings.clear();
  ++scratch.turn;
  scratch.latest.resize(compiled_->entries.size());
  for (const Grove& grove : compiled_->groves) {
    if (holds(grove.classes, unit)) { sight(grove, prose, unit, scratch); }
  }
  if (sightings.empty()) { return; }
  std::sort(sightings.begin(), sightings.end(), &comes_before);
  const std::size_t first = hits.size();
  for (auto begin = sightings.begin(); begin != sightings.end();) {
    const MatcherEntry& entry = *begin->entry;
    const auto end =
        std::find_if(begin, sightings.end(), [&](const Sighting& each) { return each.entry != &entry; });
    if (!entry.excuses(prose)) {
      take_longest({begin, end}, scratch.spans);
      entry.apply_guards(prose, scratch.spans);
      if (entry.group.presence && !scratch.spans.empty()) {
        scratch.spans.assign(1, Span{0, static_cast<std::uint32_t>(prose.size())});
      }
      for (const Span span : scratch.spans) {
        hits.push_back({&entry.group, {offset + span.begin, offset + span.end}});
      }
    }
    begin = end;
  }
  settle(hits, first);
}

}  // namespace speclint::patterns
