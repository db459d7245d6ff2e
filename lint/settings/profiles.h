// Named ways to judge: which rules report, how strictly they read, and what has to hold to pass.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "lint/score/gate.h"
#include "lint/settings/layer.h"
#include "rules/rule.h"

namespace speclint::settings {

struct Profile {
  std::string_view name;
  std::string_view summary;  // whom it is for, and what it does; one sentence
  bool (*asks)(const Rule&) = nullptr;
  bool strict = false;  // phrases that count only when asked for strictly (tier c)
  score::GatePolicy (*gate)() = nullptr;
  Kind usual_kind = Kind::feature;  // of a ticket that neither says nor shows what it is
};

/// All of them, the usual one second.
std::span<const Profile> profiles();
/// Their names, in the same order.
std::vector<std::string_view> profile_names();
/// The one that counts when none is named.
const Profile& usual_profile();
/// The profile of that name; nullptr when there is none.
const Profile* find_profile(std::string_view name);

/// What a profile sets.
Layer profile_layer(const Profile& profile, std::span<const Rule* const> rules);

/// The gate of that name: `handoff`, `commit` or `none`.
score::GatePolicy named_gate(std::string_view name);
/// All of a gate's conditions, those that are not asked as `off`.
Layer gate_layer(const score::GatePolicy& gate, const Origin& origin);

}  // namespace speclint::settings
