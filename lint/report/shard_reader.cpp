// Lines of JSON to tickets, believing nothing.
#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

#include "lint/report/shard_members.h"
#include "parsers/text/code_points.h"

namespace speclint::report {
namespace {

using Value = rapidjson::Value;

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

/// Ids stand in reports as they are.
bool is_id(std::string_view word) {
  constexpr std::size_t kLongest = 64;
  return !word.empty() && word.size() <= kLongest && std::all_of(word.begin(), word.end(), [](char byte) {
    return text::is_ascii_word(static_cast<unsigned char>(byte)) || byte == '-' || byte == '_';
  });
}

/// Whether it is written as days are, be it one of the calendar or not.
bool is_day(std::string_view word) {
  constexpr std::string_view kForm = "0000-00-00";
  return std::equal(word.begin(), word.end(), kForm.begin(), kForm.end(), [](char byte, char form) {
    return form == '-' ? byte == '-' : text::is_ascii_digit(static_cast<unsigned char>(byte));
  });
}

/// Fills in what members hold, in as little memory as they need, for a backlog is large. After the first
/// thing that is wrong with them the rest is worth nothing.
class ShardReader {
 public:
  ShardReader(const Value& object, Words& words, std::string& error)
      : object_(object), next_(object.MemberBegin()), words_(words), error_(error) {}

  void text(std::string_view name, std::string& value) {
    if (const Value* found = find(name, &Value::IsString)) { value = text_of(*found); }
  }

  void day(std::string_view name, std::string& value) {
    text(name, value);
    if (!value.empty() && !is_day(value)) { fail(name, "is no day such as 2026-05-13"); }
  }

  void id(std::string_view name, std::string& value) {
    if (const Value* found = find(name, &Value::IsString)) { value = id_in(name, *found); }
  }

  void id(std::string_view name, std::string_view& value) {
    if (const Value* found = find(name, &Value::IsString)) { value = id_in(name, *found); }
  }

  void ids(std::string_view name, std::vector<std::string_view>& values) {
    each(name, &Value::IsString, [&](const Value& value) { values.push_back(id_in(name, value)); });
    values.shrink_to_fit();
  }

  template <class Known>
  void word(std::string_view name, std::string_view& value, Known known) {
    const Value* found = find(name, &Value::IsString);
    if (found != nullptr) { value = known(number_of(name, text_of(*found), known)); }
  }

  template <class Enum, class Known>
  void choice(std::string_view name, Enum& value, Known known) {
    const Value* found = find(name, &Value::IsString);
    if (found != nullptr) { value = static_cast<Enum>(number_of(name, text_of(*found), known)); }
  }

  void letter(std::string_view name, char& value, std::string_view letters) {
    const Value* found = find(name, &Value::IsString);
    if (found == nullptr) { return; }
    const std::string_view text = text_of(*found);
    if (text.size() != 1 || letters.find(text) == std::string_view::npos) { return fail(name, "is none"); }
    value = text.front();
  }

  template <class Number>
  void count(std::string_view name, Number& value) {
    const Value* found = find(name, &Value::IsUint64);
    value = 0;
    if (found == nullptr) { return; }
    if (found->GetUint64() > std::numeric_limits<Number>::max()) { return fail(name, "is too large"); }
    value = static_cast<Number>(found->GetUint64());
  }

  void optional_count(std::string_view name, std::optional<std::uint32_t>& value) {
    const auto member = find(name);
    if (member == nullptr) { return; }
    count(name, value.emplace());
  }

  void number(std::string_view name, double& value) {
    const Value* found = find(name, &Value::IsNumber);
    value = found == nullptr ? 0 : bounded(name, *found);
  }

  void truth(std::string_view name, bool& value) {
    const Value* found = find(name, &Value::IsBool);
    value = found != nullptr && found->GetBool();
  }

  void texts(std::string_view name, std::vector<std::string>& values) {
    each(name, &Value::IsString, [&](const Value& value) { values.emplace_back(text_of(value)); });
    values.shrink_to_fit();
  }

  template <class Doubles>
  void numbers(std::string_view name, Doubles& values) {
    std::size_t count = 0;
    each(name, &Value::IsNumber, [&](const Value& value) {
      if (count < values.size()) { values[count] = bounded(name, value); }
      ++count;
    });
    if (count != values.size()) { fail(name, "has not as many values as there are dimensions"); }
  }

  template <class Truths>
  void truths(std::string_view name, Truths& values) {
    std::size_t count = 0;
    each(name, &Value::IsBool, [&](const Value& value) {
      if (count < values.size()) { values[count] = value.GetBool(); }
      ++count;
    });
    if (count != values.size()) { fail(name, "has not as many values as there are dimensions"); }
  }

  void roles(std::string_view name, RoleSet& roles) {
    each(name, &Value::IsString, [&](const Value& value) {
      roles.add(static_cast<SectionRole>(
          number_of(name, text_of(value), named<SectionRole, role_name, kRoleCount>)));
    });
  }

