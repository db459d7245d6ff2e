// Where sentences begin and end.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint::text {

/// Appends the sentences of the paragraph at `block` of a ticket's mask, trimmed of blanks, in order.
/// A sentence ends after `.`, `!`, `?` or `…` before a blank, and after their CJK forms, but not after an
/// abbreviation (languages/<l>.yaml) or an initial, not after a number that begins the sentence or that no
/// capital follows, and not inside parentheses. Line ends are blanks; punctuation alone is no sentence.
void split_sentences(std::string_view prose, Span block, std::vector<Span>& sentences);

/// How many words: runs of letters and digits, with inner apostrophes and hyphens; a CJK letter is a
/// word. Literal fillers count as none.
std::uint32_t count_words(std::string_view prose);

/// The span without blanks at either end.
Span trim(std::string_view text, Span span);

}  // namespace speclint::text
