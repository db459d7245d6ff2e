// What sort of work a ticket is. Source: rule catalogue, section 4.
#include <algorithm>
#include <array>
#include <cstddef>

#include "rules/facts/compute_facts.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

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

struct TitleSignal {
  Kind kind;
  int weight;
  const Pattern& pattern;
};

const Pattern kBugPrefix{R"((?i)^\W*(?:\[?bug\]?|(?:bug)?fix(?:\(.{1,30}\))?):?\s)"};
const Pattern kSpikePrefix{R"((?i)^\W*spike\b)"};
const Pattern kTaskPrefix{R"((?i)^\W*(?:chore|docs|ci|build|refactor|test)(?:\(.{1,30}\))?:)"};
const Pattern kEpicPrefix{R"((?i)^\W*epic\b)"};
const Pattern kFeaturePrefix{R"((?i)^\W*(?:feat(?:ure)?(?:\(.{1,30}\))?:|\[feature\]))"};
const Pattern kBug{
    R"((?i)\b(?:fix(?:es|ed)?|bug|broken|crash(?:es)?|fails?|error|wrong|incorrect|regression|does(?:n['’]t| not)|)"
    R"(not working|missing|leak|deadlock|500|exception|hangs?|flaky)\b)"};
const Pattern kFeature{
    R"((?i)^\W*(?:add|allow|enable|show|display|support|create|implement|introduce|let)\b)"};
const Pattern kTask{
    R"((?i)^\W*(?:bump|upgrade|update|rename|remove|delete|document|configure|set ?up|add tests|refactor|clean|)"
    R"(reformat|enable lint)\b)"};
const Pattern kSpike{
    R"((?i)\b(?:spike|investigate|research|explore|evaluate|compare|feasib\w+|proof of concept|poc|prototype|)"
    R"(find out|assess|benchmark|analy[sz]e|rfc|decide)\b)"};
const Pattern kEpic{R"((?i)\b(?:epic|initiative|roadmap|programme|phase \d)\b)"};
const Pattern kIntegration{
    R"((?i)\b(?:integrat\w+|connect\w*|sync(?:hroni[sz]\w+)?|webhook|oauth|sso|saml|import from|export to|push to|)"
    R"(pull from|hook up|adapter|connector|plugin for)\b)"};
const Pattern kMigration{
    R"((?i)\b(?:migrat\w+|(?:move|replace|switch(?:ing)?|port(?:ing)?)\s.{2,40}\s(?:from|to|with)|convert\w*|)"
    R"(back-?fill|upgrade\s.{2,40}\s(?:to|from)\sv?\d+|cut-?over|decommission|sunset|import legacy|schema change|)"
    R"(re-?platform)\b)"};
const Pattern kService{
    R"((?i)^\W*(?:build|create|implement|add|introduce|set ?up)\b.{0,60}\b(?:(?:micro)?service|api|backend|worker|)"
    R"(daemon|job|queue consumer|pipeline|endpoint|server|gateway|scheduler|cron|bot|cli)\b)"};

const std::array kTitleSignals{
    TitleSignal{Kind::bug, 4, kBugPrefix},
    TitleSignal{Kind::spike, 4, kSpikePrefix},
    TitleSignal{Kind::task, 4, kTaskPrefix},
    TitleSignal{Kind::epic, 4, kEpicPrefix},
    TitleSignal{Kind::feature, 4, kFeaturePrefix},
    TitleSignal{Kind::bug, 2, kBug},
    TitleSignal{Kind::feature, 2, kFeature},
    TitleSignal{Kind::task, 2, kTask},
    TitleSignal{Kind::spike, 3, kSpike},
    TitleSignal{Kind::epic, 3, kEpic},
    TitleSignal{Kind::integration, 3, kIntegration},
    TitleSignal{Kind::migration, 3, kMigration},
    TitleSignal{Kind::service, 3, kService},
};
constexpr int kLeastWeight = 2;

std::optional<Kind> declared_kind(const Ticket& ticket) {
  for (const DeclaredWord& declared : kDeclaredWords) {
    if (patterns::contains_ignoring_case(ticket.declared_kind(), declared.word)) { return declared.kind; }
  }
  return std::nullopt;
}

/// The kind with the highest sum of at least two; nothing on a tie.
std::optional<Kind> kind_by_title(std::string_view title) {
  std::array<int, kKindCount> sums{};
  for (const TitleSignal& signal : kTitleSignals) {
    if (signal.pattern.found_in(title)) { sums[static_cast<std::size_t>(signal.kind)] += signal.weight; }
  }
  const auto best = std::max_element(sums.begin(), sums.end());
  if (*best < kLeastWeight || std::count(sums.begin(), sums.end(), *best) > 1) { return std::nullopt; }
  return static_cast<Kind>(best - sums.begin());
}

bool is_filled(const Ticket& ticket, SectionRole role) {
  return std::any_of(ticket.units().begin(), ticket.units().end(),
                     [&](const Unit& unit) { return unit.role == role && unit.kind != UnitKind::heading; });
}

bool reads_like_a_bug(const Ticket& ticket) {
  return is_filled(ticket, SectionRole::steps) && is_filled(ticket, SectionRole::expected) &&
         is_filled(ticket, SectionRole::actual);
}

}  // namespace

Kind classify_kind(const Ticket& ticket) {
  if (const auto declared = declared_kind(ticket)) { return *declared; }
  if (reads_like_a_bug(ticket)) { return Kind::bug; }
  return kind_by_title(ticket.title().text).value_or(Kind::feature);
}

KindSet all_kinds(const Ticket& /*ticket*/, Kind kind) { return {kind}; }

}  // namespace speclint::facts
