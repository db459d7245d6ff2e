// The whole registry, sorted by id; a test says so.
#include "rules/all_rules.h"

#include <array>

namespace speclint::rules {
namespace {

constexpr std::array kAll{
    &acceptance_missing,            // ACC001
    &acceptance_empty,              // ACC002
    &acceptance_not_checkable,      // ACC003
    &acceptance_vague_item,         // ACC004
    &acceptance_says_nothing,       // ACC005
    &acceptance_compound_item,      // ACC006
    &acceptance_happy_path_only,    // ACC007
    &scenario_incomplete,           // ACC008
    &threshold_missing,             // ACC009
    &spike_without_exit,            // ACC010
    &migration_without_proof,       // ACC011
    &acceptance_without_values,     // ACC012
    &acceptance_unmarked,           // ACC013
    &title_uninformative,           // BKL001
    &epic_without_finish,           // BKL007
    &hard_to_read,                  // BKL008
    &context_missing,               // CTX001
    &description_thin,              // CTX002
    &bug_steps_missing,             // CTX003
    &bug_expected_missing,          // CTX004
    &bug_actual_missing,            // CTX005
    &bug_environment_missing,       // CTX006
    &error_without_evidence,        // CTX007
    &access_missing,                // CTX008
    &interface_undefined,           // CTX009
    &data_undefined,                // CTX010
    &failure_behaviour_missing,     // CTX011
    &contact_missing,               // CTX012
    &dependency_unresolved,         // CTX013
    &dangling_reference,            // CTX014
    &unreachable_link,              // CTX015
    &undefined_acronym,             // CTX016
    &secret_in_ticket,              // CTX017
    &story_incomplete,              // CTX018
    &subjective_quality,            // LNG001
    &comparative_without_baseline,  // LNG002
    &superlative_or_absolute,       // LNG003
    &escape_clause,                 // LNG004
    &vague_adverb,                  // LNG005
    &vague_time,                    // LNG006
    &vague_quantity,                // LNG007
    &weak_verb,                     // LNG008
    &weak_modal,                    // LNG009
    &negative_requirement,          // LNG010
    &vague_pronoun,                 // LNG011
    &agentless_passive,             // LNG012
    &open_question,                 // QUE001
    &question_section_unresolved,   // QUE002
    &placeholder_marker,            // QUE003
    &template_leftover,             // QUE004
    &hedged_statement,              // QUE005
    &decision_pending,              // QUE006
    &answer_with_a_person,          // QUE007
    &shared_memory,                 // QUE008
    &answer_in_comments,            // QUE009
    &out_of_scope_missing,          // SCO001
    &open_ended_list,               // SCO002
    &unbounded_all,                 // SCO003
    &grab_bag_title,                // SCO004
    &movable_scope,                 // SCO005
    &too_big,                       // SCO006
    &appetite_missing,              // SCO007
    &ownership_work,                // SCO008
    &deliverable_missing,           // SCO009
    &undecided_option,              // SCO010
    &rollout_missing,               // SCO011
};

}  // namespace

std::span<const Rule* const> all() { return kAll; }

}  // namespace speclint::rules
