// Where something stands in the field of an export that holds it: what people find again in their tracker,
// whatever the export's file looks like.
#pragma once
#include <optional>
#include <vector>

#include "lint/engine/excerpts.h"
#include "lint/engine/redaction.h"
#include "lint/engine/report.h"
#include "parsers/model/source_file.h"
#include "parsers/model/ticket.h"

namespace speclint::engine {

/// Places in the fields of one ticket. A field's lines are counted when it is first asked for.
class FieldPlaces {
 public:
  FieldPlaces(const Ticket& ticket, const Redaction& redaction);

  /// The field that `span` begins in, with its line and column there; nothing for a ticket that is no
  /// export's.
  std::optional<FieldPlace> place(Span span);
  /// The line of the field at a place, as it may be printed.
  SourceLine line(Span span);

 private:
  struct Spot {
    std::size_t field = 0;
    Span span;  // in the field's own text
  };

  std::optional<Spot> find(Span span) const;
  const SourceFile& text_of(std::size_t field);

  const Ticket& ticket_;
  const Redaction& redaction_;
  std::vector<std::optional<SourceFile>> texts_;  // of the ticket's fields
};

}  // namespace speclint::engine
