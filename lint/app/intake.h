// From a path to the tickets that are to be judged.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "lint/app/command_line.h"
#include "lint/app/discovery.h"
#include "lint/app/files.h"
#include "parsers/model/parsed_file.h"

namespace speclint::app {

/// A file, read and parsed, with the tickets that are not asked for left out.
struct Intake {
  ParsedFile file;
  std::uint64_t closed = 0;         // tickets left out for being closed
  std::uint64_t other_records = 0;  // of an export, that are no tickets
  std::uint64_t left_out = 0;       // tickets left out by --only
  bool candidate = true;            // false for a file of a folder that holds no ticket
  bool judged = true;               // false when nothing of it is left to judge
  std::string error;                // why it could not be read; else empty
};

/// The bytes of a file: as many as the parsers take, and one more.
FileBytes read_input(const Input& input);

/// What a file is called in reports.
std::string shown_name(const Input& input, const CheckOptions& options);

Intake take_in(const Input& input, const FileBytes& bytes, const CheckOptions& options);
/// The same of a part of a file that was read already.
Intake take_in(const Input& input, ParsedFile file, const CheckOptions& options);

}  // namespace speclint::app
