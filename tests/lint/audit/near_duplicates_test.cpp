// Near duplicates among made-up tickets, with pairs that were planted.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lint/audit/near_duplicates.h"
#include "tests/lint/audit/audited.h"
#include "tests/support/ticket_generator.h"

using namespace speclint;
using test::Random;

namespace {

std::set<std::string> shingles_of(const std::vector<std::string>& words) {
  std::set<std::string> shingles;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
    shingles.insert(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
  }
  return shingles;
}

double jaccard(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto left = shingles_of(a);
  const auto right = shingles_of(b);
  std::vector<std::string> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  const std::size_t either = left.size() + right.size() - both.size();
  return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

std::vector<std::string> words_by_chance(Random& random, std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) { words.push_back("w" + std::to_string(random.below(3000))); }
  return words;
}

audit::AuditedTicket with_words(std::size_t number, const std::vector<std::string>& words) {
  audit::AuditedTicket result = test::ticket("T-" + std::to_string(number));
  result.survey.sketch = engine::sketch_of_words(words);
  return result;
}

}  // namespace

TEST_CASE("a sketch tells how much two texts overlap") {
  Random random(test::run_seed());
  for (int round = 0; round < 200; ++round) {
    const auto words = words_by_chance(random, 60 + random.below(300));
    auto edited = words;
    const std::uint32_t edits = random.below(static_cast<std::uint32_t>(words.size() / 3));
    for (std::uint32_t i = 0; i < edits; ++i) {
      edited[random.below(static_cast<std::uint32_t>(edited.size()))] = "e" + std::to_string(i);
    }
    // Of 128 places the deviation is 0.044 at most; four of them.
    const double estimate =
        audit::overlap_of(engine::sketch_of_words(words), engine::sketch_of_words(edited));
    CHECK(std::abs(estimate - jaccard(words, edited)) < 0.18);
  }
}

TEST_CASE("planted pairs that overlap by 0.65 are found, none under 0.3 is") {
  Random random(test::run_seed());
  std::vector<std::vector<std::string>> texts;
  for (int i = 0; i < 2000; ++i) { texts.push_back(words_by_chance(random, 80 + random.below(250))); }
  std::set<std::pair<std::uint32_t, std::uint32_t>> alike;
  for (std::uint32_t i = 0; i < 200; ++i) {
    auto copy = texts[i];
    const std::uint32_t share = random.below(31);  // percent of words
    for (std::string& word : copy) {
      if (random.below(100) < share) { word = "e" + std::to_string(random.below(3000)); }
    }
    if (jaccard(copy, texts[i]) >= 0.65) { alike.emplace(i, static_cast<std::uint32_t>(texts.size())); }
    texts.push_back(copy);
  }
  std::vector<audit::AuditedTicket> tickets;
  for (std::size_t i = 0; i < texts.size(); ++i) { tickets.push_back(with_words(i, texts[i])); }
  const auto pairs = audit::near_duplicates(tickets, std::vector<bool>(tickets.size(), true));
  std::size_t found = 0;
  for (const audit::Pair& pair : pairs) {
    CHECK(jaccard(texts[pair.first], texts[pair.second]) >= 0.3);
    found += alike.contains({pair.first, pair.second}) ? 1 : 0;
  }
  MESSAGE(found, " of ", alike.size(), " planted pairs found");
  REQUIRE(alike.size() > 30);
  CHECK(found * 100 >= alike.size() * 95);
}

TEST_CASE("ten thousand copies of one text take linear time and are found") {
  const std::vector<std::string> words{"all", "say", "the", "same", "words", "in", "the", "same", "order"};
  std::vector<audit::AuditedTicket> tickets;
  for (std::size_t i = 0; i < 10'000; ++i) { tickets.push_back(with_words(i, words)); }
  const auto pairs = audit::near_duplicates(tickets, std::vector<bool>(tickets.size(), true));
  CHECK(pairs.size() >= 9'999);
  CHECK(pairs.size() <= 100'000);
}

TEST_CASE("texts too short to compare have no sketch and are like nothing") {
  const std::vector<audit::AuditedTicket> tickets{with_words(1, {"two", "words"}),
                                                  with_words(2, {"two", "words"})};
  CHECK(audit::near_duplicates(tickets, {true, true}).empty());
}

TEST_CASE("what teams write under every ticket is not compared") {
  const auto sketch = [](const std::string& work, const std::string& done) {
    return test::audited_in(
               "t.md", "# Show " + work + "\n\n## Scope\n\n- The page shows the " + work +
                           " of each order in the list of the month\n\n## Definition of done\n\n- " + done +
                           "\n")
        .front()
        .survey.sketch;
  };
  const std::string reviewed =
      "Reviewed by two people, documented in the wiki, and deployed to the test system";
  const std::string other = "Released with notes for the support team after a week without an alarm";
  CHECK(audit::overlap_of(sketch("price", reviewed), sketch("price", other)) == 1);
  CHECK(audit::overlap_of(sketch("price", reviewed), sketch("parcel", reviewed)) < 0.5);
}

TEST_CASE("which words of a title its text repeats is known, those in code among them") {
  const auto repeated = [](const std::string& title, const std::string& body) {
    const auto tickets = test::audited_in("t.md", "# " + title + "\n\n## Scope\n\n- " + body + "\n");
    return tickets.front().survey.repeated;
  };
  // Sorted: document, storage, write.
  CHECK(repeated("Document and write storage", "The page lists each order of the month") == 0b000);
  CHECK(repeated("Document and write storage", "Storage of each month is written") == 0b010);
  CHECK(repeated("Document and write storage", "`src/storage.rs` and what it documents") == 0b011);
}
