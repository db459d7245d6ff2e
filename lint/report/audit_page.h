// The parts of an audit's page that are no report: its style, its script, and the hash that lets only that
// script run. Made by CMake from page/audit.css and page/audit.js.
#pragma once
#include <string_view>

namespace speclint::report {

std::string_view page_style();
std::string_view page_script();
/// Of the script, as a Content-Security-Policy names it: `sha256-…`.
std::string_view page_script_hash();

}  // namespace speclint::report
