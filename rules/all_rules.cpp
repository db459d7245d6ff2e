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
    &contact_missing,              // CTX012
    &dependency_unresolved,        // CTX013
    &dangling_reference,           // CTX014
    &unreachable_link,             // CTX015
    &undefined_acronym,            // CTX016
    &secret_in_ticket,             // CTX017
    &vague_time,                   // LNG006
    &open_question,                // QUE001
    &question_section_unresolved,  // QUE002
    &placeholder_marker,           // QUE003
    &out_of_scope_missing,         // SCO001
    &open_ended_list,              // SCO002
    &unbounded_all,                // SCO003
    &grab_bag_title,               // SCO004
    &movable_scope,                // SCO005
    &too_big,                      // SCO006
    &appetite_missing,             // SCO007
    &undecided_option,             // SCO010
    &rollout_missing,              // SCO011
};

}  // namespace

std::span<const Rule* const> all() { return kAll; }

}  // namespace speclint::rules
