// The word lists that are built in: what they flag and, above all, what they leave alone.
#include "rules/lexicons/lexicons.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "rules/patterns/matcher.h"
#include "rules/patterns/phrase.h"

using namespace speclint;
using namespace speclint::patterns;

namespace {

/// A text and what the list flags in it; an empty list of matches says that it is left alone.
struct Case {
  const Lexicon& lexicon;
  std::string text;
  std::vector<std::string> matches;
};

/// The matches of tiers a and b, which are what is on by default.
std::vector<std::string> matches(const Lexicon& lexicon, std::string_view text) {
  const std::vector<WordUse> uses{{&lexicon, Tier::a, Scope::anywhere}, {&lexicon, Tier::b, Scope::anywhere}};
  std::vector<Hit> hits;
  MatchScratch scratch;
  Matcher(uses).match(text, 0, UnitClass::requirement, scratch, hits);
  std::vector<std::string> found;
  for (const Hit& hit : hits) { found.emplace_back(text.substr(hit.span.begin, hit.span.size())); }
  return found;
}

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.lexicon.name);
    CAPTURE(each.text);
    CHECK(matches(each.lexicon, each.text) == each.matches);
  }
}

}  // namespace

using namespace speclint::lexicons;

TEST_CASE("every list is sound") {
  std::set<std::string_view> names;
  for (const Lexicon* lexicon : all()) {
    CAPTURE(lexicon->name);
    CHECK(names.insert(lexicon->name).second);
    CHECK(lexicon->summary.ends_with('.'));
    CHECK_FALSE(lexicon->groups.empty());
    for (const PhraseGroup& group : lexicon->groups) {
      CHECK(group.lexicon == lexicon->name);
      for (const std::string_view phrase : group.phrases) {
        CAPTURE(phrase);
        CHECK(examine_phrase(phrase).problem.empty());
      }
    }
  }
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(SPECLINT_ROOT "/rules/lexicons/en")) {
    files.insert(entry.path().stem().string());
  }
  CHECK(std::set<std::string>(names.begin(), names.end()) == files);
}

TEST_CASE("ownership") {
  check({
      {ownership, "Take ownership of it and be on-call.", {"Take ownership", "on-call"}},
      {ownership, "You are the go-to person for the queue.", {"go-to person"}},
      {ownership, "Define the architecture of billing.", {"Define the architecture"}},
      {ownership, "Write an ADR that helps to define the architecture.", {}},
      {ownership, "Define an architecture decision record.", {}},
      {ownership, "Add a PagerDuty integration.", {}},
      {ownership, "Mentor new engineers.", {"Mentor new engineers"}},
      {ownership, "Fix things as issues come up.", {"as issues come up"}},
      {ownership, "The platform team owns the job.", {}},
      {ownership, "Write the incident response plan.", {}},
      {ownership, "Make architectural decisions for the app.", {"Make architectural decisions"}},
      {ownership, "Copy the architectural decisions.", {}},
  });
}

TEST_CASE("work for insiders") {
  check({
      {insider_work, "It needs approval from legal.", {"needs approval from legal"}},
      {insider_work, "Only Maria can deploy it.", {"Only Maria can deploy"}},
      {insider_work, "Only admins can approve a request.", {}},
      {insider_work, "It needs access to live customer data.", {"access to live customer data"}},
      {insider_work, "There is no access to production customer data.", {}},
  });
}

