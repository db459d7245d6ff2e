// What a parser makes of a file's bytes.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parsers/model/parse_options.h"
#include "parsers/model/source_file.h"
#include "parsers/model/span.h"
#include "parsers/model/ticket.h"

namespace speclint {

enum class ParseProblem : std::uint8_t {
  unreadable,         // no ticket could be read at all
  duplicate_key,      // a key stands twice in one mapping; the first value counts
  partly_unreadable,  // a part was skipped, the rest was read
  limit_exceeded,     // too large or too deep; what lies beyond was not read
  encoding_guessed,   // not UTF-8; read as something else, or with replaced bytes
  // Told once a ticket's findings are known:
  other_language,      // mostly in a language that the word lists are not in
  no_reason,           // a suppression without a reason, which has no effect
  unused_suppression,  // a suppression that suppresses nothing
};

/// Something wrong with the file itself.
struct ParseFinding {
  ParseProblem problem = ParseProblem::unreadable;
  Span source;                            // in SourceFile::text()
  std::string message;                    // one sentence, names what was found
  std::string fix;                        // one sentence, says what to write instead
  std::optional<std::uint32_t> record{};  // of an export: the record that it is about
};

/// A file's tickets (none when it is unreadable or holds none) and what was wrong with it.
struct ParsedFile {
  SourceFile source;
  std::vector<Ticket> tickets;
  std::vector<ParseFinding> findings;
  std::uint32_t other_records = 0;  // of an export, that are no tickets: pull requests
  Format format = Format::detect;   // as it was read; `detect` when it holds nothing that can be read
};

}  // namespace speclint
