// QUE009: a question or a decision stands in the comments of an export, and not in the ticket.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "rules/all_rules.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

/// Programs that comment; they answer nobody.
const Pattern kBot{
    R"((?i)\[bot\]$|\bbot$|^(?:github-actions|stale|dependabot|codecov|vercel|linear|jira)\b)"};
/// What asks about the work, as opposed to the names of things.
const Pattern kAsks{
    R"((?i)\b(?:which|what|who|where|when|how|why|should|shall|must|do|does|did|is|are|will|would|can|could|may)\b)"};
/// It asks how far the work is, or for somebody's time: nothing that the description would have to say.
const Pattern kPing{
    R"((?i)\b(?:any\s+(?:progress|updates?|news|luck|eta)|status\s+(?:update|of|on)|merged\s+yet|done\s+yet|)"
    R"(update\s+(?:me|us)|(?:is|are)\s+(?:this|that|it|we|you)\s+(?:already\s+)?(?:done|finished|merged|ready|)"
    R"(working\s+on)|how(?:'s|\s+is|\s+are)\s+(?:it|this|that|things|we)\s+going|(?:can|could|would|will)\s+you\s+)"
    R"((?:please\s+)?(?:take\s+(?:a\s+look|this|it)|have\s+a\s+look|look\s+(?:at|into)|review|test|check|retest|)"
    R"(verify|merge|assign|close|send|share|link|point|help)|(?:can|could|may|shall|should)\s+(?:i|we)\s+(?:please\s+)?)"
    R"((?:close|merge|archive|take|work\s+on|pick|move|be\s+assigned|chat|meet|talk)|make\s+sense|right|)"
    R"(still\s+working|(?:move|close|archive|split|handle)\s+(?:this|that)\b|)"
    R"((?:this|that|the)\s+(?:card|ticket|issue|task|pr)\s+(?:be\s+)?(?:moved|closed|archived|done|merged)|who\s+(?:is|will\s+be)\s+(?:working|doing)|assign(?:ed)?\s+(?:this\s+)?to\s+me|)"
    R"(this\s+week|today|tomorrow)\b)"};
/// Somebody tells what was decided, or that what the ticket asks for changed.
const Pattern kDecided{
    R"((?i)\b(?:(?:we|they|the\s+team|i)(?:'ve|\s+have|\s+had)?\s+(?:all\s+|both\s+|also\s+|just\s+)?)"
    R"((?:decided|agreed)\s+(?:to|that|on|not)|(?:it\s+)?(?:was|is|has\s+been)\s+(?:decided|agreed)\s+(?:to|that|on)|)"
    R"((?:decision|decided|agreed|final\s+decision)\s*:|let'?s\s+go\s+with|(?:we'll|we\s+will|i'll|going\s+to)\s+go\s+with|)"
    R"((?:scope\s+change|change\s+(?:of|in)\s+scope|new\s+requirement|ac\s+(?:update|change))\s*:|)"
    R"((?:the\s+)?(?:acceptance\s+criteria|requirements?|scope)\s+(?:has|have)\s+(?:been\s+)?changed|)"
    R"((?:is|are)\s+no\s+longer\s+(?:needed|required|wanted|in\s+scope)|)"
    R"(changed\s+(?:our|my|their)\s+minds?)\b?)"};

constexpr std::size_t kMostExcerpt = 120;

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

/// Whether the ticket is this person's own.
bool is_author(const Ticket& ticket, std::string_view person) {
  if (person.empty()) { return false; }
  if (equal_ignoring_case(ticket.author(), person)) { return true; }
  return std::any_of(ticket.fields().begin(), ticket.fields().end(), [&](const Field& field) {
    const bool names_author = field.key == "author" || field.key == "reporter" || field.key == "creator";
    return names_author && equal_ignoring_case(field.value, person);
  });
}

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                        (static_cast<unsigned char>(byte) & 0x80U) != 0;
    words += letter && !inside ? 1 : 0;
    inside = letter || (inside && byte == '\'');
  }
  return words;
}

