#include "rules/facts/title_prefix.h"

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

const patterns::Pattern kPrefix{
    R"((?i)^\W*(?:(?:[a-z]{1,12}[- ]?\d+(?:\.\d+)*|\d+(?:\.\d+)+|#\d+)\s*[:.–—-]\s*|\[[^\]]{1,30}\]\s*|)"
    R"((?:feat|fix|chore|docs|ci|build|refactor|test|perf|task|story|feature|bug|epic)(?:\([^)]{1,30}\))?!?:\s*)+)"};

}  // namespace

std::size_t title_prefix(std::string_view prose) {
  const auto prefix = kPrefix.find(prose);
  return prefix ? prefix->end : 0;
}

}  // namespace speclint::facts
