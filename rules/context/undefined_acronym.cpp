// CTX016: an abbreviation that nothing explains.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "parsers/model/question_list.h"
#include "rules/all_rules.h"
#include "rules/facts/known_abbreviations.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

constexpr std::size_t kLongest = 5;
constexpr std::size_t kLongestSpoken = 3;   // a longer word with a vowel is rather a word that is stressed
constexpr std::size_t kMostLookedUp = 200;  // hostile input must not take minutes
constexpr std::size_t kMostAsked = 5;       // of a ticket: whoever writes so needs a glossary, not a list

constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
constexpr bool is_word(char byte) {
  return is_upper(byte) || is_lower(byte) || (byte >= '0' && byte <= '9') || byte == '_' ||
         static_cast<unsigned char>(byte) >= 0x80U;
}
constexpr char lower(char byte) { return is_upper(byte) ? static_cast<char>(byte + ('a' - 'A')) : byte; }

struct Word {
  Span span;  // in the ticket, without a plural s
  std::uint32_t unit = 0;
};

bool is_known(std::string_view word) {
  return std::binary_search(facts::kKnownAbbreviations.begin(), facts::kKnownAbbreviations.end(), word);
}

bool may_be_abbreviation(std::string_view word) {
  return word.size() >= 2 && word.size() <= kLongest &&
         (word.size() <= kLongestSpoken || word.find_first_of("AEIOU") == std::string_view::npos) &&
         !is_known(word);
}

/// Whether what surrounds the word shows that it is part of an id, a name or a word in another script.
bool is_glued(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kGlue = "-/.@#$&%+=:\\~^*<[{";
  const bool before = begin > 0 && kGlue.find(text[begin - 1]) != std::string_view::npos;
  constexpr std::string_view kFollows = "-/@#$&%+=\\~^(:<[{";
  const bool after =
      end < text.size() && (kFollows.find(text[end]) != std::string_view::npos ||
                            (text[end] == '.' && end + 1 < text.size() && is_word(text[end + 1])));
  return before || after;
}

/// Whether the next or the last word of the unit is in capitals, too: then somebody shouts, or a title does.
bool is_shouted(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t next = end;
  while (next < text.size() && !is_word(text[next])) { ++next; }
  if (next + 1 < text.size() && is_upper(text[next]) && is_upper(text[next + 1])) { return true; }
  std::size_t last = begin;
  while (last > 0 && !is_word(text[last - 1])) { --last; }
  return last > 1 && is_upper(text[last - 1]) && is_upper(text[last - 2]);
}

/// The end of the word that begins at `at`.
std::size_t word_end(std::string_view prose, std::size_t at) {
  while (at < prose.size() && is_word(prose[at])) { ++at; }
  return at;
}

/// Whether a word has capitals and digits only, but for the "s" of a plural.
bool is_in_capitals(std::string_view word) {
  return is_upper(word.front()) &&
         std::all_of(word.begin(), word.end(), [](char byte) { return is_upper(byte) || byte == 's'; });
}

/// Where the next two capitals stand that begin a word; the end of the text when there are none.
std::size_t next_capitals(std::string_view text, std::size_t at) {
  for (; at + 1 < text.size(); ++at) {
    if (is_upper(text[at]) && is_upper(text[at + 1]) && (at == 0 || !is_word(text[at - 1]))) { return at; }
  }
  return text.size();
}

void collect(std::string_view prose, std::uint32_t offset, std::uint32_t unit, std::vector<Word>& words) {
  std::size_t at = 0;
  for (std::size_t begin = next_capitals(prose, 0); begin < prose.size(); begin = next_capitals(prose, at)) {
    at = word_end(prose, begin);
    if (at - begin > kLongest + 1) { continue; }
    if (!is_in_capitals(prose.substr(begin, at - begin))) { continue; }
    const std::size_t end = prose[at - 1] == 's' ? at - 1 : at;
    const std::string_view word = prose.substr(begin, end - begin);
    if (word.find('s') != std::string_view::npos || !may_be_abbreviation(word) ||
        is_glued(prose, begin, at) || is_shouted(prose, begin, at)) {
      continue;
    }
    words.push_back(
        {{offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)}, unit});
  }
}

/// Whether words that follow one another begin with the letters of `word`: "key account manager" for KAM.
bool is_spelt_out(std::string_view text, std::string_view word) {
  std::vector<char> initials;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins =
        is_word(text[i]) && (i == 0 || !is_word(text[i - 1]) || (is_upper(text[i]) && is_lower(text[i - 1])));
    if (!begins) { continue; }
    const bool in_capitals = i + 1 < text.size() && is_upper(text[i]) && is_upper(text[i + 1]);
    initials.push_back(in_capitals ? '\0' : lower(text[i]));
  }
  const auto same = [](char initial, char letter) { return initial == lower(letter); };
  return std::search(initials.begin(), initials.end(), word.begin(), word.end(), same) != initials.end();
}