TEST_CASE("words of quality, quantity and comparison") {
  check({
      {subjective_quality, "The page loads fast and looks good on mobile", {"loads fast", "looks good"}},
      {subjective_quality, "Errors are handled gracefully", {"gracefully"}},
      {subjective_quality, "Must be robust and user‑friendly", {"robust", "user‑friendly"}},
      {subjective_quality, "Provide a clean API for partners", {"clean API"}},
      {subjective_quality, "Give clear error messages", {"clear error messages"}},
      {subjective_quality, "On SIGTERM do a graceful shutdown", {}},
      {subjective_quality, "Add the Fastify plugin", {}},
      {subjective_quality, "Clear errors when the form closes", {}},
      {subjective_quality, "It works correctly: returns 404", {}},
      {subjective_quality, "Works correctly, see \x03\x03\x03", {}},
      {subjective_quality, "#4 Errors are handled gracefully", {"gracefully"}},
      {comparative, "Make the search better", {"better"}},
      {comparative, "Be more reliable and improve speed", {"more reliable", "improve"}},
      {comparative, "Faster than the old one", {}},
      {comparative, "Type: enhancement", {}},
      {comparative, "Faster: 4 s now, goal 1.5 s", {}},
      {absolute, "Choose the most suitable algorithm", {"most suitable"}},
      {absolute, "Zero bugs, under all conditions", {"Zero bugs", "under all conditions"}},
      {absolute, "100% width on mobile", {}},
      {absolute, "Compiles without errors", {}},
      {absolute, "The fastest of the three candidates", {}},
      {absolute, "Up 100 % of the time", {"100 % of the time"}},
      {vague_quantity, "Support large files and a few formats", {"large files", "a few"}},
      {vague_quantity, "Large files up to 2 GB", {}},
      {vague_quantity, "Fails when there is not enough space", {}},
      {vague_adverb, "Orders are normally imported once", {"normally"}},
      {vague_adverb, "Logs how often it ran, exits normally", {}},
      {vague_adverb, "This task is mainly about orders", {}},
      {vague_adverb, "Rename the file and adapt the list accordingly", {}},
      {absolute, "Valid: no errors, no warnings", {}},
      {absolute, "Coverage is 100%", {}},
      {subjective_quality, "Route it to the appropriate worker", {}},
      {subjective_quality, "Plot the efficient frontier", {}},
      {vague_quantity, "Print the total in large numbers", {}},
      {vague_quantity, "Reads large numbers of rows", {"large numbers of"}},
  });
}

TEST_CASE("loopholes and what is not quite ordered") {
  check({
      {escape_clause, "Cache where possible, as you see fit", {"where possible", "as you see fit"}},
      {escape_clause, "Which store is your call", {"your call"}},
      {escape_clause, "Answer as quickly as possible", {"as quickly as possible"}},
      {escape_clause, "Update the docs if required.", {"if required"}},
      {escape_clause, "When required fields are empty", {}},
      {escape_clause, "As required by RFC 7231", {}},
      {escape_clause, "If applicable: the tax number", {}},
      {escape_clause, "Files are read only when needed", {}},
      {escape_clause, "It can be split later if needed", {}},
      {weak_modal, "It would be nice to sort them", {"would be nice"}},
      {weak_modal, "CSV is nice-to-have", {"nice-to-have"}},
      {weak_modal, "We could also sort them", {"We could also"}},
      {weak_modal, "Old files might be gone", {}},
      {weak_modal, "As a clerk, I would like to sort them", {}},
      {weak_verb, "Handle network errors", {"Handle network errors"}},
      {weak_verb, "Handle errors by trying again", {}},
      {weak_verb, "Error handling covers failures", {}},
      {weak_verb, "Deal with old rows", {"Deal with"}},
      {agentless_passive, "The text will be provided", {"will be provided"}},
      {agentless_passive, "It must be approved by finance", {}},
      {agentless_passive, "The id must be provided in the header", {}},
      {negative_requirement, "The app must not crash", {"must not crash"}},
      {negative_requirement, "It must not crash but show a message", {}},
      {negative_requirement, "Must not log the card number", {}},
      {opening_pronoun, "It should retry", {"It should"}},
      {opening_pronoun, "It is required that both retry", {}},
  });
}

TEST_CASE("points in time") {
  check({
      {vague_time, "Deliver by Friday EOD", {"by Friday", "EOD"}},
      {vague_time, "The cache is refreshed periodically", {"periodically"}},
      {vague_time, "Answer as soon as possible", {"as soon as possible"}},
      {vague_time, "A.S.A.P., we will add it at some\npoint", {"A.S.A.P", "at some\npoint"}},
      {vague_time, "Ship it this week", {"Ship it this week"}},
      {vague_time, "As soon as the job ends, send the mail", {}},
      {vague_time, "Reads are eventually consistent", {}},
      {vague_time, "Filter: today, tomorrow, next week", {}},
      {vague_time, "The link expires after one day", {}},
      {vague_time, "2025-03-07 17:00 UTC", {}},
      {vague_time, "Refreshed periodically, every 5 min", {}},
      {vague_time, "Refreshed periodically, once an hour", {}},
      {vague_time, "When it is clicked quickly", {}},
  });
}

