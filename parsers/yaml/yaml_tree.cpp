// Drives yaml-cpp over a region: read, repair where it stops, read again.
#include "parsers/yaml/yaml_tree.h"

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <utility>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "parsers/yaml/flat_mapping.h"
#include "parsers/yaml/tree_builder.h"
#include "parsers/yaml/yaml_repair.h"
#include "parsers/yaml/yaml_source.h"

namespace speclint::yaml {
namespace {

/// Lets yaml-cpp read a string without a copy.
class StringBuffer final : public std::streambuf {
 public:
  explicit StringBuffer(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
  /// How far it was read: yaml-cpp may look far ahead of the place where it stops.
  std::size_t consumed() const { return static_cast<std::size_t>(gptr() - eback()); }
};

/// How much reading again may cost: linear in the input, generous for small files.
class RetryBudget {
 public:
  explicit RetryBudget(std::size_t size) : bytes_(size + kFreeBytes) {}
  /// Pays for having read so many bytes in vain; false when nothing is left.
  bool spend(std::size_t read) {
    if (retries_ == 0 || read > bytes_) { return false; }
    --retries_;
    bytes_ -= read;
    return true;
  }

 private:
  static constexpr std::size_t kFreeBytes = std::size_t{4} << 20U;
  std::size_t bytes_;
  int retries_ = 300;
};

std::uint32_t offset_of(const YAML::Exception& stopped) {
  return static_cast<std::uint32_t>(std::max(stopped.mark.pos, 0));
}

/// Reads until the end or until yaml-cpp stops.
std::optional<Stop> read_documents(std::istream& input, TreeBuilder& builder) {
  try {
    YAML::Parser parser(input);
    std::optional<std::uint32_t> last;
    while (parser.HandleNextDocument(builder)) {
      // Before a stray `,` yaml-cpp finds empty documents for ever.
      if (last == builder.document_begin()) { return Stop{*last, std::nullopt, false}; }
      last = builder.document_begin();
    }
  } catch (const YAML::DeepRecursion& stopped) {
    return Stop{offset_of(stopped), std::nullopt, true};
  } catch (const YAML::Exception& stopped) {
    return Stop{offset_of(stopped), builder.open_quote() ? builder.open_quote() : builder.open_flow(), false};
  }
  if (builder.open_quote()) { return Stop{*builder.open_quote(), builder.open_quote(), false}; }
  return std::nullopt;
}

/// The tree of a source, mended as often as the budget allows.
Tree read_mending(YamlSource& source, const ParseOptions& options, std::vector<ParseFinding>& findings) {
  RetryBudget budget(source.text.size());
  for (bool gave_up = false;;) {
    TreeBuilder builder(source, options.max_depth);
    if (read_flat_mapping(source.text, builder)) { return builder.take(); }
    StringBuffer buffer(source.text);
    std::istream input(&buffer);
    const auto stop = read_documents(input, builder);
    if (!stop || gave_up) { return builder.take(); }
    gave_up = !budget.spend(buffer.consumed());
    findings.push_back(gave_up ? cut_off(source, stop->open_value.value_or(stop->at))
                               : repair(source, *stop));
  }
}

bool has_problem(const std::vector<ParseFinding>& findings, ParseProblem problem) {
  return std::any_of(findings.begin(), findings.end(),
                     [problem](const ParseFinding& finding) { return finding.problem == problem; });
}

/// Whether there is no list and no mapping: then mended text is not YAML, only words.
bool holds_only_words(const Tree& tree) {
  return std::all_of(tree.documents.begin(), tree.documents.end(),
                     [](const Document& document) { return document.root.kind == NodeKind::scalar; });
}

constexpr std::ptrdiff_t kMostNotes = 10;

/// Many broken places are one trouble: the first ones are named, and the last, which says how many lie
/// between.
void fold_repetitions(std::vector<ParseFinding>& findings) {
  const auto is_part = [](const ParseFinding& finding) {
    return finding.problem == ParseProblem::partly_unreadable;
  };
  const auto parts = std::count_if(findings.begin(), findings.end(), is_part);
  if (parts <= kMostNotes) { return; }
  std::ptrdiff_t seen = 0;
  std::erase_if(findings, [&](const ParseFinding& finding) {
    if (!is_part(finding)) { return false; }
    ++seen;
    return seen >= kMostNotes && seen < parts;
  });
  const auto last = std::find_if(findings.rbegin(), findings.rend(), is_part);
  last->message += " Before it, " + std::to_string(parts - kMostNotes) + " more places were read like this.";
}

ParseFinding unreadable(Span region) {
  return {ParseProblem::unreadable, region, "This is not YAML: no part of it could be read.",
          "Write it as YAML, or give the file an ending that tells its format."};
}

}  // namespace

Tree read_yaml(std::string_view text, Span region, const ParseOptions& options) {
  std::vector<ParseFinding> findings;
  YamlSource source = prepare_source(text, region, findings);
  Tree tree = read_mending(source, options, findings);
  if (has_problem(findings, ParseProblem::partly_unreadable) && holds_only_words(tree)) {
    return {{}, {unreadable(region)}};
  }
  tree.findings.insert(tree.findings.end(), findings.begin(), findings.end());
  std::stable_sort(
      tree.findings.begin(), tree.findings.end(),
      [](const ParseFinding& left, const ParseFinding& right) { return left.source < right.source; });
  fold_repetitions(tree.findings);
  tree.torn = source.torn;
  return tree;
}

}  // namespace speclint::yaml
