// From a path to the tickets that are to be judged.
#include "lint/app/intake.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "lint/app/files.h"
#include "lint/app/group.h"
#include "lint/app/text.h"
#include "parsers/parse_file.h"
#include "rules/facts/candidate.h"

namespace speclint::app {
namespace {

constexpr std::string_view kStandardInputName = "<stdin>";
constexpr std::array<std::string_view, 4> kStatusWords{"unknown", "open", "started", "closed"};

/// `label` finds a field `label` or `labels`.
bool is_key(std::string_view field, std::string_view key) {
  if (field.size() == key.size() + 1 && field.ends_with('s')) { field.remove_suffix(1); }
  return equal_ignoring_case(field, key);
}

bool holds(std::string_view list, std::string_view value) {
  const auto parts = split(list, ',');
  return equal_ignoring_case(list, value) ||
         std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return equal_ignoring_case(part, value); });
}

bool fulfils(const Ticket& ticket, const Condition& condition) {
  const auto status = kStatusWords[static_cast<std::size_t>(ticket.status())];
  if (is_key("status", condition.key) && equal_ignoring_case(status, condition.value)) { return true; }
  if (is_key("kind", condition.key) && equal_ignoring_case(ticket.declared_kind(), condition.value)) {
    return true;
  }
  return std::any_of(ticket.fields().begin(), ticket.fields().end(), [&](const Field& field) {
    return is_key(field.key, condition.key) && holds(field.value, condition.value);
  });
}

void leave_out(Intake& intake, const Input& input, const CheckOptions& options) {
  std::vector<Ticket>& tickets = intake.file.tickets;
  if (tickets.empty()) { return; }
  intake.left_out = std::erase_if(tickets, [&](const Ticket& ticket) {
    return !std::all_of(options.only.begin(), options.only.end(),
                        [&](const Condition& condition) { return fulfils(ticket, condition); });
  });
  const bool is_backlog = is_export(intake.file.format) && tickets.size() > 1;
  if ((!input.named || is_backlog) && !options.include_closed) {
    intake.closed = std::erase_if(tickets, [](const Ticket& t) { return t.status() == Status::closed; });
  }
  intake.judged = !tickets.empty();
}

/// Data files lie everywhere; only what is in them makes them a backlog.
bool is_candidate(const Input& input, const ParsedFile& file) {
  const bool is_data = file.format == Format::detect || is_export(file.format);
  if (input.named || (input.in_home && !is_data)) { return true; }
  if (input.in_home || is_tracker(file.format)) { return !file.tickets.empty() || file.other_records > 0; }
  return std::any_of(file.tickets.begin(), file.tickets.end(), [](const Ticket& ticket) {
    return ticket.why_not_judged().empty() && looks_like_ticket(ticket);
  });
}

}  // namespace

std::string shown_name(const Input& input, const CheckOptions& options) {
  if (input.path != kStandardInput) { return input.path; }
  return options.stdin_filename.empty() ? std::string(kStandardInputName) : options.stdin_filename;
}

Intake take_in(const Input& input, ParsedFile file, const CheckOptions& options) {
  Intake intake;
  intake.file = std::move(file);
  intake.other_records = intake.file.other_records;
  intake.candidate = is_candidate(input, intake.file);
  intake.judged = intake.candidate;
  if (intake.candidate) { leave_out(intake, input, options); }
  return intake;
}

FileBytes read_input(const Input& input) {
  return read_file(input.path, input.group->how.max_bytes + 1);  // so that the parser sees that there is more
}

Intake take_in(const Input& input, const FileBytes& bytes, const CheckOptions& options) {
  const ParseOptions& how = input.group->how;
  if (bytes.error.empty()) {
    return take_in(input, parse_file(shown_name(input, options), bytes.bytes, how), options);
  }
  Intake intake;
  intake.error = bytes.error;
  intake.judged = false;
  return intake;
}

}  // namespace speclint::app
