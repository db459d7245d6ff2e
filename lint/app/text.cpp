// Small work on words.
#include "lint/app/text.h"

#include <algorithm>
#include <cstddef>

namespace speclint::app {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) { return {}; }
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; }

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) { parts.push_back(part); }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string without_dot(std::string path) {
  while (path.starts_with("./")) {
    const std::size_t name = path.find_first_not_of('/', 1);
    if (name == std::string::npos) { return "."; }
    if (path.substr(name) == "-") { break; }
    path.erase(0, name);
  }
  return path;
}

}  // namespace speclint::app
