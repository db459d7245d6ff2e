#include "parsers/markup/translation.h"

#include <algorithm>

namespace speclint::markup {
namespace {

bool byte_for_byte(const Piece& piece) { return piece.decoded.size() == piece.source.size(); }

/// The source of the part of a piece that lies in `part` of the decoded text.
Span source_of(const Piece& piece, Span part) {
  if (!byte_for_byte(piece)) { return piece.source; }
  const std::uint32_t begin = piece.source.begin + (part.begin - piece.decoded.begin);
  return {begin, begin + part.size()};
}

auto piece_at(const Node& scalar, std::uint32_t at) {
  return std::lower_bound(scalar.pieces.begin(), scalar.pieces.end(), at,
                          [](const Piece& piece, std::uint32_t place) { return piece.decoded.end <= place; });
}

}  // namespace

void Translation::copy(const Node& scalar, Span part) {
  for (auto piece = piece_at(scalar, part.begin); piece != scalar.pieces.end(); ++piece) {
    if (piece->decoded.begin >= part.end) { break; }
    const Span common{std::max(part.begin, piece->decoded.begin), std::min(part.end, piece->decoded.end)};
    add(std::string_view(scalar.value).substr(common.begin, common.size()), source_of(*piece, common));
  }
}

void Translation::put(std::string_view text, const Node& scalar, Span part) {
  Span source{last_place_, last_place_};
  const auto first = piece_at(scalar, part.begin);
  if (first != scalar.pieces.end()) {
    source.begin = source_of(*first, {part.begin, part.begin}).begin;
    source.end = source.begin;
    const auto last = piece_at(scalar, std::max(part.begin + 1, part.end) - 1);
    if (!part.empty() && last != scalar.pieces.end()) {
      source.end = std::max(source.end, source_of(*last, {last->decoded.begin, part.end}).end);
    }
  }
  add(text, source);
}

void Translation::put(std::string_view text) { add(text, {last_place_, last_place_}); }

void Translation::end_line() {
  if (last() != '\n') { put("\n"); }
}

void Translation::end_block() {
  end_line();
  if (!empty() && !value_.ends_with("\n\n")) { put("\n"); }
}

Node Translation::take(Span source) {
  Node node;
  node.kind = NodeKind::scalar;
  node.style = ScalarStyle::literal;
  node.source = source;
  node.value = std::move(value_);
  // What was written before anything of the file belongs to the first that came from it.
  const auto first =
      std::find_if(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return !piece.source.empty(); });
  const std::uint32_t begin = first == pieces_.end() ? source.begin : first->source.begin;
  for (auto piece = pieces_.begin(); piece != first; ++piece) { piece->source = {begin, begin}; }
  node.pieces = std::move(pieces_);
  return node;
}

void Translation::add(std::string_view text, Span source) {
  if (text.empty()) { return; }
  const auto begin = static_cast<std::uint32_t>(value_.size());
  value_ += text;
  last_place_ = source.end;
  pieces_.push_back({{begin, static_cast<std::uint32_t>(value_.size())}, source});
}

}  // namespace speclint::markup
