// Settings as a flat table: what one place says, laid over what others said before.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint::settings {

/// Where a value was written: a file and its line, or a word such as "profile handoff" without one.
struct Origin {
  std::string place;
  std::uint32_t line = 0;
};

struct Value {
  std::string text;
  Origin origin;
  Span at;  // in its file
};
using Values = std::vector<Value>;

/// Keys are the path through the file with dots, and a rule's id for its name: `gate.total`,
/// `rules.LNG006.severity`, `roles.acceptance`.
struct Layer {
  std::map<std::string, Value, std::less<>> values;
  std::map<std::string, Values, std::less<>> lists;  // in place of what the layers below say
  std::map<std::string, Values, std::less<>> added;  // of `extend-…`: beside what they say

  const Value* value(std::string_view key) const {
    const auto found = values.find(key);
    return found == values.end() ? nullptr : &found->second;
  }
  /// Without the ones that are added; empty when there are none.
  const Values& list(std::string_view key) const {
    static const Values none;
    const auto found = lists.find(key);
    return found == lists.end() ? none : found->second;
  }
};

/// Lays `over` on `base`. The result has no lists that are still to be added.
void lay_over(Layer& base, const Layer& over);

}  // namespace speclint::settings