TEST_CASE("open lists") {
  check({
      {open_list, "Export orders, invoices, etc.", {"etc."}},
      {open_list, "Filters including but not limited to date", {"including but not limited to"}},
      {open_list, "Formats such as JSON and more.", {"such as", "and more"}},
      {open_list, "Name, size…", {"…"}},
      {open_list, "Edit /etc/hosts on the runner", {}},
      {open_list, "Keep and more readable names", {}},
      {open_list, "Anything else is rejected", {}},
      {open_list, "Any other value returns an error", {}},
      {open_list, "Shows Loading...", {}},
      {open_list, "E.g. an order of yesterday", {}},
      {open_list, "Runs \x01\x01\x01...", {}},
  });
}

TEST_CASE("guesses and decisions to come") {
  check({
      {hedge, "The limit is probably this, not sure", {"probably", "not sure"}},
      {hedge, "I think it should use the new API (?)", {"I think", "(?)"}},
      {hedge, "We don’t know yet", {"don’t know"}},
      {hedge, "Users who don't know their password", {}},
      {hedge, "Return a Maybe type", {}},
      {hedge, "Somehow support nested rows", {"Somehow"}},
      {hedge, "The help button (?) opens a list", {}},
      {hedge, "This should be straightforward", {}},
      {hedge, "Something like: \x01\x01", {}},
      {hedge, "It looks like this: see below, what kind of", {}},
      {pending, "Pricing rules to be confirmed by finance", {"to be confirmed"}},
      {pending, "We still need to decide the period", {"need to decide"}},
      {pending, "Retention: to be defined", {": to be defined"}},
      {pending, "Waiting for legal sign-off", {"Waiting for legal sign-off"}},
      {pending, "This isn't decided", {"isn't decided"}},
      {pending, "I'm open to suggestions", {"open to suggestions"}},
      {pending, "TBC, wait till legal decides", {"wait till legal decides"}},
      {pending, "A limit (proposed: 5 MB)", {"(proposed:"}},
      {pending, "Explain how to open issues", {}},
      {pending, "Figure out why: we need to figure out why it fails", {}},
      {pending, "It must not require all areas to be finalized", {}},
      {pending, "Allow the region to be specified in the config", {}},
      {pending, "If no timeout is specified, 30 s applies", {}},
      {pending, "If the region is not specified, use the default", {}},
      {pending, "List orders awaiting confirmation", {}},
      {pending, "The e-mail address has to be confirmed", {}},
      {pending, "The user has to agree to the terms", {}},
      {pending, "If the dialog is still open, close it", {}},
  });
}

TEST_CASE("placeholders") {
  check({
      {placeholder, "Retention: TBD", {"TBD"}},
      {placeholder, "Regions ???", {"???"}},
      {placeholder, "Auth [NEEDS CLARIFICATION: which method]", {"[NEEDS CLARIFICATION: which method]"}},
      {placeholder, "Hello [your name], <insert date>", {"[your name]", "<insert date>"}},
      {placeholder, "Send it to [email] today", {"[email]"}},
      {placeholder, "The text says Dear [customer]", {}},
      {placeholder, "Routes are a/[company]/b or [email] [phone]", {}},
      {placeholder, "The team will fill this in", {}},
      {placeholder, "TODO: name the owner", {}},
      {placeholder, "Owner: TODO", {"TODO"}},
      {placeholder, "Limit: XXX rows", {"XXX"}},
      {placeholder, "Find the TODO comment about drafts and delete it", {}},
      {placeholder, "A TODO list for the team, no TBD left", {}},
      {placeholder, "TBD - created by archiving change add-login", {}},
      {placeholder, "No [NEEDS CLARIFICATION] markers remain", {}},
      {placeholder, "TASK-XXX, env:XXX, XXX-name", {}},
      {placeholder, "Remove all FIXME/TODO/HACK markers", {}},
      {placeholder, "Click [Add item], then [x]", {}},
      {placeholder, "The field has placeholder text", {}},
      {placeholder, "tbd todo", {}},
  });
}

