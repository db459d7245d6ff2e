// Lines to entries first, events afterwards: whoever is refused has sent nothing.
#include "parsers/yaml/flat_mapping.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <yaml-cpp/mark.h>

namespace speclint::yaml {
namespace {

constexpr std::size_t kLongestKey = 100;  // yaml-cpp takes a thousand characters

struct Scalar {
  std::size_t at = 0;  // in the text, quote included
  bool plain = true;
  std::string_view value;
};

struct Entry {
  Scalar key;
  enum class Form { nothing, scalar, block_list, flow_list } form = Form::nothing;
  std::size_t list_at = 0;  // its bracket or first dash
  std::vector<Scalar> values;
};

constexpr bool is_alphanumeric(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

constexpr bool is_key_byte(char byte) { return is_alphanumeric(byte) || byte == '_' || byte == '-'; }

constexpr bool is_printable(char byte) { return byte >= ' ' && byte <= '~'; }

/// Bytes that say something inside of brackets.
constexpr auto kMarks = [] {
  std::array<bool, 256> marks{};
  for (const char byte : std::string_view("[]{},:#'\"?&*!|>%@`")) {
    marks[static_cast<unsigned char>(byte)] = true;
  }
  return marks;
}();

bool is_null_word(std::string_view word) {
  constexpr std::array<std::string_view, 3> kNullWords{"null", "Null", "NULL"};
  return std::find(kNullWords.begin(), kNullWords.end(), word) != kNullWords.end();
}

std::string_view without_blanks_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Words that no rule of YAML could take for anything else; inside of brackets fewer are.
bool is_plain(std::string_view words, bool in_brackets) {
  if (words.empty() || !is_alphanumeric(words.front()) || is_null_word(words) || words.back() == ':') {
    return false;
  }
  if (words.find(": ") != std::string_view::npos || words.find(" #") != std::string_view::npos) {
    return false;
  }
  return std::all_of(words.begin(), words.end(), [in_brackets](char byte) {
    return is_printable(byte) && !(in_brackets && kMarks[static_cast<unsigned char>(byte)]);
  });
}

class FlatReader {
 public:
  explicit FlatReader(std::string_view text) : text_(text) {}

  /// The entries; nothing when the text is anything but flat.
  std::optional<std::vector<Entry>> read() {
    std::vector<Entry> entries;
    while (begin_ < text_.size()) {
      const std::string_view line = next_line();
      const bool is_item = line.starts_with('-') || line.starts_with(' ');
      const bool fits =
          is_item ? !entries.empty() && add_item(line, entries.back()) : add_entry(line, entries);
      if (!fits) { return std::nullopt; }
    }
    if (entries.empty()) { return std::nullopt; }
    return entries;
  }

 private:
  /// The next line without blanks behind it; begin_ and line_ move on.
  std::string_view next_line() {
    line_ = begin_;
    const std::size_t feed = std::min(text_.find('\n', begin_), text_.size());
    begin_ = std::min(feed + 1, text_.size());
    std::string_view line = text_.substr(line_, feed - line_);
    if (line.ends_with('\r') && feed < text_.size()) { line.remove_suffix(1); }
    return without_blanks_behind(line);
  }

  std::size_t place_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  bool add_entry(std::string_view line, std::vector<Entry>& entries) const {
    const auto key_end = std::find_if_not(line.begin(), line.end(), is_key_byte);
    const std::string_view key = line.substr(0, static_cast<std::size_t>(key_end - line.begin()));
    const bool is_key = !key.empty() && key.size() <= kLongestKey && is_plain(key, true);
    if (!is_key || key_end == line.end() || *key_end != ':') { return false; }
    Entry entry;
    entry.key = {line_, true, key};
    std::string_view value = line.substr(key.size() + 1);
    if (!value.empty()) {
      if (value.front() != ' ') { return false; }
      value.remove_prefix(value.find_first_not_of(' '));
      if (!add_value(value, entry)) { return false; }
    }
    entries.push_back(std::move(entry));
    return true;
  }

  bool add_value(std::string_view value, Entry& entry) const {
    if (value.starts_with('[')) { return add_flow_list(value, entry); }
    const auto scalar = scalar_of(value, false);
    if (!scalar) { return false; }
    entry.form = Entry::Form::scalar;
    entry.values.push_back(*scalar);
    return true;
  }

  bool add_flow_list(std::string_view value, Entry& entry) const {
    if (!value.ends_with(']')) { return false; }
    entry.form = Entry::Form::flow_list;
    entry.list_at = place_of(value);
    std::string_view rest = value.substr(1, value.size() - 2);
    if (rest.find_first_not_of(' ') == std::string_view::npos) { return true; }
    while (true) {
      const std::size_t comma = rest.find(',');
      std::string_view item = without_blanks_behind(rest.substr(0, comma));
      item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
      const auto scalar = scalar_of(item, true);
      if (!scalar) { return false; }
      entry.values.push_back(*scalar);
      if (comma == std::string_view::npos) { return true; }
      rest.remove_prefix(comma + 1);
    }
  }

  bool add_item(std::string_view line, Entry& entry) {
    const std::size_t dash = line.find_first_not_of(' ');
    const bool is_first = entry.form == Entry::Form::nothing;
    if (!line.substr(dash).starts_with("- ") || !(is_first || entry.form == Entry::Form::block_list)) {
      return false;
    }
    if (!is_first && dash != indent_) { return false; }
    std::string_view words = line.substr(dash + 1);
    words.remove_prefix(words.find_first_not_of(' '));
    const auto scalar = scalar_of(words, false);
    if (!scalar) { return false; }
    if (is_first) {
      entry.form = Entry::Form::block_list;
      entry.list_at = line_ + dash;
      indent_ = dash;
    }
    entry.values.push_back(*scalar);
    return true;
  }

  std::optional<Scalar> scalar_of(std::string_view words, bool in_brackets) const {
    const bool is_quoted = words.starts_with('"') || words.starts_with('\'');
    if (!is_quoted) {
      return is_plain(words, in_brackets) ? std::optional(Scalar{place_of(words), true, words})
                                          : std::nullopt;
    }
    if (words.size() < 2 || words.back() != words.front()) { return std::nullopt; }
    const std::string_view content = words.substr(1, words.size() - 2);
    const bool is_simple = std::all_of(content.begin(), content.end(), [&](char byte) {
      return is_printable(byte) && byte != words.front() && byte != '\\';
    });
    return is_simple ? std::optional(Scalar{place_of(words), false, content}) : std::nullopt;
  }

  std::string_view text_;
  std::size_t begin_ = 0;  // of the next line
  std::size_t line_ = 0;   // of this one
  std::size_t indent_ = 0;
};

YAML::Mark mark_at(std::size_t place) {
  YAML::Mark mark;
  mark.pos = static_cast<int>(place);
  return mark;
}

void send(const Scalar& scalar, YAML::EventHandler& handler) {
  handler.OnScalar(mark_at(scalar.at), scalar.plain ? "?" : "!", 0, std::string(scalar.value));
}

/// `next` is where the next key begins, or the text ends: there yaml-cpp sees that a value is missing.
void send(const Entry& entry, std::size_t next, YAML::EventHandler& handler) {
  send(entry.key, handler);
  if (entry.form == Entry::Form::nothing) { return handler.OnNull(mark_at(next), 0); }
  const bool is_list = entry.form != Entry::Form::scalar;
  const bool is_flow = entry.form == Entry::Form::flow_list;
  if (is_list) {
    handler.OnSequenceStart(mark_at(entry.list_at), "?", 0,
                            is_flow ? YAML::EmitterStyle::Flow : YAML::EmitterStyle::Block);
  }
  for (const Scalar& value : entry.values) { send(value, handler); }
  if (is_list) { handler.OnSequenceEnd(); }
}

}  // namespace

bool read_flat_mapping(std::string_view text, YAML::EventHandler& handler) {
  const auto entries = FlatReader(text).read();
  if (!entries) { return false; }
  handler.OnDocumentStart(mark_at(0));
  handler.OnMapStart(mark_at(0), "?", 0, YAML::EmitterStyle::Block);
  for (std::size_t i = 0; i < entries->size(); ++i) {
    const std::size_t next = i + 1 < entries->size() ? (*entries)[i + 1].key.at : text.size();
    send((*entries)[i], next, handler);
  }
  handler.OnMapEnd();
  handler.OnDocumentEnd();
  return true;
}

}  // namespace speclint::yaml
