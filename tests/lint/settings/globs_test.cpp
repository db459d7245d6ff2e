// Patterns for paths: what they match, and which are refused.
#include "lint/settings/globs.h"

#include <doctest/doctest.h>

using namespace speclint::settings;

namespace {

bool means_file(std::initializer_list<std::string_view> patterns, std::string_view path,
                bool is_folder = false) {
  std::vector<Glob> globs;
  for (const std::string_view pattern : patterns) { globs.push_back(read_glob(pattern)); }
  return means(globs, path, is_folder);
}

}  // namespace

TEST_CASE("a pattern without a slash means a name at any depth, and all that lies in a folder of that name") {
  CHECK(means_file({"*.md"}, "a.md"));
  CHECK(means_file({"*.md"}, "backlog/deep/a.md"));
  CHECK(means_file({"archive"}, "backlog/archive/2020/a.md"));
  CHECK_FALSE(means_file({"archive"}, "backlog/archived/a.md"));
}

TEST_CASE("a pattern with a slash begins at the folder of its file") {
  CHECK(means_file({"backlog/*.md"}, "backlog/a.md"));
  CHECK_FALSE(means_file({"backlog/*.md"}, "backlog/deep/a.md"));
  CHECK_FALSE(means_file({"backlog/*.md"}, "other/backlog/a.md"));
  CHECK(means_file({"backlog/**/*.md"}, "backlog/a.md"));
  CHECK(means_file({"backlog/**/*.md"}, "backlog/deep/er/a.md"));
  CHECK(means_file({"/a.md"}, "a.md"));
  CHECK_FALSE(means_file({"/a.md"}, "deep/a.md"));
  CHECK(means_file({"backlog/**"}, "backlog/deep/a.md"));
}

TEST_CASE("a slash at the end means folders alone") {
  CHECK(means_file({"old/"}, "old/a.md"));
  CHECK(means_file({"old/"}, "old", true));
  CHECK_FALSE(means_file({"old/"}, "deep/old"));
}

TEST_CASE("the last pattern that matches says") {
  CHECK_FALSE(means_file({"backlog/", "!backlog/ideas/"}, "backlog/ideas/a.md"));
  CHECK(means_file({"!backlog/ideas/", "backlog/"}, "backlog/ideas/a.md"));
  CHECK_FALSE(means_file({}, "a.md"));
}

TEST_CASE("patterns that can match nothing are refused") {
  CHECK(glob_problem("backlog/**").empty());
  CHECK(glob_problem("[ab]*.md").empty());
  CHECK(glob_problem("[]]x").empty());
  for (const std::string_view wrong : {"", "/", "!", "../a", "a/../b", "[ab", "a/[b"}) {
    CAPTURE(wrong);
    CHECK_FALSE(glob_problem(wrong).empty());
  }
}
