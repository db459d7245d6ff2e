// A finding in the words, places and excerpts of a report.
#pragma once
#include <string>
#include <string_view>

#include "lint/engine/field_places.h"
#include "lint/engine/fingerprint.h"
#include "lint/engine/redaction.h"
#include "lint/engine/report.h"
#include "parsers/model/parsed_file.h"
#include "rules/finding.h"

namespace speclint::engine {

/// Questions and excerpts are cut to so many code points, so that hostile input cannot fill a report.
inline constexpr std::size_t kMostInQuestion = 300;

/// Describes the findings of one ticket, secrets hidden. Fingerprints depend on the order of the calls.
class Describer {
 public:
  /// `title` is the ticket's as it may be printed, `path` the file's as it is told from the root. Without
  /// `words` findings have no words, places and fingerprints.
  Describer(const SourceFile& file, const Ticket& ticket, const Redaction& redaction, std::string title,
            std::string_view path, bool words);

  /// Everything of a finding but its points.
  ReportedFinding describe(const Finding& finding);
  /// The same of what is wrong with the file itself.
  ReportedFinding describe(const ParseFinding& finding);

 private:
  const SourceFile& file_;  // as it may be printed
  const Ticket& ticket_;
  const Redaction& redaction_;
  bool words_;
  std::string text_;
  std::string title_;
  FieldPlaces fields_;
  Fingerprints fingerprints_;
};

/// A finding about a file, for which `source` is the file as it may be printed.
ReportedFinding describe_parse_finding(const SourceFile& source, const ParseFinding& finding,
                                       Fingerprints& fingerprints);

}  // namespace speclint::engine
