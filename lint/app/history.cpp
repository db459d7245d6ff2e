#include "lint/app/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "lint/app/git.h"
#include "lint/app/ticket_places.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;
using audit::AuditedTicket;
using audit::Quarter;

constexpr char kCommitMark = '\x01';
constexpr std::string_view kLinkMode = "120000";
constexpr std::string_view kSubmoduleMode = "160000";
constexpr std::size_t kMostBytes = std::size_t{10} << 20U;

Quarter quarter_at(std::int64_t seconds) {
  const auto day =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<int>((static_cast<unsigned>(date.month()) + 2) / 3)};
}

/// A file that a commit changed; no blob: it is gone.
struct FileChange {
  std::string path;
  std::string blob;
};

struct Commit {
  std::int64_t time = 0;
  std::vector<FileChange> changes;
};

/// Reads the answer of `git log --raw -z`: tokens that end in NUL, of which one begins a commit.
class LogReader {
 public:
  std::vector<Commit> read(std::string_view answer) {
    while (!answer.empty()) {
      const std::size_t end = std::min(answer.find('\0'), answer.size());
      token(answer.substr(0, end));
      answer.remove_prefix(std::min(end + 1, answer.size()));
    }
    return std::move(commits_);
  }

 private:
  void token(std::string_view text) {
    if (wants_path_) {
      commits_.back().changes.push_back({std::string(text), blob_});
      wants_path_ = false;
      return;
    }
    while (text.starts_with('\n')) { text.remove_prefix(1); }
    if (text.starts_with(kCommitMark)) {
      std::int64_t time = 0;
      std::from_chars(text.data() + 1, text.data() + text.size(), time);
      // Clocks are wrong at times, but a commit comes after its parents.
      latest_ = std::max(latest_, time);
      commits_.push_back({latest_, {}});
    } else if (text.starts_with(':') && !commits_.empty()) {
      raw(text.substr(1));
    }
  }

  /// `100644 100644 <id> <id> M`
  void raw(std::string_view head) {
    std::vector<std::string_view> words;
    while (!head.empty()) {
      const std::size_t end = std::min(head.find(' '), head.size());
      words.push_back(head.substr(0, end));
      head.remove_prefix(std::min(end + 1, head.size()));
    }
    wants_path_ = true;
    const bool is_file = words.size() == 5 && words[1] != kLinkMode && words[1] != kSubmoduleMode &&
                         !words[4].starts_with('D');
    blob_ = is_file ? std::string(words[3]) : std::string();
  }

  std::vector<Commit> commits_;
  std::int64_t latest_ = 0;
  std::string blob_;
  bool wants_path_ = false;
};

/// The nearest folder that exists at or above a path.
std::string folder_at(const std::string& path) {
  std::error_code error;
  fs::path folder = fs::absolute(path, error).lexically_normal();
  while (!fs::is_directory(folder, error) && folder.has_relative_path()) { folder = folder.parent_path(); }
  return folder.string();
}

class HistoryReader {
 public:
  HistoryReader(std::span<const std::string> paths, const PastFilter& may_be_ticket, const PastJudge& judge)
      : git_(folder_at(paths.front())), may_be_ticket_(may_be_ticket), judge_(judge) {
    for (const std::string& path : paths) { paths_.push_back(path); }
  }

  PastBacklog read() {
    if (!find_repository() || !find_folders()) { return {{}, error_}; }
    for (const Commit& commit : log()) {
      if (!error_.empty()) { break; }
      const Quarter quarter = quarter_at(commit.time);
      if (current_ && *current_ < quarter) { end_quarters(quarter); }
      current_ = quarter;
      for (const FileChange& change : commit.changes) { apply(change, quarter); }
    }
    if (error_.empty() && current_) { take_state(*current_); }
    if (!error_.empty()) { return {{}, error_}; }
    return {std::move(history_), {}};
  }

 private:
  /// What was known of a ticket last.
  struct Known {
    bool is_started = false;
    bool passed = false;
  };

  bool fail(std::string why) {
    error_ = "--history: " + std::move(why);
    return false;
  }

  bool find_repository() {
    const GitAnswer answer = git_.ask({"rev-parse", "--is-shallow-repository", "--show-toplevel"});
    if (answer.status != 0) {
      const bool is_none = answer.why.find("not a git repository") != std::string::npos;
      return fail(is_none ? fmt::format("{} lies in no git repository", paths_.front()) : answer.why);
    }
    const std::size_t line_end = answer.out.find('\n');
    if (answer.out.substr(0, line_end) == "true") {
      return fail(
          "this clone is shallow; fetch all of its history (git fetch --unshallow; in GitHub Actions "
          "fetch-depth: 0)");
    }
    root_ = answer.out.substr(std::min(line_end + 1, answer.out.size()));
    if (root_.ends_with('\n')) { root_.pop_back(); }
    if (git_.ask({"rev-parse", "--verify", "--quiet", "HEAD"}).status != 0) {
      return fail("the repository has no commit yet");
    }
    return true;
  }

