// The elements of a YAML list as items.
#pragma once
#include <cstdint>

#include "parsers/tickets/yaml_draft.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint {

/// Adds an element to the last section of a draft: a scalar is an item, which may begin with a bullet
/// or a box; a mapping (`{given, when, then}`, `{id, text, done}`) is one item of its values' words;
/// a list in a list is one level deeper. `block` is the number that the list's units share.
void add_yaml_item(YamlDraft& draft, const yaml::Node& element, std::uint16_t depth, std::uint32_t block);

}  // namespace speclint
