#include "lint/settings/layer.h"

namespace speclint::settings {

void lay_over(Layer& base, const Layer& over) {
  for (const auto& [key, value] : over.values) { base.values[key] = value; }
  for (const auto& [key, values] : over.lists) { base.lists[key] = values; }
  for (const auto& [key, values] : over.added) {
    Values& list = base.lists[key];
    list.insert(list.end(), values.begin(), values.end());
  }
}

}  // namespace speclint::settings
