// What fields mean for a ticket, whichever file they stood in.
#include "parsers/tickets/fields.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "parsers/text/labels.h"
#include "parsers/tickets/planning.h"

namespace speclint {
namespace {

using text::FieldRole;

bool is_own(const std::string& key, const text::Vocabulary* own) {
  return own != nullptr && own->fields.contains(key);
}

/// The first field of that role with a value; one with an own key before others, then one with the key
/// `preferred`.
const Field* find_field(const TicketDraft& draft, FieldRole role, std::string_view preferred,
                        const text::Vocabulary* own) {
  const Field* found = nullptr;
  for (const Field& field : draft.fields) {
    if (field.value.empty() || text::field_role(field.key, own) != role) { continue; }
    if (is_own(field.key, own) || (own == nullptr && field.key == preferred)) { return &field; }
    if (found == nullptr || (field.key == preferred && found->key != preferred)) { found = &field; }
  }
  return found;
}

/// What the type says, or a label, in words that settings explain; empty where there are none.
std::string own_kind(const TicketDraft& draft, const text::Vocabulary* own) {
  constexpr std::array<std::string_view, 5> kLabels{"labels", "label", "tags", "tag", "category"};
  if (own == nullptr || own->kinds.empty()) { return {}; }
  for (const Field& field : draft.fields) {
    const bool tells = text::field_role(field.key, own) == FieldRole::kind ||
                       std::find(kLabels.begin(), kLabels.end(), field.key) != kLabels.end();
    const std::string_view kind = tells ? text::own_kind(field.value, own) : std::string_view{};
    if (!kind.empty()) { return std::string(kind); }
  }
  return {};
}

Status find_status(const TicketDraft& draft, const text::Vocabulary* own) {
  for (const Field& field : draft.fields) {
    if (text::field_role(field.key, own) != FieldRole::status) { continue; }
    const Status status = text::status_of(field.value, own);
    if (status != Status::unknown) { return status; }
  }
  return Status::unknown;
}

bool is_letter(char byte) { return std::isalpha(static_cast<unsigned char>(byte)) != 0; }
bool is_digit(char byte) { return std::isdigit(static_cast<unsigned char>(byte)) != 0; }

std::size_t count_while(std::string_view text, std::size_t begin, bool (*holds)(char)) {
  std::size_t end = begin;
  while (end < text.size() && holds(text[end])) { ++end; }
  return end - begin;
}

/// The length of `12` or `1.2.3` at `begin`.
std::size_t number_length(std::string_view text, std::size_t begin) {
  std::size_t length = count_while(text, begin, is_digit);
  while (length > 0 && begin + length + 1 < text.size() && text[begin + length] == '.' &&
         is_digit(text[begin + length + 1])) {
    length += 1 + count_while(text, begin + length + 1, is_digit);
  }
  return length;
}

bool is_date(std::string_view text) {
  return text.size() >= 7 && number_length(text, 0) == 4 && text[4] == '-' && is_digit(text[5]) &&
         is_digit(text[6]);
}

/// Words that stand before a ticket's number with a blank between.
bool names_a_ticket(std::string_view word) {
  constexpr std::array<std::string_view, 8> kWords{"story", "task",    "epic", "issue",
                                                   "bug",   "feature", "us",   "ticket"};
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view known) {
    return std::equal(word.begin(), word.end(), known.begin(), known.end(), same);
  });
}

/// A part of an id: letters, digits, or digits that a few letters begin.
struct IdPart {
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
};

IdPart read_part(std::string_view text, std::size_t begin) {
  IdPart part;
  part.letters = count_while(text, begin, is_letter);
  part.digits = number_length(text, begin + part.letters);
  part.end = begin + part.letters + part.digits;
  return part;
}

/// Whether a part with digits may end an id; words such as `oauth2` and `3d` may not.
bool may_end_id(std::string_view text, const IdPart& part) {
  constexpr std::size_t kMostLetters = 4;
  return part.letters <= kMostLetters && (part.end == text.size() || !is_letter(text[part.end]));
}

