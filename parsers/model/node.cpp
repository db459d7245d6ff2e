#include "parsers/model/node.h"

#include <algorithm>

namespace speclint {

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key.value == key; });
  return found == entries.end() ? nullptr : &found->value;
}

}  // namespace speclint
