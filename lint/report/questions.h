// What a ticket's findings ask, as whoever does the work would ask it: a question once, with all its places.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::report {

/// Where something is asked.
struct QuestionPlace {
  Location location;
  std::optional<FieldPlace> field;  // of an export
};

struct Question {
  Stage stage = Stage::start;  // of the gravest finding, as are the severity and the fix
  Severity severity = Severity::warning;
  std::string text;
  std::string_view fix;
  std::vector<std::string_view> rules;  // ids, the gravest finding's first
  std::vector<QuestionPlace> places;    // in the order of the text, each once
  double gain = 0;                      // the sum of what its findings would gain
};

/// The questions of a ticket, the most blocking first and those of one stage together. Findings with the
/// same words are one question; so are findings of one unit of which one asks what the other asks, too.
/// What is wrong with the file itself asks by its message, unless it is only for information.
std::vector<Question> questions_of(const TicketReport& report);

/// Their words, of the first hundred of them.
std::vector<std::string> question_texts(const TicketReport& report);

}  // namespace speclint::report
