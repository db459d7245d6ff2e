#include "parsers/model/decoded_text.h"

#include <algorithm>

namespace speclint {
namespace {

bool byte_for_byte(const Piece& piece) { return piece.decoded.size() == piece.source.size(); }

std::uint32_t source_begin(const Piece& piece, std::uint32_t decoded) {
  return byte_for_byte(piece) ? piece.source.begin + (decoded - piece.decoded.begin) : piece.source.begin;
}

std::uint32_t source_end(const Piece& piece, std::uint32_t decoded) {
  return byte_for_byte(piece) ? piece.source.begin + (decoded - piece.decoded.begin) : piece.source.end;
}

/// Whether `next` continues `piece` without a gap on either side, so that one piece can hold both.
bool continues(const Piece& piece, const Piece& next) {
  return byte_for_byte(piece) && byte_for_byte(next) && piece.decoded.end == next.decoded.begin &&
         piece.source.end == next.source.begin;
}

}  // namespace

DecodedText DecodedText::identity(std::string_view text) {
  DecodedText result;
  result.append(text, {0, static_cast<std::uint32_t>(text.size())});
  return result;
}

Span DecodedText::append(std::string_view decoded, Span source) {
  const Span span{size(), size() + static_cast<std::uint32_t>(decoded.size())};
  text_ += decoded;
  const Piece piece{span, source};
  if (!pieces_.empty() && continues(pieces_.back(), piece)) {
    pieces_.back().decoded.end = piece.decoded.end;
    pieces_.back().source.end = piece.source.end;
  } else if (!span.empty()) {
    pieces_.push_back(piece);
  }
  return span;
}

Span DecodedText::append_unmapped(std::string_view decoded) {
  const std::uint32_t at = pieces_.empty() ? 0 : pieces_.back().source.end;
  return append(decoded, {at, at});
}

Span DecodedText::to_source(Span decoded) const {
  if (pieces_.empty()) { return {}; }
  const auto ends_after = [](const Piece& piece, std::uint32_t at) { return piece.decoded.end <= at; };
  auto first = std::lower_bound(pieces_.begin(), pieces_.end(), decoded.begin, ends_after);
  if (first == pieces_.end()) { return {pieces_.back().source.end, pieces_.back().source.end}; }
  if (decoded.empty()) {
    const std::uint32_t at = source_begin(*first, decoded.begin);
    return {at, at};
  }
  const auto ends_before = [](const Piece& piece, std::uint32_t at) { return piece.decoded.end < at; };
  auto last = std::lower_bound(first, pieces_.end(), decoded.end, ends_before);
  if (last == pieces_.end()) { --last; }
  Span hull{source_begin(*first, decoded.begin), source_end(*last, std::min(decoded.end, last->decoded.end))};
  // A YAML alias maps to where its anchor stands, which is before the text around it.
  for (auto piece = first; piece != last; ++piece) { hull.end = std::max(hull.end, piece->source.end); }
  for (auto piece = first + 1; piece <= last; ++piece) {
    hull.begin = std::min(hull.begin, piece->source.begin);
  }
  return hull;
}

std::uint32_t DecodedText::from_source(std::uint32_t source) const {
  const auto ends_before = [](const Piece& piece, std::uint32_t at) { return piece.source.end <= at; };
  const auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), source, ends_before);
  if (piece == pieces_.end()) { return size(); }
  if (source <= piece->source.begin || !byte_for_byte(*piece)) { return piece->decoded.begin; }
  return piece->decoded.begin + (source - piece->source.begin);
}

}  // namespace speclint
