// The matcher: places, scopes, exceptions, and that no way of compiling changes a result.
#include "rules/patterns/matcher.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <vector>

#include "rules/lexicons/lexicons.h"

using namespace speclint;
using namespace speclint::patterns;

namespace {

constexpr Phrase kPlain[] = {{"soon", {}}, {"as soon as possible", {}}};
constexpr std::string_view kGuards[] = {"soon enough"};
constexpr std::string_view kUnless[] = {R"(\bon request\b)"};
constexpr Phrase kWithGap[] = {{"either.{2,40}or", {}}};
constexpr std::string_view kGapLiterals[] = {"either"};
constexpr Phrase kVerbs[] = {{"returns?", {}}};
constexpr PhraseGroup kGroups[] = {
    {.lexicon = "time", .tier = Tier::a, .phrases = kPlain, .guards = kGuards, .unless = kUnless},
    {.lexicon = "time", .tier = Tier::b, .unless_measured = true, .phrases = kPlain},
    {.lexicon = "time", .tier = Tier::c, .gap = true, .literals = kGapLiterals, .phrases = kWithGap},
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

std::vector<WordUse> all_uses() {
  std::vector<WordUse> uses;
  for (const Lexicon* lexicon : lexicons::all()) {
    for (const Tier tier : {Tier::a, Tier::b, Tier::c}) { uses.push_back({lexicon, tier, Scope::anywhere}); }
  }
  return uses;
}

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
    "long \u017Fome words, ma\u212Ae it \u017Foon",
};

using Found = std::vector<std::tuple<const PhraseGroup*, std::uint32_t, std::uint32_t>>;

Found hits_in(const Matcher& matcher, std::string_view text) {
  std::vector<Hit> hits;
  MatchScratch scratch;
  matcher.match(text, 7, UnitClass::acceptance, scratch, hits);
  Found found;
  for (const Hit& hit : hits) { found.emplace_back(hit.group, hit.span.begin, hit.span.end); }
  return found;
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

TEST_CASE("a phrase with a gap runs where its literal occurs") {
  const Matcher matcher = matcher_of(Tier::c);
  CHECK(matches(matcher, "Either this or that") == Strings{"Either this or"});
  CHECK(matches(matcher, "either way").empty());
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

TEST_CASE("a matcher for some texts gives the same hits in them as a full one") {
  const std::vector<WordUse> uses = all_uses();
  const Matcher full(uses);
  std::size_t hits = 0;
  for (const std::string& text : kTexts) {
    CAPTURE(text);
    const std::string_view view = text;
    const Matcher small(uses, std::span(&view, 1));
    const Found expected = hits_in(full, text);
    CHECK(hits_in(small, text) == expected);
    hits += expected.size();
  }
  CHECK(hits > 30);
}

TEST_CASE("whatever memory the set has, the hits are the same") {
  const std::vector<WordUse> uses = all_uses();
  const Matcher full(uses);
  // From a set that does not even compile to one that runs out of memory while it matches.
  for (std::int64_t memory = 1 << 10; memory < kSetMemory; memory += memory / 4) {
    CAPTURE(memory);
    const Matcher starved(uses, memory);
    for (const std::string& text : kTexts) {
      CAPTURE(text);
      CHECK(hits_in(starved, text) == hits_in(full, text));
    }
  }
}
