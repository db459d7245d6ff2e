// What somebody's own headings, keys and words mean, beside what the languages' tables say.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "parsers/model/section_role.h"
#include "parsers/model/ticket.h"
#include "parsers/text/labels.h"

namespace speclint::text {

/// Own words count before the built-in ones, and only as a whole.
struct Vocabulary {
  std::map<std::string, SectionRole, std::less<>> roles;  // by normalise_label
  std::map<std::string, FieldRole, std::less<>> fields;   // by normalise_key
  std::map<std::string, Status, std::less<>> statuses;    // by normalise_label
  std::map<std::string, std::string, std::less<>> kinds;  // by normalise_label: the kind's name

  bool empty() const { return roles.empty() && fields.empty() && statuses.empty() && kinds.empty(); }
};

/// The kind that a declared type or a label stands for; empty when it is none of somebody's own.
std::string_view own_kind(std::string_view word, const Vocabulary* own);

}  // namespace speclint::text
