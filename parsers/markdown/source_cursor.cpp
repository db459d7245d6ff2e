// Finds the pieces of a leaf block in its source, from left to right.
#include "parsers/markdown/source_cursor.h"

#include <algorithm>
#include <cctype>

#include "parsers/markdown/prose_mask.h"

namespace speclint::markdown {
namespace {

constexpr std::size_t kWindow = 1024;  // bytes that a search looks ahead
constexpr std::size_t kLongestEntity = 40;
constexpr std::uint32_t kNowhere = UINT32_MAX;

bool is_punctuation(char byte) { return std::ispunct(static_cast<unsigned char>(byte)) != 0; }
bool is_space(char byte) { return is_blank(byte) || is_line_end(byte); }
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool stands_for_nul(char literal, char source) { return source == '\0' && literal == kNulStandIn; }

std::uint32_t to_offset(std::size_t at) {
  return at == std::string_view::npos ? kNowhere : static_cast<std::uint32_t>(at);
}

/// The length of the entity that `source` begins with, `&amp;`; zero when it begins with none.
std::size_t entity_length(std::string_view source) {
  if (source.empty() || source.front() != '&') { return 0; }
  const std::size_t end = source.substr(0, kLongestEntity).find(';');
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t code_point_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && is_continuation(text[length])) { ++length; }
  return length;
}

/// How many bytes of source and literal are one character; none when they differ.
struct Match {
  std::size_t source = 0;
  std::size_t literal = 0;
  bool is_verbatim = true;  // the last byte of the source is that of the literal
};

Match match_start(std::string_view source, std::string_view literal) {
  const bool escapes = source.size() > 1 && source[0] == '\\' && is_punctuation(source[1]);
  if (escapes && source[1] == literal[0]) { return {2, 1, true}; }
  const std::size_t entity = entity_length(source);
  if (entity != 0 && !literal.starts_with(source.substr(0, entity))) {
    return {entity, code_point_length(literal), false};
  }
  if (source[0] == literal[0] || stands_for_nul(literal[0], source[0])) { return {1, 1, true}; }
  return {};
}

/// Adds a byte to the spans from index `first` on.
void append_byte(std::vector<Span>& spans, std::size_t first, std::uint32_t at) {
  if (spans.size() > first && spans.back().end == at) {
    ++spans.back().end;
  } else {
    spans.push_back({at, at + 1});
  }
}

std::size_t run_of_backticks(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_not_of('`', begin);
  return (end == std::string_view::npos ? text.size() : end) - begin;
}

/// The length of `<target>`.
std::size_t bracketed_length(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && text[at] != '>') { at += text[at] == '\\' ? 2 : 1; }
  return std::min(at + 1, text.size());
}

/// The length of a target up to a blank or the parenthesis that closes the link.
std::size_t bare_target_length(std::string_view text) {
  int depth = 0;
  std::size_t at = 0;
  while (at < text.size() && !is_space(text[at]) && (text[at] != ')' || depth > 0)) {
    if (text[at] == '(') { ++depth; }
    if (text[at] == ')') { --depth; }
    at += text[at] == '\\' ? 2 : 1;
  }
  return std::min(at, text.size());
}

}  // namespace

bool SourceCursor::starts_at(std::string_view literal, std::uint32_t begin) const {
  return begin >= at_ && begin <= text_.size() && text_.compare(begin, literal.size(), literal) == 0;
}

std::uint32_t SourceCursor::find(std::string_view literal) const {
  return to_offset(text_.substr(0, at_ + kWindow + literal.size()).find(literal, at_));
}

std::uint32_t SourceCursor::hinted(std::uint32_t hint) const {
  const std::int64_t moved = hint + drift_;
  return moved < 0 || moved > UINT32_MAX ? kNowhere : static_cast<std::uint32_t>(moved);
}

void SourceCursor::found_at(std::uint32_t begin, std::uint32_t hint, std::uint32_t end) {
  drift_ = static_cast<std::int64_t>(begin) - hint;
  at_ = end;
}

void SourceCursor::pass_text(std::string_view literal, std::uint32_t hint, std::vector<Span>& found) {
  const auto size = static_cast<std::uint32_t>(literal.size());
  for (const std::uint32_t begin : {at_, hinted(hint)}) {
    if (starts_at(literal, begin)) {
      found.push_back({begin, begin + size});
      return found_at(begin, hint, begin + size);
    }
  }
  for (const std::uint32_t begin : {at_, hinted(hint)}) {
    if (const auto end = align(literal, begin, found)) { return found_at(begin, hint, *end); }
  }
  const std::uint32_t begin = find(literal);
  if (begin == kNowhere) { return; }
  found.push_back({begin, begin + size});
  found_at(begin, hint, begin + size);
}

