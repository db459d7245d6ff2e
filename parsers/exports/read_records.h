// From a batch of an export to its tickets.
#pragma once
#include <string>

#include "parsers/exports/export_kind.h"
#include "parsers/exports/export_stream.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"

namespace speclint::exports {

/// Reads the records of a batch. Each ticket has its record's number; a record that cannot be read is a
/// finding, `unreadable` with the record's number. Pure, never throws.
ParsedFile read_records(Batch batch, const ExportKind& kind, const ParseOptions& options);

/// All of a text that was recognised, in one batch.
ParsedFile read_export(std::string path, std::string text, const ExportKind& kind,
                       const ParseOptions& options);

}  // namespace speclint::exports
