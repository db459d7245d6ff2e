#include "lint/app/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "lint/app/git_records.h"
#include "lint/app/ticket_places.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFetchMore =
    "fetch more of its history (git fetch --unshallow; in GitHub Actions fetch-depth: 0)";

bool lies_below(std::string_view path, std::string_view folder) {
  return folder == "." || path == folder ||
         (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
}

std::string question_of(const CheckOptions& options) { return options.staged ? "--staged" : "--since"; }

}  // namespace

Changes::Changes(const CheckOptions& options)
    : git_(std::make_unique<Git>(nearest_folder(options.paths.front()))), staged_(options.staged) {
  if (!find_repository(options)) { return; }
  if (!staged_ && !find_base(*options.since)) { return; }
  if (!list_changes(options) || !list_lines(options)) { return; }
  if (!staged_ && !list_untracked(options)) { return; }
  for (const std::string& path : options.paths) {
    if (!from_root(path)) {
      fail(fmt::format("{} lies outside of the repository {}; {} judges one repository at a time", path,
                       root_, question_of(options)));
      return;
    }
  }
  note_submodules(options);
}

bool Changes::fail(std::string why) {
  error_ = std::move(why);
  return false;
}

bool Changes::find_repository(const CheckOptions& options) {
  Whereabouts found = whereabouts(*git_);
  if (found.lies_in_none) {
    return fail(fmt::format("{} wants a git repository, and {} lies in none", question_of(options),
                            options.paths.front()));
  }
  if (!found.why.empty()) { return fail(fmt::format("{}: {}", question_of(options), found.why)); }
  shallow_ = found.shallow;
  root_ = std::move(found.root);
  return true;
}

bool Changes::find_base(const std::string& revision) {
  GitAnswer answer = git_->ask({"merge-base", revision, "HEAD"});
  if (answer.status == 0) {
    base_ = answer.out.substr(0, answer.out.find('\n'));
    return true;
  }
  if (git_->ask({"rev-parse", "--verify", "--quiet", "HEAD"}).status != 0) {
    return fail("--since: the repository has no commit yet; --staged judges what is going to be the first");
  }
  const bool unknown = answer.status != 1;
  const std::string what = unknown ? fmt::format("there is no revision {}", revision)
                                   : fmt::format("{} and HEAD have no commit in common", revision);
  if (!shallow_) { return fail(fmt::format("--since: {} in this repository", what)); }
  return fail(fmt::format("--since: {} in this shallow clone; {}", what, kFetchMore));
}

std::vector<std::string> Changes::diff(std::vector<std::string> form) const {
  std::vector<std::string> arguments{"diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative"};
  std::move(form.begin(), form.end(), std::back_inserter(arguments));
  if (staged_) { arguments.emplace_back("--cached"); }
  if (!base_.empty()) { arguments.push_back(base_); }
  arguments.emplace_back("--");
  return arguments;
}

/// What can be a ticket: files with an ending that we read, and those that were named.
std::vector<std::string> Changes::pathspecs(const CheckOptions& options) const {
  std::vector<std::string> specs;
  for (const std::string_view ending : readable_endings()) {
    specs.push_back(fmt::format(":(top,icase)*{}", ending));
  }
  std::error_code error;
  for (const std::string& path : options.paths) {
    const auto inside = fs::is_directory(path, error) ? std::nullopt : from_root(path);
    if (inside) { specs.push_back(":(top,literal)" + *inside); }
  }
  return specs;
}

bool Changes::list_changes(const CheckOptions& options) {
  auto arguments = diff({"--raw", "-z", "--no-abbrev", "--find-renames", "--ignore-submodules=all"});
  std::ranges::copy(pathspecs(options), std::back_inserter(arguments));
  const GitAnswer answer = git_->ask(std::move(arguments));
  if (answer.status != 0) { return fail(fmt::format("{}: {}", question_of(options), answer.why)); }
  std::string_view records = answer.out;
  while (!records.empty()) {
    const RawRecord record = take_raw(records);
    const std::string path(record.path);
    if (record.status == 'D' || record.new_mode == kLinkMode) {
      deleted_.emplace(path);
      continue;
    }
    if (record.status == 'U' && staged_) {
      return fail(fmt::format("--staged: {} has a merge conflict; resolve it and stage the file", path));
    }
    Change& change = changes_[path];
    const bool has_past = record.status != 'A' && record.status != 'U' && record.old_mode != kLinkMode;
    change.is_new = change.is_new || !has_past;
    if (has_past) {
      change.old_path = record.old_path;
      change.old_blob = record.old_blob;
    }
    change.staged_blob = staged_ ? record.new_blob : std::string_view();
  }
  return true;
}

