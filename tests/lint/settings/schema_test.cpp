// The loader and the JSON Schema say the same: on all examples, and on what chance makes of them.
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <random>
#include <sstream>
#include <string>

#include "lint/report/schema_json.h"
#include "lint/settings/pack_shape.h"
#include "lint/settings/settings_shape.h"
#include "parsers/yaml/yaml_tree.h"
#include "rules/all_rules.h"
#include "tests/support/files.h"
#include "tests/support/ticket_generator.h"

using namespace speclint;
using namespace speclint::settings;

namespace {

using Json = rapidjson::Value;
using Allocator = rapidjson::Document::AllocatorType;

Json text_of(const std::string& text, Allocator& allocator) {
  return Json(text.data(), static_cast<rapidjson::SizeType>(text.size()), allocator);
}

/// RapidJSON takes a property of that name for the word of JSON Schema and compares what is no text, so it
/// has another name in what is shown to it.
constexpr std::string_view kRole = "dependencies";
constexpr std::string_view kRoleForRapidJson = "dependencies of a ticket";

std::string key_for_rapidjson(const std::string& key) {
  return key == kRole ? std::string(kRoleForRapidJson) : key;
}

std::string schema_for_rapidjson(std::string schema) {
  for (std::size_t at = schema.find(kRole); at != std::string::npos; at = schema.find(kRole, at + 1)) {
    if (schema[at - 1] == '"' && schema.compare(at + kRole.size(), 2, "\":") == 0) {
      schema.replace(at, kRole.size(), kRoleForRapidJson);
    }
  }
  return schema;
}

/// A plain scalar as YAML's core schema reads it.
Json scalar_of(const Node& node, Allocator& allocator) {
  double number = 0;
  if (node.style == ScalarStyle::plain && node.value.empty()) { return Json(); }
  if (is_flag(node)) { return Json(node.value == "true"); }
  return read_number(node, number) ? Json(number) : text_of(node.value, allocator);
}

Json json_of(const Node& node, Allocator& allocator) {
  Json json;
  switch (node.kind) {
    case NodeKind::null: break;
    case NodeKind::scalar: return scalar_of(node, allocator);
    case NodeKind::sequence:
      json.SetArray();
      for (const Node& item : node.items) { json.PushBack(json_of(item, allocator), allocator); }
      break;
    case NodeKind::mapping:
      json.SetObject();
      for (const Node::Entry& entry : node.entries) {
        const std::string key = key_for_rapidjson(entry.key.value);
        json.AddMember(text_of(key, allocator), json_of(entry.value, allocator), allocator);
      }
  }
  return json;
}

/// What only the loader knows: patterns, and words that say something.
Shape without_meaning(Shape shape) {
  shape.problem = nullptr;
  for (Key& key : shape.keys) { key.shape = without_meaning(std::move(key.shape)); }
  for (Shape& inner : shape.inner) { inner = without_meaning(std::move(inner)); }
  return shape;
}

/// Calls `use` with each member's value and each element; counted, for RapidJSON's iterators are ambiguous to
/// clang.
template <class Use>
void each_below(Json& json, Use use) {
  for (rapidjson::SizeType i = 0; json.IsArray() && i < json.Size(); ++i) { use(json[i]); }
  for (rapidjson::SizeType i = 0; json.IsObject() && i < json.MemberCount(); ++i) {
    use((json.MemberBegin() + static_cast<std::ptrdiff_t>(i))->value);
  }
}

/// Puts definitions in the place of references: RapidJSON's validator stumbles over them.
void put_in_definitions(Json& json, const Json& definitions, Allocator& allocator) {
  if (json.IsObject() && json.HasMember("$ref")) {
    const std::string name = json["$ref"].GetString();
    json.CopyFrom(definitions[name.substr(name.rfind('/') + 1).c_str()], allocator);
  }
  each_below(json, [&](Json& below) { put_in_definitions(below, definitions, allocator); });
}

/// RapidJSON's validator refuses keys that only a pattern allows, so those of the examples are spelled out.
/// The pattern itself is tried in tests/outside/schema_config.js.
void spell_out_patterns(Json& json, Allocator& allocator) {
  constexpr const char* kPatterns = "patternProperties";
  if (json.IsObject() && json.HasMember(kPatterns)) {
    const Json shape(json[kPatterns].MemberBegin()->value, allocator);
    for (const std::string id : {"ACME001", "ACME007", "LNG099"}) {
      json["properties"].AddMember(text_of(id, allocator), Json(shape, allocator), allocator);
    }
    json.RemoveMember(kPatterns);
  }
  each_below(json, [&](Json& below) { spell_out_patterns(below, allocator); });
}

class Judges {
 public:
  explicit Judges(const Shape& shape) : shape_(without_meaning(shape)) {
    std::ostringstream out;
    report::write_schema(out, shape, "test");
    rapidjson::Document schema;
    schema.Parse(schema_for_rapidjson(out.str()).c_str());
    REQUIRE_FALSE(schema.HasParseError());
    const Json definitions(schema["definitions"], schema.GetAllocator());
    put_in_definitions(schema, definitions, schema.GetAllocator());
    schema.RemoveMember("definitions");
    spell_out_patterns(schema, schema.GetAllocator());
    schema_ = std::make_unique<rapidjson::SchemaDocument>(schema);
  }

