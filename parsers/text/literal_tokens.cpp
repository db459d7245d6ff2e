// What a token, a run of characters without blanks and quotation marks, names by its form.
#include "parsers/text/literal_tokens.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "parsers/text/code_points.h"

namespace speclint::text {
namespace {

using namespace std::string_view_literals;

/// Endings that make a word without slashes a file name; sorted.
constexpr std::array kFileEndings{
    "bak"sv,    "bash"sv,   "bat"sv, "bin"sv,   "bmp"sv,   "c"sv,      "cc"sv,      "cfg"sv,   "cjs"sv,
    "conf"sv,   "cpp"sv,    "cs"sv,  "css"sv,   "csv"sv,   "db"sv,     "diff"sv,    "dll"sv,   "doc"sv,
    "docx"sv,   "env"sv,    "exe"sv, "gif"sv,   "go"sv,    "gz"sv,     "h"sv,       "hpp"sv,   "htm"sv,
    "html"sv,   "ico"sv,    "ini"sv, "ipynb"sv, "jar"sv,   "java"sv,   "jpeg"sv,    "jpg"sv,   "js"sv,
    "json"sv,   "jsonl"sv,  "jsx"sv, "kt"sv,    "kts"sv,   "less"sv,   "lock"sv,    "log"sv,   "lua"sv,
    "md"sv,     "mdx"sv,    "mjs"sv, "mp3"sv,   "mp4"sv,   "odt"sv,    "parquet"sv, "patch"sv, "pdf"sv,
    "pem"sv,    "php"sv,    "pl"sv,  "png"sv,   "pptx"sv,  "prisma"sv, "proto"sv,   "ps1"sv,   "py"sv,
    "pyi"sv,    "rb"sv,     "rs"sv,  "rst"sv,   "scala"sv, "scss"sv,   "sh"sv,      "sol"sv,   "sql"sv,
    "sqlite"sv, "svelte"sv, "svg"sv, "swift"sv, "tar"sv,   "tex"sv,    "tf"sv,      "tgz"sv,   "toml"sv,
    "ts"sv,     "tsv"sv,    "tsx"sv, "ttf"sv,   "txt"sv,   "vue"sv,    "wasm"sv,    "webp"sv,  "xls"sv,
    "xlsx"sv,   "xml"sv,    "xsd"sv, "yaml"sv,  "yml"sv,   "zip"sv};
static_assert(std::is_sorted(kFileEndings.begin(), kFileEndings.end()));

/// Names of products that look like a JavaScript file; sorted.
constexpr std::array kNamesInJs{"alpine"sv, "angular"sv, "backbone"sv, "chart"sv, "d3"sv,   "discord"sv,
                                "ember"sv,  "express"sv, "moment"sv,   "next"sv,  "node"sv, "nuxt"sv,
                                "p5"sv,     "react"sv,   "solid"sv,    "three"sv, "vue"sv};
static_assert(std::is_sorted(kNamesInJs.begin(), kNamesInJs.end()));

bool is_letter(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return is_ascii_lower(value) || is_ascii_upper(value) || value >= 0x80;
}
bool is_digit(char byte) { return is_ascii_digit(static_cast<unsigned char>(byte)); }
bool is_letter_or_digit(char byte) { return is_letter(byte) || is_digit(byte); }
bool is_lower_or_digit(char byte) {
  return is_ascii_lower(static_cast<unsigned char>(byte)) || is_digit(byte);
}

bool is_upper(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char byte) {
    return is_ascii_upper(static_cast<unsigned char>(byte)) || is_digit(byte);
  });
}

bool is_listed(std::span<const std::string_view> sorted, std::string_view word) {
  constexpr std::size_t kLongest = 8;
  if (word.size() > kLongest) { return false; }
  std::string lower(word);
  for (char& byte : lower) { byte = static_cast<char>(to_lower(static_cast<unsigned char>(byte) & 0x7FU)); }
  return std::binary_search(sorted.begin(), sorted.end(), std::string_view(lower));
}

struct FileName {
  std::string_view stem;
  std::string_view ending;  // after the last full stop; empty when there is none
};

FileName split_name(std::string_view name) {
  const std::size_t stop = name.rfind('.');
  if (stop == std::string_view::npos) { return {name, {}}; }
  return {name.substr(0, stop), name.substr(stop + 1)};
}

bool is_product(const FileName& name) { return name.ending == "js" && is_listed(kNamesInJs, name.stem); }

