// Builds nodes bottom up; a stack of open collections replaces recursion.
#include "parsers/yaml/tree_builder.h"

#include <algorithm>
#include <utility>

#include "parsers/yaml/scalar_pieces.h"

namespace speclint::yaml {
namespace {

// So many bytes may aliases add beyond the size of the input, so that small files are never refused.
constexpr std::size_t kFreeAliasBytes = std::size_t{8} << 10U;  // built again at each of many repairs
constexpr std::size_t kNodeCost = 2;

std::uint32_t offset_of(const YAML::Mark& mark) { return static_cast<std::uint32_t>(std::max(mark.pos, 0)); }

/// Behind the bracket that closes a flow collection whose last part ends at `end`.
std::uint32_t flow_end(std::string_view text, std::uint32_t end) {
  const std::size_t bracket = text.find_first_not_of(" \t\r\n,", end);
  const bool found = bracket != std::string_view::npos && (text[bracket] == ']' || text[bracket] == '}');
  return found ? static_cast<std::uint32_t>(bracket) + 1 : end;
}

ParseFinding duplicate_key(const Node& key) {
  return {ParseProblem::duplicate_key, key.source,
          "The key \"" + key.value + "\" stands twice in one mapping; only the first value counts.",
          "Keep one of them, or give the second another name."};
}

/// The numbers of the entries whose scalar key stands before in the mapping, sorted.
std::vector<std::uint32_t> repeated_entries(const std::vector<Node::Entry>& entries) {
  std::vector<std::uint32_t> order;
  order.reserve(entries.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (entries[i].key.kind == NodeKind::scalar) { order.push_back(i); }
  }
  const auto before = [&](std::uint32_t left, std::uint32_t right) {
    const int order_of_keys = entries[left].key.value.compare(entries[right].key.value);
    return order_of_keys != 0 ? order_of_keys < 0 : left < right;
  };
  std::sort(order.begin(), order.end(), before);
  std::vector<std::uint32_t> repeated;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (entries[order[i]].key.value == entries[order[i - 1]].key.value) { repeated.push_back(order[i]); }
  }
  std::sort(repeated.begin(), repeated.end());
  return repeated;
}

/// Removes all but the first entry of each scalar key, with a finding at each of the others.
void drop_duplicates(Node& mapping, std::vector<ParseFinding>& findings) {
  const auto dropped = repeated_entries(mapping.entries);
  if (dropped.empty()) { return; }
  std::vector<Node::Entry> kept;
  for (std::uint32_t i = 0; i < mapping.entries.size(); ++i) {
    if (std::binary_search(dropped.begin(), dropped.end(), i)) {
      findings.push_back(duplicate_key(mapping.entries[i].key));
    } else {
      kept.push_back(std::move(mapping.entries[i]));
    }
  }
  mapping.entries = std::move(kept);
}

}  // namespace

TreeBuilder::TreeBuilder(const YamlSource& source, std::uint32_t max_depth)
    : source_(source), max_depth_(max_depth), alias_budget_(source.text.size() + kFreeAliasBytes) {}

std::optional<std::uint32_t> TreeBuilder::open_flow() const {
  const auto flow =
      std::find_if(frames_.begin(), frames_.end(), [](const Frame& frame) { return frame.flow; });
  if (flow == frames_.end()) { return std::nullopt; }
  return flow->built.node.source.begin - source_.begin;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  document_ = {};
  document_begin_ = offset_of(mark);
  document_.source = {in_file(offset_of(mark)), in_file(offset_of(mark))};
  anchors_.clear();
}

