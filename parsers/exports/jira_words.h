// The headers and status words of Jira's tables in English, German, Spanish, French and Portuguese.
#pragma once
#include <string_view>

#include "parsers/model/ticket.h"

namespace speclint::exports {

/// A header in lower snake case as the key that is used for it: `clé_de_ticket` is `issue_key`. Empty when
/// it is none of those that are used.
std::string_view jira_key(std::string_view header);

/// The name of a custom field, of a header such as `custom_field_team`; empty for other headers.
std::string_view custom_label(std::string_view header);

/// A status word of another language than English, in lower case.
Status jira_status(std::string_view lower_case);

}  // namespace speclint::exports
