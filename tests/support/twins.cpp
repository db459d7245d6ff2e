#include "tests/support/twins.h"

#include <algorithm>
#include <utility>

#include "tests/support/files.h"

namespace speclint::test {
namespace {

using Kind = TwinBlock::Kind;

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size())) {
    result.replace(at, from.size(), to);
  }
  return result;
}

std::string json(std::string_view text) {
  return '"' + replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n") + '"';
}

std::string cell(std::string_view text) { return '"' + replaced(text, "\"", "\"\"") + '"'; }

/// A run of words that are marked alike.
struct Inline {
  enum class Mark { none, code, strong, strike, link };
  Mark mark = Mark::none;
  std::string text = {};
  std::string target = {};
};

std::vector<Inline> inlines_of(std::string_view text) {
  constexpr std::pair<std::string_view, Inline::Mark> kFences[] = {
      {"`", Inline::Mark::code}, {"**", Inline::Mark::strong}, {"~~", Inline::Mark::strike}};
  std::vector<Inline> parts;
  std::string plain;
  const auto add = [&](Inline part) {
    if (!plain.empty()) { parts.push_back({.text = std::exchange(plain, {})}); }
    parts.push_back(std::move(part));
  };
  while (!text.empty()) {
    const std::size_t close = text.find("](");
    const std::size_t end = close == std::string_view::npos ? close : text.find(')', close);
    if (text.front() == '[' && end != std::string_view::npos) {
      add({Inline::Mark::link, std::string(text.substr(1, close - 1)),
           std::string(text.substr(close + 2, end - close - 2))});
      text.remove_prefix(end + 1);
      continue;
    }
    const auto fence = std::find_if(std::begin(kFences), std::end(kFences), [&](const auto& each) {
      return text.starts_with(each.first) &&
             text.find(each.first, each.first.size()) != std::string_view::npos;
    });
    if (fence != std::end(kFences)) {
      const std::size_t size = fence->first.size();
      const std::size_t stop = text.find(fence->first, size);
      add({fence->second, std::string(text.substr(size, stop - size)), {}});
      text.remove_prefix(stop + size);
      continue;
    }
    plain += text.front();
    text.remove_prefix(1);
  }
  if (!plain.empty()) { parts.push_back({.text = plain}); }
  return parts;
}

std::string markdown_table(const TwinBlock& block) {
  std::string text = {};
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    text += '|';
    for (const std::string& each : block.rows[i]) { text += ' ' + each + " |"; }
    text += '\n';
    if (i > 0) { continue; }
    text += '|';
    for (std::size_t column = 0; column < block.rows[i].size(); ++column) { text += " --- |"; }
    text += '\n';
  }
  return text;
}

std::string markdown_block(const TwinBlock& block) {
  switch (block.kind) {
    case Kind::heading: return std::string(block.level, '#') + ' ' + block.text + '\n';
    case Kind::item:
      return std::string((block.level - 1) * 3, ' ') + (block.ordered ? "1. " : "- ") + block.box +
             block.text + '\n';
    case Kind::code: return "```" + block.language + '\n' + block.text + "```\n";
    case Kind::table: return markdown_table(block);
    case Kind::quote: return "> " + block.text + '\n';
    case Kind::paragraph: break;
  }
  return block.text + '\n';
}

/// Blocks with a blank line between them, but for the items of one list.
template <class Write>
std::string joined(const std::vector<TwinBlock>& blocks, Write write) {
  std::string text = {};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool goes_on = i > 0 && blocks[i].kind == Kind::item && blocks[i - 1].kind == Kind::item;
    if (i > 0 && !goes_on) { text += '\n'; }
    text += write(blocks[i]);
  }
  return text;
}

std::string body_of(const Twin& twin) { return joined(twin.blocks, markdown_block); }

std::string wiki_words(std::string_view text) {
  std::string words;
  for (const Inline& part : inlines_of(text)) {
    switch (part.mark) {
      case Inline::Mark::none: words += part.text; break;
      case Inline::Mark::code: words += "{{" + part.text + "}}"; break;
      case Inline::Mark::strong: words += '*' + part.text + '*'; break;
      case Inline::Mark::strike: words += '-' + part.text + '-'; break;
      case Inline::Mark::link: words += '[' + part.text + '|' + part.target + ']'; break;
    }
  }
  return words;
}

