// What languages/*.yaml compile to: one table a question, all languages merged, sorted by its text.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "parsers/model/section_role.h"
#include "parsers/model/ticket.h"
#include "parsers/text/labels.h"

namespace speclint::text {

struct RoleSynonym {
  std::string_view text;  // as normalise_label gives it
  SectionRole role = SectionRole::none;
  bool exact_only = false;
};

struct StatusWord {
  std::string_view text;  // as normalise_label gives it
  Status status = Status::unknown;
};

struct FieldKey {
  std::string_view text;  // as normalise_key gives it
  FieldRole role = FieldRole::none;
};

/// When the full stop of an abbreviation ends no sentence.
enum class StopUse : std::uint8_t { always, before_small_letter, before_number };

struct Abbreviation {
  std::string_view text;  // lower case, without its last full stop
  StopUse use = StopUse::always;
};

/// A word that many sentences of a language need. Where no blanks part words it is a single character.
struct FunctionWord {
  std::string_view text;        // in small letters
  std::uint32_t languages = 0;  // a bit for each of kLanguages that has it
};

extern const std::span<const std::string_view> kLanguages;  // names of the files: "en"
extern const std::span<const FunctionWord> kFunctionWords;
extern const std::span<const RoleSynonym> kRoleSynonyms;
extern const std::span<const StatusWord> kStatusWords;
extern const std::span<const FieldKey> kFieldKeys;
extern const std::span<const Abbreviation> kAbbreviations;

/// The row of a sorted table with that text; nullptr when there is none.
template <typename Row>
const Row* find_row(std::span<const Row> rows, std::string_view text) {
  const Row* first = rows.data();
  std::size_t count = rows.size();
  while (count > 0) {
    const std::size_t half = count / 2;
    if (first[half].text < text) {
      first += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return first != rows.data() + rows.size() && first->text == text ? first : nullptr;
}

}  // namespace speclint::text