/// A file name by its ending alone: `retry.ts`, `README.MD`; also `.gitignore`.
bool is_file_name(std::string_view name) {
  const FileName parts = split_name(name);
  if (parts.stem.empty() || name.starts_with('.')) {
    return name.size() > 3 &&
           std::all_of(name.begin(), name.end(),
                       [](char byte) {
                         return is_lower_or_digit(byte) || byte == '.' || byte == '-' || byte == '_';
                       }) &&
           is_letter(name[1]);
  }
  const bool one_case =
      is_upper(parts.ending) || std::all_of(parts.ending.begin(), parts.ending.end(), is_lower_or_digit);
  return one_case && std::any_of(parts.stem.begin(), parts.stem.end(), is_letter_or_digit) &&
         is_listed(kFileEndings, parts.ending) && !is_product(parts);
}

/// Whether the last part of a path looks like a file with an ending.
bool looks_like_file(std::string_view name) {
  const FileName parts = split_name(name);
  return !parts.stem.empty() && !parts.ending.empty() && parts.ending.size() <= 5 &&
         is_letter(parts.ending.front()) &&
         std::all_of(parts.ending.begin(), parts.ending.end(), is_lower_or_digit) && !is_product(parts);
}

bool begins_like_path(std::string_view token) {
  if (token.starts_with("./") || token.starts_with("../") || token.starts_with("~/")) { return true; }
  if (token.starts_with('@')) { return token.find('/') != std::string_view::npos; }
  const bool drive = token.size() > 2 && is_letter(token[0]) && token[1] == ':' && token[2] == '\\';
  const bool rooted = token.size() > 1 && token[0] == '/' &&
                      (is_letter(token[1]) || "_.*{[:"sv.find(token[1]) != std::string_view::npos);
  return drive || rooted || token.starts_with("\\\\");
}

bool is_glob(std::string_view token) {
  if (token.find('*') == std::string_view::npos) { return false; }
  return token.find("*.") != std::string_view::npos || token.find("/*") != std::string_view::npos ||
         token.find("*/") != std::string_view::npos;
}

bool has_inner_backslash(std::string_view token) {
  for (std::size_t at = token.find('\\', 1); at != std::string_view::npos; at = token.find('\\', at + 1)) {
    if (is_letter_or_digit(token[at - 1]) && at + 1 < token.size() && is_letter_or_digit(token[at + 1])) {
      return true;
    }
  }
  return false;
}

/// `token` without a line number, anchor or query: `a.md` of `a.md:12` and `a.md#top`.
std::string_view without_place(std::string_view token) {
  if (token.size() <= 2) { return token; }
  const auto begins_place = [](char byte) { return byte == ':' || byte == '#' || byte == '?'; };
  const auto end = std::find_if(token.begin() + 2, token.end(), begins_place);
  return token.substr(0, static_cast<std::size_t>(end - token.begin()));
}

/// Whether one of the parts between slashes begins with a small letter: unlike `CSV/PDF/HTML` and
/// `14/Jun/2026`.
bool has_small_part(std::string_view parts) {
  bool at_begin = true;
  for (const char byte : parts) {
    if (at_begin && is_ascii_lower(static_cast<unsigned char>(byte))) { return true; }
    at_begin = byte == '/';
  }
  return false;
}

bool is_path(std::string_view token) {
  if (begins_like_path(token) || is_glob(token) || has_inner_backslash(token)) { return true; }
  const std::string_view name = without_place(token);
  const std::size_t last_slash = name.rfind('/');
  if (last_slash == std::string_view::npos) { return is_file_name(name); }
  const bool several = name.find('/') != last_slash;
  return looks_like_file(name.substr(last_slash + 1)) || (several && has_small_part(name));
}

bool is_host(std::string_view name) {
  const FileName parts = split_name(name);
  return !parts.stem.empty() && parts.ending.size() >= 2 &&
         std::all_of(parts.ending.begin(), parts.ending.end(), is_letter);
}

std::string_view host_of(std::string_view address) {
  return address.substr(0, address.find_first_of("/:?#"));
}

bool is_address(std::string_view token) {
  if (token.starts_with("www.")) { return is_host(host_of(token)); }
  const std::size_t at = token.find('@');
  if (at == std::string_view::npos || at == 0 || token.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  return is_letter_or_digit(token[at - 1]) && is_host(host_of(token.substr(at + 1)));
}

}  // namespace

TokenKind kind_of_token(std::string_view token) {
  if (is_address(token)) { return TokenKind::address; }
  return is_path(token) ? TokenKind::path : TokenKind::word;
}

}  // namespace speclint::text
