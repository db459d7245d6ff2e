// What every rule reads: one immutable ticket, whatever format it came from.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/decoded_text.h"
#include "parsers/model/planning.h"
#include "parsers/model/section_role.h"
#include "parsers/model/span.h"

namespace speclint {

inline constexpr std::uint32_t kNoIndex = UINT32_MAX;

enum class Status : std::uint8_t { unknown, open, started, closed };
enum class Tick : std::uint8_t { none, open, done, dropped };  // no box, [ ], [x], [-]

enum class UnitKind : std::uint8_t {
  title,
  heading,   // the text of a section's heading or key
  sentence,  // of a paragraph
  item,      // a list item, without the items nested in it
  row,       // a table's row, without its header and rule line
  scalar,    // a short value of a YAML key or an export column
};

/// The smallest part of a ticket that a rule judges.
struct Unit {
  Span span;  // without bullet, number, box and heading marks; trimmed
  UnitKind kind = UnitKind::sentence;
  SectionRole role = SectionRole::none;  // that of its section; in a table, see Cell
  Tick tick = Tick::none;
  bool struck = false;              // wholly inside ~~ ~~
  bool quoted = false;              // inside a block quote
  bool ordered = false;             // an item of a numbered list
  std::uint16_t depth = 0;          // 0 outside lists, 1 in a list, 2 in a list in a list
  std::uint32_t section = 0;        // index into Ticket::sections()
  std::uint32_t parent = kNoIndex;  // the item that holds this unit
  std::uint32_t block = 0;          // units of one paragraph, one list or one table share a number
  Range cells;                      // a row's cells, into Ticket::cells()
};

struct Cell {
  Span span;
  SectionRole role = SectionRole::none;  // what the column's header says, else the section's role
};

/// A heading (or key) with what stands below it, up to the next heading. Sections tile the body;
/// the first one, without a heading, holds what stands before any heading.
struct Section {
  Span heading;  // its words; empty for the first
  Span span;
  std::uint8_t level = 0;                // 1 to 6; 0 for the first; label lines lie below their heading
  SectionRole role = SectionRole::none;  // its label's, else that of the section it belongs to
  bool inherited = false;                // the role came from the parent
  std::uint32_t parent = kNoIndex;
  Range units;  // its own, not those of sections below it
};

/// A value of front matter, a metadata line, a YAML key or an export column. A list gives one field
/// an element. Keys are lower snake case: `created_date`.
struct Field {
  std::string key;
  std::string value;
  Span key_span;
  Span value_span;
};

struct CodeBlock {
  Span span;  // the content, without fences
  std::string language;
  std::uint32_t section = 0;
};

enum class ReferenceKind : std::uint8_t { link, image };

struct Reference {
  ReferenceKind kind = ReferenceKind::link;
  Span span;
  std::string target;
  std::uint32_t section = 0;
};

struct Title {
  std::string text;
  Span span;  // empty when the title is the file's name
};

/// A field of an export that a part of the ticket's text was taken from.
struct FieldText {
  std::string name;  // as the export writes it
  Span span;         // in the ticket's text
  /// What stands in the field, where the ticket's text is a translation of it (wiki markup); else empty.
  DecodedText written;
};

/// What a ticket asks not to be told: a comment such as `<!-- speclint-disable-next-line QUE001: … -->`, or
/// an entry of its key `speclint`. As it is written; what it means is known where rules are known.
struct Suppression {
  Span span;                // the comment, or the entry
  std::vector<Span> rules;  // ids, names or categories
  std::string reason;       // empty when none is given
  std::string until;        // the last day on which it counts; empty: no end
  Span reach;               // where the findings begin that it is about; up to kNoIndex: to the end
  bool understood = true;   // false for what looks like a suppression and is none
};

/// A ticket while a parser fills it. Offsets are into `text`; vectors are in the order of the text.
struct TicketDraft {
  DecodedText text;
  std::string prose;  // the mask (prose.h)
  std::string id;
  Title title;
  Status status = Status::unknown;
  std::string declared_kind;            // as written: "bug", "User Story"; empty when nothing is declared
  std::optional<std::uint32_t> record;  // its index in a file that holds several
  std::string why_not_judged;           // what an export leaves out of the ticket; empty when it is all there
  std::vector<FieldText> field_texts;   // of an export, in the order of the text
  Planning planning;
  std::string author;             // as its comments would call them; empty when the export does not say
  std::vector<Comment> comments;  // of an export, in the order in which they were made
  std::vector<Field> fields;
  std::vector<Section> sections;  // at least one
  std::vector<Unit> units;
  std::vector<Cell> cells;
  std::vector<CodeBlock> code_blocks;
  std::vector<Reference> references;
  std::vector<Suppression> suppressions;
};

class Ticket {
 public:
  /// Takes a finished draft. Its invariants are asserted: the mask is as long as the text and equal
  /// to it wherever it is prose, sections tile, spans lie inside, units lie in their section.
  explicit Ticket(TicketDraft draft);

  std::string_view text() const { return parts_.text.text(); }
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
  std::string_view prose() const { return parts_.prose; }
  std::string_view prose(Span span) const { return prose().substr(span.begin, span.size()); }
  Span to_source(Span span) const { return parts_.text.to_source(span); }

  const std::string& id() const { return parts_.id; }
  const Title& title() const { return parts_.title; }
  Status status() const { return parts_.status; }
  const std::string& declared_kind() const { return parts_.declared_kind; }
  std::optional<std::uint32_t> record() const { return parts_.record; }

  /// Why nothing can be said about it; empty for nearly all tickets.
  const std::string& why_not_judged() const { return parts_.why_not_judged; }

  const Planning& planning() const { return parts_.planning; }
  const std::string& author() const { return parts_.author; }
  std::span<const Comment> comments() const { return parts_.comments; }

  std::span<const FieldText> field_texts() const { return parts_.field_texts; }
  std::span<const Field> fields() const { return parts_.fields; }
  std::span<const Section> sections() const { return parts_.sections; }
  std::span<const Unit> units() const { return parts_.units; }
  std::span<const Unit> units(Range range) const { return units().subspan(range.first, range.count); }
  std::span<const Cell> cells() const { return parts_.cells; }
  std::span<const Cell> cells(Range range) const { return cells().subspan(range.first, range.count); }
  std::span<const CodeBlock> code_blocks() const { return parts_.code_blocks; }
  std::span<const Reference> references() const { return parts_.references; }
  std::span<const Suppression> suppressions() const { return parts_.suppressions; }

  /// The first field of that key; nullptr when there is none.
  const Field* field(std::string_view key) const;
  /// Where something that is absent is reported, as an empty span: at the title, else at the first field,
  /// else at the start.
  Span anchor() const;

 private:
  TicketDraft parts_;
};

}  // namespace speclint
