// Wrong settings: every mistake with its place, its line and what to write instead, in one golden file.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "lint/app/settings_chain.h"
#include "lint/report/mistakes_text.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"

using namespace speclint;
namespace fs = std::filesystem;

TEST_CASE("wrong settings files: messages") {
  const fs::path here = fs::current_path();
  fs::current_path(test::project_root() / "fixtures" / "settings" / "wrong");
  std::ostringstream all;
  std::size_t files = 0;
  for (const fs::path& path : test::files_below(".")) {
    const std::string name = path.lexically_normal().string();
    app::ChainReader reader;
    const app::SettingsChain chain = reader.read(name, fs::current_path());
    CAPTURE(name);
    CHECK(reader.error().empty());
    CHECK_FALSE(reader.mistakes().empty());
    for (const settings::Mistake& mistake : reader.mistakes()) { CHECK_FALSE(mistake.advice.empty()); }
    all << "=== " << name << "\n\n";
    report::write_mistakes(all, reader.mistakes());
    all << '\n';
    ++files;
  }
  fs::current_path(here);
  CHECK(files >= 30);
  test::check_golden(test::project_root() / "fixtures" / "settings" / "wrong.txt", all.str());
}

TEST_CASE("good settings files have no mistakes") {
  for (const fs::path& path : test::files_below(test::project_root() / "fixtures" / "settings" / "good")) {
    app::ChainReader reader;
    const app::SettingsChain chain = reader.read(path.string(), path.parent_path());
    CAPTURE(path.string());
    for (const settings::Mistake& mistake : reader.mistakes()) { FAIL_CHECK(mistake.message); }
  }
}