void TreeBuilder::OnDocumentEnd() {
  if (document_.root.kind == NodeKind::null) { return; }
  document_.source.end = std::max(document_.source.begin, document_.root.source.end);
  tree_.documents.push_back(std::move(document_));
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (skipped_ > 0) { return; }
  const std::uint32_t at = in_file(offset_of(mark));
  Built built{{}, kNodeCost, 0};
  built.node.source = {at, at};
  add(std::move(built), anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (skipped_ > 0) { return; }
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end() || found->second.cost > alias_budget_) {
    report_limit({in_file(offset_of(mark)), in_file(offset_of(mark)) + 1},
                 "Aliases would make the document larger than allowed; this one is left out.",
                 "Write the repeated part out, or refer to it in words.");
    return OnNull(mark, 0);
  }
  if (too_deep(mark, found->second.height)) { return OnNull(mark, 0); }
  alias_budget_ -= found->second.cost;
  add(found->second, 0);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  if (skipped_ > 0) { return; }
  ScalarPlace place = locate_scalar(source_.text, offset_of(mark), tag == "?", value);
  if (!place.closed && !open_quote_) { open_quote_ = place.source.begin; }
  Built built{{}, kNodeCost + value.size(), 0};
  Node& node = built.node;
  node.kind = NodeKind::scalar;
  node.style = place.style;
  node.value = value;
  source_.restore(node.value, place.pieces);
  node.source = {in_file(place.source.begin), in_file(place.source.end)};
  node.pieces = std::move(place.pieces);
  for (Piece& piece : node.pieces) {
    piece.source = {in_file(piece.source.begin), in_file(piece.source.end)};
  }
  add(std::move(built), anchor);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
  open(mark, NodeKind::sequence, anchor, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(mark, NodeKind::mapping, anchor, style);
}

void TreeBuilder::open(const YAML::Mark& mark, NodeKind kind, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
  if (skipped_ > 0 || too_deep(mark, 1)) {
    if (skipped_ == 0) { OnNull(mark, 0); }
    ++skipped_;
    return;
  }
  Frame frame;
  frame.anchor = anchor;
  frame.flow = style == YAML::EmitterStyle::Flow;
  frame.built.node.kind = kind;
  const std::uint32_t at = in_file(offset_of(mark));
  frame.built.node.source = {at, at + (frame.flow ? 1U : 0U)};
  frame.built.cost = kNodeCost;
  frame.built.height = 1;
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  Node& node = frame.built.node;
  if (frame.flow) { node.source.end = in_file(flow_end(source_.text, node.source.end - source_.begin)); }
  drop_duplicates(node, tree_.findings);
  add(std::move(frame.built), frame.anchor);
}

void TreeBuilder::add(Built built, YAML::anchor_t anchor) {
  if (anchor != 0 && built.cost <= alias_budget_) {
    alias_budget_ -= built.cost;
    anchors_[anchor] = built;
  }
  if (frames_.empty()) {
    document_.root = std::move(built.node);
    return;
  }
  Frame& frame = frames_.back();
  Node& parent = frame.built.node;
  frame.built.cost += built.cost;
  frame.built.height = std::max(frame.built.height, built.height + 1);
  parent.source.end = std::max(parent.source.end, built.node.source.end);
  if (parent.kind == NodeKind::sequence) {
    parent.items.push_back(std::move(built.node));
  } else if (!frame.key) {
    frame.key = std::move(built.node);
  } else {
    parent.entries.push_back({std::move(*frame.key), std::move(built.node)});
    frame.key.reset();
  }
}

bool TreeBuilder::too_deep(const YAML::Mark& mark, std::uint32_t height) {
  if (frames_.size() + height <= max_depth_) { return false; }
  report_limit({in_file(offset_of(mark)), in_file(offset_of(mark)) + 1},
               "Lists and mappings are nested too deep; what lies deeper was not read.",
               "Write the deepest parts as separate tickets or plain lists.");
  return true;
}

void TreeBuilder::report_limit(Span source, std::string message, std::string fix) {
  if (limit_reported_) { return; }
  limit_reported_ = true;
  source.end = std::min(source.end, in_file(static_cast<std::uint32_t>(source_.text.size())));
  tree_.findings.push_back({ParseProblem::limit_exceeded, source, std::move(message), std::move(fix)});
}

}  // namespace speclint::yaml
