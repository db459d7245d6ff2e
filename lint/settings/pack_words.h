// The groups of phrases of a rule pack: the same as those of the built-in word lists, but read at run time.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "lint/settings/mistake.h"
#include "parsers/model/node.h"
#include "rules/patterns/lexicon.h"
#include "rules/patterns/matcher.h"

namespace speclint::settings {

struct RulePack;

class PackWords {
 public:
  PackWords(RulePack& pack, Mistakes& mistakes) : pack_(pack), mistakes_(mistakes) {}

  /// A rule's groups as a list of its own, and where it is looked for: in the places of `where`, or without
  /// that as the tiers say.
  std::span<const patterns::WordUse> read(const Node& groups, const Node* where, std::string_view name,
                                          std::string_view summary);

  /// Tells when all phrases together are more than a run can handle well.
  void check_size();

 private:
  patterns::PhraseGroup read_group(const Node& node, std::string_view name);
  std::span<const std::string_view> read_phrases(const Node& node);
  std::span<const std::string_view> read_texts(const Node* node);
  std::span<const std::string_view> read_exceptions(const Node* node);

  RulePack& pack_;
  Mistakes& mistakes_;
  std::size_t steps_ = 0;  // of all programs
};

}  // namespace speclint::settings
