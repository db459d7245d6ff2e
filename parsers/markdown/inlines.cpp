// The words of a leaf block: which bytes of the source are prose, code or link targets.
#include "parsers/markdown/inlines.h"

#include <algorithm>

#include "parsers/markdown/html_tags.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/markdown/source_cursor.h"
#include "parsers/model/prose.h"
#include "parsers/text/literals.h"

namespace speclint::markdown {
namespace {

struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Iterator = std::unique_ptr<cmark_iter, FreeIterator>;

/// One walk over the inline nodes of a leaf block.
class InlineWalk {
 public:
  InlineWalk(std::string_view text, Span block, const LineIndex& lines, std::string& prose,
             std::vector<Reference>& references)
      : text_(text), lines_(lines), prose_(prose), references_(references), cursor_(text, block) {}

  void walk(cmark_node* leaf) {
    const Iterator iterator(cmark_iter_new(leaf));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
  }

 private:
  void enter(cmark_node* node) {
    const std::uint32_t hint = begin_of(node, lines_);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT: return show_text(literal_of(node), hint);
      case CMARK_NODE_CODE: return cover_code(literal_of(node), hint);
      case CMARK_NODE_HTML_INLINE: return pass_html(literal_of(node), hint);
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK: return cursor_.pass_line_end();
      case CMARK_NODE_IMAGE: ++images_; [[fallthrough]];
      case CMARK_NODE_LINK: open_links_.push_back(cursor_.open_link()); return;
      default: return;
    }
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) { return; }
    const bool is_image = type == CMARK_NODE_IMAGE;
    if (is_image) { --images_; }
    const std::uint32_t open = open_links_.back();
    open_links_.pop_back();
    cover(prose_, cursor_.close_link(open), kUrlFiller);
    const std::uint32_t begin = is_image && open > 0 && text_[open - 1] == '!' ? open - 1 : open;
    const ReferenceKind kind = is_image ? ReferenceKind::image : ReferenceKind::link;
    references_.push_back({kind, {begin, cursor_.at()}, cmark_node_get_url(node), 0});
  }

  void show_text(std::string_view literal, std::uint32_t hint) {
    found_.clear();
    cursor_.pass_text(literal, hint, found_);
    if (images_ != 0) { return; }
    for (const Span span : found_) { show(text_, span, prose_); }
  }

  /// A tag is not seen; words in angle brackets are text that is.
  void pass_html(std::string_view literal, std::uint32_t hint) {
    if (is_html(literal)) { return cursor_.pass_verbatim(literal, hint); }
    show_text(literal, hint);
  }

  void cover_code(std::string_view literal, std::uint32_t hint) {
    const std::optional<Span> code = cursor_.pass_code(literal, hint);
    if (code && images_ == 0) { cover(prose_, *code, kCodeFiller); }
  }

  std::string_view text_;
  const LineIndex& lines_;
  std::string& prose_;
  std::vector<Reference>& references_;
  SourceCursor cursor_;
  std::vector<Span> found_;
  std::vector<std::uint32_t> open_links_;
  int images_ = 0;  // that we are inside of
};

std::vector<std::uint32_t> find_bare_urls(std::string_view prose, Span block) {
  std::vector<std::uint32_t> places;
  const std::string_view shown = prose.substr(0, block.end);
  for (std::size_t at = shown.find("://", block.begin); at != std::string_view::npos;
       at = shown.find("://", at + 3)) {
    places.push_back(static_cast<std::uint32_t>(at));
  }
  return places;
}

/// The run of URL filler around `at`.
Span url_around(std::string_view prose, std::uint32_t at) {
  Span url{at, at};
  while (url.begin > 0 && prose[url.begin - 1] == kUrlFiller) { --url.begin; }
  while (url.end < prose.size() && prose[url.end] == kUrlFiller) { ++url.end; }
  return url;
}

}  // namespace

void mask_inlines(std::string_view text, Span block, cmark_node* leaf, const LineIndex& lines,
                  std::string& prose, std::vector<Reference>& references) {
  const auto first = static_cast<std::ptrdiff_t>(references.size());
  InlineWalk(text, block, lines, prose, references).walk(leaf);
  blank_struck(text, block, prose);
  const std::vector<std::uint32_t> places = find_bare_urls(prose, block);
  text::mask_literals(prose, block);
  std::uint32_t end = block.begin;
  for (const std::uint32_t at : places) {
    if (at < end || prose[at] != kUrlFiller) { continue; }
    const Span url = url_around(prose, at);
    references.push_back({ReferenceKind::link, url, std::string(text.substr(url.begin, url.size())), 0});
    end = url.end;
  }
  std::sort(references.begin() + first, references.end(),
            [](const Reference& a, const Reference& b) { return a.span < b.span; });
}

}  // namespace speclint::markdown