  void sketch(std::string_view name, Sketch& sketch) {
    constexpr std::size_t kDigits = 4;
    const Value* found = find(name, &Value::IsString);
    const std::string_view hex = found == nullptr ? std::string_view() : text_of(*found);
    if (hex.size() != kDigits * kSketchSize) { return fail(name, "has not four digits a place"); }
    for (std::size_t i = 0; i < kSketchSize; ++i) {
      const char* const begin = hex.data() + kDigits * i;
      const auto [end, problem] = std::from_chars(begin, begin + kDigits, sketch[i], 16);
      if (problem != std::errc() || end != begin + kDigits) { return fail(name, "is not hexadecimal"); }
    }
  }

  template <class Object, class Members>
  void object(std::string_view name, Object& object, Members members) {
    if (const Value* found = find(name, &Value::IsObject)) { read(*found, object, members); }
  }

  template <class Object, class Members>
  void optional_object(std::string_view name, std::optional<Object>& object, Members members) {
    if (const Value* found = find(name, &Value::IsObject)) { read(*found, object.emplace(), members); }
  }

  template <class Object, class Members>
  void objects(std::string_view name, std::vector<Object>& objects, Members members) {
    each(name, &Value::IsObject, [&](const Value& value) { read(value, objects.emplace_back(), members); });
    objects.shrink_to_fit();
  }

 private:
  using Test = bool (Value::*)() const;

  /// Members mostly come in the order in which they are asked for.
  const Value* find(std::string_view name) {
    if (next_ != object_.MemberEnd() && text_of(next_->name) == name) { return &(next_++)->value; }
    const Value key(rapidjson::StringRef(name.data(), name.size()));
    const auto found = object_.FindMember(key);
    if (found == object_.MemberEnd()) { return nullptr; }
    next_ = found + 1;
    return &found->value;
  }

  const Value* find(std::string_view name, Test test) {
    const Value* found = find(name);
    if (found == nullptr || (found->*test)()) { return found; }
    fail(name, "is of another type");
    return nullptr;
  }

  template <class Use>
  void each(std::string_view name, Test test, Use use) {
    const Value* found = find(name, &Value::IsArray);
    if (found == nullptr) { return; }
    for (const Value& value : found->GetArray()) {
      if (!(value.*test)()) { return fail(name, "holds what is of another type"); }
      use(value);
    }
  }

  template <class Known>
  std::size_t number_of(std::string_view name, std::string_view text, Known known) {
    for (std::size_t i = 0; !known(i).empty(); ++i) {
      if (known(i) == text) { return i; }
    }
    fail(name, "is none that this version knows");
    return 0;
  }

  std::string_view id_in(std::string_view name, const Value& value) {
    const std::string_view word = text_of(value);
    if (!is_id(word)) { fail(name, "is no id"); }
    const auto found = words_.find(word);
    return found != words_.end() ? *found : *words_.emplace(word).first;
  }

  double bounded(std::string_view name, const Value& value) {
    constexpr double kMost = 1e6;
    const double number = value.GetDouble();
    if (number < 0 || number > kMost) { fail(name, "is out of bounds"); }
    return std::clamp(number, 0.0, kMost);
  }

  template <class Object, class Members>
  void read(const Value& value, Object& object, Members members) {
    ShardReader reader(value, words_, error_);
    members(reader, object);
  }

  void fail(std::string_view name, std::string_view what) {
    if (error_.empty()) { error_ = fmt::format("\"{}\" {}", name, what); }
  }

  const Value& object_;
  Value::ConstMemberIterator next_;
  Words& words_;
  std::string& error_;
};

template <class Line, class Members>
ShardLine read(const Value& object, Words& words, Members members) {
  Line line;
  std::string error;
  ShardReader reader(object, words, error);
  members(reader, line);
  if (!error.empty()) { return error; }
  return line;
}

}  // namespace

ShardLine read_shard_line(std::string_view line, Words& words) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag |
                              rapidjson::kParseValidateEncodingFlag;
  rapidjson::Document document;
  document.Parse<kFlags>(line.data(), line.size());
  if (document.HasParseError()) {
    return fmt::format("no JSON: {}", rapidjson::GetParseError_En(document.GetParseError()));
  }
  const auto type = document.IsObject() ? document.FindMember("type") : Value::ConstMemberIterator();
  const bool has_type = document.IsObject() && type != document.MemberEnd() && type->value.IsString();
  const std::string_view name = has_type ? text_of(type->value) : std::string_view();
  if (name == "ticket") {
    return read<audit::AuditedTicket>(document, words, [](auto& io, auto& each) { ticket(io, each); });
  }
  if (name == "shard") {
    return read<AboutShard>(document, words, [](auto& io, auto& each) { about(io, each); });
  }
  return std::string("neither a ticket nor what is told of a shard");
}

}  // namespace speclint::report
