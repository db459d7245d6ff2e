// What several rules ask about a ticket, computed once.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/ticket.h"
#include "rules/finding.h"
#include "rules/patterns/matcher.h"

namespace speclint {

/// What sort of work a ticket is (catalogue, section 4).
enum class Kind : std::uint8_t { feature, bug, task, spike, epic, integration, migration, service };
inline constexpr std::size_t kKindCount = 8;

class KindSet {
 public:
  constexpr KindSet(std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) { bits_ = static_cast<std::uint8_t>(bits_ | bit(kind)); }
  }
  constexpr bool contains(Kind kind) const { return (bits_ & bit(kind)) != 0; }
  constexpr bool meets(KindSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr void add(Kind kind) { bits_ = static_cast<std::uint8_t>(bits_ | bit(kind)); }

 private:
  static constexpr std::uint8_t bit(Kind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
  }
  std::uint8_t bits_ = 0;
};

inline constexpr KindSet kAllKinds{Kind::feature, Kind::bug,         Kind::task,      Kind::spike,
                                   Kind::epic,    Kind::integration, Kind::migration, Kind::service};

std::string_view kind_name(Kind kind);

/// How much work a ticket asks for, told from its estimate and its requirement units.
enum class Size : std::uint8_t {
  tiny,   // one requirement unit at most, and an estimate of at most two hours
  small,  // at most three requirement units
  usual,
};

enum class AcceptanceState : std::uint8_t { none, untestable, testable };
std::string_view acceptance_state_name(AcceptanceState state);

/// What a template left in a unit that nobody filled in.
enum class Residue : std::uint8_t {
  none,
  blank,   // no word at all, or "_No response_": somebody had nothing to say
  prompt,  // words of the template: a prompt, sample text
};

struct Acceptance {
  AcceptanceState state = AcceptanceState::none;
  Span span;  // the section's heading, else the first criterion; empty when there is none
  std::vector<std::uint32_t> sections;  // those with the role acceptance, or, without any, dod
  std::vector<std::uint32_t> criteria;  // the units that say when the work is done, wherever they stand
  bool declared = false;                // they stand in sections, fields or columns of their own
};

/// What becomes of a ticket: it goes out, is specified anew, is work for somebody who is hired, stays in the
/// house; or there was nothing to judge.
enum class Verdict : std::uint8_t { contract, respecify, hire, keep, not_a_ticket, not_judged };
std::string_view verdict_name(Verdict verdict);

/// A phrase that tells whose work a ticket is, and how much it says.
struct Sign {
  std::string text;
  Span span;
  std::uint32_t unit = 0;
  int weight = 0;
};

/// What tells whether the work can be handed over at all, apart from what rules find (catalogue, section 5).
struct HandoffSigns {
  std::optional<Verdict> declared;  // a field `handoff` of the ticket
  std::vector<Sign> ownership;      // distinct phrases for work without an end, the heaviest first
  std::vector<Sign> insider;        // the same for work that only people of the house may do
  bool delivers = false;            // the title begins with a verb that hands something over
  bool sized = false;               // it says that the work takes at most ten days
};

/// The hits of all word lists in a ticket, unit by unit.
struct TicketHits {
  std::vector<patterns::Hit> hits;
  std::vector<Range> by_unit;  // parallel to Ticket::units()

  std::span<const patterns::Hit> of(std::uint32_t unit) const {
    return std::span(hits).subspan(by_unit[unit].first, by_unit[unit].count);
  }
  /// Whether a phrase of `lexicon` stands in the unit.
  bool any(std::uint32_t unit, const patterns::Lexicon& lexicon) const;
};

/// The language that the word lists are in.
inline constexpr std::string_view kEnglish = "en";

/// The facts of one ticket. Vectors over units are parallel to Ticket::units().
struct Facts {
  std::vector<patterns::UnitClass> classes;  // residue is unscanned: it says nothing, whatever its place
  std::vector<Residue> residue;
  std::vector<bool> clean;      // no residue and no finding that taints, whatever is selected
  std::vector<bool> checkable;  // holds something that can be observed: a literal, a number, a result verb
  Acceptance acceptance;
  Kind kind = Kind::feature;
  KindSet kinds{Kind::feature};  // `kind`, and those whose obligations its headings add
  Size size = Size::usual;
  HandoffSigns handoff;
  std::string_view language = kEnglish;  // that most of it is in, as text::LanguageCounter tells
  bool proposal = false;                 // it argues for something that is still to be decided
  std::string not_a_ticket;              // the reason, in a few words; empty for a ticket
};

}  // namespace speclint
