// The matcher: places, scopes, exceptions, and that no way of compiling changes a result.
#include "rules/patterns/matcher.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"
#include "rules/patterns/phrase.h"
#include "rules/patterns/phrase_tree.h"
#include "tests/support/files.h"

using namespace speclint;
using namespace speclint::patterns;

namespace {

constexpr std::string_view kPlain[] = {"soon", "as soon as possible"};
constexpr std::string_view kGuards[] = {"soon enough"};
constexpr std::string_view kUnless[] = {R"(\bon request\b)"};
constexpr std::string_view kOpen[] = {"either.{2,40}or", R"(\w+n't decided)"};
constexpr std::string_view kVerbs[] = {"returns?"};
constexpr PhraseGroup kGroups[] = {
    {.lexicon = "time", .tier = Tier::a, .phrases = kPlain, .guards = kGuards, .unless = kUnless},
    {.lexicon = "time", .tier = Tier::b, .unless_measured = true, .phrases = kPlain},
    {.lexicon = "time", .tier = Tier::c, .phrases = kOpen},
};
constexpr Lexicon kTime{"time", "", kGroups};
constexpr PhraseGroup kVerbGroups[] = {{.lexicon = "verb", .presence = true, .phrases = kVerbs}};
constexpr Lexicon kVerb{"verb", "", kVerbGroups};

std::vector<std::string> matches(const Matcher& matcher, std::string_view text,
                                 UnitClass unit = UnitClass::prose) {
  std::vector<Hit> hits;
  MatchScratch scratch;
  matcher.match(text, 0, unit, scratch, hits);
  std::vector<std::string> found;
  for (const Hit& hit : hits) { found.emplace_back(text.substr(hit.span.begin, hit.span.size())); }
  return found;
}

Matcher matcher_of(Tier tier, Scope scope = Scope::anywhere) {
  const WordUse use{&kTime, tier, scope};
  return Matcher(std::span(&use, 1));
}

using Strings = std::vector<std::string>;

/// Texts that hold most kinds of phrases, guards and fillers, and a few that hold nothing.
const std::vector<std::string> kTexts{
    "The import should be robust, fast and easy to use, as soon as possible.",
    "Shut down gracefully; a graceful shutdown takes 30 s, but errors are handled gracefully.",
    "Retention: TBD. Regions (TODO: ask), ???, [NEEDS CLARIFICATION: which plan]",
    "Use either \x01\x01\x01 or \x01\x01, and/or something better, etc. I think it will probably do.",
    "Exports orders, invoices and so on; several large files are refreshed periodically by Friday EOD.",
    "Which regions? Still to be decided. Let's discuss next week.",
    "Store files on S3 or local disk. Option A or B, depending on effort…",
    "",
    "日本語のテキスト — nothing here",
    "A user - friendly page, a user-\n friendly one, don’t know – see the doc; blocked by the new ledger",
    "*Blocked* on  the\u00a0team — TBDs, TBD, e.g. [TBD: x] <your name> E.G. (?) 4xx wasn't decided",
};

using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Found hits_in(const Matcher& matcher, std::string_view text) {
  std::vector<Hit> hits;
  MatchScratch scratch;
  matcher.match(text, 7, UnitClass::acceptance, scratch, hits);
  Found found;
  for (const Hit& hit : hits) { found.emplace_back(hit.span.begin - 7, hit.span.end - 7); }
  return found;
}

/// A group's phrases without its exceptions, in a tree with all others and as one expression.
struct Bare {
  explicit Bare(const PhraseGroup& of, const PhraseTree* tree) : group(of) {
    group.unless_measured = group.presence = false;
    group.guards = group.unless = {};
    list.groups = {&group, 1};
    list.tree = tree;
    std::string alternatives;
    for (const std::string_view phrase : group.phrases) {
      alternatives += (alternatives.empty() ? "" : "|") + compile_phrase(phrase);
    }
    expression = group.whole_words ? "\\b(?:" + alternatives + ")\\b" : alternatives;
    if (group.ignore_case) { expression.insert(0, "(?i)"); }
  }

  PhraseGroup group;
  Lexicon list{"", "", {}};
  std::string expression;
};

Found expected_in(const Pattern& pattern, std::string_view text) {
  Found found;
  for (const Span span : pattern.find_all(text)) { found.emplace_back(span.begin, span.end); }
  return found;
}

/// The texts above, and all lines of the fixtures.
std::vector<std::string> all_texts() {
  std::vector<std::string> texts = kTexts;
  for (const auto& file : test::files_below(SPECLINT_ROOT "/fixtures/rules")) {
    std::istringstream lines(test::read_file(file));
    for (std::string line; std::getline(lines, line);) { texts.push_back(line); }
  }
  return texts;
}

}  // namespace