std::size_t end_of_last(std::string_view text, std::string_view needle) {
  const std::size_t at = text.rfind(needle);
  return at == std::string_view::npos ? 0 : at + needle.size();
}

/// The sentence around the bytes `begin` to `end` of `text`, without what leads it in; up to `end`.
Span sentence_to(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin);
  const std::size_t stop = std::max({end_of_last(before, ". "), end_of_last(before, "? "),
                                     end_of_last(before, "! "), end_of_last(before, "\n")});
  std::size_t first = std::min(before.find_first_not_of(" \t\r\n*_:-,", stop), before.size());
  while (first < before.size() && before[first] == '@') {  // who is asked
    const std::size_t name_end = std::min(before.find_first_of(" \t\n", first), before.size());
    first = std::min(before.find_first_not_of(" \t\r\n:,", name_end), before.size());
  }
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
}

/// A line that repeats what somebody else wrote.
bool is_quoted(std::string_view text, std::size_t at) {
  const std::size_t line = end_of_last(text.substr(0, at), "\n");
  const std::size_t first = text.find_first_not_of(" \t", line);
  return first != std::string_view::npos && text[first] == '>';
}

/// The first question of a comment that asks what the ticket should say.
std::optional<Span> question_in(std::string_view text) {
  constexpr std::size_t kFewestWords = 3;
  for (std::size_t mark = text.find('?'); mark != std::string_view::npos; mark = text.find('?', mark + 1)) {
    if (mark + 1 < text.size() && !is_space(text[mark + 1]) && text[mark + 1] != ')') { continue; }
    if (is_quoted(text, mark)) { continue; }
    const Span question = sentence_to(text, mark, mark + 1);
    const std::string_view words = text.substr(question.begin, question.size());
    if (words_in(words) < kFewestWords || !kAsks.found_in(words) || kPing.found_in(words)) { continue; }
    return question;
  }
  return std::nullopt;
}

struct Decision {
  Span sentence;
  std::uint32_t what = 0;  // where it goes on behind "we decided to"
};

std::optional<Decision> decision_in(std::string_view text) {
  constexpr std::size_t kFewestWords = 4;
  for (const Span found : kDecided.find_all(text)) {
    const std::size_t stop = text.find_first_of(".!?\n", found.end);
    const std::size_t end = std::min(stop, text.size());
    const Span sentence = sentence_to(text, found.begin, end);
    const bool asks = stop != std::string_view::npos && text[stop] == '?';
    const bool says_little = words_in(text.substr(sentence.begin, sentence.size())) < kFewestWords;
    if (!asks && !says_little && !is_quoted(text, found.begin)) { return Decision{sentence, found.end}; }
  }
  return std::nullopt;
}

/// Whether the text above the comments says most of what stands in `words`: then it was written down there.
bool is_told_above(const Ticket& ticket, std::uint32_t comments_begin, std::string_view words) {
  constexpr std::size_t kShortest = 4;  // letters of a word that says something
  const std::string_view above = ticket.text({0, comments_begin});
  std::size_t told = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\r\n,;:()\"'`*_", at), words.size());
    const std::string_view word = words.substr(at, end - at);
    at = end + 1;
    if (word.size() < kShortest) { continue; }
    ++all;
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) {
      return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    });
    told += patterns::contains_ignoring_case(above, lower) ? 1 : 0;
  }
  return all > 1 && told * 4 >= all * 3;
}

std::string shortened(std::string_view text) {
  if (text.size() <= kMostExcerpt) { return std::string(text); }
  return std::string(text.substr(0, text.find_last_of(" \n", kMostExcerpt))) + " …";
}

std::string ask(const Comment& comment, std::string_view text, std::string_view what) {
  const std::string of = comment.date.empty() ? "" : " of " + comment.date;
  return "Comment" + of + " (\"" + shortened(text) + "\"): " + std::string(what);
}

