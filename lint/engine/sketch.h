// How alike two tickets are, from a few hundred bytes of each.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/survey.h"
#include "parsers/model/ticket.h"

namespace speclint::engine {

/// Of a list of words: 3-word shingles by one-permutation hashing (Li, Owen, Zhang, NIPS 2012), its empty
/// places filled from the next one that is not (Shrivastava and Li, ICML 2014). All zero for fewer than three
/// words.
Sketch sketch_of_words(const std::vector<std::string>& words);

/// Fills `sketch` and `repeated` from a ticket: its title twice, and what it asks for. What teams write under
/// every ticket (definition of done, contacts, access, prices) is left out.
void compare_by(const Ticket& ticket, Survey& survey);

/// The words of a text that say something: in small letters, without endings such as -s, -ed and -ing.
std::vector<std::string> telling_words(std::string_view prose);

/// Those of a title, sorted, each once.
std::vector<std::string> title_words(std::string_view title);

}  // namespace speclint::engine