  bool loader_accepts(const Node& root) const {
    const SourceFile source("x.yaml", std::string(1 << 16, ' '));
    Mistakes mistakes(source);
    check_shape(root, shape_, "it", mistakes);
    return mistakes.empty();
  }

  bool schema_accepts(const Node& root) const {
    rapidjson::Document document;
    Json json = json_of(root, document.GetAllocator());
    rapidjson::SchemaValidator validator(*schema_);
    return json.Accept(validator);
  }

 private:
  Shape shape_;
  std::unique_ptr<rapidjson::SchemaDocument> schema_;
};

std::vector<Node> roots_in(std::string_view folder) {
  std::vector<Node> roots;
  for (const auto& path : test::files_below(test::project_root() / "fixtures" / "settings" / folder)) {
    const std::string text = test::read_file(path);
    yaml::Tree tree = yaml::read_yaml(text, {0, static_cast<std::uint32_t>(text.size())});
    if (tree.documents.empty()) { continue; }
    roots.push_back(std::move(tree.documents[0].root));
  }
  REQUIRE_FALSE(roots.empty());
  return roots;
}

void collect(Node& node, std::vector<Node*>& nodes) {
  nodes.push_back(&node);
  for (Node& item : node.items) { collect(item, nodes); }
  for (Node::Entry& entry : node.entries) { collect(entry.value, nodes); }
}

using Chance = std::mt19937_64;

Node any_value(Chance& chance) {
  constexpr std::array<std::string_view, 12> kWords{"off", "error", "handoff", "text", "7",    "0.5",
                                                    "-1",  "true",  "900",     "x/**", "none", "c"};
  Node node;
  const auto kind = chance() % 6;
  if (kind == 0) { return node; }
  node.kind = kind == 1 ? NodeKind::sequence : kind == 2 ? NodeKind::mapping : NodeKind::scalar;
  if (kind == 1) { node.items.push_back(any_value(chance)); }
  if (kind == 2) {
    Node key;
    key.kind = NodeKind::scalar;
    key.value = kWords[chance() % kWords.size()];
    node.entries.push_back({key, any_value(chance)});
  }
  node.value = kWords[chance() % kWords.size()];
  node.style = kind == 5 ? ScalarStyle::double_quoted : ScalarStyle::plain;
  if (kind < 3) { node.value.clear(); }
  return node;
}

/// Another value somewhere, a key with a slip, or a part less.
void spoil(Node& root, Chance& chance) {
  std::vector<Node*> nodes;
  collect(root, nodes);
  Node& node = *nodes[chance() % nodes.size()];
  if (node.entries.empty() || chance() % 2 == 0) {
    node = any_value(chance);
  } else {
    Node::Entry& entry = node.entries[chance() % node.entries.size()];
    if (chance() % 2 == 0) {
      entry.key.value += 'x';
    } else {
      node.entries.erase(node.entries.begin() + (&entry - node.entries.data()));
    }
  }
}

void compare(const Judges& judges, std::vector<Node> roots, int rounds) {
  const std::uint64_t seed = test::run_seed();
  CAPTURE(seed);
  Chance chance(seed);
  int refused = 0;
  for (int i = 0; i < rounds; ++i) {
    Node root = roots[chance() % roots.size()];
    spoil(root, chance);
    const bool accepted = judges.loader_accepts(root);
    refused += accepted ? 0 : 1;
    CHECK(judges.schema_accepts(root) == accepted);
  }
  CHECK(refused > rounds / 10);
  CHECK(refused < rounds);
}

}  // namespace

TEST_CASE("settings: good examples are accepted by both, of the others both say the same") {
  const Judges judges(settings_shape(rules::all()));
  for (const Node& root : roots_in("good")) {
    CHECK(judges.loader_accepts(root));
    CHECK(judges.schema_accepts(root));
  }
  for (const Node& root : roots_in("wrong")) {
    CAPTURE(root.entries.empty() ? root.value : root.entries[0].key.value);
    CHECK(judges.loader_accepts(root) == judges.schema_accepts(root));
  }
}

TEST_CASE("settings: what chance makes of the examples") {
  compare(Judges(settings_shape(rules::all())), roots_in("good"), 2000);
}

TEST_CASE("rule packs: both say the same") {
  const Judges judges(pack_shape());
  for (const Node& root : roots_in("packs")) {
    CHECK(judges.loader_accepts(root) == judges.schema_accepts(root));
  }
  compare(judges, roots_in("packs"), 2000);
}
