// What a file of settings may hold, as data: the loader checks against it, and the JSON Schema is made of it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/settings/mistake.h"
#include "parsers/model/node.h"

namespace speclint::settings {

enum class ShapeType : std::uint8_t {
  word,    // one of `choices`
  text,    // any scalar that is not empty
  number,  // from `least` to `most`, or one of `choices`
  flag,    // true or false
  texts,   // a list of texts, or a single one; of `choices` if there are any
  keys,    // a mapping with the keys of `keys`
  list,    // a list of inner[0]
  either,  // inner[0] as a scalar, or inner[1] as a mapping
};

struct Key;

struct Shape {
  ShapeType type = ShapeType::text;
  std::vector<std::string_view> choices{};
  double least = 0;
  double most = 0;  // of texts: how many there may be; 0: any number
  std::vector<Key> keys;
  std::vector<Shape> inner;
  std::string_view shorthand{};  // of `either`: the key of the mapping that the scalar stands for
  /// Of keys: which other keys are allowed, each with inner[0]; a regular expression for the JSON Schema, and
  /// the same as a function.
  std::string_view other_keys{};
  bool (*is_other_key)(std::string_view) = nullptr;
  /// Of texts: what is wrong with one; empty when nothing is.
  std::string (*problem)(std::string_view) = nullptr;
  std::string_view advice{};  // what to write, where `problem` finds something
};

struct Key {
  std::string name;
  Shape shape;
  std::string about;  // what it does; one sentence
  bool required = false;
};

/// Adds everything in `node` that `shape` does not allow; `what` names the place in messages.
void check_shape(const Node& node, const Shape& shape, std::string_view what, Mistakes& mistakes);

/// The key of that name; nullptr when there is none.
const Key* find_key(const Shape& shape, std::string_view name);

/// "a, b or c"
std::string choices_text(const std::vector<std::string_view>& choices);

/// A plain scalar as a number or a truth value; false where it is none.
bool read_number(const Node& scalar, double& number);
bool is_flag(const Node& scalar);

}  // namespace speclint::settings