std::string wiki_block(const TwinBlock& block) {
  switch (block.kind) {
    case Kind::heading: return 'h' + std::to_string(block.level) + ". " + wiki_words(block.text) + '\n';
    case Kind::item: {
      const std::string marks = std::string(block.level - 1, '*') + (block.ordered ? '#' : '*');
      return marks + ' ' + block.box + wiki_words(block.text) + '\n';
    }
    case Kind::code:
      return "{code" + (block.language.empty() ? "" : ':' + block.language) + "}\n" + block.text + "{code}\n";
    case Kind::table: {
      std::string text;
      for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const std::string bar = i == 0 ? "||" : "|";
        for (const std::string& each : block.rows[i]) { text += bar + wiki_words(each); }
        text += bar + '\n';
      }
      return text;
    }
    case Kind::quote: return "bq. " + wiki_words(block.text) + '\n';
    case Kind::paragraph: break;
  }
  return wiki_words(block.text) + '\n';
}

std::string adf_text(const Inline& part) {
  std::string marks;
  switch (part.mark) {
    case Inline::Mark::none: break;
    case Inline::Mark::code: marks = R"({"type":"code"})"; break;
    case Inline::Mark::strong: marks = R"({"type":"strong"})"; break;
    case Inline::Mark::strike: marks = R"({"type":"strike"})"; break;
    case Inline::Mark::link: marks = R"({"type":"link","attrs":{"href":)" + json(part.target) + "}}"; break;
  }
  const std::string tail = marks.empty() ? "}" : ",\"marks\":[" + marks + "]}";
  return R"({"type":"text","text":)" + json(part.text) + tail;
}

std::string adf_words(std::string_view text) {
  std::string words;
  for (const Inline& part : inlines_of(text)) { words += (words.empty() ? "" : ",") + adf_text(part); }
  return '[' + words + ']';
}

std::string adf_paragraph(std::string_view text) {
  return R"({"type":"paragraph","content":)" + adf_words(text) + '}';
}

std::string adf_table(const TwinBlock& block) {
  std::string rows;
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    std::string cells;
    for (const std::string& each : block.rows[i]) {
      cells += cells.empty() ? "" : ",";
      cells += std::string(R"({"type":")") + (i == 0 ? "tableHeader" : "tableCell") + R"(","content":[)" +
               adf_paragraph(each) + "]}";
    }
    rows += (rows.empty() ? "" : ",") + (R"({"type":"tableRow","content":[)" + cells + "]}");
  }
  return R"({"type":"table","content":[)" + rows + "]}";
}

/// The items of a list from `at` on, with the lists nested in them.
std::string adf_list(const std::vector<TwinBlock>& blocks, std::size_t& at) {
  const unsigned level = blocks[at].level;
  const bool ordered = blocks[at].ordered;
  std::string items;
  while (at < blocks.size() && blocks[at].kind == Kind::item && blocks[at].level == level) {
    std::string content = adf_paragraph(blocks[at].box + blocks[at].text);
    ++at;
    if (at < blocks.size() && blocks[at].kind == Kind::item && blocks[at].level > level) {
      content += ',' + adf_list(blocks, at);
    }
    items += (items.empty() ? "" : ",") + (R"({"type":"listItem","content":[)" + content + "]}");
  }
  return std::string(R"({"type":")") + (ordered ? "orderedList" : "bulletList") + R"(","content":[)" + items +
         "]}";
}

std::string adf_block(const TwinBlock& block) {
  switch (block.kind) {
    case Kind::heading:
      return R"({"type":"heading","attrs":{"level":)" + std::to_string(block.level) + R"(},"content":)" +
             adf_words(block.text) + '}';
    case Kind::code: {
      const std::string text = block.text.substr(0, block.text.size() - 1);
      return R"({"type":"codeBlock","attrs":{"language":)" + json(block.language) +
             R"(},"content":[{"type":"text","text":)" + json(text) + "}]}";
    }
    case Kind::table: return adf_table(block);
    case Kind::quote: return R"({"type":"blockquote","content":[)" + adf_paragraph(block.text) + "]}";
    case Kind::item:
    case Kind::paragraph: break;
  }
  return adf_paragraph(block.text);
}

std::string adf_of(const Twin& twin) {
  std::string content;
  for (std::size_t at = 0; at < twin.blocks.size();) {
    content += content.empty() ? "" : ",";
    content += twin.blocks[at].kind == Kind::item ? adf_list(twin.blocks, at) : adf_block(twin.blocks[at++]);
  }
  return R"({"type":"doc","version":1,"content":[)" + content + "]}";
}

/// A literal scalar of YAML, indented by two.
std::string literal(std::string_view text) {
  std::string scalar = "|\n";
  for (const std::string_view line : lines_of(text)) {
    scalar += (line.empty() ? "" : "  ") + std::string(line) + '\n';
  }
  return scalar;
}

}  // namespace

