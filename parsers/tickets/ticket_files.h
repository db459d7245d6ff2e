// From a file's text to its tickets, one function a format.
#pragma once
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/source_file.h"

namespace speclint {

/// A Markdown file is one ticket: front matter, metadata lines, body.
ParsedFile parse_markdown(SourceFile source, const ParseOptions& options);

/// A YAML file is one ticket or several, in a list, under a key, nested, or in several documents.
ParsedFile parse_yaml(SourceFile source, const ParseOptions& options);

}  // namespace speclint
