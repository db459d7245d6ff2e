// Where sentences end, and what counts as a word.
#include "parsers/text/sentences.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace speclint;
using namespace speclint::text;

namespace {

std::vector<std::string> sentences_of(const std::string& prose) {
  std::vector<Span> spans;
  split_sentences(prose, {0, static_cast<std::uint32_t>(prose.size())}, spans);
  std::vector<std::string> sentences;
  for (const Span span : spans) { sentences.push_back(prose.substr(span.begin, span.size())); }
  return sentences;
}

using Sentences = std::vector<std::string>;

struct SplitCase {
  std::string prose;
  Sentences sentences;
};

}  // namespace

TEST_CASE("sentences end at a stop before a blank") {
  const SplitCase cases[]{
      {"One. Two! Three? Four", {"One.", "Two!", "Three?", "Four"}},
      {"  One\ntwo.\n Three. ", {"One\ntwo.", "Three."}},
      {"Really?! Yes... fine… ok", {"Really?!", "Yes...", "fine…", "ok"}},
      {"It holds (see below). Next.", {"It holds (see below).", "Next."}},
      {"“Stop.” He went.", {"“Stop.”", "He went."}},
      {"Run \x01\x01\x01. Then wait.", {"Run \x01\x01\x01.", "Then wait."}},
      {"保存する。削除する。", {"保存する。", "削除する。"}},
      {"Version v1.2 ships. Then 3.5 follows.", {"Version v1.2 ships.", "Then 3.5 follows."}},
  };
  for (const SplitCase& test : cases) {
    CAPTURE(test.prose);
    CHECK(sentences_of(test.prose) == test.sentences);
  }
}

TEST_CASE("a stop inside a word, an abbreviation or parentheses ends no sentence") {
  for (const std::string prose :
       {"Formats, e.g. CSV, are listed.", "Ask Dr. Bauer and J. Smith.",
        "Compare (as before. Or so) with it.", "CSV, PDF etc. are kept.", "At 5 p.m. it stops.",
        "See no. 5 of the list.", "As in step 2. of the list.", "1. Open the page",
        "Use node.js and a.b.c here."}) {
    CAPTURE(prose);
    CHECK(sentences_of(prose) == Sentences{prose});
  }
}

TEST_CASE("an abbreviation before a capital, a plain no and a number can end a sentence") {
  CHECK(sentences_of("CSV, PDF etc. The rest is dropped.").size() == 2);
  CHECK(sentences_of("The answer is no. Then we stop.").size() == 2);
  CHECK(sentences_of("The limit is 100. Requests beyond it fail.").size() == 2);
  CHECK(sentences_of("A stray ( bracket. It hides nothing.").size() == 2);
}

TEST_CASE("punctuation alone is no sentence") {
  CHECK(sentences_of("... — !").empty());
  CHECK(sentences_of("").empty());
  CHECK(sentences_of("Done. …") == Sentences{"Done."});
}

TEST_CASE("only the block is read") {
  const std::string prose = "Before. One. Two. After.";
  std::vector<Span> spans;
  split_sentences(prose, {8, 17}, spans);
  CHECK(spans == std::vector<Span>{{8, 12}, {13, 17}});
}

TEST_CASE("words") {
  CHECK(count_words("") == 0);
  CHECK(count_words("The user's check-in — done.") == 4);
  CHECK(count_words("Größe: 3 über") == 3);
  CHECK(count_words("\x01\x01 \x02\x02 and") == 1);
  CHECK(count_words("保存する") == 4);
  CHECK(count_words("a - b 'c'") == 3);
}

TEST_CASE("trimming stays inside the span") {
  CHECK(trim(" \n a b \t", {0, 8}) == Span{3, 6});
  CHECK(trim("   ", {0, 3}).empty());
  CHECK(trim("x   y", {1, 4}).empty());
}
