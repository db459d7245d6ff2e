// Keys and values as every format that is made of JSON writes them.
#pragma once
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "lint/engine/report.h"
#include "parsers/model/source_file.h"

namespace speclint::report {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void key(JsonWriter& json, std::string_view name);
/// What is not UTF-8 in it becomes U+FFFD; what deceives a reader (sanitise.h) is escaped.
void string_value(JsonWriter& json, std::string_view value);
/// `"line":…,"column":…,"end_line":…,"end_column":…`, inside an object.
void location_members(JsonWriter& json, const Location& place);

// A key with its value.
void text(JsonWriter& json, std::string_view name, std::string_view value);
void count(JsonWriter& json, std::string_view name, std::uint64_t value);
void truth(JsonWriter& json, std::string_view name, bool value);
void points(JsonWriter& json, std::string_view name, double value);
void nothing(JsonWriter& json, std::string_view name);
void location(JsonWriter& json, const Location& place);
/// `"field":{"name":…,"location":…}`
void field(JsonWriter& json, const FieldPlace& place);

template <class Strings>
void texts(JsonWriter& json, std::string_view name, const Strings& values) {
  key(json, name);
  json.StartArray();
  for (const std::string_view value : values) { string_value(json, value); }
  json.EndArray();
}

/// Puts the JSON that `write(JsonWriter&)` writes out, without a second copy of it.
template <class Write>
void put_json(std::ostream& out, Write write) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  write(json);
  out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
}

/// The JSON that `write(JsonWriter&)` writes.
template <class Write>
std::string to_json(Write write) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  write(json);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace speclint::report
