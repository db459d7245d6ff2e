// A gate over an old backlog, from the day on which it is switched on, on a repository made from
// fixtures/demo.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/lint/app/repository.h"
#include "tests/support/files.h"

using namespace speclint;
using test::ProgramRun;
using test::Repository;

namespace {

constexpr std::string_view kVague =
    "# Make the search better\n\nIt should be faster and nicer as soon as possible.\n\n## Open "
    "questions\n\n- "
    "Who decides?\n";

void fill(const Repository& repository) {
  const auto demo = test::project_root() / "fixtures" / "demo";
  for (const auto& file : test::files_below(demo)) {
    repository.write("tickets/" + file.filename().string(), test::read_file(file));
  }
  repository.commit("An old backlog");
}

ProgramRun check(const Repository& repository) {
  return repository.speclint({"check", "--baseline", "known.txt", "tickets"});
}

ProgramRun update(const Repository& repository) {
  return repository.speclint({"check", "--baseline", "known.txt", "--update-baseline", "--quiet", "tickets"});
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Whether the one ticket that failed is that of a file.
bool fails_alone(const ProgramRun& run, const std::string& path) {
  const auto lines = test::lines_of(run.out);
  const auto failed = [](std::string_view line) {
    return line.ends_with(" failed") && !line.starts_with(' ');
  };
  const auto headers = std::count_if(lines.begin(), lines.end(), [&](std::string_view line) {
    return failed(line) && line.find(" judged: ") == std::string_view::npos;
  });
  const bool is_it = std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
    return failed(line) && line.starts_with(path + " ");
  });
  return run.status == 1 && headers == 1 && is_it;
}

}  // namespace

TEST_CASE("the gate fails an old backlog; with its baseline it passes, and a new vague ticket fails alone") {
  const Repository repository;
  fill(repository);
  CHECK(repository.speclint({"check", "--quiet", "tickets"}).status == 1);
  CHECK(update(repository).status == 0);
  const ProgramRun known = check(repository);
  CHECK(known.status == 0);
  CHECK(known.err.empty());
  CHECK(holds(known.out, "baseline: none of its findings mended\n"));

  repository.write("tickets/20-search.md", kVague);
  const ProgramRun vague = check(repository);
  CHECK(fails_alone(vague, "tickets/20-search.md"));
  CHECK_FALSE(holds(vague.out, "faster-search.md  SHOP-14  Improve search  34.7 F  failed"));
}

TEST_CASE("a mended ticket passes and says so, and the next update takes its entries out") {
  const Repository repository;
  fill(repository);
  update(repository);
  const std::string before = repository.read("known.txt");
  CHECK(holds(before, "tickets/faster-search.md\tSHOP-14\tQUE002\t"));
  repository.edit("tickets/faster-search.md", "- Which languages have to work?",
                  "- Which languages have to work? English only, said Mira Olsen on 2025-03-02.");
  const ProgramRun mended = check(repository);
  CHECK(mended.status == 0);
  CHECK(holds(mended.out, "baseline: 1 finding mended; --update-baseline takes it out\n"));

  CHECK(holds(update(repository).out, "1 mended and taken out\n"));
  const std::string after = repository.read("known.txt");
  CHECK(after.size() < before.size());
  CHECK_FALSE(holds(after, "QUE002"));
  CHECK(holds(after, "ACC003"));
  repository.edit("tickets/faster-search.md", " English only, said Mira Olsen on 2025-03-02.", "");
  CHECK(
      fails_alone(check(repository), "tickets/faster-search.md"));  // what was mended is new when it returns
}

TEST_CASE("known findings stay known when lines move, a file is renamed or another file has its id") {
  const Repository repository;
  fill(repository);
  update(repository);
  repository.edit("tickets/faster-search.md", "## Scope\n", "\n\n\n## Scope\n");
  CHECK(check(repository).status == 0);
  repository.git({"mv", "tickets/faster-search.md", "tickets/a search that is fast.md"});
  const ProgramRun renamed = check(repository);
  CHECK(renamed.status == 0);
  CHECK(holds(renamed.out, "baseline: none of its findings mended\n"));

  const std::string text = repository.read("tickets/reset-password.md");
  repository.write("tickets/reset-password-copy.md", text);  // a copy is new, whatever id it has
  CHECK(fails_alone(check(repository), "tickets/reset-password-copy.md"));
}

