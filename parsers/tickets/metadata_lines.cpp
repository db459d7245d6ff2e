// Fields that a Markdown ticket keeps in lines of its own: `**Status:** open` below the title.
#include "parsers/tickets/metadata_lines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "parsers/text/labels.h"
#include "parsers/text/question_lists.h"
#include "parsers/text/sentences.h"

namespace speclint {
namespace {

using text::FieldRole;

constexpr std::uint32_t kLongestKey = 40;
constexpr std::uint32_t kMostKeyWords = 3;
constexpr std::uint32_t kLongestUnknownValue = 80;

enum class LineKind : std::uint8_t {
  blank,      // or a divider, or a comment on one line
  title,      // the level-one heading
  field,      // of a known key
  name,       // the same, of the ticket's title
  candidate,  // of a key that counts beside known ones
  label,      // of a part of the ticket
  heading,    // a known key, as a heading whose value stands below
  other,
};

struct Line {
  LineKind kind = LineKind::other;
  Span span;
  Span key;
  Span value;
};

class LineReader {
 public:
  LineReader(std::string_view text, Span body) : text_(text.substr(0, body.end)), at_(body.begin) {}

  bool done() const { return at_ >= text_.size(); }

  /// The next line without blanks around it, and passes it.
  Span next() {
    std::uint32_t end = at_;
    while (end < text_.size() && text_[end] != '\n' && text_[end] != '\r') { ++end; }
    const Span line{at_, end};
    at_ = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    return text::trim(text_, line);
  }

 private:
  std::string_view text_;
  std::uint32_t at_;
};

std::string_view view(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

Span skip(std::string_view text, Span span, std::string_view bytes) {
  while (!span.empty() && bytes.find(text[span.begin]) != std::string_view::npos) { ++span.begin; }
  return span;
}

bool is_divider(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-*_ ") == std::string_view::npos;
}

bool is_comment(std::string_view line) { return line.starts_with("<!--") && line.ends_with("-->"); }

/// A comment that opens a part: <!-- AC:BEGIN -->.
bool is_marker(std::string_view line) { return is_comment(line) && line.find(":BEGIN") != line.npos; }

Span without_bullet(std::string_view text, Span line) {
  const std::string_view words = view(text, line);
  const bool has_bullet = words.size() > 2 && words[1] == ' ' && (words[0] == '-' || words[0] == '*');
  return has_bullet ? skip(text, {line.begin + 2, line.end}, " ") : line;
}

/// Splits `**Key:** value`, `**Key**: value` or `Key: value`; no kind yet.
std::optional<Line> split_line(std::string_view text, Span line) {
  const Span content = without_bullet(text, line);
  const std::size_t colon = view(text, content).substr(0, kLongestKey).find(':');
  if (colon == std::string_view::npos) { return std::nullopt; }
  const std::uint32_t at = content.begin + static_cast<std::uint32_t>(colon);
  Span key = text::trim(text, skip(text, {content.begin, at}, "*_"));
  while (!key.empty() && text[key.end - 1] == '*') { --key.end; }
  const Span after{at + 1, content.end};
  Span value = skip(text, after, "*_");
  const bool is_parted = value.begin != after.begin || value.empty() || text[value.begin] == ' ';
  if (key.empty() || !is_parted) { return std::nullopt; }
  value = text::trim(text, value);
  return Line{LineKind::other, line, key, value};
}

bool looks_like_key(std::string_view key) {
  return key.find_first_of("*`[](){}<>|\"#.,") == std::string_view::npos &&
         text::count_words(key) <= kMostKeyWords;
}

/// Keys whose values say something about the ticket rather than what is to be done.
bool is_known(FieldRole role) {
  return role == FieldRole::id || role == FieldRole::status || role == FieldRole::kind ||
         role == FieldRole::meta;
}

LineKind kind_of_pair(std::string_view text, const Line& line, bool is_heading, const text::Vocabulary* own) {
  const std::string_view key = view(text, line.key);
  if (!looks_like_key(key)) { return LineKind::other; }
  const FieldRole role = text::field_role(text::normalise_key(key), own);
  const bool is_part = text::role_of_exact_label(key, own).has_value();
  const bool is_missing = line.value.empty() && !is_heading;
  if (role == FieldRole::title && !is_part && !is_missing) { return LineKind::name; }
  if (is_known(role)) { return is_missing ? LineKind::other : LineKind::field; }
  if (is_part || role == FieldRole::body) { return LineKind::label; }
  const bool is_short = !line.value.empty() && line.value.size() <= kLongestUnknownValue;
  return is_short && !is_heading ? LineKind::candidate : LineKind::other;
}

std::uint32_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  const bool is_heading = level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
  return is_heading ? static_cast<std::uint32_t>(level) : 0;
}

/// Whether a first heading with this key names the ticket: "# Epic: returns" is one, and belongs to none.
bool names_itself(std::string_view key) {
  const std::string word = text::normalise_key(key);
  return word == "epic" || word == "milestone";
}

Line read_heading(std::string_view text, Span line, std::uint32_t level, const text::Vocabulary* own) {
  const Span words = skip(text, {line.begin + level, line.end}, " ");
  if (auto pair = split_line(text, words)) {
    pair->span = line;
    pair->kind = kind_of_pair(text, *pair, true, own);
    const bool is_title = names_itself(view(text, pair->key));
    if (level == 1 && !is_title && (pair->kind == LineKind::field || pair->kind == LineKind::name)) {
      return *pair;
    }
  }
  if (level == 1) { return {LineKind::title, line, {}, {}}; }
  const bool is_key = !words.empty() &&
                      is_known(text::field_role(text::normalise_key(view(text, words)), own)) &&
                      !text::role_of_exact_label(view(text, words), own);
  return {is_key ? LineKind::heading : LineKind::other, line, words, {}};
}

Line read_line(std::string_view text, Span line, const text::Vocabulary* own) {
  const std::string_view words = view(text, line);
  if (is_marker(words)) { return {LineKind::label, line, {}, {}}; }
  if (words.empty() || is_divider(words) || is_comment(words)) { return {LineKind::blank, line, {}, {}}; }
  if (const std::uint32_t level = heading_level(words)) { return read_heading(text, line, level, own); }
  auto pair = split_line(text, line);
  if (!pair) { return {LineKind::other, line, {}, {}}; }
  pair->kind = kind_of_pair(text, *pair, false, own);
  return *pair;
}

/// A short value on the line below a heading, with nothing else under it.
std::optional<Span> value_below(std::string_view text, LineReader reader) {
  Span value;
  while (!reader.done() && value.empty()) { value = reader.next(); }
  const bool is_last = reader.done() || reader.next().empty();
  const std::string_view words = view(text, value);
  const bool is_plain =
      !words.empty() && words.size() <= kLongestKey && words.find_first_of("#|`>:") == words.npos;
  return is_last && is_plain ? std::optional(value) : std::nullopt;
}

class MetadataReader {
 public:
  MetadataReader(std::string_view text, Span body, const text::Vocabulary* own)
      : text_(text), own_(own), reader_(text, body), lists_(text::question_lists(text, body)) {}

