#include "lint/app/repository_texts.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "lint/app/files.h"
#include "lint/app/text.h"
#include "rules/surroundings.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{256} << 10U;  // of a document
constexpr std::size_t kMostEntries = 2000;                   // of a folder
constexpr std::size_t kMostTemplates = 64;
constexpr std::size_t kMostTerms = 5000;
constexpr std::size_t kMostLines = 5000;
constexpr std::size_t kLongestTerm = 60;
constexpr std::ptrdiff_t kFewestGaps = 2;  // a template's line of fewer than three words may be anybody's

constexpr std::string_view kBlanks = " \t\r";

bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_alnum(char byte) { return is_upper(byte) || is_digit(byte) || (byte >= 'a' && byte <= 'z'); }

std::string_view trim(std::string_view text, std::string_view marks = kBlanks) {
  const std::size_t first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) { return {}; }
  return text.substr(first, text.find_last_not_of(marks) - first + 1);
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

bool is_abbreviation(std::string_view word) {
  return word.size() >= 2 && word.size() <= 10 && is_upper(word.front()) &&
         std::count_if(word.begin(), word.end(), is_upper) >= 2 &&
         std::all_of(word.begin(), word.end(), is_alnum);
}

/// What a line explains: what stands before its colon, dash, bar or end of emphasis.
std::string_view term_of(std::string_view line) {
  const std::string_view lead = trim(line);
  const bool is_heading = lead.starts_with('#');
  const bool is_marked = lead.starts_with("**") || lead.starts_with("- **") || lead.starts_with("* **") ||
                         lead.starts_with('|') || lead.starts_with('`');
  const std::string_view text = trim(lead, " \t\r#-*+>|_`[");
  std::size_t end = is_heading || is_marked ? text.size() : 0;
  constexpr std::array<std::string_view, 10> kEnds{"**",  "__",  "`",   "|",   ":",
                                                   " - ", " – ", " — ", " = ", " ("};
  for (const std::string_view mark : kEnds) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos) { end = end == 0 ? at : std::min(end, at); }
  }
  const std::string_view term = trim(text.substr(0, end), " \t\r*_`[]:.");
  return term.size() < 2 || term.size() > kLongestTerm ? std::string_view{} : term;
}

void add_in_parentheses(std::string_view line, std::vector<std::string>& terms) {
  for (std::size_t open = line.find('('); open != std::string_view::npos; open = line.find('(', open + 1)) {
    const std::size_t close = line.find(')', open);
    if (close == std::string_view::npos) { return; }
    const std::string_view inside = line.substr(open + 1, close - open - 1);
    if (is_abbreviation(inside)) { terms.emplace_back(inside); }
  }
}

/// Regular files of a folder with their names, sorted; links are no regular files.
std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  if (!fs::is_directory(fs::symlink_status(folder, error)) || error) { return files; }
  std::size_t entries = 0;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator{} && entries < kMostEntries; entry.increment(error)) {
    ++entries;
    std::error_code of_entry;
    if (fs::is_regular_file(entry->symlink_status(of_entry))) { files.push_back(entry->path()); }
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_named(const fs::path& file, std::initializer_list<std::string_view> names) {
  const std::string name = file.filename().string();
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view known) { return equal_ignoring_case(name, known); });
}

void sort_once(std::vector<std::string>& values, std::size_t most) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (values.size() > most) { values.resize(most); }
}

/// A line of an issue form by what is shown to whoever fills it in; empty for labels and settings.
std::string_view form_text(std::string_view line) {
  const std::string_view text = trim(line, " \t\r-");
  const std::size_t colon = text.find(':');
  const bool has_key = colon != std::string_view::npos && colon > 0 &&
                       std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                                   [](char c) { return is_alnum(c) || c == '_' || c == '-'; });
  if (!has_key) { return text; }
  const std::string_view key = text.substr(0, colon);
  return key == "value" || key == "placeholder" ? trim(text.substr(colon + 1), " \t\r\"'|>")
                                                : std::string_view{};
}

/// Whether a template's line stays as it is in a ticket that is well filled in.
bool stays(std::string_view line) {
  const std::string_view text = trim(line);
  const bool is_label = text.starts_with("**") && trim(text, " \t\r:").ends_with("**");
  const bool is_box = text.starts_with("- [") || text.starts_with("* [");
  return text.empty() || text.starts_with('#') || text.starts_with('|') || is_label || is_box ||
         text.ends_with(':');
}

/// Takes HTML comments out of a line; `open` says whether one goes on.
std::string without_comments(std::string_view line, bool& open) {
  std::string kept;
  while (!line.empty()) {
    const std::size_t mark = std::min(line.find(open ? "-->" : "<!--"), line.size());
    if (!open) { kept += line.substr(0, mark); }
    if (mark == line.size()) { break; }
    line.remove_prefix(mark + (open ? 3 : 4));
    open = !open;
  }
  return kept;
}

bool is_template_folder(std::string_view name) {
  return equal_ignoring_case(name, "ISSUE_TEMPLATE") || equal_ignoring_case(name, "issue_templates");
}

bool may_be_template(const fs::path& file) {
  return file.extension() == ".md" || file.extension() == ".yml" || file.extension() == ".yaml";
}

std::vector<fs::path> template_files(const fs::path& root) {
  std::vector<fs::path> files;
  const auto add = [&](const std::vector<fs::path>& found) {
    std::copy_if(found.begin(), found.end(), std::back_inserter(files), may_be_template);
  };
  for (const std::string_view home : {".github", ".gitlab"}) {
    for (const fs::path& file : files_of(root / home)) {
      if (is_named(file, {"issue_template.md"})) { files.push_back(file); }
    }
    for (const std::string_view name : {"ISSUE_TEMPLATE", "issue_template", "issue_templates"}) {
      if (is_template_folder(name)) { add(files_of(root / home / name)); }
    }
  }
  add(files_of(root / "docs" / "templates"));
  if (files.size() > kMostTemplates) { files.resize(kMostTemplates); }
  return files;
}

