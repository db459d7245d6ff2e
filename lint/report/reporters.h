// The output formats of `check` and `questions`: one file a format.
#pragma once
#include <memory>
#include <ostream>
#include <span>
#include <string_view>

#include "lint/engine/report.h"

namespace speclint::report {

struct Style {
  bool color = false;
  bool quiet = false;                    // only the verdict
  bool verbose = false;                  // also what was skipped, and why
  bool baseline = false;                 // findings are new or known
  std::span<const Rule* const> rules{};  // for formats that describe their rules
};

/// Gets a run's tickets in input order and then its summary, and writes to the stream it was made with.
class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void ticket(const TicketReport& report) = 0;
  virtual void finish(const Summary& summary, std::span<const Skipped> skipped) = 0;
};

/// A format of `check` by name; nullptr for a name that is none (see `names`).
std::unique_ptr<Reporter> make_reporter(std::string_view name, std::ostream& out, const Style& style);

/// The formats' names, the default first.
std::span<const std::string_view> names();

/// The same for the formats of `questions`.
std::unique_ptr<Reporter> make_question_reporter(std::string_view name, std::ostream& out,
                                                 const Style& style);
std::span<const std::string_view> question_format_names();

}  // namespace speclint::report
