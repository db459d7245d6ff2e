// Text that comes in parts is the text that comes whole.
#include "parsers/text/chunk_decoder.h"

#include <doctest/doctest.h>

#include <array>

namespace speclint::text {
namespace {

TEST_CASE("parts of any length give the text of the whole") {
  using namespace std::string_view_literals;
  constexpr std::array kTexts{"a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z"sv, "\xEF\xBB\xBF{\"a\": 1}"sv,
                              "\xFF\xFE{\0\"\0\x3D\xD8\x00\xDE\"\0}\0"sv,
                              "\xFE\xFF\0{\0\"\xD8\x3D\xDE\x00\0\"\0}"sv, "ok \xFF then \xC3"sv};
  for (const std::string_view bytes : kTexts) {
    const std::string whole = decode(bytes).text;
    constexpr std::size_t kHead = 5;  // tells the encoding
    for (std::size_t size = 1; size < bytes.size(); ++size) {
      ChunkDecoder decoder;
      std::string joined = decoder.next(bytes.substr(0, kHead), false);
      for (std::size_t at = kHead; at < bytes.size(); at += size) {
        joined += decoder.next(bytes.substr(at, size), at + size >= bytes.size());
      }
      CHECK(joined == whole);
    }
  }
}

}  // namespace
}  // namespace speclint::text
