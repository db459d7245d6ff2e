// The registry: every rule of the catalogue that is built in.
#pragma once
#include <span>

#include "rules/rule.h"

namespace speclint::rules {

extern const Rule acceptance_missing;
extern const Rule acceptance_empty;
extern const Rule acceptance_vague_item;
extern const Rule title_uninformative;
extern const Rule description_thin;
extern const Rule access_missing;
extern const Rule interface_undefined;
extern const Rule data_undefined;
extern const Rule dependency_unresolved;
extern const Rule dangling_reference;
extern const Rule unreachable_link;
extern const Rule undefined_acronym;
extern const Rule secret_in_ticket;
extern const Rule vague_time;
extern const Rule open_question;
extern const Rule question_section_unresolved;
extern const Rule placeholder_marker;
extern const Rule template_leftover;
extern const Rule hedged_statement;
extern const Rule decision_pending;
extern const Rule answer_with_a_person;
extern const Rule shared_memory;
extern const Rule open_ended_list;
extern const Rule undecided_option;

/// All rules, sorted by id.
std::span<const Rule* const> all();

}  // namespace speclint::rules
