// What a run found, as reporters print it: plain values, positions made, nothing left to compute.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/survey.h"
#include "lint/score/score.h"
#include "parsers/model/planning.h"
#include "parsers/model/source_file.h"
#include "rules/gate_result.h"
#include "rules/rule.h"
#include "rules/severity.h"

namespace speclint {

/// A place in the text of an export's field.
struct FieldPlace {
  std::string field;
  Location location;
};

struct ReportedFinding {
  std::string_view rule;  // "QUE002"
  std::string_view name;
  std::string_view category;
  Severity severity = Severity::warning;
  Stage stage = Stage::start;     // when in the work it would be asked
  std::uint32_t unit = kNoIndex;  // the unit it judges, in its ticket; none for the ticket as a whole
  std::string message;
  std::string question;  // empty for what is wrong with the file itself
  std::string_view fix;
  std::string match;    // exactly the text at the location; empty where something is absent
  std::string excerpt;  // its unit
  Location location;
  Span byte_columns;                      // the columns of `location` in bytes of UTF-8
  std::optional<FieldPlace> field_place;  // in an export, where the location is hard to find again
  std::string
      source_line;  // the line at the location's begin, of a field its own; of a long one the part around it
  std::uint32_t source_line_column = 1;  // the column that the first character of source_line has
  double gain = 0;
  std::string fingerprint;
};

/// Why a finding is not shown, though it is there.
enum class Withheld : std::uint8_t {
  suppressed,  // the ticket accepts it, and says why; it costs nothing
  baselined,   // known before the gate was switched on; it costs points, but does not fail
  untouched,   // on a line that the change did not touch; it costs points and may fail
};
inline constexpr std::size_t kWithheldCount = 3;
inline constexpr std::array<std::string_view, kWithheldCount> kWithheldNames{"suppressed", "baselined",
                                                                             "untouched"};

struct WithheldFinding {
  ReportedFinding finding;
  Withheld why = Withheld::suppressed;
  std::string reason;  // of a suppression
};

inline constexpr std::array<std::string_view, 4> kStatusNames{"unknown", "open", "started",
                                                              "closed"};  // as in Status

/// One judged ticket, or an unreadable file, which counts as a ticket with score 0.
struct TicketReport {
  std::string path;
  std::optional<std::uint32_t> record;
  std::string id;
  std::string title;
  std::string_view status;  // "unknown", "open", "started", "closed"
  std::string_view kind;
  std::vector<std::string_view> secondary_kinds;  // those whose obligations it has as well
  Planning planning;
  std::optional<score::Score> score;  // none when it is not judged
  GateResult gate;
  score::Score gate_score;  // what the gate asks: the score without known findings
  std::string_view acceptance_state;
  std::optional<Location> acceptance_location;
  Verdict verdict = Verdict::not_judged;
  std::vector<std::string> verdict_reasons;
  score::Effort effort;
  std::vector<ReportedFinding> findings;  // sorted by place, then rule id
  std::vector<WithheldFinding> withheld;  // of each reason in the same order
  bool named = false;                     // the path stood on the command line
  std::shared_ptr<const Survey> survey;   // for an audit; else none
};

/// A file that was passed over, or could not be read.
struct Skipped {
  std::string path;
  std::string reason;
};

struct Summary {
  std::uint64_t files = 0;
  std::uint64_t tickets = 0;  // judged: passed + failed
  std::uint64_t passed = 0;
  std::uint64_t failed = 0;
  std::uint64_t not_tickets = 0;
  std::uint64_t not_judged = 0;
  std::uint64_t closed = 0;
  std::array<std::uint64_t, kSeverityCount> findings{};  // by severity
  std::array<std::uint64_t, kWithheldCount> withheld{};  // by reason
  std::optional<std::uint64_t> mended;                   // known findings that are no more; with a baseline
  std::optional<std::uint64_t> written;                  // known findings of a baseline that was written anew
  double mean_score = 0;
  double median_score = 0;
  std::vector<std::string> errors;  // what could not be read, `path: why`; of many the first
};

}  // namespace speclint
