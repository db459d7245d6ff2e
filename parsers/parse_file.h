// Bytes in, tickets and parse findings out. Never throws, whatever the bytes.
#pragma once
#include <string>
#include <string_view>

#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"

namespace speclint {

/// `path` names the file in reports; its ending decides the format unless `options` does
/// (`.yaml`, `.yml`: YAML; everything else: Markdown), and its stem is the title of last resort.
ParsedFile parse_file(std::string path, std::string_view bytes, const ParseOptions& options = {});

}  // namespace speclint
