// What a heading, label, key or status word says, looked up in the languages' tables.
#include "parsers/text/labels.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "parsers/text/label_forms.h"
#include "parsers/text/language_data.h"
#include "parsers/text/vocabulary.h"

namespace speclint::text {
namespace {

constexpr std::size_t kMaxLabelBytes = 200;  // longer headings are sentences
constexpr std::ptrdiff_t kMaxLabelWords = 6;
constexpr std::array<std::string_view, 4> kSubtitleMarks{": ", " - ", " – ", " — "};

/// `label` up to its first colon or spaced dash; empty when it has none.
std::string_view head_of(std::string_view label) {
  std::size_t end = std::string_view::npos;
  for (const std::string_view mark : kSubtitleMarks) { end = std::min(end, label.find(mark)); }
  return end == std::string_view::npos ? std::string_view{} : label.substr(0, end);
}

/// A synonym that may stand beside other words.
const RoleSynonym* find_synonym(std::string_view words) {
  const RoleSynonym* found = find_row(kRoleSynonyms, words);
  return found != nullptr && !found->exact_only ? found : nullptr;
}

/// The longest synonym that `words` begin or end with.
const RoleSynonym* find_at_either_end(std::string_view words) {
  const RoleSynonym* longest = nullptr;
  const auto consider = [&longest](const RoleSynonym* found) {
    if (found != nullptr && (longest == nullptr || found->text.size() > longest->text.size())) {
      longest = found;
    }
  };
  for (std::size_t blank = words.find(' '); blank != std::string_view::npos;
       blank = words.find(' ', blank + 1)) {
    consider(find_synonym(singular(words.substr(0, blank))));
    consider(find_synonym(words.substr(blank + 1)));
  }
  return longest;
}

const RoleSynonym* find_label(std::string_view label) {
  if (const std::string_view head = head_of(label.substr(0, kMaxLabelBytes)); !head.empty()) {
    if (const RoleSynonym* found = find_synonym(normalise_label(head))) { return found; }
  }
  if (label.size() > kMaxLabelBytes) { return nullptr; }
  const std::string words = normalise_label(label);
  if (const RoleSynonym* found = find_row(kRoleSynonyms, words)) { return found; }
  if (std::count(words.begin(), words.end(), ' ') >= kMaxLabelWords) { return nullptr; }
  return find_at_either_end(words);
}

std::optional<SectionRole> role_of(const RoleSynonym* synonym) {
  return synonym == nullptr ? std::nullopt : std::optional(synonym->role);
}

template <class Meanings>
auto find_own(const Meanings& meanings, std::string_view word)
    -> std::optional<typename Meanings::mapped_type> {
  const auto found = meanings.find(word);
  return found == meanings.end() ? std::nullopt : std::optional(found->second);
}

/// What an own label says, as a whole or before its first colon or dash.
std::optional<SectionRole> own_role(std::string_view label, const Vocabulary& own) {
  if (own.roles.empty()) { return std::nullopt; }
  const std::string_view head = head_of(label.substr(0, kMaxLabelBytes));
  const auto role = head.empty() ? std::nullopt : find_own(own.roles, normalise_label(head));
  if (role || label.size() > kMaxLabelBytes) { return role; }
  return find_own(own.roles, normalise_label(label));
}

}  // namespace

std::optional<SectionRole> role_of_label(std::string_view label, const Vocabulary* own) {
  if (own != nullptr) {
    if (const auto role = own_role(label, *own)) { return role; }
  }
  return role_of(find_label(label));
}

std::optional<SectionRole> role_of_exact_label(std::string_view label, const Vocabulary* own) {
  if (label.size() > kMaxLabelBytes) { return std::nullopt; }
  const std::string words = normalise_label(label);
  if (own != nullptr) {
    if (const auto role = find_own(own->roles, words)) { return role; }
  }
  return role_of(find_row(kRoleSynonyms, words));
}

FieldRole field_role(std::string_view normalised_key, const Vocabulary* own) {
  if (own != nullptr) {
    if (const auto role = find_own(own->fields, normalised_key)) { return *role; }
    // A key that is to be a part of the ticket is no field.
    if (!own->roles.empty() && find_own(own->roles, normalise_label(normalised_key))) {
      return FieldRole::none;
    }
  }
  const FieldKey* found = find_row(kFieldKeys, normalised_key);
  return found == nullptr ? FieldRole::none : found->role;
}

Status status_of(std::string_view value, const Vocabulary* own) {
  std::string words = normalise_label(value.substr(0, kMaxLabelBytes));
  if (own != nullptr) {
    if (const auto status = find_own(own->statuses, words)) { return *status; }
  }
  while (!words.empty()) {
    if (const StatusWord* found = find_row(kStatusWords, words)) { return found->status; }
    const std::size_t blank = words.rfind(' ');
    words = singular(words.substr(0, blank == std::string::npos ? 0 : blank));
  }
  return Status::unknown;
}

std::string_view own_kind(std::string_view word, const Vocabulary* own) {
  if (own == nullptr || own->kinds.empty()) { return {}; }
  const auto found = own->kinds.find(normalise_label(word.substr(0, kMaxLabelBytes)));
  return found == own->kinds.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace speclint::text
