// What a repository's documents explain and its ticket templates say.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::app {

/// The terms that a glossary explains: its headings, what stands in bold or before a colon or dash, the first
/// cells of its tables, and abbreviations in parentheses. With `only_abbreviations` those alone.
std::vector<std::string> terms_in(std::string_view text, bool only_abbreviations);

/// The lines of a Markdown template, or of the prefilled and example texts of an issue form, that somebody is
/// to replace: normalised, without headings, labels, check lists and comments.
std::vector<std::string> template_lines_in(std::string_view text, bool is_form);

/// All terms that the documents of the repository at `root` explain; sorted, each once.
std::vector<std::string> read_glossary(const std::filesystem::path& root);

/// The lines of all its ticket templates; sorted, each once.
std::vector<std::string> read_template_lines(const std::filesystem::path& root);

/// The lines of one template, or of all that lie in a folder; nothing when it cannot be read.
std::vector<std::string> read_templates_at(const std::filesystem::path& path);

/// Whether a target of a link in a file of `folder` names a file of the repository at `root` that is not
/// there. What leads out of it, goes through a link, or may be something else than a file is not missing.
bool is_missing(const std::filesystem::path& root, const std::filesystem::path& folder,
                std::string_view target);

}  // namespace speclint::app
