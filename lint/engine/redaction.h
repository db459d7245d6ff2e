// Secrets, and the texts of a file without them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/source_file.h"
#include "parsers/model/ticket.h"
#include "rules/finding.h"

namespace speclint::engine {

/// Knows what of a file must not be printed. It learns from the findings of all its tickets before any of
/// them is dropped: a secret stays hidden whatever is selected, and whichever rule quotes the text around it.
class Redaction {
 public:
  /// Takes in what the rules that hide their match found in `ticket`. Of no effect once it is settled.
  void learn(const SourceFile& source, const Ticket& ticket, const Findings& findings);
  /// Nothing more is learned, and from now on secrets are hidden.
  void settle(const SourceFile& source);

  /// Whether there is anything to hide.
  bool hides() const { return settled_ && !secrets_.empty(); }
  /// `source` with its secrets hidden, every byte where it was.
  const SourceFile& printable(const SourceFile& source) const { return !hides() ? source : printable_; }
  /// `text` with each secret reduced to its first characters, as long as before. For whole texts: once a
  /// text is cut, half a secret may be left that nobody knows.
  std::string hide(std::string_view text) const;

 private:
  void learn(std::string_view secret);

  std::vector<std::string> secrets_;  // line by line, because a text is shown by lines; longest first
  SourceFile printable_;
  bool settled_ = false;
};

}  // namespace speclint::engine
