// Jira's wiki markup, line by line.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "parsers/markup/markup.h"
#include "parsers/markup/translation.h"
#include "parsers/markup/wiki_inline.h"

namespace speclint::markup {
namespace {

constexpr std::array<std::string_view, 2> kVerbatim{"code", "noformat"};
constexpr std::size_t kDeepestList = 12;

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && is_blank(text[span.begin])) { ++span.begin; }
  while (!span.empty() && is_blank(text[span.end - 1])) { --span.end; }
  return span;
}

/// `{name}` or `{name:parameters}` at the beginning of a text.
struct Macro {
  std::string_view name;
  std::string_view parameters;
  std::uint32_t size = 0;
};

std::optional<Macro> macro_at(std::string_view text) {
  if (!text.starts_with('{')) { return std::nullopt; }
  const std::size_t end = text.substr(0, 200).find('}');
  if (end == std::string_view::npos) { return std::nullopt; }
  const std::string_view inside = text.substr(1, end - 1);
  const std::size_t colon = std::min(inside.find(':'), inside.size());
  return Macro{inside.substr(0, colon), inside.substr(std::min(colon + 1, inside.size())),
               static_cast<std::uint32_t>(end + 1)};
}

bool is_verbatim(std::string_view name) {
  return std::find(kVerbatim.begin(), kVerbatim.end(), name) != kVerbatim.end();
}

/// The language among the parameters of a code macro: `java`, `title=x|language=java`.
std::string_view language_of(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::size_t bar = std::min(parameters.find('|'), parameters.size());
    std::string_view part = parameters.substr(0, bar);
    parameters.remove_prefix(std::min(bar + 1, parameters.size()));
    if (part.starts_with("language=")) { return part.substr(9); }
    if (part.find('=') == std::string_view::npos) { return part; }
  }
  return {};
}

std::string_view title_of(std::string_view parameters) {
  const std::size_t at = parameters.find("title=");
  if (at == std::string_view::npos) { return {}; }
  const std::string_view title = parameters.substr(at + 6);
  return title.substr(0, title.find('|'));
}

class WikiWriter {
 public:
  explicit WikiWriter(const Node& scalar) : scalar_(scalar), text_(scalar.value) {}

  Node write() {
    while (at_ < text_.size()) {
      const std::size_t feed = std::min(text_.find('\n', at_), text_.size());
      line({at_, static_cast<std::uint32_t>(feed)});
      at_ = std::max(at_, static_cast<std::uint32_t>(std::min(feed + 1, text_.size())));
    }
    return out_.take(scalar_.source);
  }

 private:
  std::string_view words(Span span) const { return text_.substr(span.begin, span.size()); }

  void line(Span whole) {
    const Span span = trimmed(text_, whole);
    if (span.empty()) { return blank_line(whole); }
    if (const auto macro = macro_at(words(span))) {
      if (block_macro(*macro, span)) { return; }
    }
    begin_line();
    const std::string_view text = words(span);
    const bool is_row = text.front() == '|';
    if (!is_row) { in_table_ = false; }
    if (is_row) {
      row(span);
    } else if (!heading(span) && !rule(span) && !item(span)) {
      paragraph(span);
    }
    end_line(whole);
  }

  void blank_line(Span whole) {
    in_table_ = false;
    if (in_quote_) { out_.put("> "); }
    end_line(whole);
  }

  void begin_line() {
    if (in_quote_) { out_.put("> "); }
  }

  void end_line(Span whole) {
    if (whole.end < text_.size()) {
      out_.put("\n", scalar_, {whole.end, whole.end + 1});
    } else {
      out_.end_line();
    }
  }

  void inline_text(Span span) {
    // A macro that holds code may stand in the middle of a line.
    const std::size_t code = std::min(words(span).find("{code"), words(span).find("{noformat"));
    if (code == std::string_view::npos) { return write_wiki_inline(out_, scalar_, span); }
    const std::uint32_t at = span.begin + static_cast<std::uint32_t>(code);
    write_wiki_inline(out_, scalar_, {span.begin, at});
    const auto macro = macro_at(words({at, span.end}));
    if (!macro || !is_verbatim(macro->name)) { return write_wiki_inline(out_, scalar_, {at, span.end}); }
    out_.end_line();
    verbatim(*macro, at);
  }

