// What a heading, label or key says about the part below it. Language data: languages/<l>.yaml.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "parsers/model/section_role.h"
#include "parsers/model/ticket.h"

namespace speclint::text {

struct Vocabulary;  // vocabulary.h: what settings add; nullptr where they add nothing

/// Lower case; without numbering, emoji, markup, parentheses, trailing `:` or `?`; `&` as "and",
/// `_` and `-` and camelCase as blanks; last word in the singular (taxonomy, section 2).
std::string normalise_label(std::string_view label);

/// The role of a label: what stands before a colon or a spaced dash (`Scenario: an empty cart`) or
/// the whole label as a synonym, else a synonym as whole-word prefix or suffix of a label of at most
/// six words; the longer synonym wins. Takes the label as written.
std::optional<SectionRole> role_of_label(std::string_view label, const Vocabulary* own = nullptr);

/// As above, but only an exact synonym counts: for bold lines and `Label:` lines, which are not
/// certain to be headings.
std::optional<SectionRole> role_of_exact_label(std::string_view label, const Vocabulary* own = nullptr);

/// A key in lower snake case: `createdDate`, `Created Date` and `created-date` are `created_date`.
std::string normalise_key(std::string_view key);

/// What a key of front matter, a metadata line, a YAML mapping or an export column holds.
enum class FieldRole : std::uint8_t {
  none,
  title,
  id,
  status,
  kind,
  body,     // description, body, details: prose that may hold headings of its own
  meta,     // a known key that is no part of the spec: dates, people, labels, links, priority ...
  children  // tickets below this one: stories, tasks, subtasks, items ...
};
FieldRole field_role(std::string_view normalised_key, const Vocabulary* own = nullptr);

/// What a status word means: `✅ Complete`, `In Progress`, `To Do`. Unknown for any other word.
Status status_of(std::string_view value, const Vocabulary* own = nullptr);

}  // namespace speclint::text