  /// The folders and files that are asked for, told from the root.
  bool find_folders() {
    for (const std::string& path : paths_) {
      std::error_code error;
      fs::path plain = fs::weakly_canonical(fs::absolute(path, error), error);
      const fs::path inside = plain.lexically_relative(fs::weakly_canonical(root_, error));
      if (inside.empty() || *inside.begin() == "..") {
        return fail(fmt::format("{} lies outside of the repository {}", path, root_));
      }
      folders_.push_back(inside.string());
    }
    return true;
  }

  bool is_asked(std::string_view path) const {
    return std::any_of(folders_.begin(), folders_.end(), [&](std::string_view folder) {
      return folder == "." || path == folder ||
             (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
    });
  }

  std::vector<Commit> log() {
    std::vector<std::string> arguments{"log",
                                       "--first-parent",
                                       "-m",
                                       "--reverse",
                                       "--raw",
                                       "-z",
                                       "--no-abbrev",
                                       "--no-renames",
                                       "--no-color",
                                       "--no-ext-diff",
                                       "--no-textconv",
                                       "--no-show-signature",
                                       "--format=%x01%ct",
                                       "--ignore-submodules=all",
                                       "--"};
    for (const std::string_view ending : readable_endings()) {
      arguments.push_back(fmt::format(":(top,icase)*{}", ending));
    }
    const GitAnswer answer = git_.ask(std::move(arguments));
    if (answer.status != 0) {
      fail(answer.why);
      return {};
    }
    return LogReader().read(answer.out);
  }

  void apply(const FileChange& change, Quarter quarter) {
    if (!error_.empty() || !is_asked(change.path) || !may_be_ticket_({root_, change.path})) { return; }
    if (change.blob.empty()) {
      files_.erase(change.path);
      return;
    }
    files_[change.path] = change.blob;
    for (const AuditedTicket& ticket : judged(change.path, change.blob)) { follow(ticket, quarter); }
  }

  /// Notes a ticket that went into progress with this version.
  void follow(const AuditedTicket& ticket, Quarter quarter) {
    if (!ticket.score) { return; }
    const std::string key = ticket.id.empty() ? ticket.path : ticket.id;
    const bool is_started = ticket.status == "started" || ticket.is_closed();
    const auto before = known_.find(key);
    const bool begins = is_started && (before == known_.end() || !before->second.is_started);
    // What was never seen before it was started is judged as it was then.
    if (begins && (before != known_.end() || !ticket.is_closed())) {
      const bool ready = before == known_.end() ? ticket.passed : before->second.passed;
      history_.starts.push_back({ticket.path, ticket.id, quarter, ready});
    }
    known_[key] = {is_started, ticket.passed};
  }

  const std::vector<AuditedTicket>& judged(const std::string& path, const std::string& blob) {
    const auto [found, is_new] = judged_.try_emplace({blob, path});
    if (!is_new) { return found->second; }
    const auto bytes = git_.blob(blob, kMostBytes);
    if (!bytes) {
      fail(fmt::format("git does not have {} as it was; fetch its objects", path));
      return found->second;
    }
    found->second = judge_({root_, path}, *bytes);
    return found->second;
  }

  /// Keeps what the tickets were at the end of each quarter before `quarter`.
  void end_quarters(Quarter quarter) {
    constexpr int kMost = 400;  // a century; more are wrong clocks
    int count = 0;
    for (Quarter each = *current_; each < quarter && count < kMost; each = audit::next(each), ++count) {
      take_state(each);
    }
  }

  void take_state(Quarter quarter) {
    audit::QuarterState state{quarter, {}};
    for (const auto& [path, blob] : files_) {
      const std::vector<AuditedTicket>& tickets = judged(path, blob);
      state.tickets.insert(state.tickets.end(), tickets.begin(), tickets.end());
    }
    if (!state.tickets.empty() || !history_.quarters.empty()) {
      history_.quarters.push_back(std::move(state));
    }
  }

  Git git_;
  const PastFilter& may_be_ticket_;
  const PastJudge& judge_;
  std::vector<std::string> paths_;
  std::string root_;
  std::vector<std::string> folders_;
  std::map<std::string, std::string> files_;  // by path, the blob that it is
  std::map<std::pair<std::string, std::string>, std::vector<AuditedTicket>> judged_;
  std::map<std::string, Known> known_;
  std::optional<Quarter> current_;
  audit::History history_;
  std::string error_;
};

}  // namespace

PastBacklog read_history(std::span<const std::string> paths, const PastFilter& may_be_ticket,
                         const PastJudge& judge) {
  return HistoryReader(paths, may_be_ticket, judge).read();
}

}  // namespace speclint::app