TEST_CASE("answers that somebody else has") {
  check({
      {answer_with_a_person, "Ask Maria for the mapping", {"Ask Maria for"}},
      {answer_with_a_person, "Check with the backend team", {"Check with the backend team"}},
      {answer_with_a_person, "As discussed, ping me", {"As discussed", "ping me"}},
      {answer_with_a_person, "per our call, see the Slack thread", {"per our call", "see the Slack thread"}},
      {answer_with_a_person, "Ask the user for a name", {}},
      {answer_with_a_person, "Sync with Atlas, check with Redis", {}},
      {answer_with_a_person, "Cross-check with Epic 9", {}},
      {answer_with_a_person, "Ping @ana to announce it", {}},
      {answer_with_a_person, "It fails, see slack thread below", {}},
      {shared_memory, "Deploy it as usual", {"Deploy it as usual"}},
      {shared_memory, "Same as last time", {"Same as last time"}},
      {shared_memory, "Follow security best practices", {"Follow security best practices"}},
      {shared_memory, "Files are collected as usual", {}},
      {shared_memory, "Runs as a plain user (security best practice)", {}},
      {shared_memory, "Chapters: limits, best practices", {}},
      {shared_memory, "Follow the existing pattern in \x01\x01", {}},
      {shared_memory, "Of course it is sorted", {}},
  });
}

TEST_CASE("what templates say") {
  check({
      {template_prompt,
       "A clear and concise description of what the bug is",
       {"A clear and concise description of"}},
      {template_prompt, "Describe the solution you'd like", {"Describe the solution you'd"}},
      {template_prompt, "OS: [e.g. iOS]", {"[e.g."}},
      {template_prompt, "As a <user role>, I", {"As a <user"}},
      {template_prompt, "Describe the import in three steps", {}},
      {template_prompt, "Please add a chapter", {}},
      {template_prompt, "A short summary of the changes is sent", {}},
      {template_filler, "First criterion", {"First criterion"}},
      {template_filler, "Criterion 2", {"Criterion 2"}},
      {template_filler, "Type your text here", {"Type your text here"}},
      {template_filler, "See error", {}},
  });
}

TEST_CASE("choices left open") {
  check({
      {undecided_option, "Store files on S3 or local disk", {"on S3 or local disk"}},
      {undecided_option, "Use Redis and/or Postgres for the cache", {"and/or"}},
      {undecided_option, "Use either a queue or a table", {"either a queue or"}},
      {undecided_option, "Keep it, or just drop it", {"or just"}},
      {undecided_option, "Fix it or document why not", {"or document why"}},
      {undecided_option, "Deploy to staging or alternative hosts", {"or alternative hosts"}},
      {undecided_option, "Alternatively, use the other one", {"Alternatively, use"}},
      {undecided_option, "Is it meant, or just forgotten?", {}},
      {undecided_option, "Go with option A or B", {"option A or B"}},
      {undecided_option, "Option A is quick. Option B is thorough.", {"Option A is quick. Option B"}},
      {undecided_option, "Decision to make: one table or two", {"Decision to make"}},
      {undecided_option, "The user can log in with either e-mail or phone", {}},
      {undecided_option, "Returns either an order or an error", {}},
      {undecided_option, "If it is a draft and/or empty, skip it", {}},
      {undecided_option, "Use either a queue or a table; contractor chooses", {}},
      {undecided_option, "Use either a queue or a table: your choice", {}},
      {undecided_option, "Store files on S3 or local disk (contractor chooses)", {}},
      {undecided_option, "Option A or B, up to you", {}},
      {undecided_option, "Sign in with Google or Apple", {}},
      {undecided_option, "Option A or B: we chose A", {}},
      {undecided_option, "Runs in CI/CD on Linux", {}},
  });
}