  MetadataLines read() {
    while (!reader_.done()) {
      const Span line = reader_.next();
      if (!in_question_list(line) && !take(read_line(text_, line, own_))) { break; }
    }
    settle();
    return std::move(result_);
  }

 private:
  bool in_question_list(Span line) {
    while (list_ < lists_.size() && lists_[list_].end < line.begin) { ++list_; }
    return list_ < lists_.size() && lists_[list_].contains(line);
  }

  /// Whether what follows may still be metadata.
  bool take(const Line& line) {
    switch (line.kind) {
      case LineKind::blank: return true;
      case LineKind::label: may_name_ = false; return true;
      case LineKind::title: may_name_ = false; return !std::exchange(has_title_, true);
      case LineKind::name:
        if (may_name_) { run_.push_back(line); }
        return true;
      case LineKind::field:
      case LineKind::candidate: run_.push_back(line); return true;
      case LineKind::heading: return take_heading(line);
      case LineKind::other: return false;
    }
    return false;
  }

  bool take_heading(Line line) {
    const auto value = value_below(text_, reader_);
    if (!value) { return false; }
    line.value = *value;
    line.kind = LineKind::field;
    run_.push_back(line);
    result_.lines.push_back(*value);
    while (reader_.next() != *value) {}
    return true;
  }

  /// Keeps the lines found; those of unknown keys only beside known ones, else they may be prose.
  void settle() {
    const bool in_company = std::any_of(run_.begin(), run_.end(),
                                        [](const Line& line) { return line.kind != LineKind::candidate; });
    for (const Line& line : run_) {
      if (line.kind == LineKind::candidate && !in_company) { continue; }
      Field field{text::normalise_key(view(text_, line.key)), {}, line.key, line.value};
      field.value = without_marks(view(text_, line.value));
      result_.fields.push_back(std::move(field));
      result_.lines.push_back(line.span);
    }
  }

  static std::string without_marks(std::string_view value) {
    const std::size_t begin = value.find_first_not_of("*_`");
    if (begin == std::string_view::npos) { return std::string(value); }
    return std::string(value.substr(begin, value.find_last_not_of("*_`") + 1 - begin));
  }

  std::string_view text_;
  const text::Vocabulary* own_;
  LineReader reader_;
  std::vector<Span> lists_;
  std::size_t list_ = 0;  // the first that does not lie before the line
  std::vector<Line> run_;
  bool has_title_ = false;
  bool may_name_ = true;  // no section has begun that a title could stand in
  MetadataLines result_;
};

}  // namespace

MetadataLines read_metadata_lines(std::string_view text, Span body, const text::Vocabulary* own) {
  return MetadataReader(text, body, own).read();
}

}  // namespace speclint
