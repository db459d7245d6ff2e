// Patches as git writes them, cut anywhere.
#include "lint/app/patch_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using speclint::app::PatchLines;
using speclint::app::TouchedLines;
using speclint::app::unquoted_path;

namespace {

constexpr std::string_view kPatch =
    "diff --git a/a.md b/a.md\nindex 1..2 100644\n--- a/a.md\n+++ b/a.md\n"
    "@@ -1 +1,2 @@ heading\n-old\n+++ b/forged.md\n+@@ -1 +99 @@\n"
    "@@ -7,2 +8,0 @@\n--- a/x\n-gone\n\\ No newline at end of file\n"
    "diff --git a/b c.md b/b c.md\n--- a/b c.md\t\n+++ b/b c.md\t\n@@ -0,0 +1 @@\n+new\n"
    "diff --git \"a/q\\\".md\" \"b/q\\\".md\"\n--- \"a/q\\\".md\"\n+++ \"b/q\\\"\\303\\244\\t.md\"\n@@ -3 +3 "
    "@@\n-x\n+y\n"
    "diff --git a/d.md b/d.md\ndeleted file mode 100644\n--- a/d.md\n+++ /dev/null\n@@ -1,2 +0,0 "
    "@@\n-x\n-y\n";

/// `a.md 1,2 8,0`, a line a file.
std::string summary(const PatchLines& lines) {
  std::string text;
  for (const auto& [path, ranges] : lines.touched()) {
    text += path;
    for (const TouchedLines& range : ranges) {
      text += ' ' + std::to_string(range.first) + ',' + std::to_string(range.count);
    }
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("lines of the new text, by file; what stands in a hunk is no header") {
  for (std::size_t size = 1; size <= kPatch.size(); size += 7) {
    PatchLines lines;
    for (std::size_t at = 0; at < kPatch.size(); at += size) { lines.read(kPatch.substr(at, size)); }
    CHECK(summary(lines) == "a.md 1,2 8,0\nb c.md 1,1\nq\"\xC3\xA4\t.md 3,1\n");
  }
}

TEST_CASE("names in quotation marks") {
  CHECK(unquoted_path("a b.md\t") == "a b.md");
  CHECK(unquoted_path("\"a\\\\b\\nc\\007\"") == "a\\b\nc\a");
  CHECK(unquoted_path("\"a\\") == "\"a\\");
  CHECK(unquoted_path("\"a\\1\"") == "a1");
  CHECK(unquoted_path("").empty());
}

TEST_CASE("what is no patch touches nothing") {
  PatchLines lines;
  lines.read("@@ -1 +1 @@\n+++ \n@@ x\n@@ -99999999999999999999 +5 @@\n@@\n\n+++ b/");
  lines.read(std::string(100'000, 'x') + "\n@@ -1 +1 @@\n");
  CHECK(lines.touched().size() <= 1);
}
