// What the files of one group are judged by: their settings, interpreted.
#pragma once
#include <cstddef>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "lint/score/gate.h"
#include "lint/settings/layer.h"
#include "parsers/text/vocabulary.h"
#include "rules/patterns/pattern.h"
#include "rules/rule.h"

namespace speclint::settings {

/// A pattern with its text.
struct OwnedPattern {
  explicit OwnedPattern(std::string text) : source(std::move(text)), pattern(source) {}

  std::string source;
  patterns::Pattern pattern;
};

/// Stays where it is: rules and patterns are referred to.
struct Resolved {
  Resolved() = default;
  Resolved(const Resolved&) = delete;
  Resolved& operator=(const Resolved&) = delete;

  Layer layer;
  std::vector<const Rule*> rules;  // all that could report, as they are set
  std::vector<bool> selected;      // parallel to `rules`
  bool strict = false;
  Kind usual_kind = Kind::feature;  // of a ticket that neither says nor shows what it is
  score::GatePolicy gate;
  text::Vocabulary own_words;
  std::vector<std::string> terms;                   // words that are fine here; sorted
  const patterns::Pattern* term_pattern = nullptr;  // of the same; none without them
  std::size_t max_bytes = 0;                        // of a file; 0: as usual

  std::deque<Rule> changed_rules;
  std::deque<std::vector<RuleOption>> changed_options;
  std::deque<OwnedPattern> patterns;
};

/// Interprets a layer that is complete: a profile's with others laid over it. `rules` are those that are
/// built in and those of its packs; the result refers to them.
std::unique_ptr<const Resolved> resolve(Layer layer, std::span<const Rule* const> rules);

}  // namespace speclint::settings
