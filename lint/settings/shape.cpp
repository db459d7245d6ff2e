#include "lint/settings/shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "lint/settings/did_you_mean.h"

namespace speclint::settings {
namespace {

constexpr std::size_t kMostListed = 30;  // keys or choices that are listed where none is meant

std::string_view kind_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::null: return "nothing";
    case NodeKind::scalar: return "a single value";
    case NodeKind::sequence: return "a list";
    case NodeKind::mapping: break;
  }
  return "a mapping of keys";
}

std::string range_text(const Shape& shape) {
  const std::string range = fmt::format("a number from {} to {}", shape.least, shape.most);
  return shape.choices.empty() ? range : range + " or " + choices_text(shape.choices);
}

/// What belongs in a place: "a list of texts".
std::string wanted(const Shape& shape) {
  switch (shape.type) {
    case ShapeType::word: return choices_text(shape.choices);
    case ShapeType::text: return "a text";
    case ShapeType::number: return range_text(shape);
    case ShapeType::flag: return "true or false";
    case ShapeType::texts:
      return shape.choices.empty() ? "a text or a list of texts" : "a list of " + choices_text(shape.choices);
    case ShapeType::keys: return fmt::format("keys below it, such as {}:", shape.keys[0].name);
    case ShapeType::list: return "a list, with a dash before each entry";
    case ShapeType::either: return wanted(shape.inner[0]) + ", or " + wanted(shape.inner[1]);
  }
  return "";
}

/// Where a mistake is shown that is about a whole list or mapping: its first line says enough.
Span place_of(const Node& node) { return node.source; }

std::string meant(std::string_view word, const std::vector<std::string_view>& choices) {
  if (const auto near = closest(word, choices)) { return fmt::format("did you mean {}?", *near); }
  if (choices.size() > kMostListed) { return "speclint rules lists the rules"; }
  return "write " + choices_text(choices);
}

class Checker {
 public:
  explicit Checker(Mistakes& mistakes) : mistakes_(mistakes) {}

  void check(const Node& node, const Shape& shape, std::string_view what) {
    if (node.kind == NodeKind::null || (node.kind == NodeKind::scalar && node.value.empty())) {
      return mistakes_.add(place_of(node), fmt::format("{} has no value", what),
                           fmt::format("write {}, or leave it out", wanted(shape)));
    }
    switch (shape.type) {
      case ShapeType::either: return check_either(node, shape, what);
      case ShapeType::keys: return check_keys(node, shape, what);
      case ShapeType::list: return check_list(node, shape, what);
      case ShapeType::texts: return check_texts(node, shape, what);
      default: break;
    }
    if (node.kind != NodeKind::scalar) { return wrong_type(node, shape, what); }
    check_scalar(node, shape, what);
  }

 private:
  void wrong_type(const Node& node, const Shape& shape, std::string_view what) {
    mistakes_.add(place_of(node), fmt::format("{} is {}", what, kind_text(node)),
                  fmt::format("write {}", wanted(shape)));
  }

  void check_either(const Node& node, const Shape& shape, std::string_view what) {
    if (node.kind == NodeKind::sequence) { return wrong_type(node, shape, what); }
    check(node, shape.inner[node.kind == NodeKind::scalar ? 0 : 1], what);
  }

  void check_keys(const Node& node, const Shape& shape, std::string_view what) {
    if (node.kind != NodeKind::mapping) { return wrong_type(node, shape, what); }
    for (const Node::Entry& entry : node.entries) {
      if (entry.key.kind != NodeKind::scalar) {
        mistakes_.add(place_of(entry.key), "a key is a single word", "write key: value");
      } else if (const Key* key = find_key(shape, entry.key.value)) {
        check_at(entry.value, key->shape, key->name, entry.key.source);
      } else if (shape.is_other_key != nullptr && shape.is_other_key(entry.key.value)) {
        check_at(entry.value, shape.inner[0], entry.key.value, entry.key.source);
      } else {
        unknown_key(entry.key, shape, what);
      }
    }
    for (const Key& key : shape.keys) {
      if (!key.required || node.find(key.name) != nullptr) { continue; }
      mistakes_.add(place_of(node), fmt::format("{} has no {}", what, key.name),
                    fmt::format("add {}: {}", key.name, wanted(key.shape)));
    }
  }

  /// A value that is not there is shown at its key.
  void check_at(const Node& value, const Shape& shape, std::string_view what, Span at) {
    if (value.kind != NodeKind::null) { return check(value, shape, what); }
    Node nothing;
    nothing.source = at;
    check(nothing, shape, what);
  }