TEST_CASE("known findings stay known however a path is written and wherever the run takes place") {
  const Repository repository;
  fill(repository);
  repository.write("tickets/search.md", kVague);  // has no id
  update(repository);
  const std::string known = (repository.path() / "known.txt").string();
  const auto passes = [&](const std::string& folder, const std::string& path) {
    const ProgramRun run = test::run_program(SPECLINT_PROGRAM, repository.path() / folder,
                                             {"check", "--quiet", "--baseline", known, path});
    CAPTURE(path);
    CHECK(run.status == 0);
    CHECK(holds(run.out, "baseline: none of its findings mended\n"));
  };
  passes(".", "./tickets");
  passes(".", ".//tickets/");
  passes(".", (repository.path() / "tickets").string());
  passes("tickets", ".");
  passes("tickets", "../tickets");
  repository.write("empty/x", "");
  passes("empty", "../tickets");
}

TEST_CASE("a flaw that a ticket has once is known wherever it shows") {
  const Repository repository;
  fill(repository);
  update(repository);
  repository.edit("tickets/faster-search.md", "- The search is fast.\n", "");  // ACC003 moves to the next one
  CHECK(check(repository).status == 0);
}

TEST_CASE("an update of a part of the backlog keeps what is known of the rest, and drops what is gone") {
  const Repository repository;
  fill(repository);
  update(repository);
  const std::string whole = repository.read("known.txt");
  const auto part = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"check", "--quiet", "--baseline", "known.txt", "--update-baseline"};
    words.insert(words.end(), more.begin(), more.end());
    CHECK(repository.speclint(words).status == 0);
    return repository.read("known.txt");
  };
  CHECK(part({"tickets/reset-password.md"}) == whole);
  CHECK(part({"--only", "status=nothing", "tickets"}) == whole);
  CHECK(part({"--select", "LNG", "tickets"}) == whole);
  std::filesystem::remove(repository.path() / "tickets/faster-search.md");
  CHECK_FALSE(holds(part({"tickets/reset-password.md"}), "faster-search"));
  repository.edit("tickets/reset-password.md", "status: ready", "status: done");
  CHECK_FALSE(holds(part({"tickets"}), "reset-password"));
}

TEST_CASE("a file that cannot be read is known, too") {
  const Repository repository;
  repository.write("tickets/1.yaml", "title: [never\n  closed: {\n");
  CHECK(check(repository).status == 2);  // there is no baseline yet
  CHECK(update(repository).status == 0);
  CHECK(check(repository).status == 0);
}

TEST_CASE("branches that mend different tickets merge, and the order of lines means nothing") {
  const Repository repository;
  fill(repository);
  update(repository);
  repository.commit("What is known");
  repository.git({"checkout", "--quiet", "-b", "one"});
  std::filesystem::remove(repository.path() / "tickets/backlog.yaml");
  update(repository);
  repository.commit("One");
  repository.git({"checkout", "--quiet", "main"});
  std::filesystem::remove(repository.path() / "tickets/reset-password.md");
  update(repository);
  repository.commit("Two");
  repository.git({"merge", "--quiet", "--no-edit", "one"});
  CHECK(check(repository).status == 0);
  const std::string merged = repository.read("known.txt");
  update(repository);
  CHECK(repository.read("known.txt") == merged);

  std::vector<std::string_view> lines = test::lines_of(merged);
  std::reverse(lines.begin() + 1, lines.end());
  std::string reversed;
  for (const std::string_view line : lines) { reversed.append(line).append("\r\n"); }
  repository.write("known.txt", reversed);
  CHECK(check(repository).status == 0);
}

TEST_CASE("README: start on an old backlog in three commands") {
  const std::string readme = test::read_file(test::project_root() / "README.md");
  const std::size_t heading = readme.find("## Start on an old backlog in three commands\n");
  REQUIRE(heading != std::string::npos);
  const std::size_t begin = readme.find("```sh\n", heading) + 6;
  const std::string block = readme.substr(begin, readme.find("```\n", begin) - begin);
  const std::vector<std::string_view> commands = test::lines_of(block);
  REQUIRE(commands.size() == 3);

  const Repository repository;
  fill(repository);
  const std::string folder = std::filesystem::path(SPECLINT_PROGRAM).parent_path().string();
  const auto shell = [&](std::string_view command) {
    return test::run_program("sh", repository.path(),
                             {"-c", "PATH=\"" + folder + ":$PATH\"; " + std::string(command)});
  };
  for (const std::string_view command : commands) {
    CAPTURE(command);
    const ProgramRun run = shell(command);
    CHECK_MESSAGE(run.status == 0, run.out, run.err);
  }
  repository.write("tickets/20-search.md", kVague);
  CHECK(fails_alone(shell(commands.back()), "tickets/20-search.md"));
}