  /// A macro that begins a line and is a block of its own.
  bool block_macro(const Macro& macro, Span line) {
    if (is_verbatim(macro.name)) {
      verbatim(macro, line.begin);
      return true;
    }
    if (macro.name != "quote" && macro.name != "panel") { return false; }
    const Span rest = trimmed(text_, {line.begin + macro.size, line.end});
    out_.end_block();
    if (macro.name == "quote") { in_quote_ = !in_quote_; }
    if (const std::string_view title = title_of(macro.parameters); !title.empty()) {
      out_.put("**");
      out_.put(title, scalar_, line);
      out_.put("**\n\n");
    }
    if (rest.empty()) { return true; }
    const std::string closing = '{' + std::string(macro.name) + '}';
    const std::size_t close = words(rest).find(closing);
    begin_line();
    inline_text({rest.begin, close == std::string_view::npos
                                 ? rest.end
                                 : rest.begin + static_cast<std::uint32_t>(close)});
    if (close != std::string_view::npos && macro.name == "quote") { in_quote_ = !in_quote_; }
    out_.end_line();
    return true;
  }

  /// Everything up to the closing macro, as fenced code; what follows it on its line is read as a line.
  void verbatim(const Macro& macro, std::uint32_t begin) {
    const std::string closing = '{' + std::string(macro.name) + '}';
    const std::uint32_t content = begin + macro.size;
    const std::size_t found = text_.find(closing, content);
    const auto end = static_cast<std::uint32_t>(std::min(found, text_.size()));
    const bool has_fence = words({content, end}).find("```") != std::string_view::npos;
    const std::string_view fence = has_fence ? "~~~~~~" : "```";
    out_.end_line();
    out_.put(std::string(fence) + std::string(language_of(macro.parameters)) + '\n', scalar_,
             {begin, content});
    const bool starts_line = content < end && (text_[content] == '\n' || text_.substr(content, 2) == "\r\n");
    const std::uint32_t first = content + (starts_line ? (text_[content] == '\r' ? 2 : 1) : 0);
    out_.copy(scalar_, {std::min(first, end), end});
    out_.end_line();
    const auto after = static_cast<std::uint32_t>(std::min(end + closing.size(), text_.size()));
    out_.put(std::string(fence) + '\n', scalar_, {end, after});
    const std::size_t feed = std::min(text_.find('\n', after), text_.size());
    const Span rest = trimmed(text_, {after, static_cast<std::uint32_t>(feed)});
    if (!rest.empty()) {
      write_wiki_inline(out_, scalar_, rest);
      out_.end_line();
    }
    at_ = static_cast<std::uint32_t>(std::min(feed + 1, text_.size()));
  }

  bool heading(Span span) {
    constexpr std::string_view kHashes = "######";
    const std::string_view text = words(span);
    const bool is_heading =
        text.size() > 3 && text[0] == 'h' && text[1] >= '1' && text[1] <= '6' && text[2] == '.';
    if (!is_heading) { return false; }
    const Span title = trimmed(text_, {span.begin + 3, span.end});
    if (title.empty()) { return false; }
    out_.put(std::string(kHashes.substr(0, static_cast<std::size_t>(text[1] - '0'))) + ' ', scalar_,
             {span.begin, title.begin});
    inline_text(title);
    return true;
  }

  bool rule(Span span) {
    if (words(span) != "----") { return false; }
    out_.put("***", scalar_, span);
    return true;
  }

  /// `*`, `#` and `-` begin items; several of them are levels.
  bool item(Span span) {
    const std::string_view text = words(span);
    const std::size_t depth = std::min(text.find_first_not_of("*#-"), text.size());
    if (depth == 0 || depth > kDeepestList || depth >= text.size() || !is_blank(text[depth])) {
      return false;
    }
    std::string indent;
    for (const char mark : text.substr(0, depth - 1)) { indent += mark == '#' ? "   " : "  "; }
    const bool ordered = text[depth - 1] == '#';
    const Span rest = trimmed(text_, {span.begin + static_cast<std::uint32_t>(depth), span.end});
    if (rest.empty()) { return false; }
    out_.put(indent + (ordered ? "1. " : "- "), scalar_, {span.begin, rest.begin});
    inline_text(rest);
    return true;
  }

