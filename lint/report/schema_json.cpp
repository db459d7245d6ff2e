#include "lint/report/schema_json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace speclint::report {
namespace {

using settings::Key;
using settings::Shape;
using settings::ShapeType;
using Json = rapidjson::Writer<rapidjson::StringBuffer>;

/// Writes shapes; those that stand in several places are written once, under `definitions`.
class Writer {
 public:
  explicit Writer(Json& json) : json_(json) {}

  void schema(const Shape& shape, std::string_view title) {
    object([&] {
      put("$schema", "http://json-schema.org/draft-07/schema#");
      put("title", title);
      put_shape(shape);
      put("definitions");
      object([&] { definitions(); });
    });
  }

 private:
  void put(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  void put(std::string_view key, std::string_view value) {
    put(key);
    put(value);
  }

  template <class Write>
  void object(Write write) {
    json_.StartObject();
    write();
    json_.EndObject();
  }

  template <class Names>
  void names(std::string_view key, const Names& values) {
    put(key);
    json_.StartArray();
    for (const auto& value : values) { put(value); }
    json_.EndArray();
  }

  /// `"anyOf": [first, second]`
  template <class First, class Second>
  void either(First first, Second second) {
    put("anyOf");
    json_.StartArray();
    object(first);
    object(second);
    json_.EndArray();
  }

  /// A scalar that is read as text: YAML makes numbers and truth values of some.
  void put_text(const Shape& shape) {
    if (!shape.choices.empty()) { return names("enum", shape.choices); }
    names("type", std::array<std::string_view, 3>{"string", "number", "boolean"});
    put("minLength");
    json_.Int(1);
  }

  void put_number(const Shape& shape) {
    put("type", "number");
    put("minimum");
    json_.Double(shape.least);
    put("maximum");
    json_.Double(shape.most);
  }

  void put_list(const Shape& item) {
    put("type", "array");
    put("items");
    object([&] { put_shape(item); });
  }

  void put_texts(const Shape& shape) {
    Shape one = shape;
    one.type = ShapeType::text;
    const auto put_many = [&] {
      put_list(one);
      if (shape.most <= 0) { return; }
      put("maxItems");
      json_.Int(static_cast<int>(shape.most));
    };
    either([&] { put_text(one); }, put_many);
  }

  void put_keys(const Shape& shape) {
    put("type", "object");
    put("properties");
    std::vector<std::string> required;
    object([&] {
      for (const Key& key : shape.keys) {
        if (key.required) { required.push_back(key.name); }
        put(key.name);
        object([&] {
          put("description", key.about);
          put_shared(key.shape);
        });
      }
    });
    if (!shape.other_keys.empty()) {
      put("patternProperties");
      object([&] {
        put(shape.other_keys);
        object([&] { put_shared(shape.inner[0]); });
      });
    }
    if (!required.empty()) { names("required", required); }
    put("additionalProperties");
    json_.Bool(false);
  }

  void put_shape(const Shape& shape) {
    switch (shape.type) {
      case ShapeType::word: return names("enum", shape.choices);
      case ShapeType::text: return put_text(shape);
      case ShapeType::flag: return put("type", "boolean");
      case ShapeType::texts: return put_texts(shape);
      case ShapeType::keys: return put_keys(shape);
      case ShapeType::list: return put_list(shape.inner[0]);
      case ShapeType::number: break;
      case ShapeType::either:
        return either([&] { put_shape(shape.inner[0]); }, [&] { put_shape(shape.inner[1]); });
    }
    if (shape.choices.empty()) { return put_number(shape); }
    either([&] { names("enum", shape.choices); }, [&] { put_number(shape); });
  }

  /// By reference, which in draft 7 must stand alone but for a description beside it in `allOf`.
  void put_shared(const Shape& shape) {
    const bool is_large = shape.type == ShapeType::either || shape.type == ShapeType::keys;
    if (!is_large) { return put_shape(shape); }
    rapidjson::StringBuffer buffer;
    Json apart(buffer);
    Writer writer(apart);
    writer.shared_ = shared_;
    writer.object([&] { writer.put_shape(shape); });
    const std::string text(buffer.GetString(), buffer.GetSize());
    shared_ = writer.shared_;
    const auto known = shared_.try_emplace(text, shared_.size() + 1).first;
    put("allOf");
    json_.StartArray();
    object([&] { put("$ref", "#/definitions/" + std::to_string(known->second)); });
    json_.EndArray();
  }

  void definitions() {
    std::map<std::size_t, std::string_view> by_number;
    for (const auto& [text, number] : shared_) { by_number.emplace(number, text); }
    for (const auto& [number, text] : by_number) {
      put(std::to_string(number));
      json_.RawValue(text.data(), text.size(), rapidjson::kObjectType);
    }
  }

  Json& json_;
  std::map<std::string, std::size_t> shared_;  // what was written, with its number
};

}  // namespace

void write_schema(std::ostream& out, const Shape& shape, std::string_view title) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  Writer(json).schema(shape, title);
  out << std::string_view(buffer.GetString(), buffer.GetSize()) << '\n';
}

}  // namespace speclint::report
