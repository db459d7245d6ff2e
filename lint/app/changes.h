// What changed in a repository, for `--since` and `--staged`.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/app/command_line.h"
#include "lint/app/git.h"
#include "lint/app/patch_lines.h"

namespace speclint::app {

/// A file that is not what it was.
struct Change {
  std::string old_path;             // from the root of the repository
  std::string old_blob;             // empty for a new file
  std::string staged_blob;          // of what is staged
  std::vector<TouchedLines> lines;  // of a file that is not new
  bool is_new = false;              // every line is
};

class Changes {
 public:
  /// Asks git. Since a revision: what changed from where it and HEAD parted to the files as they are, with
  /// those that git does not know yet. Staged: what the next commit changes.
  explicit Changes(const CheckOptions& options);

  /// Why it cannot be told, and what to do; else empty.
  const std::string& error() const { return error_; }
  /// What whoever runs this should know: a line each.
  const std::vector<std::string>& notes() const { return notes_; }

  /// The files that changed at or below a path, as somebody would write them who wrote that path; sorted.
  std::vector<std::string> at(const std::string& path) const;
  bool is_deleted(const std::string& path) const;
  /// Whether files are read from what is staged, and need not be there.
  bool are_staged() const { return staged_; }

  /// How a file changed; nullptr when it did not.
  const Change* of(const std::string& path) const;

  /// A file as it was or is staged, at most `limit` + 1 bytes of it; nothing when git cannot tell.
  std::optional<std::string> blob(const std::string& id, std::size_t limit) const {
    return git_->blob(id, limit);
  }

 private:
  bool find_repository(const CheckOptions& options);
  bool find_base(const std::string& revision);
  bool list_changes(const CheckOptions& options);
  bool list_untracked(const CheckOptions& options);
  bool list_lines(const CheckOptions& options);
  void note_submodules(const CheckOptions& options);
  bool fail(std::string why);
  /// The arguments that make git compare what is asked for, in a form, up to the paths.
  std::vector<std::string> diff(std::vector<std::string> form) const;
  std::vector<std::string> pathspecs(const CheckOptions& options) const;
  /// A path from the root of the repository; `.` for the root; nothing for what lies outside.
  std::optional<std::string> from_root(const std::string& path) const;

  std::unique_ptr<Git> git_;
  std::string root_;  // of the repository
  bool shallow_ = false;
  bool staged_ = false;
  std::string base_;                                    // the commit that is compared with
  std::map<std::string, Change, std::less<>> changes_;  // by path from the root
  std::set<std::string, std::less<>> deleted_;
  std::vector<std::string> notes_;
  std::string error_;
};

}  // namespace speclint::app
