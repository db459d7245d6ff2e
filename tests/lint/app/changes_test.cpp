// Only what changed: --since, --staged and --ratchet on repositories made from fixtures/demo.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/lint/app/repository.h"
#include "tests/support/files.h"

using namespace speclint;
using test::ProgramRun;
using test::Repository;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kVague =
    "# Make the search better\n\nIt should be faster and nicer as soon as possible.\n\n## Open "
    "questions\n\n- "
    "Who decides?\n";
constexpr std::string_view kOld = "tickets/faster-search.md";

void fill(const Repository& repository) {
  const auto demo = test::project_root() / "fixtures" / "demo";
  for (const auto& file : test::files_below(demo)) {
    repository.write("tickets/" + file.filename().string(), test::read_file(file));
  }
  repository.commit("A backlog");
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The paths of the tickets that were judged, in order, with their records.
std::string judged(const ProgramRun& run) {
  std::string paths;
  for (const std::string_view line : test::lines_of(run.out)) {
    constexpr std::string_view kBegin = "{\"path\":\"";
    if (!line.starts_with(kBegin)) { continue; }
    const std::string_view rest = line.substr(kBegin.size());
    const std::size_t record = rest.find("\"record\":") + 9;
    paths += std::string(rest.substr(0, rest.find('"')));
    if (!rest.substr(record).starts_with("null")) { paths += std::string("#") + rest[record]; }
    paths += '\n';
  }
  return paths;
}

ProgramRun check(const Repository& repository, std::vector<std::string> more) {
  std::vector<std::string> words{"check", "--format", "ndjson"};
  words.insert(words.end(), more.begin(), more.end());
  return repository.speclint(words);
}

std::string since(const Repository& repository, const std::string& revision, const std::string& path = ".") {
  return judged(check(repository, {"--since", revision, path}));
}

std::string staged(const Repository& repository, const std::string& path = ".") {
  return judged(check(repository, {"--staged", path}));
}

}  // namespace

TEST_CASE("since: what was committed, staged, changed and added after the branches parted") {
  const Repository repository;
  fill(repository);
  CHECK(since(repository, "main").empty());
  CHECK(check(repository, {"--since", "main", "tickets"}).status == 0);

  repository.git({"checkout", "--quiet", "-b", "work"});
  repository.edit("tickets/reset-password.md", "status: ready", "status: started");
  repository.commit("Committed");
  repository.edit("tickets/export-invoices.md", "status: ready", "status: started");
  repository.git({"add", "tickets/export-invoices.md"});
  repository.edit("tickets/faster-search.md", "status: ready", "status: started");
  repository.write("tickets/30-new.md", kVague);
  repository.write(".gitignore", "ignored-*.md\n");
  repository.write("tickets/ignored-31.md", kVague);
  repository.write("notes/32-new.txt", kVague);
  const std::string expected =
      "tickets/30-new.md\ntickets/export-invoices.md\ntickets/faster-search.md\ntickets/reset-password.md\n";
  CHECK(since(repository, "main") == expected);
  CHECK(since(repository, "main", "./tickets/") == expected);
  CHECK(since(repository, "main", std::string(kOld)) == "tickets/faster-search.md\n");
  CHECK(since(repository, "main", "tickets/backlog.yaml").empty());

  // What others did on main meanwhile is none of ours.
  repository.git({"stash", "--quiet", "--include-untracked"});
  repository.git({"checkout", "--quiet", "main"});
  repository.edit("tickets/backlog.yaml", "status: ready", "status: started");
  repository.commit("Elsewhere");
  repository.git({"checkout", "--quiet", "work"});
  repository.git({"stash", "pop", "--quiet"});
  CHECK(since(repository, "main") == expected);
}

TEST_CASE("since: what is found on lines that did not change is hidden unless it is a blocker") {
  const Repository repository;
  fill(repository);
  repository.edit(std::string(kOld), "- Search by name, number, etc.",
                  "- Search by name, number, town, etc.");
  const ProgramRun run = repository.speclint({"check", "--since", "main", "tickets"});
  CHECK(run.status == 1);
  CHECK(holds(run.out, "SCO002  \"etc.\" leaves the list open"));
  CHECK(holds(run.out, "blocker  QUE002"));
  CHECK_FALSE(holds(run.out, "LNG006"));
  CHECK(holds(run.out, "score      33.2: "));  // the whole ticket counts
  CHECK(holds(run.out, "not shown: 8 on lines that the change did not touch\n"));
  const ProgramRun all = repository.speclint({"check", "--since", "main", "--all-lines", "tickets"});
  CHECK(holds(all.out, "LNG006"));
  CHECK_FALSE(holds(all.out, "not shown"));
}

