#include "lint/engine/field_places.h"

#include <algorithm>

namespace speclint::engine {

FieldPlaces::FieldPlaces(const Ticket& ticket, const Redaction& redaction)
    : ticket_(ticket), redaction_(redaction), texts_(ticket.field_texts().size()) {}

std::optional<FieldPlace> FieldPlaces::place(Span span) {
  const auto spot = find(span);
  if (!spot) { return std::nullopt; }
  return FieldPlace{ticket_.field_texts()[spot->field].name, text_of(spot->field).location(spot->span)};
}

SourceLine FieldPlaces::line(Span span) {
  const auto spot = find(span);
  return spot ? source_line(text_of(spot->field), spot->span) : SourceLine{};
}

std::optional<FieldPlaces::Spot> FieldPlaces::find(Span span) const {
  const auto fields = ticket_.field_texts();
  const auto after =
      std::upper_bound(fields.begin(), fields.end(), span.begin,
                       [](std::uint32_t at, const FieldText& field) { return at < field.span.begin; });
  if (after == fields.begin()) { return std::nullopt; }
  const FieldText& field = *std::prev(after);
  const auto index = static_cast<std::size_t>(std::prev(after) - fields.begin());
  if (field.written.size() == 0) {
    const auto in_field = [&](std::uint32_t at) {
      return std::clamp(at, field.span.begin, field.span.end) - field.span.begin;
    };
    return Spot{index, {in_field(span.begin), in_field(span.end)}};
  }
  const Span source = ticket_.to_source(span);
  const std::uint32_t begin = field.written.from_source(source.begin);
  return Spot{index, {begin, std::max(begin, field.written.from_source(source.end))}};
}

const SourceFile& FieldPlaces::text_of(std::size_t field) {
  std::optional<SourceFile>& text = texts_[field];
  if (!text) {
    const FieldText& known = ticket_.field_texts()[field];
    const std::string_view words =
        known.written.size() == 0 ? ticket_.text(known.span) : known.written.text();
    text.emplace(known.name, redaction_.hide(words));
  }
  return *text;
}

}  // namespace speclint::engine
