// A text that is written anew from another one, with the places of both.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/model/node.h"

namespace speclint::markup {

class Translation {
 public:
  /// Takes over a part of a scalar as it stands. Parts of one scalar are cheapest in their order.
  void copy(const Node& scalar, Span part);
  /// Writes something that stands for a part of a scalar.
  void put(std::string_view text, const Node& scalar, Span part);
  /// Writes something that stands nowhere.
  void put(std::string_view text);

  bool empty() const { return value_.empty(); }
  char last() const { return value_.empty() ? '\n' : value_.back(); }
  /// A line end, unless a line begins here.
  void end_line();
  /// A blank line, unless the text begins here or one was just written.
  void end_block();

  /// The text as a scalar that stands where `source` says.
  Node take(Span source);

 private:
  void add(std::string_view text, Span source);

  std::string value_;
  std::vector<Piece> pieces_;
  std::uint32_t last_place_ = 0;
};

}  // namespace speclint::markup