TEST_CASE("since: of a file with several tickets only those that changed") {
  const Repository repository;
  fill(repository);
  repository.edit("tickets/backlog.yaml", "Clean up the old reports", "Clean up all the old reports");
  CHECK(since(repository, "HEAD") == "tickets/backlog.yaml#1\n");
  repository.git({"checkout", "--quiet", "--", "."});
  repository.edit("tickets/backlog.yaml", "    - Press \"Order now\".\n", "");
  CHECK(since(repository, "HEAD") == "tickets/backlog.yaml#0\n");
  repository.write("tickets/backlog.yaml", repository.read("tickets/backlog.yaml") + "  labels: [old]\n");
  CHECK(since(repository, "HEAD") == "tickets/backlog.yaml#0\ntickets/backlog.yaml#1\n");
}

TEST_CASE(
    "since: a renamed ticket is one ticket; a deleted one is gone, and no error where a hook names it") {
  const Repository repository;
  fill(repository);
  fs::create_directories(repository.path() / "tickets" / "a b");
  repository.git({"mv", std::string(kOld), "tickets/a b/-search.md"});
  repository.edit("tickets/a b/-search.md", "name, number, etc.", "name and number, etc.");
  repository.git({"rm", "--quiet", "tickets/reset-password.md"});
  CHECK(since(repository, "main") == "tickets/a b/-search.md\n");
  CHECK(staged(repository) == "tickets/a b/-search.md\n");
  const ProgramRun run = repository.speclint({"check", "--since", "main", "tickets"});
  CHECK(holds(run.out, "SCO002"));  // on the line that changed on the way
  CHECK_FALSE(holds(run.out, "LNG006"));
  const ProgramRun gone =
      repository.speclint({"check", "--since", "main", "--verbose", "tickets/reset-password.md"});
  CHECK(gone.status == 0);
  CHECK(holds(gone.out, "skipped tickets/reset-password.md: was deleted\n"));
  const ProgramRun never = repository.speclint({"check", "--since", "main", "tickets/never.md"});
  CHECK(never.status == 2);
  CHECK(never.err == "speclint: tickets/never.md: No such file or directory\n");
}

TEST_CASE("since: what a sparse checkout leaves out is not missed") {
  const Repository repository;
  fill(repository);
  repository.git({"checkout", "--quiet", "-b", "work"});
  repository.edit(std::string(kOld), "Improve search", "Improve the search");
  repository.write("stories/1.md", kVague);
  repository.commit("Two");
  repository.git({"sparse-checkout", "set", "stories"});
  CHECK_FALSE(fs::exists(repository.path() / kOld));
  const ProgramRun run = check(repository, {"--since", "main", "."});
  CHECK(run.err.empty());
  CHECK(judged(run) == "stories/1.md\n");
}

TEST_CASE("staged: tickets are judged as the commit will have them") {
  const Repository repository;
  CHECK(check(repository, {"--staged", "."}).status == 0);
  repository.write("tickets/1.md", kVague);
  CHECK(staged(repository).empty());
  repository.git({"add", "tickets/1.md"});
  CHECK(staged(repository) == "tickets/1.md\n");  // the first commit, too
  repository.commit("One");
  CHECK(staged(repository).empty());

  repository.edit("tickets/1.md", "Who decides?", "Who pays?");
  repository.git({"add", "tickets/1.md"});
  repository.edit("tickets/1.md", "Who pays?", "Who works?");
  const ProgramRun run = repository.speclint({"check", "--staged", "--all-lines", "."});
  CHECK(holds(run.out, "Who pays?"));
  CHECK_FALSE(holds(run.out, "Who works?"));
  fs::remove(repository.path() / "tickets/1.md");
  CHECK(staged(repository) == "tickets/1.md\n");  // it is still in the index
}

TEST_CASE("staged: a hook's own index counts") {
  const Repository repository;
  fill(repository);
  repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexec '" + std::string(SPECLINT_PROGRAM) +
                                                "' check --staged --quiet --gate commit .\n");
  fs::permissions(repository.path() / ".git/hooks/pre-commit", fs::perms::owner_all);
  repository.write("tickets/40-new.md", kVague);
  repository.git({"add", "tickets/40-new.md"});
  const auto commit = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"commit", "--message", "x"};
    words.insert(words.end(), more.begin(), more.end());
    return test::run_program("git", repository.path(), words).status;
  };
  CHECK(commit({}) != 0);
  repository.edit("tickets/export-invoices.md", "status: ready", "status: started");
  CHECK(commit({"--only", "tickets/export-invoices.md"}) == 0);  // git hands this hook an index of its own
  CHECK(commit({}) != 0);
}

