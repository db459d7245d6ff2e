// The word lists that are built in; compiled from rules/lexicons/en/*.yaml.
#pragma once
#include <span>

#include "rules/patterns/lexicon.h"

namespace speclint::lexicons {

extern const patterns::Lexicon absolute;
extern const patterns::Lexicon access_needed;
extern const patterns::Lexicon access_stated;
extern const patterns::Lexicon agentless_passive;
extern const patterns::Lexicon answer_with_a_person;
extern const patterns::Lexicon appetite;
extern const patterns::Lexicon comparative;
extern const patterns::Lexicon data_detail;
extern const patterns::Lexicon data_movement;
extern const patterns::Lexicon delivering_verb;
extern const patterns::Lexicon dependency;
extern const patterns::Lexicon document_pointer;
extern const patterns::Lexicon escape_clause;
extern const patterns::Lexicon exclusion;
extern const patterns::Lexicon expectation;
extern const patterns::Lexicon failure_behaviour;
extern const patterns::Lexicon failure_mention;
extern const patterns::Lexicon generic_title;
extern const patterns::Lexicon hedge;
extern const patterns::Lexicon imperative;
extern const patterns::Lexicon insider_work;
extern const patterns::Lexicon interface_mention;
extern const patterns::Lexicon movable_scope;
extern const patterns::Lexicon negative_requirement;
extern const patterns::Lexicon observation;
extern const patterns::Lexicon open_list;
extern const patterns::Lexicon opening_pronoun;
extern const patterns::Lexicon outside_service;
extern const patterns::Lexicon ownership;
extern const patterns::Lexicon pending;
extern const patterns::Lexicon placeholder;
extern const patterns::Lexicon question_mark;
extern const patterns::Lexicon reason;
extern const patterns::Lexicon reproduction;
extern const patterns::Lexicon result_verb;
extern const patterns::Lexicon rollout_step;
extern const patterns::Lexicon shared_memory;
extern const patterns::Lexicon subjective_quality;
extern const patterns::Lexicon surrounding_system;
extern const patterns::Lexicon template_filler;
extern const patterns::Lexicon template_prompt;
extern const patterns::Lexicon unbounded_set;
extern const patterns::Lexicon undecided_option;
extern const patterns::Lexicon unmeasured_bound;
extern const patterns::Lexicon vague_adverb;
extern const patterns::Lexicon vague_quantity;
extern const patterns::Lexicon vague_time;
extern const patterns::Lexicon weak_modal;
extern const patterns::Lexicon weak_verb;

/// All of them, sorted by name.
std::span<const patterns::Lexicon* const> all();

}  // namespace speclint::lexicons
