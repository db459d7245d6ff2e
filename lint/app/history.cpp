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
#include "lint/app/git_records.h"
#include "lint/app/ticket_places.h"
#include "lint/audit/near_duplicates.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;
using audit::AuditedTicket;
using audit::Quarter;

constexpr char kCommitMark = '\x01';
constexpr std::size_t kMostBytes = std::size_t{10} << 20U;

Quarter quarter_at(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  return audit::quarter_of(std::chrono::floor<std::chrono::days>(time));
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

/// Reads the answer of `git log --raw -z`: a mark with its time begins a commit, then come its records.
std::vector<Commit> read_log(std::string_view answer) {
  std::vector<Commit> commits;
  std::int64_t latest = 0;
  while (!answer.empty()) {
    if (answer.front() == '\n') {
      answer.remove_prefix(1);
    } else if (answer.front() == ':' && !commits.empty()) {
      const RawRecord record = take_raw(answer);
      const bool is_file =
          record.status != 'D' && record.new_mode != kLinkMode && record.new_mode != kSubmoduleMode;
      commits.back().changes.push_back(
          {std::string(record.path), is_file ? std::string(record.new_blob) : std::string()});
    } else {
      const std::string_view token = take_token(answer);
      if (!token.starts_with(kCommitMark)) { continue; }
      std::int64_t time = 0;
      std::from_chars(token.data() + 1, token.data() + token.size(), time);
      // Clocks are wrong at times, but a commit comes after its parents.
      latest = std::max(latest, time);
      commits.push_back({latest, {}});
    }
  }
  return commits;
}

class HistoryReader {
 public:
  HistoryReader(std::span<const std::string> paths, const PastFilter& may_be_ticket, const PastJudge& judge)
      : git_(nearest_folder(paths.front())), may_be_ticket_(may_be_ticket), judge_(judge) {
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
    std::optional<std::size_t> start{};  // of those that the history holds, while it is worked on
    Sketch began_as{};
  };

  bool fail(std::string why) {
    error_ = "--history: " + std::move(why);
    return false;
  }

  bool find_repository() {
    Whereabouts found = whereabouts(git_);
    if (found.lies_in_none) { return fail(fmt::format("{} lies in no git repository", paths_.front())); }
    if (!found.why.empty()) { return fail(std::move(found.why)); }
    if (found.shallow) {
      return fail(
          "this clone is shallow; fetch all of its history (git fetch --unshallow; in GitHub Actions "
          "fetch-depth: 0)");
    }
    root_ = std::move(found.root);
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
    return read_log(answer.out);
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
    const bool is_started = ticket.status == "started" || ticket.is_closed();
    const auto [known, is_new] = known_.try_emplace(ticket.id.empty() ? ticket.path : ticket.id);
    Known& before = known->second;
    // What was never seen before it was started is judged as it was then.
    if (is_started && !before.is_started && (!is_new || !ticket.is_closed())) {
      const bool ready = is_new ? ticket.passed : before.passed;
      before.start = history_.starts.size();
      before.began_as = ticket.survey.sketch;
      history_.starts.push_back({ticket.path, ticket.id, quarter, ready});
    }
    before.is_started = is_started;
    before.passed = ticket.passed;
    note_change(ticket, before);
  }

  /// Whether a ticket that is worked on asks for something else than when that began. Ticks and notes on the
  /// work are no change.
  void note_change(const AuditedTicket& ticket, Known& known) {
    constexpr double kMuchTheSame = 0.9;
    if (ticket.is_closed() || !known.is_started) { known.start.reset(); }
    if (!known.start) { return; }
    audit::Start& start = history_.starts[*known.start];
    start.changed = start.changed || audit::overlap_of(known.began_as, ticket.survey.sketch) < kMuchTheSame;
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
