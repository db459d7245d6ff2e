// Good tickets made defective in one known way: what the linter must find, and where.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/ticket.h"
#include "rules/facts/facts.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {

/// How a flaw is put into a ticket.
enum class How : std::uint8_t {
  rewrite,        // a unit of the roles becomes a text
  insert,         // a text becomes a list item behind one of the roles
  strip_numbers,  // a unit that holds one of the texts loses its numbers, with their units
  cut,            // the sections of the roles go
  fill,           // the first section of the roles holds the text instead, and the sections of `also` go
  retitle,        // the text becomes the title
  strip_body,     // nothing but the title and the fields stays
};

struct Flaw {
  std::string_view name;
  std::string_view rule;  // that must find it
  How how = How::rewrite;
  RoleSet roles{};
  /// What is put in, one of them by chance. `{}` is what stood there, without its full stop, `{head}` its
  /// first words.
  std::span<const std::string_view> texts{};
  KindSet kinds = kAllKinds;  // of those that the rule looks at, those in which the flaw can be made
  RoleSet also{};             // goes as well, because it would answer the question, too
};

/// All flaws that are known.
std::span<const Flaw> flaws();

/// A change of a text.
struct Edit {
  Span where;
  std::string with;
};

struct Mutant {
  std::string text;
  /// Where the finding must stand, in `text`; without one, where the ticket reports what is absent.
  std::optional<Span> place;
  std::vector<Edit> edits;  // of the good ticket, in the order of the text
};

/// The ticket with the flaw at a place chosen by chance; nothing when there is no such place in it.
/// `ticket` is the one parsed from `text`, a Markdown file.
std::optional<Mutant> mutate(std::string_view text, const Ticket& ticket, const Flaw& flaw, Random& random);

/// The text with the edits, which must lie apart.
std::string with_edits(std::string_view text, std::vector<Edit> edits);

/// Whether no two edits, one of each, touch each other.
bool lie_apart(std::span<const Edit> some, std::span<const Edit> others);

}  // namespace speclint::test
