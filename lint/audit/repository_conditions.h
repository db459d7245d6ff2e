// What a repository shows of the conditions that work needs which is handed over.
#pragma once
#include <string>
#include <vector>

namespace speclint::audit {

struct RepositoryCondition {
  std::string name;     // "README with run instructions"
  std::string found;    // the file that shows it, told from the repository; empty when none does
  std::string missing;  // what to write otherwise, a sentence
};

/// Empty when no repository was looked at.
using RepositoryConditions = std::vector<RepositoryCondition>;

}  // namespace speclint::audit
