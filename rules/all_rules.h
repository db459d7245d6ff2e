// The registry: every rule of the catalogue that is built in.
#pragma once
#include <span>

#include "rules/rule.h"

namespace speclint::rules {

extern const Rule acceptance_missing;
extern const Rule acceptance_empty;
extern const Rule acceptance_not_checkable;
extern const Rule acceptance_vague_item;
extern const Rule acceptance_says_nothing;
extern const Rule acceptance_compound_item;
extern const Rule acceptance_happy_path_only;
extern const Rule scenario_incomplete;
extern const Rule threshold_missing;
extern const Rule spike_without_exit;
extern const Rule migration_without_proof;
extern const Rule acceptance_without_values;
extern const Rule acceptance_unmarked;
extern const Rule title_uninformative;
extern const Rule epic_without_finish;
extern const Rule hard_to_read;
extern const Rule context_missing;
extern const Rule description_thin;
extern const Rule bug_steps_missing;
extern const Rule bug_expected_missing;
extern const Rule bug_actual_missing;
extern const Rule bug_environment_missing;
extern const Rule error_without_evidence;
extern const Rule access_missing;
extern const Rule interface_undefined;
extern const Rule data_undefined;
extern const Rule failure_behaviour_missing;
extern const Rule contact_missing;
extern const Rule dependency_unresolved;
extern const Rule dangling_reference;
extern const Rule unreachable_link;
extern const Rule undefined_acronym;
extern const Rule secret_in_ticket;
extern const Rule story_incomplete;
extern const Rule subjective_quality;
extern const Rule comparative_without_baseline;
extern const Rule superlative_or_absolute;
extern const Rule escape_clause;
extern const Rule vague_adverb;
extern const Rule vague_time;
extern const Rule vague_quantity;
extern const Rule weak_verb;
extern const Rule weak_modal;
extern const Rule negative_requirement;
extern const Rule vague_pronoun;
extern const Rule agentless_passive;
extern const Rule open_question;
extern const Rule question_section_unresolved;
extern const Rule placeholder_marker;
extern const Rule template_leftover;
extern const Rule hedged_statement;
extern const Rule decision_pending;
extern const Rule answer_with_a_person;
extern const Rule shared_memory;
extern const Rule answer_in_comments;
extern const Rule out_of_scope_missing;
extern const Rule open_ended_list;
extern const Rule unbounded_all;
extern const Rule grab_bag_title;
extern const Rule movable_scope;
extern const Rule too_big;
extern const Rule appetite_missing;
extern const Rule ownership_work;
extern const Rule deliverable_missing;
extern const Rule undecided_option;
extern const Rule rollout_missing;

/// All rules, sorted by id.
std::span<const Rule* const> all();

}  // namespace speclint::rules