  void unknown_key(const Node& key, const Shape& shape, std::string_view what) {
    std::vector<std::string_view> names;
    for (const Key& known : shape.keys) { names.push_back(known.name); }
    mistakes_.add(key.source, fmt::format("unknown key {} in {}", key.value, what), meant(key.value, names));
  }

  void check_list(const Node& node, const Shape& shape, std::string_view what) {
    if (node.kind != NodeKind::sequence) { return wrong_type(node, shape, what); }
    for (const Node& item : node.items) { check(item, shape.inner[0], fmt::format("an entry of {}", what)); }
  }

  void check_texts(const Node& node, const Shape& shape, std::string_view what) {
    if (node.kind == NodeKind::mapping) { return wrong_type(node, shape, what); }
    if (node.kind == NodeKind::scalar) { return check_text(node, shape, what); }
    if (shape.most > 0 && static_cast<double>(node.items.size()) > shape.most) {
      mistakes_.add(place_of(node), fmt::format("{} has {} entries", what, node.items.size()),
                    fmt::format("keep at most {}", shape.most));
    }
    for (const Node& item : node.items) {
      const bool is_text = item.kind == NodeKind::scalar && !item.value.empty();
      if (is_text) {
        check_text(item, shape, what);
      } else {
        const bool is_empty = item.kind == NodeKind::scalar || item.kind == NodeKind::null;
        mistakes_.add(place_of(item),
                      fmt::format("an entry of {} is {}", what, is_empty ? "empty" : kind_text(item)),
                      "write a text, or take it out of the list");
      }
    }
  }

  void check_text(const Node& text, const Shape& shape, std::string_view what) {
    if (!shape.choices.empty()) { return check_choice(text, shape, what); }
    if (shape.problem == nullptr) { return; }
    if (std::string problem = shape.problem(text.value); !problem.empty()) {
      mistakes_.add(text.source, std::move(problem), std::string(shape.advice));
    }
  }

  void check_choice(const Node& word, const Shape& shape, std::string_view what) {
    const auto& choices = shape.choices;
    if (std::find(choices.begin(), choices.end(), word.value) != choices.end()) { return; }
    mistakes_.add(word.source, fmt::format("{} cannot be {}", what, word.value), meant(word.value, choices));
  }

  void check_scalar(const Node& node, const Shape& shape, std::string_view what) {
    switch (shape.type) {
      case ShapeType::word: return check_choice(node, shape, what);
      case ShapeType::number: return check_number(node, shape, what);
      case ShapeType::flag:
        if (!is_flag(node)) {
          mistakes_.add(node.source, fmt::format("{} cannot be {}", what, node.value), "write true or false");
        }
        return;
      default: return check_text(node, shape, what);
    }
  }

  void check_number(const Node& node, const Shape& shape, std::string_view what) {
    double number = 0;
    const auto& choices = shape.choices;
    if (std::find(choices.begin(), choices.end(), node.value) != choices.end()) { return; }
    if (!read_number(node, number)) {
      const bool is_quoted = node.style != ScalarStyle::plain;
      mistakes_.add(node.source, fmt::format("{} is no number: {}", what, node.value),
                    "write " + range_text(shape) + (is_quoted ? ", without quotes" : ""));
    } else if (number < shape.least || number > shape.most) {
      mistakes_.add(node.source, fmt::format("{} is out of range: {}", what, node.value),
                    "write " + range_text(shape));
    }
  }

  Mistakes& mistakes_;
};

}  // namespace

void check_shape(const Node& node, const Shape& shape, std::string_view what, Mistakes& mistakes) {
  Checker(mistakes).check(node, shape, what);
}

const Key* find_key(const Shape& shape, std::string_view name) {
  const auto found =
      std::find_if(shape.keys.begin(), shape.keys.end(), [&](const Key& key) { return key.name == name; });
  return found == shape.keys.end() ? nullptr : &*found;
}

std::string choices_text(const std::vector<std::string_view>& choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) { text += i + 1 < choices.size() ? ", " : " or "; }
    text += choices[i];
  }
  return text;
}

bool read_number(const Node& scalar, double& number) {
  const std::string& text = scalar.value;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return scalar.style == ScalarStyle::plain && error == std::errc{} && end == text.data() + text.size() &&
         std::isfinite(number);
}

bool is_flag(const Node& scalar) {
  return scalar.style == ScalarStyle::plain && (scalar.value == "true" || scalar.value == "false");
}

}  // namespace speclint::settings
