// Which mappings of a YAML file are tickets.
#pragma once
#include <vector>

#include "parsers/text/vocabulary.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint {

/// A mapping that is a ticket of its own.
struct TicketNode {
  const yaml::Node* node = nullptr;
  bool listed = false;  // it stands in a list, which could hold several
};

/// The tickets of a file, in its order, an epic before its stories: a document's mapping, the entries
/// of a list at the top, under a key such as `stories`, or under any key when they have ids. Nothing
/// for other YAML: settings, workflows, issue forms.
std::vector<TicketNode> find_tickets(const yaml::Tree& tree, const text::Vocabulary* own);

/// A requirement kept by Doorstop: one a file, named by the file.
bool is_doorstop_item(const yaml::Node& mapping);

/// The entry that holds the ticket's title; nullptr when there is none.
const yaml::Node::Entry* title_entry(const yaml::Node& mapping, const text::Vocabulary* own);

}  // namespace speclint
