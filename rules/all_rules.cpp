// The whole registry, sorted by id; a test says so.
#include "rules/all_rules.h"

#include <array>

namespace speclint::rules {
namespace {

constexpr std::array kAll{
    &acceptance_missing,           // ACC001
    &acceptance_empty,             // ACC002
    &acceptance_vague_item,        // ACC004
    &title_uninformative,          // BKL001
    &description_thin,             // CTX002
    &access_missing,               // CTX008
    &interface_undefined,          // CTX009
    &data_undefined,               // CTX010
    &dependency_unresolved,        // CTX013
    &dangling_reference,           // CTX014
    &unreachable_link,             // CTX015
    &undefined_acronym,            // CTX016
    &secret_in_ticket,             // CTX017
    &vague_time,                   // LNG006
    &open_question,                // QUE001
    &question_section_unresolved,  // QUE002
    &placeholder_marker,           // QUE003
    &template_leftover,            // QUE004
    &hedged_statement,             // QUE005
    &decision_pending,             // QUE006
    &answer_with_a_person,         // QUE007
    &shared_memory,                // QUE008
    &open_ended_list,              // SCO002
    &undecided_option,             // SCO010
};

}  // namespace

std::span<const Rule* const> all() { return kAll; }

}  // namespace speclint::rules
