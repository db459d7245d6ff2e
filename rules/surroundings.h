// What lies around a ticket: its repository, as far as rules may ask.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace speclint {

/// The parts of Surroundings; a rule says in `asks_for` which one it reads.
enum class SurroundingsPart : std::uint8_t { none, glossary, template_lines, missing_targets };

/// An immutable value that the caller fills. What is empty is not known, and the clauses of rules that ask
/// for it say nothing.
struct Surroundings {
  std::span<const std::string> glossary;        // terms that the repository explains, as written; sorted
  std::span<const std::string> template_lines;  // of its ticket templates, by normalised_line; sorted
  std::vector<std::string> missing_targets;     // of the ticket's relative links: what is not there; sorted
};

/// A line by its words alone: lower case, one blank between them, without marks and punctuation.
std::string normalised_line(std::string_view line);

}  // namespace speclint
