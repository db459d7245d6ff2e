#include "rules/patterns/late_list.h"

#include <array>

namespace speclint::patterns {

std::vector<Hit> LateList::hits_in(std::string_view prose, std::uint32_t offset) const {
  std::call_once(once_, [this] {
    matcher_.emplace(std::array{WordUse{&list_, Tier::a, Scope::anywhere},
                                WordUse{&list_, Tier::b, Scope::anywhere},
                                WordUse{&list_, Tier::c, Scope::anywhere}});
  });
  MatchScratch scratch;
  std::vector<Hit> hits;
  matcher_->match(prose, offset, UnitClass::prose, scratch, hits);
  return hits;
}

}  // namespace speclint::patterns