std::optional<std::uint32_t> SourceCursor::align(std::string_view literal, std::uint32_t begin,
                                                 std::vector<Span>& found) const {
  if (begin < at_ || begin > text_.size()) { return std::nullopt; }
  const std::size_t kept = found.size();
  std::size_t source = begin;
  std::size_t done = 0;
  while (done < literal.size() && source < text_.size()) {
    const Match match = match_start(text_.substr(source), literal.substr(done));
    if (match.literal == 0) { break; }
    source += match.source;
    done += match.literal;
    if (match.is_verbatim) { append_byte(found, kept, static_cast<std::uint32_t>(source - 1)); }
  }
  if (done == literal.size()) { return static_cast<std::uint32_t>(source); }
  found.resize(kept);
  return std::nullopt;
}

void SourceCursor::pass_verbatim(std::string_view literal, std::uint32_t hint) {
  const std::uint32_t begin = starts_at(literal, hinted(hint)) ? hinted(hint) : find(literal);
  if (begin != kNowhere) { found_at(begin, hint, begin + static_cast<std::uint32_t>(literal.size())); }
}

std::optional<Span> SourceCursor::pass_code(std::string_view literal, std::uint32_t hint) {
  std::uint32_t begin = hinted(hint);
  if (begin > at_ && begin < text_.size() && text_[begin - 1] == '`') {
    while (begin > at_ && text_[begin - 1] == '`') { --begin; }
  } else {
    begin = find("`");
  }
  if (begin == kNowhere) { return std::nullopt; }
  const std::size_t ticks = run_of_backticks(text_, begin);
  const std::size_t content = begin + ticks;
  const std::string_view window = text_.substr(0, content + literal.size() + kWindow);
  std::size_t close = window.find('`', content + literal.size());
  while (close != std::string_view::npos) {
    const std::size_t run = run_of_backticks(window, close);
    if (run == ticks) {
      found_at(static_cast<std::uint32_t>(content), hint, static_cast<std::uint32_t>(close + run));
      return Span{begin, at_};
    }
    close = window.find('`', close + run);
  }
  return std::nullopt;
}

void SourceCursor::pass_line_end() {
  const std::string_view window = text_.substr(0, at_ + kWindow);
  const std::size_t end = window.find_first_of("\r\n", at_);
  if (end == std::string_view::npos) { return; }
  std::size_t next = end;
  while (next < text_.size() && (is_space(text_[next]) || text_[next] == '>')) { ++next; }
  at_ = static_cast<std::uint32_t>(next);
}

std::uint32_t SourceCursor::open_link() {
  const std::uint32_t open = to_offset(text_.substr(0, at_ + kWindow).find_first_of("[<", at_));
  if (open == kNowhere) { return at_; }
  at_ = open + 1;
  return open;
}

Span SourceCursor::close_link(std::uint32_t open) {
  const bool is_autolink = open < text_.size() && text_[open] == '<';
  const std::uint32_t close = find(is_autolink ? ">" : "]");
  if (close == kNowhere) { return {at_, at_}; }
  at_ = close + 1;
  if (is_autolink) { return {open, at_}; }
  if (at_ < text_.size() && text_[at_] == '(') {
    const Span target = link_target(at_ + 1);
    at_ = after_title(target.end);
    return target;
  }
  if (at_ < text_.size() && text_[at_] == '[') {
    const std::uint32_t end = find("]");
    if (end != kNowhere) { at_ = end + 1; }
  }
  return {at_, at_};
}

Span SourceCursor::link_target(std::uint32_t begin) const {
  while (begin < text_.size() && is_space(text_[begin])) { ++begin; }
  const std::string_view rest = text_.substr(begin);
  const std::size_t length = rest.starts_with('<') ? bracketed_length(rest) : bare_target_length(rest);
  return {begin, begin + static_cast<std::uint32_t>(length)};
}

std::uint32_t SourceCursor::after_title(std::uint32_t begin) const {
  std::uint32_t at = begin;
  while (at < text_.size() && is_space(text_[at])) { ++at; }
  if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'' || text_[at] == '(')) {
    const char quote = text_[at] == '(' ? ')' : text_[at];
    const std::size_t end = text_.substr(0, at + kWindow).find(quote, at + 1);
    if (end != std::string_view::npos) { at = static_cast<std::uint32_t>(end + 1); }
  }
  const std::size_t close = text_.substr(0, at + kWindow).find(')', at);
  return close == std::string_view::npos ? begin : static_cast<std::uint32_t>(close + 1);
}

}  // namespace speclint::markdown
