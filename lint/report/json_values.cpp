#include "lint/report/json_values.h"

#include "lint/report/sanitise.h"
#include "lint/score/gate.h"

namespace speclint::report {

void key(JsonWriter& json, std::string_view name) {
  json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void string_value(JsonWriter& json, std::string_view value) {
  std::string repaired;
  if (!is_valid_utf8(value)) {
    repaired = valid_utf8(value);
    value = repaired;
  }
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
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
