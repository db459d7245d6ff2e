// The text, tags and marker comments of a raw HTML block.
#include "parsers/markdown/html_parts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "parsers/markdown/html_tags.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

struct Marker {
  std::string_view name;
  SectionRole role;
};

constexpr std::array kMarkers{Marker{"AC", SectionRole::acceptance},
                              Marker{"COMMENTS", SectionRole::log},
                              Marker{"DESCRIPTION", SectionRole::context},
                              Marker{"DOD", SectionRole::dod},
                              Marker{"FINAL_SUMMARY", SectionRole::log},
                              Marker{"NOTES", SectionRole::log},
                              Marker{"PLAN", SectionRole::log}};

constexpr std::size_t kLongestLook = 200;  // into a tag, so that many that do not end cost no more than one
constexpr std::array<std::string_view, 4> kSilentTags{"pre", "script", "style", "textarea"};
constexpr std::array<std::string_view, 15> kInlineTags{
    "a", "abbr", "b", "code", "del", "em", "font", "i", "kbd", "mark", "s", "span", "strong", "sub", "sup"};

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char byte) { return std::isalpha(static_cast<unsigned char>(byte)) != 0; }

bool take_suffix(std::string_view& name, std::string_view suffix) {
  if (!name.ends_with(suffix)) { return false; }
  name.remove_suffix(suffix.size());
  return true;
}

/// Reads the words of a comment such as `SECTION:PLAN:BEGIN`.
std::optional<HtmlPart> read_marker(std::string_view name, Span span) {
  const bool begins = take_suffix(name, ":BEGIN");
  if (!begins && !take_suffix(name, ":END")) { return std::nullopt; }
  if (name.starts_with("SECTION:")) { name.remove_prefix(8); }
  const auto marker =
      std::find_if(kMarkers.begin(), kMarkers.end(), [&](const Marker& known) { return known.name == name; });
  if (marker == kMarkers.end()) { return std::nullopt; }
  return HtmlPart{begins ? HtmlPartKind::marker_begin : HtmlPartKind::marker_end, span, marker->role};
}

class HtmlReader {
 public:
  HtmlReader(std::string_view text, Span block) : text_(text.substr(0, block.end)), at_(block.begin) {}

  std::vector<HtmlPart> read() {
    while (at_ < text_.size()) {
      const std::size_t tag = next_tag();
      if (tag > at_) { parts_.push_back({HtmlPartKind::text, span_to(tag), SectionRole::none}); }
      at_ = tag;
      if (at_ < text_.size()) { read_tag(); }
    }
    return std::move(parts_);
  }

 private:
  Span span_to(std::size_t end) const {
    return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  }

  std::size_t find(std::string_view what, std::size_t begin) const {
    return std::min(text_.find(what, begin), text_.size());
  }

  bool opens_tag(std::size_t at) const {
    if (at + 1 >= text_.size()) { return false; }
    const char next = text_[at + 1];
    if (!is_letter(next) && next != '/' && next != '!' && next != '?') { return false; }
    const std::string_view begin = text_.substr(at, kLongestLook);
    return is_html(begin.substr(0, begin.find('>')));
  }

  std::size_t next_tag() const {
    std::size_t at = find("<", at_);
    while (at < text_.size() && !opens_tag(at)) { at = find("<", at + 1); }
    return at;
  }

  void read_tag() {
    if (text_.substr(at_).starts_with("<!--")) { return read_comment(); }
    const bool closes = text_[at_ + 1] == '/';
    const std::string name = tag_name(at_ + (closes ? 2 : 1));
    std::size_t end = std::min(find(">", at_) + 1, text_.size());
    if (!closes && contains(kSilentTags, name)) { end = find("</" + name, end); }
    if (!contains(kInlineTags, name)) {
      parts_.push_back({HtmlPartKind::paragraph_end, span_to(end), SectionRole::none});
    }
    at_ = end;
  }

  std::string tag_name(std::size_t begin) const {
    constexpr std::size_t kLongestName = 12;
    std::string name;
    for (std::size_t at = begin; at < text_.size() && is_letter(text_[at]) && name.size() < kLongestName;
         ++at) {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(text_[at])));
    }
    return name;
  }

  void read_comment() {
    const std::size_t close = find("-->", at_ + 4);
    const Span words =
        text::trim(text_, {static_cast<std::uint32_t>(at_ + 4), static_cast<std::uint32_t>(close)});
    const std::size_t end = std::min(close + 3, text_.size());
    const auto marker = read_marker(text_.substr(words.begin, words.size()), span_to(end));
    parts_.push_back(marker.value_or(HtmlPart{HtmlPartKind::paragraph_end, span_to(end), SectionRole::none}));
    at_ = end;
  }

  std::string_view text_;  // up to the end of the block
  std::size_t at_;
  std::vector<HtmlPart> parts_;
};

}  // namespace

std::vector<HtmlPart> html_parts(std::string_view text, Span block) { return HtmlReader(text, block).read(); }

}  // namespace speclint::markdown
