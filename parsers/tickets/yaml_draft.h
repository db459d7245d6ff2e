// Writes the text of a YAML ticket: fields first, then a section a key, each scalar with its places.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/ticket.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint {

/// A draft that only grows at its end; its mask grows with it and is blank until it is told to show
/// something. Everything is added to the last section.
class YamlDraft {
 public:
  YamlDraft(const ParseOptions& options, std::vector<ParseFinding>& findings);

  /// Adds a scalar's value and a line end; returns the value's place without blanks around it.
  Span append(const yaml::Node& scalar);
  /// As append(), with one blank behind it: a word that leads the next value.
  Span append_word(const yaml::Node& scalar);

  /// What is appended from now on stands in this field of an export; an empty name ends it.
  void name_field(std::string name) { field_name_ = std::move(name); }

  void add_title(Span title);
  void add_field(std::string key, std::string value, Span key_span, Span value_span);
  void add_suppressions(std::vector<Suppression> suppressions) {
    draft_.suppressions = std::move(suppressions);
  }
  /// A section of the level below its parent; without a role it takes the parent's.
  std::uint32_t open_section(const yaml::Node& key, std::optional<SectionRole> role, std::uint32_t parent);

  /// A value that may be Markdown: its units are what Markdown makes of it.
  void add_prose(Span value);
  /// An item of a list whose visible parts were shown before.
  void add_item(Span item, Tick tick, std::uint16_t depth, std::uint32_t block);

  /// Says who made the comment that the last unit is, and when, as written.
  void add_comment(std::string author, std::string date);

  /// Shows prose in the mask, without its literals and inline markup.
  void show(Span prose);

  /// What settings add to the words that labels and keys may be (see ParseOptions).
  const text::Vocabulary* own_words() const { return options_.own_words; }

  std::uint32_t size() const { return draft_.text.size(); }
  std::string_view text(Span span) const { return draft_.text.text().substr(span.begin, span.size()); }
  /// A part of the text without the blanks around it.
  Span trimmed(Span span) const;
  std::size_t unit_count() const { return draft_.units.size(); }
  std::uint32_t next_block() const { return draft_.units.empty() ? 0 : draft_.units.back().block + 1; }

  /// The finished draft; nothing may be added afterwards.
  TicketDraft take();

 private:
  Span append_value(const yaml::Node& scalar, std::string_view separator);
  void add_unit(Unit unit);
  void read_markdown(Span value);
  void show_markdown(Span value);

  const ParseOptions& options_;
  std::vector<ParseFinding>& findings_;
  TicketDraft draft_;
  std::string field_name_;
};

}  // namespace speclint
