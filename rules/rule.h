// What a rule is: a constant that holds everything the rule knows of itself, and one pure function.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "parsers/model/ticket.h"
#include "rules/facts/facts.h"
#include "rules/finding.h"
#include "rules/patterns/matcher.h"
#include "rules/patterns/pattern.h"
#include "rules/severity.h"
#include "rules/surroundings.h"

namespace speclint {

enum class Category : std::uint8_t { acceptance, scope, questions, context, language, backlog };
inline constexpr std::array<std::string_view, 6> kCategoryNames{"acceptance", "scope",    "questions",
                                                                "context",    "language", "backlog"};

/// The part of the score that a finding lowers (catalogue 6.1).
enum class Dimension : std::uint8_t { finish_line, scope, questions, context, language };
inline constexpr std::size_t kDimensionCount = 5;
inline constexpr std::array<std::string_view, kDimensionCount> kDimensionNames{
    "finish_line", "scope", "questions", "context", "language"};

/// How findings of a rule add up: once, however many; each a question; or by their share of the
/// requirement units.
enum class Penalty : std::uint8_t { slot, count, share };
inline constexpr std::array<std::string_view, 3> kPenaltyNames{"slot", "count", "share"};

/// Of several slot rules on one ladder only the dearest counts.
enum class Ladder : std::uint8_t { none, acceptance };
inline constexpr std::array<std::string_view, 2> kLadderNames{"none", "acceptance"};

/// When in the work a contractor would ask (catalogue 7.3).
enum class Stage : std::uint8_t { start, design, build, accept };
inline constexpr std::size_t kStageCount = 4;
inline constexpr std::array<std::string_view, kStageCount> kStageNames{"start", "design", "build", "accept"};

/// What of a ticket that is to be handed over a finding shows to be missing.
enum class Part : std::uint8_t {
  none,
  goal,      // a result that the title names
  expected,  // what a bug's reader should see instead
  exclusions,
  deliverable,
  interface,
  data,
  failures,  // what happens when something goes wrong
  thresholds,
  access,
  rollout,
  proof,  // that nothing was lost on the way
  contacts,
  appetite,
  environment,
  context,  // why it is wanted
};
inline constexpr std::size_t kPartCount = 16;

struct Rule;

/// One unit as a unit rule sees it.
struct UnitView {
  const Ticket& ticket;
  const Unit& unit;
  std::uint32_t index = 0;
  patterns::UnitClass unit_class = patterns::UnitClass::unscanned;
  std::span<const patterns::Hit> hits;  // here, of the lists that the rule declares, in their scopes
  const TicketHits& all_hits;           // of every list, in every unit
  const Rule* rule = nullptr;           // the rule that looks
};

/// A ticket as a ticket rule sees it.
struct TicketView {
  const Ticket& ticket;
  const TicketHits& hits;
  const Facts& facts;
  const Surroundings& surroundings;
  const Rule* rule = nullptr;  // the rule that looks, with its options as they are set
};

/// A number that settings may change.
struct RuleOption {
  std::string_view name;     // snake case
  std::string_view summary;  // what it bounds, in which unit; one sentence
  double value = 0;
  double least = 0;
  double most = 0;
};

/// How an option of `rule` is set; it must be one of the rule's.
double option(const Rule& rule, std::string_view name);

/// What a rule of somebody's own looks for (own/own_check.h).
struct OwnCheck;

struct Rule {
  std::string_view id;    // ACC001: for suppressions and reports; never used again once retired
  std::string_view name;  // states the flaw, reads well after "ignore"
  Category category = Category::acceptance;
  Severity severity = Severity::warning;  // a finding may lower it
  Dimension dimension = Dimension::finish_line;
  Penalty penalty = Penalty::slot;
  Ladder ladder = Ladder::none;
  double share_cap = 0;  // of a share penalty; 0: by severity
  double share_k = 3;    // protects short tickets from a share penalty
  Stage stage = Stage::design;
  KindSet kinds = kAllKinds;
  Part part = Part::none;
  /// It judges parts, places and marks, not English words, and so tickets in any language.
  bool any_language = false;
  bool opt_in = false;  // says nothing unless it is selected by name or by a strict profile
  /// Its findings keep a unit from being clean evidence (catalogue 6.2).
  bool taints = false;
  /// Of findings that overlap the graver stays, of equally grave ones the longer, of equally long ones that
  /// with higher precedence.
  std::uint8_t precedence = 0;
  /// Findings of this category in a unit that has one of this rule give way (ACC004 over LNG).
  const Category* replaces = nullptr;

  /// What it reads of the ticket's surroundings, which are read only where a rule asks for them.
  SurroundingsPart asks_for = SurroundingsPart::none;
  /// What it finds is a secret: wherever it stands in the ticket, no output holds it.
  bool hides_match = false;

  std::string_view summary;    // what it finds; one sentence
  std::string_view rationale;  // what that costs whoever cannot ask; one or two sentences
  std::string_view message;    // may hold {match}
  std::string_view question;   // what the contractor would ask; may hold {match}, {excerpt}, {title}
  std::string_view fix;        // what to write instead; one sentence
  std::string_view bad;        // a ticket that it flags, in Markdown or as an export in JSON
  std::string_view good;       // one that it does not
  std::string_view note;       // where real tickets made it differ from its source; may be empty
  std::string_view source;     // a standard, a guide or a measurement

  std::span<const RuleOption> options{};
  std::span<const patterns::WordUse> words;
  const patterns::Lexicon* late_words = nullptr;  // a list that it asks itself (patterns/late_list.h)
  /// Set by settings: the severity in place of the built-in one; what the rule itself lowers stays as low.
  std::optional<Severity> set_severity{};
  /// Set by settings: findings and hits inside a match of it are none.
  const patterns::Pattern* allowed = nullptr;
  const OwnCheck* own = nullptr;  // of a rule that is not built in
  /// Judges a unit. Called for every unit in which a word of the rule's lists was found.
  void (*check_unit)(const UnitView&, Findings&) = nullptr;
  /// Judges the ticket once all units are judged.
  void (*check_ticket)(const TicketView&, Findings&) = nullptr;
};

/// The check of a rule that is only a word list: the first hit in a unit is a finding.
void flag_first_hit(const UnitView& view, Findings& findings);

}  // namespace speclint
