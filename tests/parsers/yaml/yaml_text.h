// A YAML tree as text, for comparing; and a check of every place in it.
#pragma once
#include <string>
#include <string_view>

#include "parsers/yaml/yaml_tree.h"

namespace speclint::test {

/// Reads a whole text.
inline yaml::Tree read(std::string_view text) {
  return yaml::read_yaml(text, {0, static_cast<std::uint32_t>(text.size())});
}

/// Flow style: `{a: "x", b: ["y", null]}`, one line a document.
inline std::string to_text(const yaml::Node& node) {
  std::string result;
  switch (node.kind) {
    case yaml::NodeKind::null: return "null";
    case yaml::NodeKind::scalar: return '"' + node.value + '"';
    case yaml::NodeKind::sequence:
      for (const yaml::Node& item : node.items) { result += (result.empty() ? "" : ", ") + to_text(item); }
      return '[' + result + ']';
    case yaml::NodeKind::mapping: break;
  }
  for (const yaml::Node::Entry& entry : node.entries) {
    result += (result.empty() ? "" : ", ") + entry.key.value + ": " + to_text(entry.value);
  }
  return '{' + result + '}';
}

inline std::string to_text(const yaml::Tree& tree) {
  std::string result;
  for (const yaml::Document& document : tree.documents) {
    result += (result.empty() ? "" : "\n") + to_text(document.root);
  }
  return result;
}

/// Each finding as its kind and the text it stands at, one a line.
inline std::string findings_text(const yaml::Tree& tree, std::string_view text) {
  constexpr const char* kNames[] = {"unreadable", "duplicate", "partly", "limit", "encoding"};
  std::string result;
  for (const ParseFinding& finding : tree.findings) {
    result += (result.empty() ? "" : "\n") + std::string(kNames[static_cast<int>(finding.problem)]) + ": ";
    result += text.substr(finding.source.begin, finding.source.size());
  }
  return result;
}

/// Whether the pieces of every scalar tile its value, and equally long ones are the text of the file.
inline bool places_are_exact(const yaml::Node& node, std::string_view text) {
  std::uint32_t end = 0;
  for (const Piece& piece : node.pieces) {
    if (piece.decoded.begin != end || piece.source.end > text.size()) { return false; }
    end = piece.decoded.end;
    const std::string_view there = text.substr(piece.source.begin, piece.source.size());
    const std::string_view here =
        std::string_view(node.value).substr(piece.decoded.begin, piece.decoded.size());
    const bool line_end = here.find_first_of(" \n") != std::string_view::npos;
    if (here.size() == there.size() && here != there && !line_end) { return false; }
  }
  if (end != node.value.size()) { return false; }
  for (const yaml::Node& item : node.items) {
    if (!places_are_exact(item, text)) { return false; }
  }
  for (const yaml::Node::Entry& entry : node.entries) {
    if (!places_are_exact(entry.key, text) || !places_are_exact(entry.value, text)) { return false; }
  }
  return true;
}

inline bool places_are_exact(const yaml::Tree& tree, std::string_view text) {
  for (const yaml::Document& document : tree.documents) {
    if (!places_are_exact(document.root, text)) { return false; }
  }
  return true;
}

}  // namespace speclint::test