TEST_CASE("scope that moves or has no bound") {
  check({
      {movable_scope,
       "While you're at it, fix any other bugs you find",
       {"While you're at it", "fix any other bugs you"}},
      {movable_scope, "Nice to have: dark mode", {"Nice to have"}},
      {movable_scope, "A list (placeholder for now)", {"for now"}},
      {movable_scope, "Do whatever is necessary", {"whatever is necessary"}},
      {movable_scope, "The sum comes in a later release", {"in a later release"}},
      {movable_scope, "A stub for now; #12 replaces it", {}},
      {movable_scope, "A stub for now, see SHOP-14", {}},
      {movable_scope, "Stored for later payment", {}},
      {movable_scope, "Return null if anything is missing", {}},
      {movable_scope, "The user has everything needed", {}},
      {movable_scope, "Dark mode is nice-to-have, not required", {}},
      {movable_scope, "The panel is initially collapsed; MVP, phase 2", {}},
      {unbounded_set, "Works in all modern browsers", {"all modern browsers"}},
      {unbounded_set, "Covers all edge cases", {"all edge cases"}},
      {unbounded_set, "Add comprehensive test coverage", {"comprehensive test coverage"}},
      {unbounded_set, "Document all public API endpoints", {"all public API endpoints"}},
      {unbounded_set, "Update all 14 endpoints", {}},
      {unbounded_set, "Open all data streams", {}},
      {open_list, "Search, filter, and other views remain unchanged", {}},
      {open_list, "Commands (show, list, etc.) keep their names", {}},
      {open_list, "All errors keep their numbers (busy, gone, etc.)", {}},
      {open_list, "Support fit modes (cover, fill, etc.)", {"etc."}},
  });
}

TEST_CASE("question marks that end a question") {
  check({
      {question_mark, "Should deleted users be included?", {"?"}},
      {question_mark, "(Which one?) And then?", {"?", "?"}},
      {question_mark, "Really?! Is it \"so\"?", {"?", "?"}},
      {question_mark, "name?: string, a?.b, x ?? y, a ? b : c", {}},
      {question_mark, "??? and (?) and [?] and --help/-?", {}},
  });
}

TEST_CASE("lists of words that are asked for") {
  check({
      {result_verb, "It returns a row", {"It returns a row"}},
      {result_verb, "README updated", {"README updated"}},
      {result_verb, "The belt shall, on command, halt", {"The belt shall, on command, halt"}},
      {result_verb, "No compilation errors", {"No compilation errors"}},
      {result_verb, "Security", {}},
      {result_verb, "Login works", {}},
      {result_verb, "Support for tables", {}},
      {unmeasured_bound, "The latency stays low", {"latency"}},
      {unmeasured_bound, "The latency stays below 30 ms", {}},
      {imperative, "It must work", {"It must work"}},
      {generic_title, "Urgent fix please", {"Urgent", "fix", "please"}},
      {delivering_verb, "Build and writing the address", {"Build", "writing"}},
  });
}

TEST_CASE("what a report of a bug tells") {
  check({
      {expectation, "It should show 9 rows", {"It should show 9 rows"}},
      {expectation, "The tab stays visible even if monitoring is off", {"even if"}},
      {expectation, "Export doesn't work", {}},
      {expectation, "The page shows 12 rows", {}},
      {observation, "The page shows 12 rows", {"shows"}},
      {observation, "The value is empty", {"is empty"}},
      {observation, "The search doesn't work properly", {}},
      {observation, "It has some issues and causes problems", {}},
      {reproduction, "When I press Save", {"When I press Save"}},
      {reproduction, "Seen on the details page of an order", {"Seen on the details page of an order"}},
      {reproduction, "The total is too low", {}},
      {surrounding_system, "Seen in 4.2.1 on Firefox", {"Seen in 4.2.1 on Firefox"}},
      {surrounding_system, "Seen by two customers", {}},
      {failure_mention, "We get an error when saving", {"get an error"}},
      {failure_mention, "The import crashes at night", {"import crashes"}},
      {failure_mention, "It should return an error without crashes", {}},
      {failure_mention, "The API returns error codes", {}},
  });
}

TEST_CASE("reasons, and what is done when another system fails") {
  check({
      {reason, "Today two clerks do it by hand", {"Today two clerks do it by hand"}},
      {reason, "So that nobody has to call", {"So that nobody has to call"}},
      {reason, "Add a field to the form", {}},
      {failure_behaviour, "3 retries, then the queue's DLQ", {"retries", "DLQ"}},
      {failure_behaviour, "A timeout of 10 s raises an alert", {"timeout", "alert"}},
      {failure_behaviour, "A job sends each order", {}},
  });
}
