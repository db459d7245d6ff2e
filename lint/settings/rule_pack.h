// A file of somebody's own rules.
#pragma once
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/settings/mistake.h"
#include "lint/settings/resolved.h"
#include "rules/own/own_check.h"
#include "rules/patterns/lexicon.h"
#include "rules/rule.h"

namespace speclint::settings {

/// A ticket that a rule of a pack is to flag, or not.
struct PackExample {
  const Rule* rule = nullptr;
  bool bad = false;
  std::string text;
  std::uint32_t line = 0;  // of the pack
};

/// Stays where it is: its rules refer to what it holds.
struct RulePack {
  RulePack() = default;
  RulePack(const RulePack&) = delete;
  RulePack& operator=(const RulePack&) = delete;

  SourceFile source;
  std::deque<Rule> rules;
  std::vector<PackExample> examples;
  std::vector<Mistake> mistakes;

  std::deque<std::string> texts;
  std::deque<std::vector<std::string_view>> text_lists;
  std::deque<std::vector<patterns::PhraseGroup>> groups;
  std::deque<patterns::Lexicon> lexicons;
  std::deque<std::vector<patterns::WordUse>> uses;
  std::deque<OwnCheck> checks;
  std::deque<OwnedPattern> patterns;
};

/// Reads a pack into `pack`, with what is wrong with it. `built_in` are rules whose ids and names are taken.
/// Never throws.
void read_pack(const std::string& path, std::string_view bytes, std::span<const Rule* const> built_in,
               RulePack& pack);

}  // namespace speclint::settings