TEST_CASE("places are exact, begin at the offset, and what stood in the vector stays") {
  const Matcher matcher = matcher_of(Tier::a);
  std::vector<Hit> hits{{nullptr, {900, 901}}};
  MatchScratch scratch;
  matcher.match("Do it As   soon\n  as possible, soon", 100, UnitClass::prose, scratch, hits);
  REQUIRE(hits.size() == 3);
  CHECK(hits[0].span == Span{900, 901});
  CHECK(hits[1].span == Span{106, 129});
  CHECK(hits[2].span == Span{131, 135});
  CHECK(hits[1].group == &kGroups[0]);
}

TEST_CASE("guards, unless and unless_measured excuse a match") {
  const Matcher a = matcher_of(Tier::a);
  CHECK(matches(a, "soon enough, soon") == Strings{"soon"});
  CHECK(matches(a, "soon, on request").empty());
  CHECK(matches(a, "sooner or monsoon").empty());
  const Matcher b = matcher_of(Tier::b);
  CHECK(matches(b, "soon") == Strings{"soon"});
  CHECK(matches(b, "soon, within 3 s").empty());
  CHECK(matches(b, "soon, see \x03\x03").empty());
}

TEST_CASE("a phrase that is open in the middle or at its beginning is found as well") {
  const Matcher matcher = matcher_of(Tier::c);
  CHECK(matches(matcher, "Either this or that") == Strings{"Either this or"});
  CHECK(matches(matcher, "either way").empty());
  CHECK(matches(matcher, "it isn't decided") == Strings{"isn't decided"});
}

TEST_CASE("a list is only looked for in the units of its scope") {
  struct Case {
    Scope scope;
    std::vector<UnitClass> seen;
  };
  using enum UnitClass;
  for (const Case& each : std::vector<Case>{{Scope::anywhere, {prose, requirement, acceptance}},
                                            {Scope::requirement, {requirement, acceptance}},
                                            {Scope::acceptance, {acceptance}},
                                            {Scope::title, {title}}}) {
    std::vector<UnitClass> seen;
    const Matcher matcher = matcher_of(Tier::a, each.scope);
    for (const UnitClass unit : {unscanned, title, prose, requirement, acceptance}) {
      if (!matches(matcher, "soon", unit).empty()) { seen.push_back(unit); }
    }
    CHECK(seen == each.seen);
  }
}

TEST_CASE("of overlapping matches of one list the longest stays, whichever tiers they are of") {
  const std::vector<WordUse> uses{{&kTime, Tier::b, Scope::anywhere},
                                  {&kTime, Tier::a, Scope::anywhere},
                                  {&kTime, Tier::a, Scope::title},
                                  {&kVerb, Tier::a, Scope::anywhere}};
  CHECK(matches(Matcher(uses), "soon, as soon as possible") == Strings{"soon", "as soon as possible"});
  CHECK(matches(Matcher(uses), "returns soon") == Strings{"returns soon", "soon"});
}

TEST_CASE("a matcher without uses finds nothing") { CHECK(matches(Matcher({}), "soon").empty()); }

TEST_CASE("the tree finds what one expression of all phrases of a group finds") {
  const std::vector<std::string> texts = all_texts();
  std::size_t hits = 0;
  for (const Lexicon* lexicon : lexicons::all()) {
    for (const PhraseGroup& group : lexicon->groups) {
      const Bare bare(group, lexicon->tree);
      const WordUse use{&bare.list, group.tier, Scope::anywhere};
      const Matcher matcher(std::span(&use, 1));
      const Pattern pattern(bare.expression);
      for (const std::string& text : texts) {
        const Found found = hits_in(matcher, text);
        if (found != expected_in(pattern, text)) {
          CAPTURE(bare.expression);
          CAPTURE(text);
          CHECK(found == expected_in(pattern, text));
        }
        hits += found.size();
      }
    }
  }
  CHECK(hits > 2000);
}

TEST_CASE("hostile text takes linear time") {
  std::vector<WordUse> uses;
  for (const Lexicon* lexicon : lexicons::all()) {
    for (const Tier tier : {Tier::a, Tier::b, Tier::c}) { uses.push_back({lexicon, tier, Scope::anywhere}); }
  }
  const Matcher matcher(uses);
  for (const char* part : {"-", " ", "– ", "should ", "TBD etc. ", "is not ", "?", "\u00a0-", "no longer ",
                           "[question: ", "<insert ", "depends on a", "as a user i "}) {
    std::string text;
    while (text.size() < 400'000) { text += part; }
    CAPTURE(part);
    hits_in(matcher, text);  // quadratic would be minutes, and the test has a time limit
  }
}