/// Whether the word at `at` is told there: "(ABC)", "ABC: …", "ABC stands for …".
bool is_told_at(std::string_view text, std::size_t at, std::size_t size) {
  constexpr std::array<std::string_view, 13> kMarks{" (",  " = ",  ": ",   "**:",  ":**",    " - ",  " – ",
                                                    " — ", "** (", "** –", "** —", " stand", " mean"};
  const std::string_view after = text.substr(at + size, 6);
  if (at > 0 && text[at - 1] == '(' && after.starts_with(')')) { return true; }
  if (at > 0 && is_word(text[at - 1])) { return false; }
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return after.starts_with(mark); });
}

bool is_ordinary_word(std::string_view text, std::string_view word) {
  std::string lower_case(word);
  std::transform(word.begin(), word.end(), lower_case.begin(), lower);
  for (std::size_t at = text.find(lower_case); at != std::string_view::npos;
       at = text.find(lower_case, at + 1)) {
    const std::size_t end = at + lower_case.size();
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) { return true; }
  }
  return false;
}

/// Whether the ticket says at one of its uses what the word stands for, or uses it as an ordinary word.
bool is_explained(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (is_told_at(text, at, word.size())) { return true; }
  }
  return is_ordinary_word(text, word) || is_spelt_out(text, word);
}

/// The text in which words may be explained: code and quotations as well, but no pasted list of questions,
/// which asks for the explanation.
std::string without_question_lists(std::string_view text) {
  std::string shown(text);
  for (std::size_t begin = shown.find(kQuestionListBegin); begin != std::string::npos;) {
    const std::size_t end = shown.find(kQuestionListEnd, begin);
    if (end == std::string::npos) { break; }
    std::fill(shown.begin() + static_cast<std::ptrdiff_t>(begin),
              shown.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    begin = shown.find(kQuestionListBegin, end);
  }
  return shown;
}

bool is_in_glossary(const Surroundings& surroundings, std::string_view word) {
  return std::binary_search(surroundings.glossary.begin(), surroundings.glossary.end(), word);
}

bool is_a_field(const Ticket& ticket, std::string_view word) {
  return std::any_of(ticket.fields().begin(), ticket.fields().end(),
                     [&](const Field& field) { return field.value.find(word) != std::string::npos; }) ||
         ticket.id().find(word) != std::string::npos;
}

std::vector<Word> abbreviations_of(const TicketView& view) {
  const Ticket& ticket = view.ticket;
  std::vector<Word> words;
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    const Unit& unit = ticket.units()[i];
    if (view.facts.classes[i] < UnitClass::prose || unit.kind == UnitKind::heading ||
        unit.tick == Tick::done) {
      continue;
    }
    collect(ticket.prose(unit.span), unit.span.begin, i, words);
  }
  return words;
}

void check(const TicketView& view, Findings& findings) {
  const Ticket& ticket = view.ticket;
  const std::vector<Word> words = abbreviations_of(view);
  if (words.empty()) { return; }
  const std::string shown = without_question_lists(ticket.text());
  std::vector<std::string_view> seen;
  for (const Word& word : words) {
    const std::string_view text = ticket.text(word.span);
    if (std::find(seen.begin(), seen.end(), text) != seen.end()) { continue; }
    if (seen.size() == kMostLookedUp) { return; }
    seen.push_back(text);
    if (is_in_glossary(view.surroundings, text) || is_a_field(ticket, text) || is_explained(shown, text)) {
      continue;
    }
    findings.push_back({.span = word.span, .unit = word.unit});
    if (findings.size() >= kMostAsked && findings[findings.size() - kMostAsked].rule == nullptr) { return; }
  }
}

}  // namespace

constinit const Rule undefined_acronym{
    .id = "CTX016",
    .name = "undefined-acronym",
    .category = Category::context,
    .severity = Severity::info,
    .dimension = Dimension::context,
    .penalty = Penalty::count,
    .stage = Stage::start,
    .asks_for = SurroundingsPart::glossary,
    .summary = "An abbreviation is explained neither in the ticket nor in the repository's glossary.",
    .rationale =
        "Abbreviations of a house are the cheapest thing to explain and the most awkward to ask about.",
    .message = "\"{match}\" is not explained",
    .question = "What does {match} stand for here?",
    .fix = "Spell it out where it first stands, or explain it in GLOSSARY.md.",
    .bad = "# Send the order\n\nSend the NPR to the KAM every night.\n",
    .good = "# Send the order\n\nThe key account manager (KAM) gets the order as JSON over HTTPS.\n",
    .note =
        "Known abbreviations of the trade are left out, and so are words of four letters and more that hold "
        "a "
        "vowel: in real tickets these are nearly always stressed words. Of a ticket five are listed.",
    .source = "INCOSE Guide to Writing Requirements, R37 and R38; ISO/IEC/IEEE 29148:2018 (consistent terms)",
    .check_ticket = check,
};

}  // namespace speclint::rules
