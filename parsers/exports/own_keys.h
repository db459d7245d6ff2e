// Keys and columns that settings explain, in records of exports.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/node.h"
#include "parsers/text/vocabulary.h"

namespace speclint::exports {

/// The key that trackers know for an own key of a field; the same key where it is none.
std::string known_key(std::string_view key, const text::Vocabulary* own);

/// Gives the own keys of a record's fields their known names.
void rename_own_keys(Node& record, const text::Vocabulary* own);

/// Takes the entries out of a record that are parts of a ticket by their own keys, also those of `fields`,
/// where a tracker keeps what its users add.
std::vector<Node::Entry> take_own_parts(Node& record, const text::Vocabulary* own);

}  // namespace speclint::exports