Finding finding_at(const Ticket& ticket, const Comment& comment, Span place, std::string_view what) {
  const std::uint32_t begin = ticket.units()[comment.unit].span.begin;
  Finding finding{.span = {begin + place.begin, begin + place.end}, .unit = comment.unit};
  finding.asks = ask(comment, ticket.text(finding.span), what);
  return finding;
}

std::string_view words_of(const Ticket& ticket, const Comment& comment) {
  return ticket.prose(ticket.units()[comment.unit].span);
}

/// The last word was a question of somebody who is not the author.
void check_last(const Ticket& ticket, Findings& findings) {
  const auto comments = ticket.comments();
  const auto last = std::find_if(comments.rbegin(), comments.rend(),
                                 [](const Comment& comment) { return !kBot.found_in(comment.author); });
  if (last == comments.rend() || is_author(ticket, last->author)) { return; }
  if (const auto question = question_in(words_of(ticket, *last))) {
    findings.push_back(
        finding_at(ticket, *last, *question, "what is the answer, and where does the ticket say it?"));
  }
}

void check(const TicketView& view, Findings& findings) {
  const Ticket& ticket = view.ticket;
  if (ticket.comments().empty()) { return; }
  const std::uint32_t begin = ticket.units()[ticket.comments().front().unit].span.begin;
  for (const Comment& comment : ticket.comments()) {
    const std::string_view words = words_of(ticket, comment);
    const auto decision = decision_in(words);
    if (!decision || kBot.found_in(comment.author)) { continue; }
    const auto& [sentence, what] = *decision;
    const std::uint32_t from = what < sentence.end ? what : sentence.begin;
    if (is_told_above(ticket, begin, words.substr(from, sentence.end - from))) { continue; }
    findings.push_back(finding_at(ticket, comment, sentence,
                                  "does it change what is to be done? Please write it into the ticket."));
  }
  check_last(ticket, findings);
}

}  // namespace

constinit const Rule answer_in_comments{
    .id = "QUE009",
    .name = "answer-in-comments",
    .category = Category::questions,
    .severity = Severity::warning,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .summary =
        "The comments of an exported ticket end with a question, or tell a decision that its text does not.",
    .rationale =
        "A contractor gets the description. Forty comments are no specification, and the last one may "
        "contradict it.",
    .message = "\"{match}\" stands in the comments alone",
    .question = "Comment (\"{match}\"): does it change what is to be done? Please write it into the ticket.",
    .fix = "Write the answer or the decision into the description, and close the thread.",
    .bad =
        R"json([{"number": 7, "title": "Export the invoices", "state": "OPEN", "author": {"login": "ana"},
  "body": "Finance needs the invoices as CSV and PDF.",
  "comments": [
    {"author": {"login": "ben"}, "createdAt": "2026-05-12T09:00:00Z", "body": "We agreed to drop the second format."},
    {"author": {"login": "carl"}, "createdAt": "2026-05-13T09:00:00Z", "body": "Which currency do we print?"}]}]
)json",
    .good =
        R"json([{"number": 7, "title": "Export the invoices", "state": "OPEN", "author": {"login": "ana"},
  "body": "Finance needs the invoices as CSV, in euros.",
  "comments": [
    {"author": {"login": "carl"}, "createdAt": "2026-05-12T09:00:00Z", "body": "Which currency do we print?"},
    {"author": {"login": "ana"}, "createdAt": "2026-05-13T09:00:00Z", "body": "Euros, it is in the text now."}]}]
)json",
    .note =
        "Only exports carry comments. Most questions there are about the work and not about what is to be "
        "done "
        "(\"any progress?\", \"can you review?\"), and most threads end with an answer; so only a question "
        "that nobody "
        "spoke after counts, not one of whoever wrote the ticket. Exports do not say when a description was "
        "last "
        "changed: a decision counts as written down when the text holds most of its words. \"Instead of\", "
        "\"correction\" and \"final\" are left out: they stand in any discussion.",
    .source =
        "Breu and others, Information needs in bug reports (questions in comments, and which of them are "
        "answered); "
        "Merten and others on requirements in the comments of trackers",
    .check_ticket = check,
};

}  // namespace speclint::rules
