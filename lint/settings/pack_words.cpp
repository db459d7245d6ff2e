#include "lint/settings/pack_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "lint/settings/rule_pack.h"
#include "rules/patterns/phrase.h"

namespace speclint::settings {
namespace {

using patterns::PhraseGroup;
using patterns::Scope;
using patterns::Tier;

constexpr std::size_t kMostSteps = 300'000;
constexpr std::array<std::string_view, 4> kPlaces{"anywhere", "requirement", "acceptance",
                                                  "title"};  // as in Scope
constexpr std::string_view kAdvice = "write an RE2 expression: https://github.com/google/re2/wiki/Syntax";

std::string advice_for(const patterns::ExpressionTraits& traits) {
  return std::string(traits.steps > patterns::kLargestProgram ? "make its repetitions smaller" : kAdvice);
}

std::vector<const Node*> scalars_of(const Node* node) {
  std::vector<const Node*> scalars;
  if (node == nullptr) { return scalars; }
  if (node->kind == NodeKind::scalar) { scalars.push_back(node); }
  for (const Node& item : node->items) {
    if (item.kind == NodeKind::scalar && !item.value.empty()) { scalars.push_back(&item); }
  }
  return scalars;
}

bool flag_of(const Node& mapping, std::string_view key, bool otherwise) {
  const Node* node = mapping.find(key);
  return node == nullptr ? otherwise : node->value == "true";
}

Tier tier_of(const Node& group) {
  const Node* tier = group.find("tier");
  if (tier == nullptr || tier->value == "a") { return Tier::a; }
  return tier->value == "b" ? Tier::b : Tier::c;
}

/// Where a rule looks for a tier when it does not say.
std::vector<Scope> usual_scopes(Tier tier) {
  if (tier == Tier::b) { return {Scope::requirement}; }
  return {Scope::anywhere, Scope::title};
}

std::vector<Scope> scopes_of(const Node* where) {
  std::vector<Scope> scopes;
  for (const Node* word : scalars_of(where)) {
    const auto* const known = std::find(kPlaces.begin(), kPlaces.end(), word->value);
    if (known != kPlaces.end()) { scopes.push_back(static_cast<Scope>(known - kPlaces.begin())); }
  }
  return scopes;
}

}  // namespace

std::span<const patterns::WordUse> PackWords::read(const Node& groups, const Node* where,
                                                   std::string_view name, std::string_view summary) {
  std::vector<PhraseGroup>& all = pack_.groups.emplace_back();
  for (const Node& group : groups.items) {
    if (group.kind != NodeKind::mapping) { continue; }
    if (PhraseGroup read = read_group(group, name); !read.phrases.empty()) { all.push_back(read); }
  }
  const patterns::Lexicon& lexicon = pack_.lexicons.emplace_back(patterns::Lexicon{name, summary, all});
  const std::vector<Scope> scopes = scopes_of(where);
  std::vector<patterns::WordUse>& uses = pack_.uses.emplace_back();
  for (const Tier tier : {Tier::a, Tier::b, Tier::c}) {
    if (std::none_of(all.begin(), all.end(), [&](const PhraseGroup& group) { return group.tier == tier; })) {
      continue;
    }
    for (const Scope scope : scopes.empty() ? usual_scopes(tier) : scopes) {
      uses.push_back({&lexicon, tier, scope});
    }
  }
  return uses;
}

PhraseGroup PackWords::read_group(const Node& node, std::string_view name) {
  PhraseGroup group{.lexicon = name,
                    .tier = tier_of(node),
                    .ignore_case = flag_of(node, "ignore_case", true),
                    .whole_words = flag_of(node, "whole_words", true),
                    .unless_measured = flag_of(node, "unless_measured", false)};
  group.guards = read_exceptions(node.find("guards"));
  group.unless = read_exceptions(node.find("unless"));
  group.phrases = read_phrases(node);
  return group;
}

std::span<const std::string_view> PackWords::read_phrases(const Node& node) {
  std::vector<std::string_view>& phrases = pack_.text_lists.emplace_back();
  for (const Node* text : scalars_of(node.find("phrases"))) {
    const patterns::ExpressionTraits traits = patterns::examine_phrase(text->value);
    if (!traits.problem.empty()) {
      mistakes_.add(text->source, fmt::format("{}: {}", text->value, traits.problem), advice_for(traits));
      continue;
    }
    steps_ += static_cast<std::size_t>(traits.steps);
    phrases.push_back(pack_.texts.emplace_back(text->value));
  }
  return phrases;
}

std::span<const std::string_view> PackWords::read_texts(const Node* node) {
  std::vector<std::string_view>& texts = pack_.text_lists.emplace_back();
  for (const Node* text : scalars_of(node)) { texts.push_back(pack_.texts.emplace_back(text->value)); }
  return texts;
}

std::span<const std::string_view> PackWords::read_exceptions(const Node* node) {
  for (const Node* text : scalars_of(node)) {
    const std::string problem = patterns::examine_phrase(text->value).problem;
    if (problem.empty()) { continue; }
    mistakes_.add(text->source, fmt::format("{}: {}", text->value, problem), std::string(kAdvice));
    return {};
  }
  return read_texts(node);
}

void PackWords::check_size() {
  if (steps_ <= kMostSteps) { return; }
  mistakes_.add({0, 0},
                fmt::format("the phrases of this pack make programs of {} steps, more than the limit of {}",
                            steps_, kMostSteps),
                "take phrases out, or make their repetitions smaller");
}

}  // namespace speclint::settings
