#include "rules/facts/criteria.h"

#include <algorithm>
#include <array>
#include <string>

#include "parsers/text/sentences.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

const Pattern kNothing{
    R"((?i)^\W*(?:n/?a|none|nothing|to do|todo|not provided|)"
    R"((?:(?:see|same as|as) )?(?:the )?(?:above|below|description|title|parent)(?: (?:ticket|issue|task|story))?)?\W*$)"};
/// "(What you should see instead)": what a form says about its part.
const Pattern kPrompt{R"((?i)^\W*\((?:what|how|which|describe|list|e\.g\.|optional|if )[^()]*\)\W*$)"};
const Pattern kTautology{
    R"((?i)^\W*(?:(?:ac|#)?\d+\W+)?(?:the |all |any |each |every |this |that )*(?:new |existing |related |whole |entire |core )*)"
    R"((?:features?|bugs?|issues?|problems?|tasks?|story|tickets?|changes?|fix(?:es)?|code|functionality|functions?|implementation|)"
    R"(solution|it|everything|all|things?|system|app|application|pages?|exports?|endpoints?|login|requirements?|work)\b)"
    R"(.{0,25}\b(?:works?|working|functions?|behaves?|(?:is|are|has been|have been|gets) (?:now )?(?:fixed|done|implemented|)"
    R"(completed?|finished|resolved|working|solved|met|ready|available|addressed))(?: (?:as|properly|correctly|fine|well|perfectly|)"
    R"(again|now|(?:expected|intended|designed|described|specified|before|required|requested|planned)))*\W*$)"};
const Pattern kRegression{
    R"((?i)^\W*(?:\d+\W+)?(?:there (?:are|is) )?(?:no|zero|0) (?:new )?(?:regressions?|bugs?|breaking changes?|issues?)\b.{0,40}$)"};
const Pattern kProcess{
    R"((?i)^\W*(?:(?:ac|#)?\d+\W+)?(?:(?:all|unit|integration|e2e|end-to-end|new|existing|automated|manual|regression|the|code|relevant|full|a) (?:and )?)*)"
    R"((?:tests?|test suite|build|ci|pipelines?|lint(?:er|ing)?|type[- ]?checks?|typechecks?|code|review|pr|mr|)"
    R"(pull requests?|merge requests?|docs?|documentation|changelog|readme|qa|sonar|coverage)\b.{0,30}\b(?:pass(?:es|ed|ing)?|)"
    R"(green|done|updated|added|written|reviewed|approved|merged|completed?|ok|signed off)\b.{0,20}$)"};

constexpr std::array<std::string_view, 62> kOrders{
    "add",     "adjust",    "analyze",     "apply",   "ask",      "assign",    "build",     "change",
    "check",   "choose",    "clean",       "click",   "compare",  "configure", "convert",   "create",
    "define",  "delete",    "deploy",      "design",  "document", "enable",    "ensure",    "expose",
    "extend",  "extract",   "find",        "fix",     "generate", "identify",  "implement", "include",
    "install", "integrate", "investigate", "link",    "make",     "merge",     "migrate",   "modify",
    "move",    "open",      "prepare",     "provide", "publish",  "push",      "read",      "refactor",
    "remove",  "rename",    "replace",     "review",  "run",      "set",       "test",      "understand",
    "update",  "use",       "validate",    "verify",  "write",    "wire"};

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

std::size_t length_of(std::string_view prose) {
  const std::size_t first = prose.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? 0 : prose.find_last_not_of(" \t\r\n") - first + 1;
}

std::string words_of(std::string_view text) {
  std::string words;
  for (const char byte : text) {
    if (is_letter(byte)) { words += static_cast<char>(byte | ' '); }
  }
  return words;
}

}  // namespace

Triviality triviality_of(std::string_view prose) {
  constexpr std::size_t kLongest = 110;
  if (length_of(prose) > kLongest) { return Triviality::none; }
  if (kProcess.found_in(prose)) { return Triviality::process; }
  return kTautology.found_in(prose) || kRegression.found_in(prose) ? Triviality::tautology : Triviality::none;
}

bool is_nothing(std::string_view prose) {
  constexpr std::size_t kLongest = 80;  // most units are longer, and need no pattern
  const std::size_t length = length_of(prose);
  if (length == 0) { return true; }
  return length < kLongest && (kNothing.found_in(prose) || kPrompt.found_in(prose));
}

bool is_order(std::string_view prose) {
  const auto begin = std::find_if(prose.begin(), prose.end(), is_letter);
  const auto end = std::find_if_not(begin, prose.end(), is_letter);
  const std::string_view word(begin, end);
  return std::any_of(kOrders.begin(), kOrders.end(), [&](std::string_view order) {
    return word.size() == order.size() && patterns::contains_ignoring_case(word, order);
  });
}

bool criteria_say_nothing(const Ticket& ticket, const Facts& facts) {
  constexpr std::uint32_t kFewWords = 3;
  const std::string title = words_of(ticket.title().text);
  bool any_trivial = false;
  for (const std::uint32_t i : facts.acceptance.criteria) {
    const std::string_view prose = ticket.prose(ticket.units()[i].span);
    if (triviality_of(prose) != Triviality::none || (!title.empty() && words_of(prose) == title)) {
      any_trivial = true;
    } else if (facts.clean[i] && (facts.checkable[i] || text::count_words(prose) >= kFewWords)) {
      return false;
    }
  }
  return any_trivial;
}

bool is_foreign(std::string_view prose) {
  constexpr unsigned char kAscii = 0x80;
  std::size_t letters = 0;
  std::size_t foreign = 0;
  for (const char byte : prose) {
    if (is_letter(byte)) { ++letters; }
    if (static_cast<unsigned char>(byte) >= kAscii) { ++foreign; }
  }
  return foreign > letters;
}

}  // namespace speclint::facts
