#include "lint/settings/profiles.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace speclint::settings {
namespace {

/// What stops the work: blockers, and what is absent and would be asked for with certainty.
bool blocks(const Rule& rule) {
  const bool absent = rule.severity == Severity::error && rule.penalty == Penalty::slot;
  return !rule.opt_in && (rule.severity == Severity::blocker || absent);
}

bool is_usual(const Rule& rule) { return !rule.opt_in; }

bool is_any(const Rule& /*rule*/) { return true; }

/// What somebody needs who mends a bug. A finish line, bounds, prices and style are for work that is ordered.
bool is_for_bugs(const Rule& rule) {
  const bool ordered = rule.category == Category::scope || rule.dimension == Dimension::language ||
                       rule.part == Part::contacts || rule.part == Part::appetite ||
                       (rule.ladder == Ladder::acceptance && rule.severity == Severity::blocker);
  return !rule.opt_in && rule.kinds.contains(Kind::bug) && !ordered;
}

/// An agent is given its access, asks nobody and has no price.
bool is_for_agents(const Rule& rule) {
  const bool among_people =
      rule.part == Part::contacts || rule.part == Part::appetite || rule.part == Part::access;
  return !rule.opt_in && !among_people;
}

score::GatePolicy no_error_gate() { return {.fail_on = Severity::error}; }

/// Grade A.
score::GatePolicy strict_gate() {
  return {.fail_on = Severity::error, .min_total = 90, .min_dimensions = {85, {}, 85}};
}

/// Whoever cannot tell by common sense when the work is done needs a finish line that can be run.
score::GatePolicy agent_gate() {
  return {.fail_on = Severity::blocker, .min_total = 80, .min_dimensions = {85, {}, 70}};
}

constexpr std::array kProfiles{
    Profile{"triage",
            "For an inbox: only what blocks, which is blockers and missing parts that will be asked for.",
            blocks, false, no_error_gate},
    Profile{"handoff", "For work that is handed to people outside: all rules that are on by default.",
            is_usual, false, score::handoff_gate},
    Profile{"strict",
            "For a house with a standard: all rules, also those that are off, all phrases, and grade A.",
            is_any, true, strict_gate},
    Profile{"bugs",
            "For a tracker of bugs: steps, results, environment and open questions, no bounds or style.",
            is_for_bugs, false, no_error_gate, Kind::bug},
    Profile{"agent",
            "For coding agents: nothing about contacts, cost or access, and a finish line of at least 85.",
            is_for_agents, false, agent_gate},
};
constexpr std::size_t kUsual = 1;
constexpr std::string_view kOff = "off";

}  // namespace

std::span<const Profile> profiles() { return kProfiles; }

std::vector<std::string_view> profile_names() {
  std::vector<std::string_view> names;
  std::transform(kProfiles.begin(), kProfiles.end(), std::back_inserter(names),
                 [](const Profile& profile) { return profile.name; });
  return names;
}

const Profile& usual_profile() { return kProfiles[kUsual]; }

const Profile* find_profile(std::string_view name) {
  const auto* const found = std::find_if(kProfiles.begin(), kProfiles.end(),
                                         [&](const Profile& profile) { return profile.name == name; });
  return found == kProfiles.end() ? nullptr : found;
}

Layer profile_layer(const Profile& profile, std::span<const Rule* const> rules) {
  const Origin origin{"profile " + std::string(profile.name)};
  Layer layer = gate_layer(profile.gate(), origin);
  layer.values["strict"] = {profile.strict ? "true" : "false", origin};
  layer.values["usual-kind"] = {std::string(kind_name(profile.usual_kind)), origin};
  for (const Rule* rule : rules) {
    layer.values["rules." + std::string(rule->id) + ".severity"] = {profile.asks(*rule) ? "on" : "off",
                                                                    origin};
  }
  return layer;
}

score::GatePolicy named_gate(std::string_view name) {
  if (name == "commit") { return score::commit_gate(); }
  return name == "none" ? score::no_gate() : score::handoff_gate();
}

Layer gate_layer(const score::GatePolicy& gate, const Origin& origin) {
  const auto points = [](const std::optional<double>& least) {
    return least ? score::points_text(*least) : std::string(kOff);
  };
  Layer layer;
  const std::string_view fail_on = gate.fail_on ? severity_name(*gate.fail_on) : kOff;
  layer.values["gate.severity"] = {std::string(fail_on), origin};
  layer.values["gate.total"] = {points(gate.min_total), origin};
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    const std::string key = "gate.dimensions." + std::string(kDimensionNames[i]);
    layer.values[key] = {points(gate.min_dimensions[i]), origin};
  }
  return layer;
}

}  // namespace speclint::settings
