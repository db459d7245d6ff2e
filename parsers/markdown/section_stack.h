// Which section the reader stands in, while sections open and close.
#pragma once
#include <optional>
#include <vector>

#include "parsers/model/ticket.h"

namespace speclint::markdown {

/// A heading or label that opens a section, and what it says.
struct SectionStart {
  Span heading;
  std::uint32_t begin = 0;  // where the section begins
  std::uint32_t level = 1;
  bool is_label = false;  // a label line, a marker: headings never lie below it
  std::optional<SectionRole> role;
};

/// Keeps a draft's sections tiled: each ends where the next one begins. Sections below the base
/// without a role of their own inherit their parent's.
class SectionStack {
 public:
  SectionStack(TicketDraft& draft, std::uint32_t base);

  void open(const SectionStart& start);
  /// How many sections are open.
  std::size_t depth() const { return stack_.size(); }
  /// Closes what was opened since there were `depth` open sections. The next unit opens a section
  /// without a heading that continues the one it falls back to.
  void resume(std::size_t depth);
  /// How many sections were open when `section` was opened; nothing once it is closed.
  std::optional<std::size_t> depth_before(std::uint32_t section) const;

  std::uint32_t current() const { return stack_.back().section; }
  const Section& section() const { return draft_.sections[current()]; }
  /// The level just below the heading that we stand under.
  std::uint32_t label_level() const;

  /// The section for what begins at `begin`.
  std::uint32_t section_at(std::uint32_t begin);
  /// Adds a unit to the current section, whose role it takes; returns its index.
  std::uint32_t add(Unit unit);
  void finish(std::uint32_t end);

 private:
  struct Entry {
    std::uint32_t opened;   // the section as it was opened
    std::uint32_t section;  // that, or what continues it
    bool is_label;
  };
  void append(Section section);

  TicketDraft& draft_;
  std::vector<Entry> stack_;
  bool resuming_ = false;
};

}  // namespace speclint::markdown
