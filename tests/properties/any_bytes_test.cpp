// Whatever the bytes: tickets or a finding, never a throw, and every finding at its place.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/promises.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kRounds = 400;

/// What markup is made of comes often, every other byte now and then.
std::string random_bytes(Random& random) {
  constexpr std::string_view kMarkup = "\n\n\r\t -#*_`~[]()<>!|:\"'\\&;?{}%@0aA\xC3\xA9";
  std::string bytes;
  const std::uint32_t size = random.below(300);
  for (std::uint32_t i = 0; i < size; ++i) {
    bytes += random.once_in(8) ? static_cast<char>(random.below(256)) : random.pick(kMarkup);
  }
  return bytes;
}

/// Cuts, doubles or spoils a few pieces.
std::string mutated(Random& random, std::string bytes) {
  for (std::uint32_t i = 1 + random.below(6); i > 0 && !bytes.empty(); --i) {
    const std::uint32_t at = random.below(static_cast<std::uint32_t>(bytes.size()));
    const std::uint32_t length = random.below(40);
    switch (random.below(3)) {
      case 0: bytes.erase(at, length); break;
      case 1: bytes.insert(at, bytes.substr(bytes.size() - at, length)); break;
      default: bytes.replace(at, 1, random_bytes(random)); break;
    }
  }
  return bytes;
}

void check_promises(const std::string& bytes) {
  for (const char* path : {"tickets/any.md", "tickets/any.yaml"}) {
    CAPTURE(path);
    CAPTURE(bytes);
    CHECK(broken_promise(path, bytes) == "");
  }
}

TEST_CASE("any bytes keep the promises") {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kRounds; ++i) { check_promises(random_bytes(random)); }
}

TEST_CASE("damaged tickets keep the promises") {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kRounds; ++i) {
    const GeneratedTicket ticket = generate_ticket(random.next());
    check_promises(mutated(random, random.once_in(2) ? to_markdown(ticket) : to_yaml(ticket)));
  }
}

TEST_CASE("whatever a ticket says to speclint, the promises are kept") {
  const std::vector<std::string_view> pieces{"<!--",
                                             "<!-- ",
                                             "speclint-",
                                             "disable",
                                             "-next-line",
                                             "enable",
                                             "questions",
                                             " QUE",
                                             " ACC004",
                                             ",",
                                             ":",
                                             " until=",
                                             "2026-01-01",
                                             " -->",
                                             "-->",
                                             "\n",
                                             "\r\n",
                                             "`",
                                             "\n```\n",
                                             "\n- etc.\n",
                                             "\n- TBD\n",
                                             "## Open questions\n",
                                             "speclint: {ignore: [",
                                             "{rule: QUE, reason: x, ",
                                             "until: ",
                                             "---\n",
                                             "]}",
                                             "}",
                                             "'",
                                             "\"",
                                             "é",
                                             " a: "};
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < 2 * kRounds; ++i) {
    std::string bytes = random.once_in(2) ? "---\nspeclint: {ignore: [" : "# Title\n\n";
    for (std::uint32_t n = random.below(30); n > 0; --n) { bytes += random.pick(pieces); }
    check_promises(bytes);
  }
}

TEST_CASE("hostile files keep the promises") {
  for (const auto& file : files_below(project_root() / "fixtures" / "hostile")) {
    CAPTURE(file.string());
    CHECK(broken_promise(file.filename().string(), read_file(file)) == "");
  }
}

TEST_CASE("deep and long input keeps the promises") {
  constexpr std::size_t kTimes = 20000;
  for (const char* piece : {"> ", "- ", "[", "*a ", "`", "| ", "{a: ", "\"", "<!-- ", "# \n", "a: &a *a\n"}) {
    CAPTURE(piece);
    std::string bytes;
    for (std::size_t i = 0; i < kTimes; ++i) { bytes += piece; }
    CHECK(broken_promise("deep.md", bytes) == "");
    CHECK(broken_promise("deep.yaml", bytes) == "");
  }
}

}  // namespace
}  // namespace speclint::test
