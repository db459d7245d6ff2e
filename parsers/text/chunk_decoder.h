// Decodes a text that is read in parts of any length.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/text/encoding.h"

namespace speclint::text {

class ChunkDecoder {
 public:
  /// The text of the bytes that came so far and of none that was given before: the beginning of a character
  /// that is not there as a whole waits for the next part. The first part tells the encoding.
  std::string next(std::string_view bytes, bool is_last);

  Encoding encoding() const { return encoding_.value_or(Encoding::utf8); }
  std::uint32_t replaced() const { return replaced_; }

 private:
  std::optional<Encoding> encoding_;
  std::string waiting_;
  std::uint32_t replaced_ = 0;
};

}  // namespace speclint::text
