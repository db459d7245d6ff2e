// Tickets to lines of JSON.
#include <fmt/format.h>

#include "lint/report/json_values.h"
#include "lint/report/shard_members.h"

namespace speclint::report {
namespace {

/// Writes members; what is empty, 0 or false is left out.
class ShardWriter {
 public:
  explicit ShardWriter(JsonWriter& json) : json_(json) {}

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) { report::text(json_, name, value); }
  }
  void id(std::string_view name, std::string_view value) { text(name, value); }
  void day(std::string_view name, std::string_view value) { text(name, value); }
  template <class Known>
  void word(std::string_view name, std::string_view value, Known /*known*/) {
    text(name, value);
  }
  template <class Enum, class Known>
  void choice(std::string_view name, Enum value, Known known) {
    report::text(json_, name, known(static_cast<std::size_t>(value)));
  }
  void letter(std::string_view name, char value, std::string_view /*letters*/) {
    report::text(json_, name, {&value, 1});
  }
  void count(std::string_view name, std::uint64_t value) {
    if (value != 0) { report::count(json_, name, value); }
  }
  void optional_count(std::string_view name, std::optional<std::uint32_t> value) {
    if (value) { report::count(json_, name, *value); }
  }
  void number(std::string_view name, double value) {
    if (value == 0) { return; }
    key(json_, name);
    json_.Double(value);
  }
  void truth(std::string_view name, bool value) {
    if (value) { report::truth(json_, name, value); }
  }
  template <class Strings>
  void texts(std::string_view name, const Strings& values) {
    if (!values.empty()) { report::texts(json_, name, values); }
  }
  template <class Strings>
  void ids(std::string_view name, const Strings& values) {
    texts(name, values);
  }
  template <class Doubles>
  void numbers(std::string_view name, const Doubles& values) {
    array(name, values, [this](double value) { json_.Double(value); });
  }
  template <class Truths>
  void truths(std::string_view name, const Truths& values) {
    array(name, values, [this](bool value) { json_.Bool(value); });
  }
  void roles(std::string_view name, RoleSet roles) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < kRoleCount; ++i) {
      const auto role = static_cast<SectionRole>(i);
      if (roles.contains(role)) { names.push_back(role_name(role)); }
    }
    texts(name, names);
  }
  void sketch(std::string_view name, const Sketch& sketch) {
    std::string hex;
    for (const std::uint16_t place : sketch) { fmt::format_to(std::back_inserter(hex), "{:04x}", place); }
    report::text(json_, name, hex);
  }
  template <class Value, class Members>
  void object(std::string_view name, const Value& value, Members members) {
    key(json_, name);
    write(value, members);
  }
  template <class Value, class Members>
  void optional_object(std::string_view name, const std::optional<Value>& value, Members members) {
    if (value) { object(name, *value, members); }
  }
  template <class Values, class Members>
  void objects(std::string_view name, const Values& values, Members members) {
    if (values.empty()) { return; }
    array(name, values, [&](const auto& value) { write(value, members); });
  }

 private:
  template <class Value, class Members>
  void write(const Value& value, Members members) {
    json_.StartObject();
    members(*this, value);
    json_.EndObject();
  }
  template <class Values, class Write>
  void array(std::string_view name, const Values& values, Write write) {
    key(json_, name);
    json_.StartArray();
    for (const auto& value : values) { write(value); }
    json_.EndArray();
  }

  JsonWriter& json_;
};

template <class Members>
std::string line_of(std::string_view type, Members members) {
  return to_json([&](JsonWriter& json) {
    json.StartObject();
    text(json, "type", type);
    ShardWriter io(json);
    members(io);
    json.EndObject();
  });
}

}  // namespace

std::string ticket_line(const audit::AuditedTicket& each) {
  return line_of("ticket", [&](ShardWriter& io) { ticket(io, each); });
}

std::string about_line(const AboutShard& each) {
  return line_of("shard", [&](ShardWriter& io) { about(io, each); });
}

}  // namespace speclint::report
