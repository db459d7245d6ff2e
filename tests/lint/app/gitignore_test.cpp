// What a .gitignore ignores.
#include "lint/app/gitignore.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace speclint::app;

namespace {

struct Case {
  std::string_view file;
  std::string_view path;
  bool is_folder;
  bool ignored;
};

constexpr Case kCases[]{
    {"*.md", "a.md", false, true},
    {"*.md", "deep/er/a.md", false, true},
    {"*.md", "a.yaml", false, false},
    {"/a.md", "a.md", false, true},
    {"/a.md", "deep/a.md", false, false},
    {"docs/a.md", "docs/a.md", false, true},
    {"docs/a.md", "x/docs/a.md", false, false},
    {"build/", "build", true, true},
    {"build/", "build", false, false},
    {"build/", "deep/build", true, true},
    {"**/drafts", "x/y/drafts", true, true},
    {"**/drafts", "drafts", true, true},
    {"a/**/z.md", "a/z.md", false, true},
    {"a/**/z.md", "a/b/c/z.md", false, true},
    {"a/**", "a/b/c", false, true},
    {"a/**", "a", true, false},
    {"*.md\n!keep.md", "keep.md", false, false},
    {"!keep.md\n*.md", "keep.md", false, true},
    {"# *.md", "a.md", false, false},
    {"\\#a.md", "#a.md", false, true},
    {"\\!a.md", "!a.md", false, true},
    {"a.md   ", "a.md", false, true},
    {"a.md\r", "a.md", false, true},
    {"[ab].md", "b.md", false, true},
    {"t?.md", "t1.md", false, true},
    {"d/*.md", "d/e/a.md", false, false},
    {"\n/\n", "a.md", false, false},
};

}  // namespace

TEST_CASE("a .gitignore ignores what git would") {
  for (const Case& test : kCases) {
    CAPTURE(test.file);
    CAPTURE(test.path);
    CHECK(ignored(parse_gitignore(test.file), test.path, test.is_folder).value_or(false) == test.ignored);
  }
}

TEST_CASE("a path that no pattern names is left to the folders above") {
  CHECK_FALSE(ignored(parse_gitignore("*.md"), "a.yaml", false).has_value());
  CHECK(ignored(parse_gitignore("!a.md"), "a.md", false) == false);
}
