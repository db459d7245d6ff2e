// What fields mean for a ticket, whichever file they stood in.
#pragma once
#include "parsers/model/ticket.h"
#include "parsers/text/dates.h"
#include "parsers/text/vocabulary.h"

namespace speclint {

/// Sets id, title, status, declared kind and planning of a draft from its fields, where they are not set yet.
/// `own`: see ParseOptions. `order` is how the file writes dates of numbers alone.
void adopt_fields(TicketDraft& draft, const text::Vocabulary* own,
                  text::DayOrder order = text::DayOrder::unknown);

/// The title of last resort: a file's stem with `-` and `_` as blanks, without a leading id.
std::string title_from_path(std::string_view path);

/// An id that a file's name begins with: `task-12 - Add-export.md`, `094-x.md`; empty when none.
std::string id_from_path(std::string_view path);

/// Whether a file lies in a folder `archive` or `archived` somewhere below a home of tickets, such as
/// `backlog/archive/tasks/`: whatever it says, nobody works on it.
bool is_archived(std::string_view path);

/// An id that a title begins with, set off by a colon or a dash: `T-7: Add export`, `[BACK-535.14] x`,
/// `Story 1.2: y`; empty when none.
std::string id_from_title(std::string_view title);

}  // namespace speclint