std::string as_markdown(const Twin& twin) {
  const std::string type = twin.type.empty() ? "" : "type: " + twin.type + '\n';
  return "---\nid: " + twin.id + "\nstatus: open\n" + type + "---\n\n# " + twin.title + "\n\n" +
         body_of(twin);
}

std::string as_yaml(const Twin& twin) {
  const std::string type = twin.type.empty() ? "" : "type: " + twin.type + '\n';
  std::string text = "id: " + twin.id + "\nstatus: open\n" + type + "title: " + json(twin.title) + '\n';
  std::string key = "description";
  std::vector<TwinBlock> blocks;
  const auto flush = [&] {
    if (!blocks.empty() || key != "description") {
      text += json(key) + ": " + literal(joined(blocks, markdown_block));
    }
    blocks.clear();
  };
  for (const TwinBlock& block : twin.blocks) {
    if (block.kind == Kind::heading && block.level == 2) {
      flush();
      key = block.text;
    } else {
      blocks.push_back(block);
    }
  }
  flush();
  return text;
}

std::string as_github_json(const Twin& twin) {
  const std::string type = twin.type.empty() ? "" : R"("type": {"name": )" + json(twin.type) + "}, ";
  return R"([{"id": )" + json(twin.id) + R"(, "state": "OPEN", )" + type + R"("title": )" + json(twin.title) +
         R"(, "body": )" + json(body_of(twin)) + "}]";
}

std::string as_gitlab_json(const Twin& twin) {
  const std::string type = twin.type.empty() ? "" : R"("issue_type": )" + json(twin.type) + ", ";
  return R"([{"iid": 7, "project_id": 1, "state": "opened", )" + type + R"("title": )" + json(twin.title) +
         R"(, "description": )" + json(body_of(twin)) + "}]";
}

std::string as_linear_csv(const Twin& twin) {
  return "ID,Team,Title,Description,Status,Priority,Cycle Name,Parent issue\n" + twin.id + ",Team," +
         cell(twin.title) + ',' + cell(body_of(twin)) + ",Todo,High,,\n";
}

std::string as_jira_csv(const Twin& twin) {
  return "Summary,Issue key,Issue Type,Status,Description\n" + cell(twin.title) + ',' + twin.id + ',' +
         twin.type + ",Open," + cell(joined(twin.blocks, wiki_block)) + '\n';
}

std::string as_jira_json(const Twin& twin) {
  const std::string type = twin.type.empty() ? "" : R"("issuetype": {"name": )" + json(twin.type) + "}, ";
  return R"({"issues": [{"key": )" + json(twin.id) + R"(, "fields": {"summary": )" + json(twin.title) + ", " +
         type + R"("status": {"name": "Open"}, "description": )" + adf_of(twin) + "}}]}";
}

std::string as_plain_csv(const Twin& twin) {
  return "id;type;title;status;description\n" + twin.id + ';' + twin.type + ';' + cell(twin.title) +
         ";open;" + cell(body_of(twin)) + '\n';
}

}  // namespace speclint::test