int hex_value(char digit) {
  if (is_digit(digit)) { return digit - '0'; }
  if (digit >= 'a' && digit <= 'f') { return digit - 'a' + 10; }
  return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

std::string decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(text[i + 2]);
    if (low < 0) {
      decoded += text[i];
    } else {
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return decoded;
}

/// The path in a target, without what follows it; empty when the target names no file, or one to be filled
/// in.
std::string path_of(std::string_view target) {
  std::string_view path = target.substr(0, target.find_first_of("#?"));
  const std::size_t colon = path.rfind(':');
  const auto is_line = [](char c) { return is_digit(c) || c == '-'; };
  if (colon != std::string_view::npos &&
      std::all_of(path.begin() + static_cast<std::ptrdiff_t>(colon) + 1, path.end(), is_line)) {
    path = path.substr(0, colon);
  }
  if (path.starts_with("//") || path.find_first_of(":<>{}*$|\\\n") != std::string_view::npos ||
      path.find("...") != std::string_view::npos || path.find("uploads/") != std::string_view::npos ||
      path.find("path/to") != std::string_view::npos) {
    return {};
  }
  std::string decoded = decode_percent(path);
  const std::string extension = fs::path(decoded).extension().string();
  const bool has_extension = extension.size() >= 2 && extension.size() <= 6 &&
                             std::all_of(extension.begin() + 1, extension.end(), is_alnum) &&
                             !std::all_of(extension.begin() + 1, extension.end(), is_digit);
  return has_extension && decoded.find('\0') == std::string::npos ? decoded : std::string{};
}

/// Whether `path` lies below `root` and nothing is there. Links are not followed: what lies behind one may
/// be.
bool is_absent(const fs::path& root, const fs::path& path) {
  const fs::path below = path.lexically_normal().lexically_relative(root);
  if (below.empty() || *below.begin() == "..") { return false; }
  fs::path at = root;
  for (const fs::path& part : below) {
    at /= part;
    std::error_code error;
    const fs::file_status status = fs::symlink_status(at, error);
    if (status.type() == fs::file_type::not_found) { return true; }
    if (fs::is_symlink(status) || !fs::status_known(status)) { return false; }
  }
  return false;
}

std::vector<std::string> lines_of_templates(const std::vector<fs::path>& files) {
  std::vector<std::string> lines;
  for (const fs::path& file : files) {
    const FileBytes read = read_file(file.string(), kMostBytes);
    for (std::string& line : template_lines_in(read.bytes, file.extension() != ".md")) {
      lines.push_back(std::move(line));
    }
  }
  sort_once(lines, kMostLines);
  return lines;
}

}  // namespace

std::vector<std::string> terms_in(std::string_view text, bool only_abbreviations) {
  std::vector<std::string> terms;
  while (!text.empty() && terms.size() < kMostTerms) {
    const std::string_view line = take_line(text);
    const std::string_view term = term_of(line);
    if (!term.empty() && (!only_abbreviations || is_abbreviation(term))) { terms.emplace_back(term); }
    add_in_parentheses(line, terms);
  }
  return terms;
}

std::vector<std::string> template_lines_in(std::string_view text, bool is_form) {
  std::vector<std::string> lines;
  bool in_comment = false;
  bool in_front_matter = !is_form && text.starts_with("---\n");
  if (in_front_matter) { take_line(text); }
  while (!text.empty() && lines.size() < kMostLines) {
    const std::string_view line = take_line(text);
    if (in_front_matter) {
      in_front_matter = trim(line) != "---";
      continue;
    }
    const std::string shown = without_comments(is_form ? form_text(line) : line, in_comment);
    std::string words = stays(shown) ? std::string{} : normalised_line(shown);
    if (std::count(words.begin(), words.end(), ' ') >= kFewestGaps) { lines.push_back(std::move(words)); }
  }
  return lines;
}

std::vector<std::string> read_glossary(const fs::path& root) {
  std::vector<std::string> terms;
  for (const fs::path& folder : {root, root / "docs", root / "doc"}) {
    for (const fs::path& file : files_of(folder)) {
      const bool is_glossary = is_named(
          file, {"glossary.md", "glossary.txt", "acronyms.md", "abbreviations.md", "terminology.md"});
      const bool is_readme = folder == root && is_named(file, {"readme.md"});
      if (!is_glossary && !is_readme) { continue; }
      for (std::string& term : terms_in(read_file(file.string(), kMostBytes).bytes, is_readme)) {
        terms.push_back(std::move(term));
      }
    }
  }
  sort_once(terms, kMostTerms);
  return terms;
}

std::vector<std::string> read_template_lines(const fs::path& root) {
  return lines_of_templates(template_files(root));
}

std::vector<std::string> read_templates_at(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) { return lines_of_templates({path}); }
  std::vector<fs::path> files = files_of(path);
  std::erase_if(files, [](const fs::path& file) { return !may_be_template(file); });
  return lines_of_templates(files);
}

bool is_missing(const fs::path& root, const fs::path& folder, std::string_view target) {
  const std::string path = path_of(target);
  if (path.empty()) { return false; }
  const std::string below = path.substr(std::min(path.find_first_not_of('/'), path.size()));
  return is_absent(root, path.front() == '/' ? root / below : folder / below) &&
         is_absent(root, root / below);
}

}  // namespace speclint::app