  void paragraph(Span span) {
    if (words(span).starts_with("bq. ")) {
      out_.put("> ", scalar_, {span.begin, span.begin + 4});
      span.begin += 4;
    }
    inline_text(span);
  }

  /// A row; the first of a table gets the line below it that Markdown wants, and an empty header if it has
  /// none.
  void row(Span span) {
    const bool is_header = words(span).starts_with("||");
    if (!in_table_ && !is_header) {
      out_.put(row_of(cells_in(span), "   ") + '\n' + row_of(cells_in(span), "---") + '\n');
    }
    cells(span);
    if (!in_table_ && is_header) { out_.put('\n' + row_of(cells_in(span), "---")); }
    in_table_ = true;
  }

  std::size_t cells_in(Span span) const {
    std::size_t count = 0;
    bool in_cell = false;
    for (const char byte : words(span)) {
      if (byte != '|') { in_cell = true; }
      if (byte == '|' && std::exchange(in_cell, false)) { ++count; }
    }
    return count + (in_cell ? 1 : 0);
  }

  static std::string row_of(std::size_t cells, std::string_view content) {
    std::string row = "|";
    for (std::size_t i = 0; i < cells; ++i) { row.append(content).append("|"); }
    return row;
  }

  void cells(Span span) {
    std::uint32_t at = span.begin;
    while (at < span.end) {
      std::uint32_t bars = at;
      while (bars < span.end && text_[bars] == '|') { ++bars; }
      if (bars == span.end) { return out_.put("|", scalar_, {at, bars}); }
      out_.put("| ", scalar_, {at, bars});
      std::uint32_t end = bars;
      while (end < span.end && !ends_cell(end, bars)) { ++end; }
      write_wiki_inline(out_, scalar_, trimmed(text_, {bars, end}));
      out_.put(" ");
      at = end;
    }
    out_.put("|");
  }

  /// The bar in a link belongs to the link.
  bool ends_cell(std::uint32_t at, std::uint32_t cell) const {
    if (text_[at] != '|') { return false; }
    const std::string_view before = text_.substr(cell, at - cell);
    const std::size_t open = before.rfind('[');
    return open == std::string_view::npos || before.find(']', open) != std::string_view::npos;
  }

  const Node& scalar_;
  std::string_view text_;
  std::uint32_t at_ = 0;
  Translation out_;
  bool in_quote_ = false;
  bool in_table_ = false;
};

bool any_line_starts(std::string_view text, std::string_view start) {
  return text.starts_with(start) || text.find('\n' + std::string(start)) != std::string_view::npos;
}

}  // namespace

Node wiki_to_markdown(const Node& scalar) { return WikiWriter(scalar).write(); }

bool is_wiki(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWikiStarts{"h1. ", "h2. ", "h3. ", "h4. ",
                                                        "h5. ", "bq. ", "||",   "# "};
  constexpr std::array<std::string_view, 6> kWiki{"{code", "{noformat", "{quote", "{panel", "{{", "[~"};
  constexpr std::array<std::string_view, 6> kMarkdownStarts{"## ", "### ", "```", "- [ ]", "- [x]", "1. "};
  const bool wiki =
      std::any_of(kWikiStarts.begin(), kWikiStarts.end(),
                  [&](auto start) { return any_line_starts(text, start); }) ||
      std::any_of(kWiki.begin(), kWiki.end(), [&](auto mark) { return text.find(mark) != text.npos; });
  const bool markdown = std::any_of(kMarkdownStarts.begin(), kMarkdownStarts.end(),
                                    [&](auto start) { return any_line_starts(text, start); }) ||
                        text.find("**") != std::string_view::npos;
  return wiki || !markdown;
}

}  // namespace speclint::markup
