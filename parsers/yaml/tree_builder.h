// Turns the events of yaml-cpp into a tree with exact positions.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "parsers/yaml/yaml_source.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint::yaml {

/// Collects documents while yaml-cpp reads a source. Duplicate keys, depth and aliases over their
/// limits become findings of the tree.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const YamlSource& source, std::uint32_t max_depth);

  /// What was built. When yaml-cpp stopped early, the open document is lost.
  Tree take() { return std::move(tree_); }

  /// Where the outermost flow collection begins that was open when yaml-cpp stopped; in the source.
  std::optional<std::uint32_t> open_flow() const;
  /// The first quoted scalar without a closing quote, which yaml-cpp lets run to the end.
  std::optional<std::uint32_t> open_quote() const { return open_quote_; }

  /// Where the document begins that was read last; in the source.
  std::uint32_t document_begin() const { return document_begin_; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  /// A node with what an alias to it would add to the tree.
  struct Built {
    Node node;
    std::size_t cost = 0;
    std::uint32_t height = 0;
  };
  /// A collection that is still open; of a mapping also the key that waits for its value.
  struct Frame {
    Built built;
    YAML::anchor_t anchor = 0;
    bool flow = false;
    std::optional<Node> key;
  };

  void open(const YAML::Mark& mark, NodeKind kind, YAML::anchor_t anchor, YAML::EmitterStyle::value style);
  void close();
  void add(Built built, YAML::anchor_t anchor);
  bool too_deep(const YAML::Mark& mark, std::uint32_t height);
  void report_limit(Span source, std::string message, std::string fix);
  std::uint32_t in_file(std::uint32_t offset) const { return source_.begin + offset; }

  const YamlSource& source_;
  std::uint32_t max_depth_;
  std::size_t alias_budget_;
  std::uint32_t skipped_ = 0;  // open collections that are left out
  bool limit_reported_ = false;
  std::optional<std::uint32_t> open_quote_;
  std::vector<Frame> frames_;
  std::unordered_map<YAML::anchor_t, Built> anchors_;
  std::uint32_t document_begin_ = 0;
  Document document_;
  Tree tree_;
};

}  // namespace speclint::yaml
