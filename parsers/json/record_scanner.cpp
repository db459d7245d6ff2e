#include "parsers/json/record_scanner.h"

#include <algorithm>

#include "parsers/json/string_pieces.h"

namespace speclint::json {
namespace {

constexpr std::size_t kDeepestPath = 4;

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return skip_between(text, static_cast<std::uint32_t>(at));
}

/// Walks over the beginning of a text and keeps the keys above the place where it stands.
class PathWalk {
 public:
  PathWalk(std::string_view text, std::span<const std::string_view> paths) : text_(text), paths_(paths) {}

  std::optional<Arrangement> find_list() {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '[' && is_list_of_records()) { return Arrangement{Layout::list, at_ + 1, path()}; }
      step(text_[at_]);
    }
    return std::nullopt;
  }

  /// The object under a path.
  std::optional<std::size_t> find_object(std::string_view wanted) {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '{' && keys_.size() == 1 && path() == wanted) { return at_; }
      step(text_[at_]);
    }
    return std::nullopt;
  }

 private:
  void step(char byte) {
    switch (byte) {
      case '"': return read_string();
      case '{':
      case '[': keys_.emplace_back(); return;
      case ':':
        if (keys_.size() <= kDeepestPath && !keys_.empty()) { keys_.back() = last_string_; }
        return;
      case '}':
      case ']':
        if (!keys_.empty()) { keys_.pop_back(); }
        return;
      default: return;
    }
  }

  void read_string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') { at_ += text_[at_] == '\\' ? 2 : 1; }
    last_string_ = text_.substr(begin, std::min(at_, text_.size()) - begin);
  }

  bool is_list_of_records() const {
    const std::size_t next = skip_blanks(text_, at_ + 1);
    const bool holds_records = next >= text_.size() || text_[next] == '{' || text_[next] == ']';
    return holds_records && std::find(paths_.begin(), paths_.end(), path()) != paths_.end();
  }

  std::string path() const {
    std::string joined;
    for (const std::string_view key : keys_) {
      if (!joined.empty()) { joined += '.'; }
      joined += key;
    }
    return joined;
  }

  std::string_view text_;
  std::span<const std::string_view> paths_;
  std::size_t at_ = 0;
  std::string_view last_string_;
  std::vector<std::string_view> keys_;
};

/// What follows the first object of a text says whether there are more.
Arrangement after_first_object(std::string_view head, std::size_t begin) {
  ValueScanner scanner;
  const auto end = scanner.feed(head.substr(begin));
  if (!end) { return {Layout::one, begin, {}}; }
  const std::size_t next = skip_blanks(head, begin + *end);
  if (next >= head.size()) { return {Layout::one, begin, {}}; }
  const bool on_one_line = head.substr(begin, *end).find('\n') == std::string_view::npos;
  const bool line_ends = head.substr(begin + *end, next - begin - *end).find('\n') != std::string_view::npos;
  return {on_one_line && line_ends ? Layout::lines : Layout::sequence, begin, {}};
}

}  // namespace

std::optional<std::size_t> ValueScanner::feed(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    switch (in_string_ ? step_in_string(text[at]) : step(text[at])) {
      case Step::goes_on: break;
      case Step::ends_before: return at;
      case Step::ends_here: return at + 1;
    }
  }
  return std::nullopt;
}

ValueScanner::Step ValueScanner::step_in_string(char byte) {
  if (escaped_) {
    escaped_ = false;
    return Step::goes_on;
  }
  escaped_ = byte == '\\';
  if (byte != '"') { return Step::goes_on; }
  in_string_ = false;
  return depth_ == 0 ? Step::ends_here : Step::goes_on;
}

ValueScanner::Step ValueScanner::step(char byte) {
  switch (byte) {
    case '"': in_string_ = true; return Step::goes_on;
    case '{':
    case '[': ++depth_; return Step::goes_on;
    case '}':
    case ']':
      if (depth_ == 0) { return Step::ends_before; }
      return --depth_ == 0 ? Step::ends_here : Step::goes_on;
    default: break;
  }
  if (depth_ > 0) { return Step::goes_on; }
  const bool ends_word = byte == ',' || is_blank(byte);
  if (in_word_ && ends_word) { return Step::ends_before; }
  in_word_ = in_word_ || !ends_word;
  return Step::goes_on;
}

std::optional<std::size_t> find_object(std::string_view text, std::string_view key) {
  return PathWalk(text, {}).find_object(key);
}

Arrangement arrange(std::string_view head, std::span<const std::string_view> paths) {
  const std::size_t begin = skip_blanks(head, 0);
  if (begin >= head.size()) { return {Layout::one, begin, {}}; }
  if (head[begin] == '[') { return {Layout::list, begin + 1, {}}; }
  Arrangement sequence = after_first_object(head, begin);
  if (sequence.layout != Layout::one) { return sequence; }
  return PathWalk(head, paths).find_list().value_or(sequence);
}

}  // namespace speclint::json