bool joins_parts(std::string_view text, std::size_t at, bool has_digits) {
  if (at >= text.size()) { return false; }
  return text[at] == '-' || text[at] == '_' ||
         (text[at] == ' ' && !has_digits && names_a_ticket(text.substr(0, at)));
}

/// The length of the id at the start: `T-7`, `task_12`, `CC-S1-03`, `BACK-535.14`, `094`, `Story 1.2`:
/// at most two words, then parts with digits.
std::size_t id_length(std::string_view text) {
  constexpr std::size_t kMostWords = 2;
  if (is_date(text)) { return 0; }
  std::size_t end = 0;
  std::size_t words = 0;
  IdPart part = read_part(text, 0);
  while (part.letters + part.digits > 0) {
    if (part.digits == 0 && (end != 0 || ++words > kMostWords)) { break; }
    if (part.digits != 0 && !may_end_id(text, part)) { break; }
    if (part.digits != 0) { end = part.end; }
    if (!joins_parts(text, part.end, end != 0)) { break; }
    part = read_part(text, part.end + 1);
  }
  return end;
}

/// Whether what follows an id in a title sets it off.
bool sets_off(std::string_view rest) {
  constexpr std::array<std::string_view, 6> kMarks{":", "]", " - ", " \u2013 ", " \u2014 ", ". "};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return rest.starts_with(mark); });
}

std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  if (slash != std::string_view::npos) { path.remove_prefix(slash + 1); }
  const std::size_t dot = path.find_last_of('.');
  return dot == 0 ? path : path.substr(0, dot);
}

}  // namespace

void adopt_fields(TicketDraft& draft, const text::Vocabulary* own, text::DayOrder order) {
  if (draft.id.empty()) {
    if (const Field* field = find_field(draft, FieldRole::id, "id", own)) { draft.id = field->value; }
  }
  if (draft.title.text.empty()) {
    if (const Field* field = find_field(draft, FieldRole::title, "title", own)) {
      draft.title = {field->value, field->value_span};
    }
  }
  if (draft.status == Status::unknown) { draft.status = find_status(draft, own); }
  if (draft.declared_kind.empty()) { draft.declared_kind = own_kind(draft, own); }
  if (draft.declared_kind.empty()) {
    if (const Field* field = find_field(draft, FieldRole::kind, "type", own)) {
      draft.declared_kind = field->value;
    }
  }
  adopt_planning(draft, order);
}

std::string title_from_path(std::string_view path) {
  constexpr std::string_view kJoints = "-_. ";
  const std::string_view stem = stem_of(path);
  const std::size_t begin = stem.find_first_not_of(kJoints, id_length(stem));
  std::string title(begin == std::string_view::npos ? stem : stem.substr(begin));
  std::replace_if(
      title.begin(), title.end(), [](char byte) { return byte == '-' || byte == '_'; }, ' ');
  return title;
}

std::string id_from_path(std::string_view path) {
  const std::string_view stem = stem_of(path);
  return std::string(stem.substr(0, id_length(stem)));
}

bool is_archived(std::string_view path) {
  constexpr std::array<std::string_view, 9> kHomes{"backlog",  "tickets", "issues", "stories", "tasks",
                                                   "openspec", "changes", "specs",  "epics"};
  bool is_below_home = false;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
    const std::string_view folder = path.substr(0, slash);
    if (is_below_home && (folder == "archive" || folder == "archived")) { return true; }
    const std::string_view home = folder.substr(folder.starts_with('.') ? 1 : 0);
    is_below_home = is_below_home || std::find(kHomes.begin(), kHomes.end(), home) != kHomes.end();
    path.remove_prefix(slash + 1);
  }
  return false;
}

std::string id_from_title(std::string_view title) {
  if (title.starts_with('[')) { title.remove_prefix(1); }
  const std::size_t length = id_length(title);
  return length != 0 && sets_off(title.substr(length)) ? std::string(title.substr(0, length)) : std::string();
}

}  // namespace speclint
