// Which section the reader stands in, while sections open and close.
#include "parsers/markdown/section_stack.h"

#include <algorithm>

namespace speclint::markdown {

SectionStack::SectionStack(TicketDraft& draft, std::uint32_t base)
    : draft_(draft), stack_{{base, base, false}} {
  Section& section = draft_.sections[base];
  if (section.units.count == 0) { section.units.first = static_cast<std::uint32_t>(draft_.units.size()); }
}

void SectionStack::open(const SectionStart& start) {
  const auto closes = [&](const Entry& entry) {
    return (entry.is_label && !start.is_label) || draft_.sections[entry.section].level >= start.level;
  };
  while (stack_.size() > 1 && closes(stack_.back())) { stack_.pop_back(); }
  resuming_ = false;
  const Section& parent = section();
  Section opened;
  opened.heading = start.heading;
  opened.span = {start.begin, start.begin};
  opened.level = static_cast<std::uint8_t>(std::min<std::uint32_t>(start.level, UINT8_MAX));
  // What stands in a log was written after the work, whatever its headings say.
  const bool in_log = parent.role == SectionRole::log;
  opened.role = in_log ? SectionRole::log : start.role.value_or(parent.role);
  opened.inherited = (in_log || !start.role) && opened.role != SectionRole::none;
  opened.parent = current();
  append(opened);
  const auto index = static_cast<std::uint32_t>(draft_.sections.size() - 1);
  stack_.push_back({index, index, start.is_label});
}

void SectionStack::resume(std::size_t depth) {
  if (stack_.size() <= depth) { return; }
  stack_.resize(depth);
  resuming_ = true;
}

std::optional<std::size_t> SectionStack::depth_before(std::uint32_t section) const {
  const auto entry =
      std::find_if(stack_.begin(), stack_.end(), [&](const Entry& open) { return open.opened == section; });
  if (entry == stack_.end()) { return std::nullopt; }
  return static_cast<std::size_t>(entry - stack_.begin());
}

std::uint32_t SectionStack::label_level() const {
  const auto heading =
      std::find_if(stack_.rbegin(), stack_.rend(), [](const Entry& entry) { return !entry.is_label; });
  return draft_.sections[heading->section].level + 1U;
}

std::uint32_t SectionStack::section_at(std::uint32_t begin) {
  if (!resuming_) { return current(); }
  resuming_ = false;
  Section continued;
  continued.span = {begin, begin};
  continued.level = section().level;
  continued.role = section().role;
  continued.inherited = continued.role != SectionRole::none;
  continued.parent = current();
  append(continued);
  stack_.back().section = static_cast<std::uint32_t>(draft_.sections.size() - 1);
  return current();
}

std::uint32_t SectionStack::add(Unit unit) {
  unit.section = section_at(unit.span.begin);
  unit.role = section().role;
  draft_.units.push_back(unit);
  ++draft_.sections[unit.section].units.count;
  return static_cast<std::uint32_t>(draft_.units.size() - 1);
}

void SectionStack::finish(std::uint32_t end) { draft_.sections.back().span.end = end; }

void SectionStack::append(Section section) {
  draft_.sections.back().span.end = section.span.begin;
  section.units = {static_cast<std::uint32_t>(draft_.units.size()), 0};
  draft_.sections.push_back(section);
}

}  // namespace speclint::markdown
