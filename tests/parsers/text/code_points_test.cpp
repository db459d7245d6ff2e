// Reading code points, and what sort they are.
#include "parsers/text/code_points.h"

#include <doctest/doctest.h>

#include <string>

using namespace speclint::text;

TEST_CASE("every code point is read as it was written") {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 97) {
    if (value >= 0xD800 && value <= 0xDFFF) { continue; }
    std::string text;
    append_utf8(text, value);
    const CodePoint point = code_point_at(text, 0);
    REQUIRE(point.value == value);
    REQUIRE(point.size == text.size());
    REQUIRE(code_point_before(text, text.size()) == value);
  }
}

TEST_CASE("a sequence that is cut off is one invalid byte") {
  CHECK(is_invalid(code_point_at("\xF0\x9F\x9A", 0)));
  CHECK(is_invalid(code_point_at("\x80", 0)));
  CHECK_FALSE(is_invalid(code_point_at("\uFFFD", 0)));
  CHECK(code_point_before("", 0) == U' ');
}

TEST_CASE("sorts of code points") {
  for (const char32_t letter : U"aZ5éßЖλ日かع") {
    if (letter != 0) { CHECK(is_word(letter)); }
  }
  for (const char32_t sign : U" .-_“”…–—→€•。、（🚀✅\u200B") { CHECK_FALSE(is_word(sign)); }
  CHECK(is_cjk(U'日'));
  CHECK_FALSE(is_cjk(U'한'));
  CHECK(is_ornament(U'🚀'));
  CHECK_FALSE(is_ornament(U'→'));
  CHECK_FALSE(is_ornament(U'\n'));
}

TEST_CASE("lower case beyond ASCII") {
  const std::u32string upper = U"AÉÖŁŻČΩЖЁ×";
  const std::u32string lower = U"aéöłżčωжё×";
  for (std::size_t i = 0; i < upper.size(); ++i) {
    CHECK(to_lower(upper[i]) == lower[i]);
    CHECK(to_lower(lower[i]) == lower[i]);
  }
}
