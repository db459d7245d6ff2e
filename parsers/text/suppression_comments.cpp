#include "parsers/text/suppression_comments.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "parsers/text/sentences.h"

namespace speclint::text {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kOurs = "speclint-";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kUntil = "until=";
constexpr int kMostInARow = 20;  // comments about the same line

struct Comment {
  Span span;
  std::string_view verb;  // `disable-next-line`
  Span words;             // what follows it
};

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Finds our comments one after the other.
class CommentReader {
 public:
  CommentReader(const TicketDraft& draft, Span region)
      : draft_(draft), text_(draft.text.text().substr(0, region.end)), at_(region.begin) {}

  std::optional<Comment> next() {
    for (std::size_t open = text_.find(kOpen, at_); open != std::string_view::npos;
         open = text_.find(kOpen, at_)) {
      const std::size_t name = std::min(text_.find_first_not_of(kBlanks, open + kOpen.size()), text_.size());
      at_ = name;
      if (!text_.substr(name).starts_with(kOurs) || is_code(open)) { continue; }
      const std::size_t close = text_.find(kClose, name);
      if (close == std::string_view::npos) { break; }
      at_ = close + kClose.size();
      return comment({offset(open), offset(at_)}, name + kOurs.size(), close);
    }
    at_ = text_.size();
    return std::nullopt;
  }

 private:
  bool is_code(std::size_t at) const {
    const Span place{offset(at), offset(at) + 1};
    return draft_.prose[at] != ' ' ||
           std::any_of(draft_.code_blocks.begin(), draft_.code_blocks.end(),
                       [&](const CodeBlock& block) { return block.span.contains(place); });
  }

  Comment comment(Span span, std::size_t verb, std::size_t close) const {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n:", verb), close);
    return {span, text_.substr(verb, end - verb), trim(text_, {offset(end), offset(close)})};
  }

  const TicketDraft& draft_;
  std::string_view text_;
  std::size_t at_;
};

/// Reads `QUE001, LNG until=2026-12-31: reason`.
void read_words(std::string_view text, Span words, Suppression& into) {
  const std::size_t colon =
      std::min<std::size_t>(text.substr(0, words.end).find(':', words.begin), words.end);
  if (colon < words.end) {
    const Span reason = trim(text, {offset(colon) + 1, words.end});
    into.reason = text.substr(reason.begin, reason.size());
  }
  std::size_t begin = words.begin;
  while (begin < colon) {
    const std::size_t end = std::min(text.find_first_of(", \t\r\n", begin), colon);
    const std::string_view word = text.substr(begin, end - begin);
    if (word.starts_with(kUntil)) {
      into.until = word.substr(kUntil.size());
    } else if (!word.empty()) {
      into.rules.push_back({offset(begin), offset(end)});
    }
    begin = end + 1;
  }
}

/// Whether one of our comments begins at `at`, and where it ends.
std::optional<std::uint32_t> end_of_comment(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(kOpen)) { return std::nullopt; }
  const std::size_t name = std::min(text.find_first_not_of(kBlanks, at + kOpen.size()), text.size());
  const std::size_t close = text.substr(name).starts_with(kOurs) ? text.find(kClose, name) : text.npos;
  return close == text.npos ? std::nullopt : std::optional(offset(close + kClose.size()));
}

/// The next line behind `at` that is neither blank nor another comment to us.
Span next_line(std::string_view text, std::uint32_t at, int comments = kMostInARow) {
  const std::size_t end_of_line = std::min(text.find_first_of("\r\n", at), text.size());
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks, end_of_line), text.size());
  const auto comment = comments > 0 ? end_of_comment(text, begin) : std::nullopt;
  if (comment) { return next_line(text, *comment, comments - 1); }
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {offset(begin), offset(end) + 1};
}

}  // namespace

void read_suppression_comments(TicketDraft& draft, Span region) {
  CommentReader reader(draft, region);
  std::vector<std::size_t> open;  // ranges that have no end yet
  std::size_t named = draft.suppressions.size();
  while (const auto comment = reader.next()) {
    if (comment->verb == "questions") { continue; }
    if (comment->verb == "enable" && comment->words.empty()) {
      for (const std::size_t range : open) { draft.suppressions[range].reach.end = comment->span.begin; }
      open.clear();
      continue;
    }
    Suppression suppression{.span = comment->span, .rules = {}, .reason = {}, .until = {}, .reach = {}};
    if (comment->verb == "disable-next-line") {
      suppression.reach = next_line(draft.text.text(), comment->span.end);
    } else if (comment->verb == "disable") {
      suppression.reach = {comment->span.end, kNoIndex};
      open.push_back(draft.suppressions.size());
    } else {
      suppression.understood = false;
    }
    read_words(draft.text.text(), comment->words, suppression);
    named += std::max<std::size_t>(suppression.rules.size(), 1);
    if (named > kMostSuppressedRules) { return; }
    draft.suppressions.push_back(std::move(suppression));
  }
}

}  // namespace speclint::text
