// What lies around a ticket: its repository, as far as rules may ask.
#pragma once
#include <span>
#include <string>
#include <vector>

namespace speclint {

/// An immutable value that the caller fills. What is empty is not known, and the clauses of rules that ask
/// for it say nothing.
struct Surroundings {
  std::span<const std::string> glossary;        // terms that the repository explains; sorted
  std::span<const std::string> template_lines;  // of its ticket templates, normalised; sorted
  std::vector<std::string> missing_targets;     // of the ticket's relative links: what is not there; sorted
};

}  // namespace speclint
