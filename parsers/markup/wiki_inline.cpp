#include "parsers/markup/wiki_inline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace speclint::markup {
namespace {

/// Macros that only dress what stands between them.
constexpr std::array<std::string_view, 6> kDressing{"{color",   "{anchor", "{align",
                                                    "{section", "{column", "{toc"};

/// Marks that stand on either side of words.
constexpr std::string_view kPairs = "*-+";

/// How far a closing mark is looked for, so that time stays linear.
constexpr std::uint32_t kLongestMark = 2000;

bool is_word(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (static_cast<unsigned char>(byte) & 0x80U) != 0;
}
bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

class InlineWriter {
 public:
  InlineWriter(Translation& out, const Node& scalar, Span part)
      : out_(out),
        scalar_(scalar),
        text_(std::string_view(scalar.value).substr(0, part.end)),
        at_(part.begin),
        begin_(part.begin),
        copied_(part.begin) {}

  void write() {
    while (at_ < text_.size()) {
      if (!one()) { ++at_; }
    }
    flush(at_);
  }

 private:
  /// Writes the mark that begins here; false when there is none.
  bool one() {
    switch (text_[at_]) {
      case '\\': return backslash();
      case '{': return mono() || dressing();
      case '[': return link();
      case '!': return image();
      case '*': return paired('*', "**");
      case '-': return paired('-', "~~");
      case '+': return paired('+', "");
      default: return false;
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  std::optional<std::uint32_t> find(std::string_view what, std::uint32_t from) const {
    const std::size_t found = text_.substr(0, std::size_t{from} + kLongestMark).find(what, from);
    return found == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint32_t>(found));
  }

  /// What was passed over is written as it stands.
  void flush(std::uint32_t end) {
    if (copied_ >= end) { return; }
    out_.copy(scalar_, {copied_, end});
    copied_ = end;
  }

  void replace(Span part, std::string_view with) {
    flush(part.begin);
    out_.put(with, scalar_, part);
    copied_ = part.end;
    at_ = part.end;
  }

  /// Two of them end a line; one takes the meaning of what follows.
  bool backslash() {
    if (text_.substr(at_, 2) == "\\\\") {
      replace({at_, at_ + 2}, " ");
      return true;
    }
    at_ = std::min<std::uint32_t>(at_ + 1, size() - 1);
    return false;
  }

  bool mono() {
    if (text_.substr(at_, 2) != "{{") { return false; }
    const auto end = find("}}", at_ + 2);
    if (!end || *end == at_ + 2) { return false; }
    const std::string_view fence =
        text_.substr(at_ + 2, *end - at_ - 2).find('`') == text_.npos ? "`" : "`` ";
    replace({at_, at_ + 2}, fence);
    flush(*end);
    replace({*end, *end + 2}, fence == "`" ? "`" : " ``");
    return true;
  }

  bool dressing() {
    const bool known = std::any_of(kDressing.begin(), kDressing.end(), [&](std::string_view macro) {
      return text_.substr(at_).starts_with(macro);
    });
    const auto end = known ? find("}", at_) : std::nullopt;
    if (!end) { return false; }
    replace({at_, *end + 1}, "");
    return true;
  }

  bool link() {
    const auto end = find("]", at_ + 1);
    if (!end || *end == at_ + 1) { return false; }
    const Span inside{at_ + 1, *end};
    const std::string_view words = text_.substr(inside.begin, inside.size());
    if (words.front() == '~') { return mention(inside); }
    const std::size_t bar = words.find('|');
    if (bar != std::string_view::npos && bar > 0) {
      return named_link(inside, inside.begin + static_cast<std::uint32_t>(bar));
    }
    if (words.find("://") == std::string_view::npos && !words.starts_with("mailto:")) { return false; }
    replace({at_, at_ + 1}, "<");
    flush(inside.end);
    replace({inside.end, inside.end + 1}, ">");
    return true;
  }

  bool mention(Span inside) {
    replace({at_, inside.begin + 1}, "@");
    flush(inside.end);
    replace({inside.end, inside.end + 1}, "");
    return true;
  }

  /// `[text|url]` and `[text|url|smart-link]`.
  bool named_link(Span inside, std::uint32_t bar) {
    const auto second = find("|", bar + 1);
    const std::uint32_t target_end = second && *second < inside.end ? *second : inside.end;
    if (text_.substr(bar + 1, target_end - bar - 1).find(' ') != std::string_view::npos) { return false; }
    flush(bar);
    replace({bar, bar + 1}, "](");
    flush(target_end);
    replace({target_end, inside.end + 1}, ")");
    return true;
  }

  /// `!picture.png!` or `!picture.png|thumbnail!`: no blank in the name, and a dot.
  bool image() {
    const auto end = find("!", at_ + 1);
    if (!end || *end < at_ + 4 || (at_ > begin_ && is_word(text_[at_ - 1]))) { return false; }
    const std::uint32_t name_end = std::min(find("|", at_ + 1).value_or(*end), *end);
    const std::string_view name = text_.substr(at_ + 1, name_end - at_ - 1);
    if (name.find('.') == std::string_view::npos || name.find(' ') != std::string_view::npos) {
      return false;
    }
    replace({at_, at_ + 1}, "![](");
    flush(name_end);
    replace({name_end, *end + 1}, ")");
    return true;
  }

  /// A mark on either side of words, as in `*bold*`: outside no word, inside no blank.
  bool paired(char mark, std::string_view with) {
    const bool opens = (at_ == begin_ || !is_word(text_[at_ - 1])) && at_ + 1 < size() &&
                       !is_blank(text_[at_ + 1]) && text_[at_ + 1] != mark;
    if (!opens || (at_ > begin_ && text_[at_ - 1] == mark)) { return false; }
    const auto end = closing(mark);
    if (!end) { return false; }
    replace({at_, at_ + 1}, with);
    // What stands inside may hold other marks.
    write_wiki_inline(out_, scalar_, {copied_, *end});
    copied_ = *end;
    replace({*end, *end + 1}, with);
    return true;
  }

  /// The mark that closes the one here. Whether a mark closes does not depend on what it closes, so what was
  /// looked at in vain is not looked at again.
  std::optional<std::uint32_t> closing(char mark) {
    std::uint32_t& looked_until = looked_until_[kPairs.find(mark)];
    const std::uint32_t limit = std::min<std::uint32_t>(size(), at_ + kLongestMark);
    for (std::uint32_t end = std::max(at_ + 2, looked_until); end < limit; ++end) {
      const bool outside = end + 1 == size() || !is_word(text_[end + 1]);
      if (text_[end] == mark && !is_blank(text_[end - 1]) && outside) { return end; }
    }
    looked_until = std::max(looked_until, limit);
    return std::nullopt;
  }

  Translation& out_;
  const Node& scalar_;
  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t begin_;
  std::uint32_t copied_;
  std::array<std::uint32_t, kPairs.size()> looked_until_{};  // parallel to kPairs
};

}  // namespace

void write_wiki_inline(Translation& out, const Node& scalar, Span part) {
  InlineWriter(out, scalar, part).write();
}

}  // namespace speclint::markup
