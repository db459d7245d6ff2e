// Reads a Markdown ticket into the blocks that all formats can hold.
#include <algorithm>
#include <utility>

#include "tests/support/files.h"
#include "tests/support/twins.h"

namespace speclint::test {
namespace {

using Kind = TwinBlock::Kind;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  row = trimmed(row).substr(1);
  for (std::size_t bar = row.find('|'); bar != std::string_view::npos; bar = row.find('|')) {
    cells.emplace_back(trimmed(row.substr(0, bar)));
    row.remove_prefix(bar + 1);
  }
  return cells;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(lines_of(text)) {}

  Twin read() {
    front_matter();
    for (; at_ < lines_.size(); ++at_) { line(lines_[at_]); }
    return std::move(twin_);
  }

 private:
  void front_matter() {
    if (lines_.empty() || lines_[0] != "---") { return; }
    for (at_ = 1; at_ < lines_.size() && lines_[at_] != "---"; ++at_) {
      const std::size_t colon = lines_[at_].find(": ");
      if (colon == std::string_view::npos) { continue; }
      const std::string_view key = lines_[at_].substr(0, colon);
      std::string value(lines_[at_].substr(colon + 2));
      if (value.starts_with('"')) { value = value.substr(1, value.size() - 2); }
      if (key == "id") { twin_.id = value; }
      if (key == "type") { twin_.type = value; }
      if (key == "title") { twin_.title = value; }
    }
    ++at_;
  }

  void line(std::string_view line) {
    const std::string_view words = trimmed(line);
    if (words.empty()) {
      open_ = false;
    } else if (words.starts_with("```")) {
      code(words.substr(3));
    } else if (words.starts_with('|')) {
      table();
    } else if (line.starts_with('#')) {
      heading(line);
    } else if (words.starts_with("> ")) {
      add({.kind = Kind::quote, .text = std::string(words.substr(2))});
    } else if (!item(line, words)) {
      if (open_) {
        twin_.blocks.back().text += ' ' + std::string(words);
      } else {
        add({.kind = Kind::paragraph, .text = std::string(words)});
      }
    }
  }

  void add(TwinBlock block) {
    twin_.blocks.push_back(std::move(block));
    open_ = true;
  }

  void heading(std::string_view line) {
    const auto level = static_cast<unsigned>(line.find_first_not_of('#'));
    const std::string text(trimmed(line.substr(level)));
    open_ = false;
    if (level == 1 && twin_.title.empty()) {
      twin_.title = text;
    } else {
      twin_.blocks.push_back({.kind = Kind::heading, .text = text, .level = level});
    }
  }

  bool item(std::string_view line, std::string_view words) {
    const std::size_t digits = words.find_first_not_of("0123456789");
    const bool ordered = digits > 0 && digits != std::string_view::npos && words.substr(digits, 2) == ". ";
    if (!ordered && !words.starts_with("- ")) { return false; }
    TwinBlock block{.kind = Kind::item,
                    .text = std::string(words.substr(ordered ? digits + 2 : 2)),
                    .level = 1 + static_cast<unsigned>(line.find_first_not_of(' ')) / 2,
                    .ordered = ordered};
    if (block.text.starts_with("[ ] ") || block.text.starts_with("[x] ")) {
      block.box = block.text.substr(0, 4);
      block.text.erase(0, 4);
    }
    add(std::move(block));
    return true;
  }

  void code(std::string_view language) {
    TwinBlock block{.kind = Kind::code, .language = std::string(language)};
    for (++at_; at_ < lines_.size() && lines_[at_] != "```"; ++at_) {
      block.text += std::string(lines_[at_]) + '\n';
    }
    add(std::move(block));
    open_ = false;
  }

  void table() {
    TwinBlock block{.kind = Kind::table};
    for (; at_ < lines_.size() && lines_[at_].starts_with('|'); ++at_) {
      if (!lines_[at_].starts_with("| ---")) { block.rows.push_back(cells_of(lines_[at_])); }
    }
    --at_;
    add(std::move(block));
    open_ = false;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  Twin twin_;
  bool open_ = false;  // the next line goes on with the last block
};

}  // namespace

Twin read_twin(std::string_view markdown) { return Reader(markdown).read(); }

}  // namespace speclint::test
