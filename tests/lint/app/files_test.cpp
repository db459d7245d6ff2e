// Files are written whole or not at all, and found where tickets are kept.
#include "lint/app/files.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "lint/app/discovery.h"
#include "lint/app/settings_tree.h"
#include "tests/support/files.h"

using namespace speclint;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) { return test::files_below(folder).size(); }

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  test::write_file(path, bytes);
}

app::Discovery discover(const std::vector<std::string>& paths, bool force_exclude) {
  const app::CheckOptions options;
  app::SettingsTree settings(options);
  return app::discover(paths, force_exclude, settings);
}

/// The paths found in a folder, relative to it.
std::vector<std::string> found_in(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const app::Input& input : discover(std::vector{folder.string()}, false).inputs) {
    paths.push_back(fs::path(input.path).lexically_relative(folder).string());
  }
  return paths;
}

}  // namespace

TEST_CASE("what was there stays until the whole is written") {
  const test::TempFolder folder;
  const fs::path path = folder.path() / "report.json";
  test::write_file(path, "old");
  {
    app::OutputFile file(path.string());
    file.stream() << "half" << std::flush;
    CHECK(test::read_file(path) == "old");
  }
  CHECK(test::read_file(path) == "old");
  CHECK(files_in(folder.path()) == 1);
  CHECK(app::write_file(path.string(), "new").empty());
  CHECK(test::read_file(path) == "new");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what is added stands at the end, or not at all") {
  const test::TempFolder folder;
  const fs::path path = folder.path() / "summary.md";
  CHECK(app::append_to_file(path.string(), "one\n").empty());
  CHECK(app::append_to_file(path.string(), "two\n").empty());
  CHECK(test::read_file(path) == "one\ntwo\n");
  CHECK(app::append_to_file("/dev/full", "three\n") ==
        "No space left on device; a part may have been written");
  CHECK_FALSE(app::append_to_file((folder.path() / "none" / "summary.md").string(), "x").empty());
}

TEST_CASE("a link is kept and its target written; permissions stay") {
  const test::TempFolder folder;
  const fs::path target = folder.path() / "real.txt";
  const fs::path link = folder.path() / "link.txt";
  test::write_file(target, "old");
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(target, link);
  CHECK(app::write_file(link.string(), "new").empty());
  CHECK(fs::is_symlink(link));
  CHECK(test::read_file(target) == "new");
  CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("what cannot be written or read is told in the system's words") {
  const test::TempFolder folder;
  CHECK(app::write_file(folder.path().string() + "/no/such/file", "x") == "No such file or directory");
  CHECK(app::write_file(folder.path().string(), "x") == "Is a directory");
  CHECK(app::write_file("/dev/full", std::string(100000, 'x')) == "No space left on device");
  CHECK(app::write_file("/dev/null", "x").empty());
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(app::read_file(folder.path().string() + "/none", 10).error == "No such file or directory");
  CHECK(app::read_file(folder.path().string(), 10).error == "Is a directory");
}

TEST_CASE("no more of a file is read than asked for") {
  const test::TempFolder folder;
  test::write_file(folder.path() / "a", "0123456789");
  CHECK(app::read_file((folder.path() / "a").string(), 4).bytes == "0123");
  CHECK(app::read_file((folder.path() / "a").string(), 100).bytes == "0123456789");
}

TEST_CASE("a folder is searched in order, without what never is a ticket") {
  const test::TempFolder folder;
  for (const char* path :
       {"b.md", "a.yaml", "tickets/2.yml", "tickets/10.md", "tickets/.gitkeep", "notes.txt", "README.md",
        "readme-is-outdated.md", "templates/a.md", "ticket-template.md", "node_modules/x/a.md",
        ".github/a.md", ".kiro/specs/s/requirements.md", "kep/README.md", "kep/kep.yaml",
        "backlog/config.yml", "CONTRIBUTING.md", ".git/a.md"}) {
    write(folder.path() / path, "");
  }
  fs::create_directory_symlink(folder.path(), folder.path() / "tickets" / "loop");
  CHECK(found_in(folder.path()) == std::vector<std::string>{".kiro/specs/s/requirements.md", "a.yaml", "b.md",
                                                            "kep/README.md", "readme-is-outdated.md",
                                                            "tickets/10.md", "tickets/2.yml"});
}

TEST_CASE("what .gitignore names is left out, in the folders below, too") {
  const test::TempFolder folder;
  write(folder.path() / ".git/HEAD", "");
  write(folder.path() / ".gitignore", "drafts/\n*.tmp.md\n");
  write(folder.path() / "tickets/.gitignore", "!keep.tmp.md\nlocal.md\n");
  for (const char* path : {"tickets/1.md", "tickets/a.tmp.md", "tickets/keep.tmp.md", "tickets/local.md",
                           "tickets/drafts/2.md", "drafts/3.md"}) {
    write(folder.path() / path, "");
  }
  CHECK(found_in(folder.path() / "tickets") == std::vector<std::string>{"1.md", "keep.tmp.md"});

  const auto hook = [&](const char* path) {
    return discover(std::vector{(folder.path() / path).string()}, true).inputs.size();
  };
  CHECK(hook("tickets/1.md") == 1);
  CHECK(hook("tickets/keep.tmp.md") == 1);
  CHECK(hook("tickets/local.md") == 0);
  CHECK(hook("drafts/3.md") == 0);
}

TEST_CASE("homes are told from other folders") {
  const test::TempFolder folder;
  for (const char* path : {"docs/stories/1.md", "docs/guide.md"}) { write(folder.path() / path, ""); }
  const auto inputs = discover(std::vector{folder.path().string()}, false).inputs;
  REQUIRE(inputs.size() == 2);
  CHECK_FALSE(inputs[0].in_home);
  CHECK(inputs[1].in_home);
}

TEST_CASE("no file comes twice") {
  const test::TempFolder folder;
  write(folder.path() / "1.md", "");
  const std::string root = folder.path().string();
  const auto inputs = discover(std::vector{root + "/1.md", root, root + "/./1.md"}, false).inputs;
  REQUIRE(inputs.size() == 1);
  CHECK(inputs[0].named);
}
