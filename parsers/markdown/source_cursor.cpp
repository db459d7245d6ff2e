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

std::size_t run_of_backticks(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_not_of('`', begin);
  return (end == std::string_view::npos ? text.size() : end) - begin;
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
    const bool escapes =
        text_[source] == '\\' && source + 1 < text_.size() && is_punctuation(text_[source + 1]);
    const std::size_t entity = entity_length(text_.substr(source));
    if (escapes && text_[source + 1] == literal[done]) {
      ++source;
    } else if (entity != 0 && text_.compare(source, entity, literal.substr(done), 0, entity) != 0) {
      source += entity;
      done += code_point_length(literal.substr(done));
      continue;
    } else if (text_[source] != literal[done] && !stands_for_nul(literal[done], text_[source])) {
      break;
    }
    const auto at = static_cast<std::uint32_t>(source);
    if (found.size() > kept && found.back().end == at) {
      ++found.back().end;
    } else {
      found.push_back({at, at + 1});
    }
    ++source;
    ++done;
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
  const bool is_bracketed = begin < text_.size() && text_[begin] == '<';
  int depth = 0;
  std::uint32_t end = begin;
  for (; end < text_.size(); ++end) {
    const char byte = text_[end];
    if (byte == '\\' && end + 1 < text_.size()) {
      ++end;
    } else if (is_bracketed) {
      if (byte == '>') { return {begin, end + 1}; }
    } else if (is_space(byte) || (byte == ')' && depth == 0)) {
      break;
    } else if (byte == '(' || byte == ')') {
      depth += byte == '(' ? 1 : -1;
    }
  }
  return {begin, std::min(end, static_cast<std::uint32_t>(text_.size()))};
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