TEST_CASE("ratchet: a changed ticket may not get a lower grade") {
  const Repository repository;
  fill(repository);
  const std::string ticket = "tickets/export-invoices.md";
  const auto run = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"check", "--gate", "commit", "--ratchet"};
    words.insert(words.end(), more.begin(), more.end());
    return repository.speclint(words);
  };
  repository.edit(ticket, "- A button", "- Some nice button");
  CHECK(run({"--since", "main", "."}).status == 0);  // A as before
  repository.edit(ticket, "- [ ] A month without paid invoices gives a file with the header alone.\n",
                  "- [ ] It is fast.\n- [ ] It is easy to use, etc.\n");
  repository.edit(ticket, "- [ ] A user without the role `accountant` gets status 403 and no file.\n", "");
  const ProgramRun worse = run({"--since", "main", "."});
  CHECK(worse.status == 1);
  CHECK(holds(worse.out, "gate       grade C < A at main\n"));
  repository.git({"mv", ticket, "tickets/renamed.md"});
  repository.git({"add", "--all"});
  const ProgramRun renamed = run({"--staged", "."});
  CHECK(renamed.status == 1);
  CHECK(holds(renamed.out, "gate       grade C < A at HEAD\n"));

  repository.git({"reset", "--quiet", "--hard"});
  repository.edit(std::string(kOld), "- The search is fast.", "- The search is very fast.");
  const ProgramRun low =
      repository.speclint({"check", "--gate", "none", "--ratchet", "--since", "main", "."});
  CHECK(low.status == 0);  // F as before
}

TEST_CASE("ratchet: where git does not have the ticket as it was, that is an error") {
  const Repository repository;
  fill(repository);
  const std::string ticket = "tickets/export-invoices.md";
  const ProgramRun id = test::run_program("git", repository.path(), {"rev-parse", "HEAD:" + ticket});
  const std::string object = ".git/objects/" + id.out.substr(0, 2) + "/" + id.out.substr(2, 38);
  repository.write(ticket, std::string(kVague));
  fs::rename(repository.path() / object, repository.path() / "away");
  const ProgramRun run = repository.speclint({"check", "--quiet", "--ratchet", "--since", "main", ticket});
  CHECK(run.status == 2);
  CHECK(holds(run.err, "speclint: "));
}

TEST_CASE("messages: revisions, shallow clones, conflicts") {
  const Repository repository;
  const auto error = [](const ProgramRun& run) {
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    return run.err;
  };
  CHECK(
      error(check(repository, {"--since", "main", "."})) ==
      "speclint: --since: the repository has no commit yet; --staged judges what is going to be the first\n");
  fill(repository);
  CHECK(error(check(repository, {"--since", "nowhere", "."})) ==
        "speclint: --since: there is no revision nowhere in this repository\n");
  repository.git({"checkout", "--quiet", "--orphan", "alone"});
  repository.commit("Alone");
  CHECK(error(check(repository, {"--since", "main", "."})) ==
        "speclint: --since: main and HEAD have no commit in common in this repository\n");

  repository.git({"checkout", "--quiet", "-b", "work", "main"});
  repository.edit(std::string(kOld), "Improve search", "Improve the search");
  repository.commit("Work");
  const std::string origin = "file://" + repository.path().string();
  const Repository shallow;
  shallow.git({"fetch", "--quiet", "--depth=1", origin, "work:work"});
  shallow.git({"checkout", "--quiet", "work"});
  CHECK(
      error(check(shallow, {"--since", "origin/main", "."})) ==
      "speclint: --since: there is no revision origin/main in this shallow clone; fetch more of its history "
      "(git fetch --unshallow; in GitHub Actions fetch-depth: 0)\n");
  shallow.git({"fetch", "--quiet", "--depth=1", origin, "main:main"});
  CHECK(error(check(shallow, {"--since", "main", "."})) ==
        "speclint: --since: main and HEAD have no commit in common in this shallow clone; fetch more of its "
        "history (git fetch --unshallow; in GitHub Actions fetch-depth: 0)\n");
  shallow.git({"fetch", "--quiet", "--unshallow", origin});
  CHECK(since(shallow, "main") == "tickets/faster-search.md\n");

  repository.git({"checkout", "--quiet", "main"});
  repository.edit(std::string(kOld), "Improve search", "Improve our search");
  repository.commit("Against it");
  CHECK(test::run_program("git", repository.path(), {"merge", "--quiet", "work"}).status != 0);
  CHECK(error(check(repository, {"--staged", "."})) ==
        "speclint: --staged: tickets/faster-search.md has a merge conflict; resolve it and stage the file\n");
  CHECK(since(repository, "HEAD") == "tickets/faster-search.md\n");
}

