#include "rules/facts/criteria.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "parsers/text/sentences.h"
#include "rules/facts/scenario.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

const Pattern kNothing{
    R"((?i)^\W*(?:n/?a|none|nothing|to do|todo|not provided|)"
    R"((?:(?:see|same as|as) )?(?:the )?(?:above|below|description|title|parent)(?: (?:ticket|issue|task|story))?|)"
    R"((?:(?:title|scenario|given|when|then|and|<br\s*/?>)\W*)+)?\W*$)"};
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

/// What a team asks of every change, and what only looks at something.
const Pattern kRoutine{
    R"((?i)^\W*(?:(?:contains?|includes?|has) (?:unit |integration )?(?:tests?|log changes|docs?|documentation)|)"
    R"((?:analytics|tests?|docs?|documentation|changelog|release notes) (?:are |is )?(?:included|provided|complete)|)"
    R"((?:deployed|merged) (?:in)?to\b.{0,30}|(?:(?:unit|integration|e2e|end-to-end|manual) )?test(?:s|ing)?|)"
    R"((?:create|write|add|update)s? (?:the |all |any |relevant )*(?:(?:unit|integration|e2e|user|api) )?(?:tests?|docs?|documentation|changelog|readme))"
    R"((?: (?:for|of|to cover) (?:the|this|that|all|new) (?:new )?(?:features?|functionality|changes?|code|fix))?|)"
    R"(document (?:the|this) (?:features?|interface|changes?|api)\b.{0,30}|(?:pr|mr|pull request) description\b.{0,60})\W*$|)"
    R"(^\W*(?:analy[sz]e|check (?:if|whether)|compare|explore|investigate|research|review|study|understand)\b)"};
/// What says that something is right, and not what is then seen.
const Pattern kHollow{
    R"((?i)\b(?:correctly|properly|as (?:expected|intended|designed)|accurately|successfully|appropriately|(?:keeps?|still|continues? to) work(?:ing)?)\b)"};

/// The base forms by which orders begin, sorted.
constexpr std::array<std::string_view, 159> kOrders{
    "add",       "adjust",      "align",     "allow",   "analyze",    "apply",     "ask",       "assign",
    "automate",  "avoid",       "build",     "bump",    "call",       "capture",   "change",    "check",
    "choose",    "clean",       "click",     "close",   "collect",    "compare",   "configure", "confirm",
    "connect",   "consider",    "convert",   "copy",    "cover",      "create",    "decide",    "define",
    "delete",    "deploy",      "describe",  "design",  "disable",    "discuss",   "document",  "download",
    "drop",      "emit",        "enable",    "enforce", "ensure",     "establish", "evaluate",  "expand",
    "explore",   "export",      "expose",    "extend",  "extract",    "fetch",     "find",      "finish",
    "fix",       "format",      "generate",  "get",     "give",       "handle",    "have",      "help",
    "hide",      "identify",    "implement", "import",  "improve",    "include",   "install",   "integrate",
    "introduce", "investigate", "keep",      "link",    "list",       "log",       "make",      "map",
    "mark",      "measure",     "merge",     "migrate", "mock",       "modify",    "move",      "open",
    "optimise",  "optimize",    "parse",     "pass",    "perform",    "plan",      "port",      "prepare",
    "prevent",   "print",       "process",   "produce", "provide",    "publish",   "pull",      "push",
    "query",     "read",        "record",    "reduce",  "refactor",   "register",  "release",   "remove",
    "rename",    "render",      "replace",   "report",  "request",    "research",  "resolve",   "restart",
    "restore",   "return",      "revert",    "review",  "rewrite",    "run",       "save",      "scan",
    "schedule",  "select",      "send",      "set",     "show",       "simplify",  "split",     "start",
    "stop",      "store",       "support",   "switch",  "sync",       "test",      "track",     "train",
    "transform", "trigger",     "try",       "turn",    "understand", "update",    "upgrade",   "upload",
    "use",       "validate",    "verify",    "wait",    "wire",       "wrap",      "write"};

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

/// Whether `holds` is true of the beginnings of all words that say something; counts them up to the first of
/// which it is not.
template <class Holds>
bool of_all_stems(std::string_view text, std::size_t& count, Holds holds) {
  constexpr std::size_t kShort = 4;  // shorter words join the others
  constexpr std::size_t kStem = 5;   // bytes in which "cascade" and "cascading" agree
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if(at, text.end(), is_letter);
    at = std::find_if_not(begin, text.end(), is_letter);
    const std::string_view word(begin, at);
    if (word.size() < kShort) { continue; }
    ++count;
    if (!holds(word.substr(0, kStem))) { return false; }
  }
  return true;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char one, char other) { return (one | ' ') == (other | ' '); });
}

}  // namespace

Triviality triviality_of(std::string_view prose) {
  constexpr std::size_t kLongest = 110;
  if (length_of(prose) > kLongest) { return Triviality::none; }
  if (kProcess.found_in(prose) || kRoutine.found_in(prose)) { return Triviality::process; }
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
  std::string word(begin, end);
  for (char& byte : word) { byte = static_cast<char>(byte | ' '); }
  return std::binary_search(kOrders.begin(), kOrders.end(), std::string_view(word));
}

bool is_hollow(std::string_view prose) { return kHollow.found_in(prose) && !patterns::is_measured(prose); }

bool restates(std::string_view prose, std::string_view title) {
  constexpr std::size_t kFewest = 3;  // stems; fewer are said by chance
  std::size_t said = 0;
  const bool all_known = of_all_stems(prose, said, [&](std::string_view stem) {
    std::size_t ignored = 0;
    return !of_all_stems(title, ignored, [&](std::string_view known) { return !same_letters(stem, known); });
  });
  if (!all_known || said < kFewest || patterns::is_measured(prose)) { return false; }
  std::size_t known = 0;
  of_all_stems(title, known, [](std::string_view) { return true; });
  return known >= kFewest;
}

Worth worth_of(const Ticket& ticket, const Facts& facts, std::uint32_t unit) {
  const std::string_view prose = ticket.prose(ticket.units()[unit].span);
  const Triviality triviality = triviality_of(prose);
  if (triviality == Triviality::process) { return Worth::nothing; }
  const bool observable = facts.checkable[unit] || is_inline_scenario(prose);
  if (!observable && is_foreign(prose)) { return Worth::nothing; }
  const bool says_it =
      triviality == Triviality::none && !is_hollow(prose) && !restates(prose, ticket.title().text);
  return says_it && observable && facts.clean[unit] ? Worth::good : Worth::bad;
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
