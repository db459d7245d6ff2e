// What a criterion says, by its form alone.
#pragma once
#include <cstdint>
#include <string_view>

#include "rules/facts/facts.h"

namespace speclint::facts {

enum class Triviality : std::uint8_t {
  none,
  process,    // how the work goes: "all tests pass", "code reviewed"
  tautology,  // true of any change: "works as expected"
};

/// How far a criterion is true of any change whatever.
Triviality triviality_of(std::string_view prose);

/// Whether a unit says nothing at all: empty, "N/A", "see above", "…", a prompt in parentheses.
bool is_nothing(std::string_view prose);

/// Whether it begins with the order to do something ("Add a test") rather than with what is then so.
bool is_order(std::string_view prose);

/// Whether it says that something is right ("are parsed correctly") without a number or a literal.
bool is_hollow(std::string_view prose);

/// Whether it says in other forms what the title says, and nothing more.
bool restates(std::string_view prose, std::string_view title);

/// Whether its letters are mostly of another script than the word lists know.
bool is_foreign(std::string_view prose);

/// What a criterion is worth to a third party that has to accept the work.
enum class Worth : std::uint8_t {
  good,     // it can be passed or failed
  bad,      // it cannot
  nothing,  // how the work goes, or a script that the word lists do not know: it counts neither way
};
Worth worth_of(const Ticket& ticket, const Facts& facts, std::uint32_t unit);

/// Whether as many of the criteria are good as a testable ticket needs: two thirds of those that count.
constexpr bool are_enough(std::size_t good, std::size_t counted) { return good * 3 >= counted * 2; }

/// Whether the criteria are true of any change or only repeat the title. A vague one beside them heals
/// nothing; a clean one about this work does.
bool criteria_say_nothing(const Ticket& ticket, const Facts& facts);

}  // namespace speclint::facts