TEST_CASE("messages: other repositories and submodules") {
  const Repository inner;
  fill(inner);
  const Repository repository;
  fill(repository);
  CHECK(check(repository, {"--since", "main", ".", inner.path().string()}).err ==
        "speclint: " + inner.path().string() + " lies outside of the repository " +
            repository.path().string() + "; --since judges one repository at a time\n");
  repository.git({"-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path().string(),
                  "vendor/specs"});
  repository.commit("A submodule");
  CHECK(check(repository, {"--since", "HEAD", "."}).err.empty());
  const fs::path vendored = repository.path() / "vendor/specs";
  test::write_file(vendored / "tickets/50.md", kVague);
  CHECK(test::run_program("git", vendored, {"add", "--all"}).status == 0);
  CHECK(test::run_program("git", vendored, {"commit", "--quiet", "--message", "x"}).status == 0);
  const ProgramRun run = check(repository, {"--since", "HEAD", "."});
  CHECK(run.status == 0);
  CHECK(run.err ==
        "speclint: vendor/specs is a submodule that changed; its tickets have a history of their own: run "
        "speclint in it\n");
  CHECK(check(repository, {"--since", "HEAD", "tickets"}).err.empty());
  CHECK(judged(check(repository, {"--since", "HEAD~1", "vendor/specs/tickets"})) ==
        "vendor/specs/tickets/50.md\n");
}

TEST_CASE("git's settings, its environment and odd names change nothing") {
  const Repository repository;
  repository.write("tickets/1.md", "# A\n");
  repository.write(".gitattributes", "*.md diff=upper filter=none\n");
  repository.commit("One");
  for (const char* setting :
       {"diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.external=false", "diff.upper.textconv=false",
        "color.ui=always", "diff.renames=false", "diff.interHunkContext=9", "diff.relative=true",
        "core.quotePath=false", "core.fsmonitor=/bin/false", "diff.context=7"}) {
    const std::string text(setting);
    repository.git({"config", text.substr(0, text.find('=')), text.substr(text.find('=') + 1)});
  }
  setenv("GIT_EXTERNAL_DIFF", "false", 1);
  setenv("GIT_LITERAL_PATHSPECS", "1", 1);
  const std::vector<std::string> names{"tickets/-x.md",  "tickets/:(top).md", "tickets/a\nb.md",
                                       "tickets/q\".md", "tickets/t\tb.md",   "tickets/\xC3\xA4.md"};
  for (const std::string& name : names) { repository.write(name, "# Old\n\nText.\n"); }
  const ProgramRun fresh = check(repository, {"--since", "main", "tickets"});
  repository.commit("Two");
  for (const std::string& name : names) {
    repository.write(name, "# Old\n\nText.\n\nAnswer as soon as possible.\n");
  }
  const ProgramRun run = check(repository, {"--since", "HEAD", "tickets"});
  const ProgramRun named = check(repository, {"--since", "HEAD", "--", names[0], names[1], names[2]});
  unsetenv("GIT_EXTERNAL_DIFF");
  unsetenv("GIT_LITERAL_PATHSPECS");
  CHECK(fresh.err.empty());
  CHECK(test::lines_of(fresh.out).size() == names.size() + 1);
  CHECK(run.err.empty());
  CHECK(test::lines_of(run.out).size() == names.size() + 1);
  CHECK(test::lines_of(named.out).size() == 4);
  std::size_t shown = 0;
  for (std::size_t at = run.out.find("\"LNG006\""); at != std::string::npos;
       at = run.out.find("\"LNG006\"", at + 1)) {
    ++shown;
  }
  CHECK(shown == names.size());
}

TEST_CASE("a run that does not ask about changes needs no git, and one that does says so") {
  const Repository repository;
  fill(repository);
  setenv("SPECLINT_TEST_PATH", std::getenv("PATH"), 1);
  setenv("PATH", "/nonexistent", 1);
  const ProgramRun plain = check(repository, {"tickets"});
  const ProgramRun asking = check(repository, {"--since", "main", "tickets"});
  setenv("PATH", std::getenv("SPECLINT_TEST_PATH"), 1);
  CHECK(plain.status == 1);
  CHECK(asking.status == 2);
  CHECK(asking.err == "speclint: --since: the program git cannot be started; install it\n");
}
