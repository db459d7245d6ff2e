// Tickets put together from sentences: most of them clear, some with the flaws that rules look for.
#include "tests/support/ticket_generator.h"

#include <array>
#include <cstdlib>

#include "tests/support/files.h"

namespace speclint::test {
namespace {

using Words = std::vector<std::string_view>;

const Words kThings{"invoice",   "shipment", "refund",   "customer", "warehouse", "coupon",
                    "timesheet", "contract", "passport", "meter",    "booking",   "catalogue"};
const Words kActions{"Export",  "Import", "Archive", "Merge",  "Validate", "Search",
                     "Migrate", "Delete", "Print",   "Rename", "Schedule", "Sync"};
const Words kTitleEnds{"as CSV",      "in the admin area",     "from the partner API", "by postal code",
                       "every night", "without a page reload", "for archived accounts"};

// In a sentence # is a number, @ a thing.
const Words kClear{
    "`GET /@s/#` answers with status 200 and the @ as JSON.",
    "A request without a token answers with status 401 and writes no row.",
    "The list shows # rows a page, sorted by the date of the @.",
    "A @ older than # days moves to the table `@_archive`.",
    "The file holds one line for each @, in UTF-8, separated by semicolons.",
    "When the partner answers with status 503, the job tries 3 times, # seconds apart, and then stops.",
    "A second click within # ms sends no second request.",
    "The column `@_id` is unique; a duplicate is rejected with code `duplicate-@`.",
    "The page loads in under # ms at the 95th percentile with 200 users.",
    "The message reads \"The @ is locked\" and names the user who holds the lock.",
    "Each change of a @ writes an entry with the user's id and the old value.",
    "An empty file is rejected with the message \"no @ found\".",
    "The field accepts 1 to # characters; a longer text is refused when the form is sent.",
    "The job ends with exit code 0 when every @ was read.",
    "Prices are shown with two decimals and the currency code, for instance 12.50 EUR.",
    "The layout is described in `docs/@s/layout-#.md`.",
    "The time zone of each date is UTC.",
    "The button is disabled while a @ is being saved.",
    "Deleting a @ removes its attachments from the bucket `@-files`.",
    "The sample data is in [the test folder](https://example.org/data/@s/#.json).",
    "Users with the role **auditor** can read every @ but change none.",
    "The log holds no name, no address and no number of an account."};
const Words kFlawed{"The search should be fast and user-friendly.",
                    "Handle errors appropriately.",
                    "Support CSV, XML, JSON, etc.",
                    "TBD: what to do with old @s.",
                    "We need this as soon as possible.",
                    "Use either the old queue or the new one.",
                    "It may be necessary to change the format of the @ later.",
                    "As discussed in the call, keep the current behaviour.",
                    "Should a deleted @ stay in the report?",
                    "Improve the performance of the @ page significantly.",
                    "The import runs periodically.",
                    "Do the same for similar screens and so on.",
                    "The limit is XX per @.",
                    "Ask Jo for the password of the test system.",
                    "The new screen works correctly in all cases."};
const Words kContext{
    "Support opens about # tickets a month because a @ cannot be found by its number.",
    "Today the @ is copied by hand from one system to the other, which takes # minutes each time.",
    "The partner switches off the old interface on 2027-03-31.",
    "Accountants close the month on the third working day and need every @ by then.",
    "The table grew to # million rows last year, and the report now times out after 30 seconds."};
const Words kExclusions{"No change to the mobile app.", "Printing a @ is part of ticket T-#.",
                        "Old data stays as it is; only a @ created after the release is concerned.",
                        "Languages other than English and German."};
const Words kQuestions{"Which countries come first?", "Who signs off the wording of the mail?",
                       "How long is a @ kept? Answer: # days.", "~~Is the old API still in use?~~ No.",
                       "Do we need an audit log?"};
const Words kSteps{"Sign in as `demo-#`.", "Open the list of @s.", "Choose the third @ and press Delete.",
                   "Read the message at the top of the page."};

std::string filled(Random& random, std::string_view sentence) {
  std::string text;
  text.reserve(sentence.size() + 16);
  for (const char byte : sentence) {
    if (byte == '#') {
      text += std::to_string(2 + random.below(900));
    } else if (byte == '@') {
      text += random.pick(kThings);
    } else {
      text += byte;
    }
  }
  return text;
}

std::string sentence(Random& random, const Words& clear) {
  return filled(random, random.pick(random.once_in(6) ? kFlawed : clear));
}

std::vector<std::string> sentences(Random& random, const Words& clear, std::uint32_t count) {
  std::vector<std::string> list;
  for (std::uint32_t i = 0; i < count; ++i) { list.push_back(sentence(random, clear)); }
  return list;
}

std::string paragraph(Random& random, const Words& clear) {
  std::string text;
  for (const std::string& each : sentences(random, clear, 2 + random.below(3))) {
    if (!text.empty()) { text += random.once_in(2) ? "\n" : " "; }
    text += each;
  }
  return text;
}

std::string table(Random& random) {
  std::string text = "| Field | Meaning |\n| --- | --- |";
  for (std::uint32_t i = 0; i < 3; ++i) {
    text += "\n| `" + filled(random, "@_#") + "` | " + sentence(random, kClear) + " |";
  }
  return text;
}

std::string code(Random& random) {
  return filled(random, "```json\n{\"id\": #, \"kind\": \"@\", \"note\": \"TODO in a string\"}\n```");
}

TicketPart list_part(std::string heading, std::string key, std::vector<std::string> items) {
  return {.heading = std::move(heading), .key = std::move(key), .blocks = {}, .items = std::move(items)};
}

TicketPart text_part(std::string heading, std::string key, std::vector<std::string> blocks) {
  return {.heading = std::move(heading), .key = std::move(key), .blocks = std::move(blocks), .items = {}};
}

std::vector<std::string> texts_of_details(Random& random) {
  std::vector<std::string> blocks{paragraph(random, kClear)};
  if (random.once_in(3)) { blocks.push_back(table(random)); }
  if (random.once_in(3)) { blocks.push_back(code(random)); }
  if (random.once_in(2)) { blocks.push_back("> " + sentence(random, kContext)); }
  blocks.push_back(paragraph(random, kClear));
  return blocks;
}

std::vector<TicketPart> parts_of(Random& random) {
  std::vector<TicketPart> parts;
  parts.push_back(text_part("", "description", {paragraph(random, kContext), paragraph(random, kClear)}));
  if (random.once_in(3)) {
    parts.push_back(list_part("Steps to reproduce", "steps_to_reproduce", sentences(random, kSteps, 3)));
  }
  if (!random.once_in(4)) {
    parts.push_back(list_part("Scope", "scope", sentences(random, kClear, 3 + random.below(3))));
  }
  if (!random.once_in(5)) { parts.push_back(text_part("Interface", "interface", texts_of_details(random))); }
  if (!random.once_in(6)) {
    parts.push_back(list_part("Acceptance criteria", "acceptance_criteria",
                              sentences(random, kClear, 3 + random.below(5))));
  }
  if (random.once_in(2)) {
    parts.push_back(list_part("Out of scope", "out_of_scope", sentences(random, kExclusions, 2)));
  }
  if (random.once_in(3)) {
    parts.push_back(
        list_part("Open questions", "open_questions", sentences(random, kQuestions, 1 + random.below(2))));
  }
  if (random.once_in(2)) { parts.push_back(text_part("Notes", "notes", texts_of_details(random))); }
  return parts;
}

std::string two_digits(std::uint32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Quoted so that any text is one YAML scalar.
std::string yaml_scalar(std::string_view text) {
  std::string out = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') { out += '\\'; }
    out += byte;
  }
  return out + '"';
}

std::string fields_text(const GeneratedTicket& ticket) {
  std::string text;
  for (const auto& [key, value] : ticket.fields) { text.append(key).append(": ").append(value).append("\n"); }
  return text;
}

std::string body_text(const TicketPart& part) {
  std::string text;
  for (const std::string& block : part.blocks) { text += block + "\n\n"; }
  for (const std::string& item : part.items) { text += "- " + item + "\n"; }
  if (!part.items.empty()) { text += "\n"; }
  return text;
}

/// A literal block scalar: every line indented by two.
std::string block_scalar(std::string_view text) {
  std::string out = "|\n";
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end > 0) { out += "  "; }
    out += text.substr(0, end);
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

std::uint64_t run_seed() {
  const char* given = std::getenv("SPECLINT_SEED");
  return given == nullptr ? 20250307 : std::strtoull(given, nullptr, 10);
}

GeneratedTicket generate_ticket(std::uint64_t seed) {
  Random random(seed);
  GeneratedTicket ticket;
  constexpr std::array<std::string_view, 4> kKinds{"feature", "bug", "task", "integration"};
  const std::string number = std::to_string(seed % 100000);
  ticket.title = std::string(random.pick(kActions)) + " " + std::string(random.pick(kThings)) + "s " +
                 std::string(random.pick(kTitleEnds));
  ticket.title_is_field = random.once_in(2);
  ticket.fields = {
      {"id", "T-" + number},
      {"status", "open"},
      {"type", std::string(random.pick(kKinds))},
      {"assignee", "team-" + std::to_string(random.below(9))},
      {"labels", "[" + std::string(random.pick(kThings)) + ", backend]"},
      {"created", "2025-0" + std::to_string(1 + random.below(9)) + "-" + two_digits(1 + random.below(28))}};
  ticket.parts = parts_of(random);
  return ticket;
}

std::string to_markdown(const GeneratedTicket& ticket) {
  std::string text = "---\n" + fields_text(ticket);
  if (ticket.title_is_field) { text += "title: " + yaml_scalar(ticket.title) + "\n"; }
  text += "---\n\n";
  if (!ticket.title_is_field) { text += "# " + ticket.title + "\n\n"; }
  for (const TicketPart& part : ticket.parts) {
    if (!part.heading.empty()) { text += "## " + part.heading + "\n\n"; }
    text += body_text(part);
  }
  return text;
}

std::string to_yaml(const GeneratedTicket& ticket) {
  std::string text = fields_text(ticket) + "title: " + yaml_scalar(ticket.title) + "\n";
  for (const TicketPart& part : ticket.parts) {
    text += part.key + ":";
    if (!part.blocks.empty()) {
      text += " " + block_scalar(body_text(part));
      continue;
    }
    text += "\n";
    for (const std::string& item : part.items) { text += "  - " + yaml_scalar(item) + "\n"; }
  }
  return text;
}

void write_tickets(const std::filesystem::path& folder, std::uint64_t count, std::uint64_t seed) {
  std::filesystem::create_directories(folder);
  for (std::uint64_t i = 0; i < count; ++i) {
    write_file(folder / ("ticket-" + std::to_string(i) + ".md"), to_markdown(generate_ticket(seed + i)));
  }
}

}  // namespace speclint::test
