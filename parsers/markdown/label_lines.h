// Lines that label what follows them without being headings: `**Done when**`, `Out of scope: x`.
#pragma once
#include <optional>
#include <string_view>

#include "parsers/model/section_role.h"
#include "parsers/model/span.h"
#include "parsers/text/labels.h"

namespace speclint::markdown {

/// A line that begins with what may be a label.
struct LabelLine {
  Span label;  // without marks and colon
  Span rest;   // what follows on the line; empty when the label stands alone
  bool bold = false;
  bool has_colon = false;
};

/// Reads a line that begins with emphasised words, or with words before a colon.
std::optional<LabelLine> read_label(std::string_view text, Span line);

/// The role of such a line, when its label is one that we know for certain.
std::optional<SectionRole> label_role(std::string_view text, const LabelLine& label,
                                      const text::Vocabulary* own);

/// A bold line that is no label we know may still be a heading: alone, and short.
bool is_bold_heading(std::string_view text, const LabelLine& label);

}  // namespace speclint::markdown
