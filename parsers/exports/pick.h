// Choosing what a ticket is made of out of a record.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "parsers/model/node.h"

namespace speclint::exports {

enum class Take : std::uint8_t {
  whole,
  names,     // of an object its name, of a list those of its elements
  ids,       // the same of tickets, by which they are referred to
  comments,  // see comments.h
};

struct Use {
  std::string_view key;
  Take take = Take::whole;
  std::string_view as{};  // the key that the ticket has; empty for the same
};

/// Moves the values of the keys out of the record, in the order of the uses.
Node pick(Node& record, std::span<const Use> uses);

/// The value of a key; nullptr when there is none or it is null.
const Node* value_of(const Node& record, std::string_view key);
/// A scalar's text; empty for everything else.
std::string_view text_of(const Node* node);
bool has_all(const Node& record, std::initializer_list<std::string_view> keys);
bool has_any(const Node& record, std::initializer_list<std::string_view> keys);

/// A scalar that stands nowhere in the file but belongs at `at`.
Node word_at(std::string_view word, std::uint32_t at);
void add_entry(Node& mapping, Node key, Node value);

/// A part of a scalar, with its places.
Node part_of(const Node& scalar, Span part);

/// A scalar's text with its places.
DecodedText decoded(const Node& scalar);

}  // namespace speclint::exports
