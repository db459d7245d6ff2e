// What a repository shows beside its tickets (audit --repo).
#pragma once
#include <string>

#include "lint/audit/repository_conditions.h"

namespace speclint::app {

/// Looks at the files of a repository: names, and the beginning of its README. Links are not followed, and of
/// a folder no more than 10,000 entries are looked at. Where `folder` is empty nothing is looked at. Returns
/// what is wrong with --repo, else nothing.
std::string look_at_repository(const std::string& folder, audit::RepositoryConditions& found);

}  // namespace speclint::app
