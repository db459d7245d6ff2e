// Text of a ticket inside XML.
#pragma once
#include <string>
#include <string_view>

namespace speclint::report {

/// `text` on one line, without what XML 1.0 forbids, for an attribute in double quotes or for content.
std::string xml_text(std::string_view text);

}  // namespace speclint::report
