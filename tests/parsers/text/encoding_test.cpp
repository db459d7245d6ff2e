// Bytes of every encoding that real tickets come in.
#include "parsers/text/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace speclint::text;
using namespace std::string_literals;

TEST_CASE("UTF-8 is left as it is, without its mark") {
  for (const std::string& text : {""s, "a"s, "Größe → 3 €, 🚀"s, std::string(100, 'x') + "é"}) {
    CAPTURE(text);
    CHECK(decode(text).text == text);
    CHECK(decode("\xEF\xBB\xBF" + text).text == text);
    CHECK(decode(text).replaced == 0);
  }
}

TEST_CASE("a few invalid bytes are replaced one by one") {
  const Decoded decoded = decode("caf\xE9, \xE2\x82 and ü");
  CHECK(decoded.encoding == Encoding::utf8);
  CHECK(decoded.text == "caf\uFFFD, \uFFFD\uFFFD and ü");
  CHECK(decoded.replaced == 3);
  CHECK(decoded.first_replaced == 3);
}

TEST_CASE("overlong forms, surrogates and values beyond Unicode are invalid") {
  for (const std::string_view bytes : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80"}) {
    const std::string text = "ü ü ü ü ü " + std::string(bytes);
    CHECK(decode(text).replaced == bytes.size());
  }
}

TEST_CASE("a text full of invalid bytes is Windows-1252") {
  const Decoded decoded = decode(
      "\x93Gr\xF6\xDF"
      "e\x94 \x96 3 \x80");
  CHECK(decoded.encoding == Encoding::windows_1252);
  CHECK(decoded.text == "“Größe” – 3 €");
  CHECK(decoded.replaced == 0);
}

TEST_CASE("UTF-16 is told by its mark or by its NULs") {
  CHECK(decode("\xFF\xFE"
               "a\0\xE9\0"s)
            .text == "aé");
  CHECK(decode("\xFE\xFF"
               "\0a\0\xE9"s)
            .text == "aé");
  CHECK(decode("a\0b\0c\0"s).text == "abc");
  CHECK(decode("\0a\0b\0c"s).text == "abc");
  CHECK(decode("\xFF\xFE\x3D\xD8\x80\xDE"s).text == "🚀");
  CHECK(decode("\xFF\xFE"
               "a\0"s)
            .encoding == Encoding::utf16_le);
}

TEST_CASE("half a pair and half a unit of UTF-16 are replaced") {
  const Decoded decoded = decode(
      "\xFF\xFE\x3D\xD8"
      "a\0b"s);
  CHECK(decoded.text ==
        "\uFFFD"
        "a\uFFFD");
  CHECK(decoded.replaced == 2);
}
