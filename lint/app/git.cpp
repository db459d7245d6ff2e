// Why the program and not libgit2: only what users run knows every repository that they have (partial clones,
// sparse and SHA-256 ones, work trees, the index that a hook is handed in GIT_INDEX_FILE), it costs a few
// milliseconds a question, and a run that does not ask about changes neither needs nor loads anything.
#include "lint/app/git.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

namespace speclint::app {
namespace {

/// What would change how git reads a path or writes a difference. The variables by which a hook tells where
/// repository and index are stay.
constexpr std::array<std::string_view, 8> kDropped{
    "GIT_EXTERNAL_DIFF=",
    "GIT_DIFF_OPTS=",
    "GIT_LITERAL_PATHSPECS=",
    "GIT_GLOB_PATHSPECS=",
    "GIT_NOGLOB_PATHSPECS=",
    "GIT_ICASE_PATHSPECS=",
    "GIT_TRACE",
    "LC_ALL=",
};
/// Messages in one language, no lock on the index, no question to a person, nothing fetched.
constexpr std::array<std::string_view, 4> kAdded{"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
                                                 "GIT_NO_LAZY_FETCH=1"};
constexpr std::array<std::string_view, 6> kSettings{
    "core.fsmonitor=false",     "core.quotePath=true",           "protocol.allow=never",
    "diff.orderFile=/dev/null", "diff.suppressBlankEmpty=false", "color.ui=false"};

std::vector<std::string> git_environment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text(*variable);
    const bool dropped = std::any_of(kDropped.begin(), kDropped.end(),
                                     [&](std::string_view name) { return text.starts_with(name); });
    if (!dropped) { variables.emplace_back(text); }
  }
  variables.insert(variables.end(), kAdded.begin(), kAdded.end());
  return variables;
}

std::string first_line(std::string_view errors) {
  for (const std::string_view lead : {"fatal: ", "error: "}) {
    if (errors.starts_with(lead)) { errors.remove_prefix(lead.size()); }
  }
  return std::string(errors.substr(0, errors.find('\n')));
}

}  // namespace

Git::Git(const std::string& folder) : folder_(std::getenv("GIT_DIR") == nullptr ? folder : ".") {}

Git::~Git() = default;

std::vector<std::string> Git::command(std::vector<std::string> arguments) const {
  std::vector<std::string> words{"git", "-C", folder_.empty() ? "." : folder_, "--no-pager"};
  for (const std::string_view setting : kSettings) {
    words.emplace_back("-c");
    words.emplace_back(setting);
  }
  std::move(arguments.begin(), arguments.end(), std::back_inserter(words));
  return words;
}

GitAnswer Git::ask(std::vector<std::string> arguments) const {
  std::string out;
  GitAnswer answer = ask(std::move(arguments), [&](std::string_view piece) { out += piece; });
  answer.out = std::move(out);
  return answer;
}

GitAnswer Git::ask(std::vector<std::string> arguments,
                   const std::function<void(std::string_view)>& take) const {
  const ProgramEnd end = run_program(command(std::move(arguments)), git_environment(), take);
  if (!end.started) { return {-1, {}, "the program git cannot be started; install it"}; }
  return {end.status, {}, first_line(end.errors)};
}

std::optional<std::string> Git::blob(const std::string& id, std::size_t limit) {
  const std::lock_guard lock(mutex_);
  if (!blobs_) {
    blobs_ = std::make_unique<Conversation>(command({"cat-file", "--batch"}), git_environment());
  }
  if (!blobs_->say(id)) { return std::nullopt; }
  const std::string head = blobs_->read_line();  // `<id> blob <size>`, or `<id> missing`
  constexpr std::string_view kBlob = " blob ";
  const std::size_t type = head.find(kBlob);
  std::size_t size = 0;
  if (type == std::string::npos) { return std::nullopt; }
  const char* digits = head.data() + type + kBlob.size();
  if (std::from_chars(digits, head.data() + head.size(), size).ec != std::errc()) { return std::nullopt; }
  std::string bytes = blobs_->read_bytes(size);
  if (bytes.size() < size) { return std::nullopt; }
  blobs_->read_bytes(1);  // a line end
  if (bytes.size() > limit) { bytes.resize(limit + 1); }
  return bytes;
}

std::string nearest_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::absolute(path, error).lexically_normal();
  while (!std::filesystem::is_directory(folder, error) && folder.has_relative_path()) {
    folder = folder.parent_path();
  }
  return folder.string();
}

Whereabouts whereabouts(const Git& git) {
  GitAnswer answer = git.ask({"rev-parse", "--is-shallow-repository", "--show-toplevel"});
  if (answer.status != 0) {
    const bool is_none = answer.why.find("not a git repository") != std::string::npos;
    return {{}, false, is_none, std::move(answer.why)};
  }
  const std::size_t line_end = std::min(answer.out.find('\n'), answer.out.size());
  std::string root = answer.out.substr(std::min(line_end + 1, answer.out.size()));
  if (root.ends_with('\n')) { root.pop_back(); }
  return {std::move(root), answer.out.substr(0, line_end) == "true", false, {}};
}

}  // namespace speclint::app
