// Bytes in, tickets and parse findings out. Never throws, whatever the bytes.
#pragma once
#include <string>
#include <string_view>

#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"

namespace speclint {

/// `path` names the file in reports, and its stem is the title of last resort. Unless `options` names the
/// format, files called `.md` and `.yaml` are Markdown and YAML; of all others the content tells whether they
/// are an export, and what is none is Markdown, or holds no tickets if it is called `.json` or `.csv`.
ParsedFile parse_file(std::string path, std::string_view bytes, const ParseOptions& options = {});

}  // namespace speclint
