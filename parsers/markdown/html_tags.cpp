#include "parsers/markdown/html_tags.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace speclint::markdown {
namespace {

/// Of https://html.spec.whatwg.org/multipage/indices.html, with what older pages use; sorted.
constexpr std::array<std::string_view, 137> kElements{
    "a",        "abbr",     "acronym",  "address",    "applet",   "area",    "article",  "aside",
    "audio",    "b",        "base",     "basefont",   "bdi",      "bdo",     "big",      "blockquote",
    "body",     "br",       "button",   "canvas",     "caption",  "center",  "circle",   "cite",
    "code",     "col",      "colgroup", "data",       "datalist", "dd",      "defs",     "del",
    "details",  "dfn",      "dialog",   "dir",        "div",      "dl",      "dt",       "ellipse",
    "em",       "embed",    "fieldset", "figcaption", "figure",   "font",    "footer",   "form",
    "frame",    "frameset", "g",        "h1",         "h2",       "h3",      "h4",       "h5",
    "h6",       "head",     "header",   "hgroup",     "hr",       "html",    "i",        "iframe",
    "img",      "input",    "ins",      "kbd",        "label",    "legend",  "li",       "line",
    "link",     "main",     "map",      "mark",       "marquee",  "menu",    "meta",     "meter",
    "nav",      "nobr",     "noframes", "noscript",   "object",   "ol",      "optgroup", "option",
    "output",   "p",        "param",    "path",       "picture",  "polygon", "polyline", "pre",
    "progress", "q",        "rect",     "rp",         "rt",       "ruby",    "s",        "samp",
    "script",   "search",   "section",  "select",     "slot",     "small",   "source",   "span",
    "strike",   "strong",   "style",    "sub",        "summary",  "sup",     "svg",      "table",
    "tbody",    "td",       "template", "textarea",   "tfoot",    "th",      "thead",    "time",
    "title",    "tr",       "track",    "tt",         "u",        "ul",      "var",      "video",
    "wbr"};

}  // namespace

bool is_html(std::string_view tag) {
  constexpr std::size_t kFirst = 1;
  if (tag.size() <= kFirst || std::isalpha(static_cast<unsigned char>(tag[kFirst])) == 0) { return true; }
  constexpr std::size_t kLongestName = 16;
  std::string name;
  for (std::size_t at = kFirst; at < tag.size() && name.size() < kLongestName; ++at) {
    const auto byte = static_cast<unsigned char>(tag[at]);
    if (std::isalnum(byte) == 0 && byte != '-') { break; }
    name += static_cast<char>(std::tolower(byte));
  }
  // What has attributes with values was meant as a tag, whatever its name.
  const bool has_value = tag.find('=') != std::string_view::npos;
  return has_value || std::binary_search(kElements.begin(), kElements.end(), name);
}

}  // namespace speclint::markdown
