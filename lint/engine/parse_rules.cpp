#include "lint/engine/parse_rules.h"

#include <algorithm>
#include <array>

namespace speclint::engine {
namespace {

constexpr std::array kParseRules{
    ParseRule{ParseProblem::unreadable, "SPC001", "unreadable-ticket", Severity::blocker,
              "Nothing of the ticket could be read.", "Mend the file at the place that is named."},
    ParseRule{ParseProblem::duplicate_key, "SPC002", "duplicate-key", Severity::error,
              "A key stands twice in one mapping; only the first value was read.",
              "Keep one of the two, or join their values."},
    ParseRule{ParseProblem::partly_unreadable, "SPC003", "partly-unreadable", Severity::warning,
              "A part of the file could not be read; the rest was judged without it.",
              "Quote the value or mend its indentation."},
    ParseRule{ParseProblem::limit_exceeded, "SPC004", "limit-exceeded", Severity::error,
              "The file is larger, is nested deeper or has more findings than is handled.",
              "Split the file, or flatten its nesting."},
    ParseRule{ParseProblem::no_reason, "SPC005", "suppression-without-reason", Severity::error,
              "A finding is suppressed without a reason; it is reported all the same.",
              "Write why behind a colon, or as the key reason."},
    ParseRule{
        ParseProblem::unused_suppression, "SPC006", "unused-suppression", Severity::warning,
        "A suppression suppresses nothing: the finding is gone, its last day is past, or it names no rule.",
        "Delete the suppression, or mend its rule or its date."},
    ParseRule{ParseProblem::encoding_guessed, "SPC007", "encoding-guessed", Severity::info,
              "The file is not valid UTF-8; its encoding was guessed or bytes were replaced.",
              "Save the file as UTF-8."},
    ParseRule{ParseProblem::other_language, "SPC008", "language-not-judged", Severity::info,
              "The ticket is mostly in another language than English: its parts were judged, not its words.",
              "Nothing to do: rules about words are silent, and those about parts have been asked."},
};

}  // namespace

std::span<const ParseRule> parse_rules() { return kParseRules; }

const ParseRule& parse_rule(ParseProblem problem) {
  return *std::find_if(kParseRules.begin(), kParseRules.end(),
                       [&](const ParseRule& rule) { return rule.problem == problem; });
}

}  // namespace speclint::engine
