#include "lint/report/json_values.h"

#include <fmt/format.h>

#include "lint/report/sanitise.h"
#include "lint/score/gate.h"
#include "parsers/text/code_points.h"

namespace speclint::report {
namespace {

/// Most of all text: ASCII without what begins a command.
bool is_plain(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x7F && byte != '#';
}

/// Whether RapidJSON writes the text as it should be: it escapes C0 controls, quotes and backslashes.
bool is_harmless(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    const text::CodePoint point = text::code_point_at(text, at);
    const bool escaped_anyway = point.value < 0x20;
    if (text::is_invalid(point) || (is_deceptive(point.value) && !escaped_anyway)) { return false; }
    if (point.value == '#' && begins_ci_command(text, at)) { return false; }
    at += point.size;
  }
  return true;
}

std::string escape(char32_t value) {
  if (value < 0x10000) { return fmt::format("\\u{:04X}", static_cast<std::uint32_t>(value)); }
  const std::uint32_t above = value - 0x10000;
  return fmt::format("\\u{:04X}\\u{:04X}", 0xD800 + (above >> 10U), 0xDC00 + (above & 0x3FFU));
}

/// The text as a JSON string in quotes that is seen as it is, on a terminal and in a CI log, too.
std::string escaped(std::string_view text) {
  std::string json = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const bool command = point.value == '#' && begins_ci_command(text, at);
    if (point.value == '"' || point.value == '\\') {
      (json += '\\') += static_cast<char>(point.value);
    } else if (command || is_deceptive(point.value)) {
      json += escape(point.value);
    } else {
      text::append_utf8(json, point.value);  // of what is not UTF-8, U+FFFD
    }
    at += point.size;
  }
  return json + "\"";
}

}  // namespace

void key(JsonWriter& json, std::string_view name) {
  json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void string_value(JsonWriter& json, std::string_view value) {
  if (is_harmless(value)) {
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  } else {
    const std::string text = escaped(value);
    json.RawValue(text.data(), text.size(), rapidjson::kStringType);
  }
}

void text(JsonWriter& json, std::string_view name, std::string_view value) {
  key(json, name);
  string_value(json, value);
}

void count(JsonWriter& json, std::string_view name, std::uint64_t value) {
  key(json, name);
  json.Uint64(value);
}

void truth(JsonWriter& json, std::string_view name, bool value) {
  key(json, name);
  json.Bool(value);
}

void points(JsonWriter& json, std::string_view name, double value) {
  const std::string digits = score::points_text(value);
  key(json, name);
  json.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void nothing(JsonWriter& json, std::string_view name) {
  key(json, name);
  json.Null();
}

void location_members(JsonWriter& json, const Location& place) {
  count(json, "line", place.begin.line);
  count(json, "column", place.begin.column);
  count(json, "end_line", place.end.line);
  count(json, "end_column", place.end.column);
}

void location(JsonWriter& json, const Location& place) {
  key(json, "location");
  json.StartObject();
  location_members(json, place);
  json.EndObject();
}

void field(JsonWriter& json, const FieldPlace& place) {
  key(json, "field");
  json.StartObject();
  text(json, "name", place.field);
  location(json, place.location);
  json.EndObject();
}

}  // namespace speclint::report
