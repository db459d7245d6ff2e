// A word list that few tickets are asked about.
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/patterns/lexicon.h"
#include "rules/patterns/matcher.h"

namespace speclint::patterns {

/// All tiers of a list, compiled when it is first asked, and apart from the lists that look at every unit:
/// for rules that look at few tickets and ask only until something is found. Thread-safe; never copied.
class LateList {
 public:
  constexpr explicit LateList(const Lexicon& list) : list_(list) {}
  LateList(const LateList&) = delete;
  LateList& operator=(const LateList&) = delete;

  /// The hits in a unit, as Matcher::match gives them.
  std::vector<Hit> hits_in(std::string_view prose, std::uint32_t offset = 0) const;
  bool found_in(std::string_view prose) const { return !hits_in(prose).empty(); }

 private:
  const Lexicon& list_;
  mutable std::once_flag once_;
  mutable std::optional<Matcher> matcher_;
};

}  // namespace speclint::patterns