bool Changes::list_lines(const CheckOptions& options) {
  if (changes_.empty()) { return true; }
  auto arguments = diff({"--patch", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--text",
                         "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all"});
  std::ranges::copy(pathspecs(options), std::back_inserter(arguments));
  PatchLines lines;
  const GitAnswer answer =
      git_->ask(std::move(arguments), [&](std::string_view piece) { lines.read(piece); });
  if (answer.status != 0) { return fail(fmt::format("{}: {}", question_of(options), answer.why)); }
  for (auto& [path, change] : changes_) {
    const auto touched = lines.touched().find(path);
    if (touched != lines.touched().end()) { change.lines = touched->second; }
  }
  return true;
}

bool Changes::list_untracked(const CheckOptions& options) {
  std::vector<std::string> arguments{"ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--"};
  std::ranges::copy(pathspecs(options), std::back_inserter(arguments));
  const GitAnswer answer = git_->ask(std::move(arguments));
  if (answer.status != 0) { return fail(fmt::format("--since: {}", answer.why)); }
  std::string_view paths = answer.out;
  while (!paths.empty()) { changes_[std::string(take_token(paths))].is_new = true; }
  return true;
}

void Changes::note_submodules(const CheckOptions& options) {
  std::error_code error;
  if (!fs::exists(fs::path(root_) / ".gitmodules", error)) { return; }
  const GitAnswer answer =
      git_->ask(diff({"--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=dirty"}));
  std::string_view records = answer.out;
  while (!records.empty()) {
    const RawRecord record = take_raw(records);
    const bool asked = std::any_of(options.paths.begin(), options.paths.end(), [&](const std::string& path) {
      return lies_below(record.path, from_root(path).value_or("."));
    });
    if (record.new_mode != kSubmoduleMode || !asked) { continue; }
    notes_.push_back(fmt::format(
        "{} is a submodule that changed; its tickets have a history of their own: run speclint in it",
        record.path));
  }
}

std::optional<std::string> Changes::from_root(const std::string& path) const {
  std::error_code error;
  const fs::path plain = fs::absolute(path, error).lexically_normal();
  const bool is_folder = fs::is_directory(plain, error);
  // Of a link git knows the link, not what it leads to.
  const fs::path real = is_folder ? fs::canonical(plain, error)
                                  : fs::weakly_canonical(plain.parent_path(), error) / plain.filename();
  const std::string inside = real.lexically_relative(root_).string();
  if (error || inside.empty() || inside == ".." || inside.starts_with("../")) { return std::nullopt; }
  return inside;
}

std::vector<std::string> Changes::at(const std::string& path) const {
  const std::string inside = from_root(path).value_or("");
  if (changes_.contains(inside)) { return {path}; }
  const std::string folder = inside == "." ? "" : inside + "/";
  const bool is_working_folder = path == "." || path == "./";
  const std::string written = is_working_folder ? "" : path.ends_with('/') ? path : path + "/";
  std::vector<std::string> found;
  for (auto at = changes_.lower_bound(folder); at != changes_.end() && at->first.starts_with(folder); ++at) {
    found.push_back(written + at->first.substr(folder.size()));
  }
  return found;
}

bool Changes::is_deleted(const std::string& path) const {
  const auto inside = from_root(path);
  return inside && deleted_.contains(*inside);
}

const Change* Changes::of(const std::string& path) const {
  const auto inside = from_root(path);
  const auto found = inside ? changes_.find(*inside) : changes_.end();
  return found == changes_.end() ? nullptr : &found->second;
}

}  // namespace speclint::app
