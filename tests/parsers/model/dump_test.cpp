// The dump that parser tests compare, and the names of roles.
#include "parsers/model/dump.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace speclint;

namespace {

Unit unit(Span span, UnitKind kind, SectionRole role) {
  Unit result;
  result.span = span;
  result.kind = kind;
  result.role = role;
  return result;
}

/// A ticket with one of everything.
Ticket sample() {
  TicketDraft draft;
  const std::string text = "# Add it\n## AC\n- [x] it is \"on\"\n| a | b |\n";
  draft.text = DecodedText::identity(text);
  draft.prose = text;
  draft.prose.replace(27, 4, 4, '\x02');
  draft.id = "T-1";
  draft.title = {"Add it", {2, 8}};
  draft.status = Status::open;
  draft.declared_kind = "bug";
  draft.record = 3;
  draft.fields.push_back({"due_date", "next\nweek", {}, {}});
  draft.sections.push_back({{}, {0, 9}, 0, SectionRole::none, false, kNoIndex, {0, 1}});
  draft.sections.push_back({{12, 14}, {9, 42}, 2, SectionRole::acceptance, false, 0, {1, 3}});
  const Unit title = unit({2, 8}, UnitKind::title, SectionRole::none);
  Unit heading = unit({12, 14}, UnitKind::heading, SectionRole::acceptance);
  Unit item = unit({21, 31}, UnitKind::item, SectionRole::acceptance);
  item.tick = Tick::done;
  item.depth = 1;
  Unit row = unit({32, 41}, UnitKind::row, SectionRole::data);
  row.cells = {0, 1};
  heading.section = item.section = row.section = 1;
  draft.units = {title, heading, item, row};
  draft.cells.push_back({{34, 35}, SectionRole::expected});
  draft.code_blocks.push_back({{0, 3}, "sh", 1});
  draft.references.push_back({ReferenceKind::image, {0, 3}, "a.png", 1});
  return Ticket(std::move(draft));
}

}  // namespace

TEST_CASE("a dump names every part of a ticket") {
  CHECK(dump(sample()) == R"(title "Add it" 2-8
id "T-1"
status open
kind "bug"
record 3
field due_date "next week"
section 0 none ""
  title "Add it"
section 1 in 0 level 2 acceptance "AC"
  heading "AC"
  item d1 [x] "it is ¤"
  row data "| a | b |"
    cell expected "a"
code in 1 "sh" 0-3
image in 1 "a.png" 0-3
)");
}

TEST_CASE("every role has a name of its own") {
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    const auto role = static_cast<SectionRole>(i);
    CAPTURE(i);
    CHECK(role_by_name(role_name(role)) == role);
  }
  CHECK_FALSE(role_by_name("scopes").has_value());
}
