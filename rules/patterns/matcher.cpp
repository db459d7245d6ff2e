// Matching: one set finds the groups that hit, then each of these is located and its exceptions applied.
#include "rules/patterns/matcher.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <deque>
#include <iterator>
#include <string>
#include <utility>

#include "rules/patterns/pattern.h"
#include "rules/patterns/phrase.h"
#include "rules/patterns/trigrams.h"

namespace speclint::patterns {
namespace {

std::string joined(const std::vector<std::string>& alternatives) {
  std::string expression;
  for (const std::string& alternative : alternatives) {
    if (!expression.empty()) { expression += '|'; }
    expression += alternative;
  }
  return "(?:" + expression + ")";
}

std::string with_case(const PhraseGroup& group, const std::string& expression) {
  return group.ignore_case ? "(?i)" + expression : expression;
}

std::string phrases_of(const PhraseGroup& group, std::span<const Phrase> phrases) {
  std::vector<std::string> alternatives;
  for (const Phrase& phrase : phrases) { alternatives.push_back(compile_phrase(phrase.expression)); }
  const std::string expression = joined(alternatives);
  return with_case(group, group.whole_words ? "\\b" + expression + "\\b" : expression);
}

std::string exceptions_of(const PhraseGroup& group, std::span<const std::string_view> exceptions) {
  std::vector<std::string> alternatives;
  for (const std::string_view exception : exceptions) { alternatives.push_back(compile_phrase(exception)); }
  return with_case(group, joined(alternatives));
}

/// What stands for a group in the set: its phrases, or, if they have gaps, their literals.
std::string set_expression(const PhraseGroup& group, std::span<const Phrase> phrases) {
  if (!group.gap) { return phrases_of(group, phrases); }
  std::vector<std::string> alternatives;
  for (const std::string_view literal : group.literals) {
    alternatives.push_back(RE2::QuoteMeta(re2::StringPiece(literal.data(), literal.size())));
  }
  return "(?i)" + joined(alternatives);
}

/// A pattern that owns its text, compiled when first used. It stays where it is: the pattern refers to the
/// text.
struct Expression {
  explicit Expression(std::string text) : source(std::move(text)), pattern(source) {}

  std::string source;
  Pattern pattern;
};

/// A group as some rules use it, with those of its phrases that can occur.
struct Entry {
  Entry(const PhraseGroup& of, std::span<const Phrase> possible, unsigned in)
      : group(of),
        classes(in),
        phrases(phrases_of(of, possible)),
        guards(exceptions_of(of, of.guards)),
        unless(exceptions_of(of, of.unless)) {}

  const PhraseGroup& group;
  unsigned classes;  // a bit for every class of unit that it looks at
  Expression phrases;
  Expression guards;
  Expression unless;

  bool looks_at(UnitClass unit) const { return (classes >> static_cast<unsigned>(unit) & 1U) != 0; }
};

unsigned classes_of(Scope scope) {
  unsigned classes = 0;
  for (unsigned unit = 0; unit < kUnitClassCount; ++unit) {
    if (covers(scope, static_cast<UnitClass>(unit))) { classes |= 1U << unit; }
  }
  return classes;
}

/// The groups that the uses ask for, each once, with all classes in which any use asks for it.
std::vector<std::pair<const PhraseGroup*, unsigned>> groups_of(std::span<const WordUse> uses) {
  std::vector<std::pair<const PhraseGroup*, unsigned>> groups;
  for (const WordUse& use : uses) {
    for (const PhraseGroup& group : use.lexicon->groups) {
      if (group.tier != use.tier) { continue; }
      const auto same = std::find_if(groups.begin(), groups.end(),
                                     [&](const auto& known) { return known.first == &group; });
      if (same == groups.end()) {
        groups.emplace_back(&group, classes_of(use.scope));
      } else {
        same->second |= classes_of(use.scope);
      }
    }
  }
  return groups;
}

std::vector<Phrase> possible_phrases(const PhraseGroup& group, const Trigrams& trigrams) {
  std::vector<Phrase> phrases;
  const auto may_occur = [&](std::string_view literal) { return trigrams.may_hold(literal); };
  std::copy_if(group.phrases.begin(), group.phrases.end(), std::back_inserter(phrases),
               [&](const Phrase& phrase) {
                 return phrase.literals.empty() ||
                        std::any_of(phrase.literals.begin(), phrase.literals.end(), may_occur);
               });
  return phrases;
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

/// Whether the unit as a whole excuses the group's phrases.
bool excused(const Entry& entry, std::string_view prose) {
  if (entry.group.unless_measured && is_measured(prose)) { return true; }
  return !entry.group.unless.empty() && entry.unless.pattern.found_in(prose);
}

/// Adds where the group's phrases stand in the unit, guards applied; offsets are into the unit.
void locate(const Entry& entry, std::string_view prose, std::vector<Span>& spans) {
  spans = entry.phrases.pattern.find_all(prose);
  if (spans.empty() || entry.group.guards.empty()) { return; }
  const std::vector<Span> guards = entry.guards.pattern.find_all(prose);
  auto guard = guards.begin();
  std::erase_if(spans, [&](Span span) {
    while (guard != guards.end() && guard->end <= span.begin) { ++guard; }
    return guard != guards.end() && guard->overlaps(span);
  });
}

}  // namespace

/// The entries and the set in which each has the number of its place.
struct Matcher::Compiled {
  explicit Compiled(std::int64_t set_memory) : set(set_options(set_memory), RE2::UNANCHORED) {}

  static RE2::Options set_options(std::int64_t memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory);
    return options;
  }

  void add(const PhraseGroup& group, std::span<const Phrase> phrases, unsigned classes) {
    entries.emplace_back(group, phrases, classes);
    usable = set.Add(set_expression(group, phrases), nullptr) >= 0 && usable;
  }

  void compile() { usable = usable && !entries.empty() && set.Compile(); }

  /// The entries that may hit in `prose`, in their order; those of presence groups do.
  void candidates(std::string_view prose, std::vector<int>& found) const {
    RE2::Set::ErrorInfo error{RE2::Set::kNotCompiled};
    if (usable && set.Match(re2::StringPiece(prose.data(), prose.size()), &found, &error)) {
      std::sort(found.begin(), found.end());
    } else if (error.kind != RE2::Set::kNoError) {
      candidates_one_by_one(prose, found);
    }
  }

  /// The same without the set, which has run out of memory: slower, and never wrong.
  void candidates_one_by_one(std::string_view prose, std::vector<int>& found) const {
    found.clear();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].phrases.pattern.found_in(prose)) { found.push_back(static_cast<int>(i)); }
    }
  }

  std::deque<Entry> entries;
  RE2::Set set;
  bool usable = true;
};

Matcher::Matcher(std::span<const WordUse> uses, std::int64_t set_memory)
    : compiled_(std::make_unique<Compiled>(set_memory)) {
  for (const auto& [group, classes] : groups_of(uses)) { compiled_->add(*group, group->phrases, classes); }
  compiled_->compile();
}

Matcher::Matcher(std::span<const WordUse> uses, std::span<const std::string_view> texts)
    : compiled_(std::make_unique<Compiled>(kSetMemory)) {
  Trigrams trigrams;
  for (const std::string_view text : texts) { trigrams.add(text); }
  for (const auto& [group, classes] : groups_of(uses)) {
    const std::vector<Phrase> phrases = possible_phrases(*group, trigrams);
    if (!phrases.empty()) { compiled_->add(*group, phrases, classes); }
  }
  compiled_->compile();
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::match(std::string_view prose, std::uint32_t offset, UnitClass unit, MatchScratch& scratch,
                    std::vector<Hit>& hits) const {
  if (unit == UnitClass::unscanned || compiled_->entries.empty()) { return; }
  const std::size_t first = hits.size();
  std::vector<Span>& spans = scratch.spans;
  compiled_->candidates(prose, scratch.candidates);
  for (const int index : scratch.candidates) {
    const Entry& entry = compiled_->entries[static_cast<std::size_t>(index)];
    if (!entry.looks_at(unit) || excused(entry, prose)) { continue; }
    if (entry.group.presence) {
      spans.assign(1, Span{0, static_cast<std::uint32_t>(prose.size())});
    } else {
      locate(entry, prose, spans);
    }
    for (const Span span : spans) {
      hits.push_back({&entry.group, {offset + span.begin, offset + span.end}});
    }
  }
  settle(hits, first);
}

}  // namespace speclint::patterns
