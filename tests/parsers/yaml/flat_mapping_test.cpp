// Flat mappings: the events are those of yaml-cpp, whatever the text, or there are none.
#include "parsers/yaml/flat_mapping.h"

#include <doctest/doctest.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <random>
#include <sstream>
#include <string>

namespace speclint::test {
namespace {

/// Writes down what it is told.
class Recorder final : public YAML::EventHandler {
 public:
  const std::string& log() const { return log_; }

  void OnDocumentStart(const YAML::Mark& mark) override { note("document", mark); }
  void OnDocumentEnd() override { log_ += "end of document\n"; }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    note("null", mark, std::to_string(anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { note("alias", mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    note("scalar", mark, tag + ' ' + std::to_string(anchor) + ' ' + value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value style) override {
    note("sequence", mark, tag + ' ' + std::to_string(style));
  }
  void OnSequenceEnd() override { log_ += "end of sequence\n"; }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value style) override {
    note("mapping", mark, tag + ' ' + std::to_string(style));
  }
  void OnMapEnd() override { log_ += "end of mapping\n"; }

 private:
  void note(const char* what, const YAML::Mark& mark, const std::string& more = {}) {
    log_ += std::string(what) + " at " + std::to_string(mark.pos) + ' ' + more + '\n';
  }

  std::string log_;
};

std::string events_of_yaml_cpp(const std::string& text) {
  Recorder recorder;
  try {
    std::istringstream input(text);
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(recorder)) {}
  } catch (const YAML::Exception& error) { return error.msg; }
  return recorder.log();
}

/// The events of a flat mapping; nothing when it is refused.
std::string events_of_flat(const std::string& text) {
  Recorder recorder;
  const bool read = yaml::read_flat_mapping(text, recorder);
  CHECK(read != recorder.log().empty());
  return recorder.log();
}

constexpr std::array kPieces{"id: T-12\n",
                             "title: ",
                             "labels: [a, b c]\n",
                             "labels: []\n",
                             "labels:\n",
                             "- one\n",
                             "  - two words\n",
                             "   - 'three: 3'\n",
                             "owner: \"Ann # 4\"\n",
                             "due: 2027-03-31\n",
                             "x:y\n",
                             "n: null\n",
                             "a: b: c\n",
                             "a: b #c\n",
                             "url: http://x.org/a#b\n",
                             "key",
                             ": ",
                             "\n",
                             "  more\n",
                             "[",
                             "]",
                             ", ",
                             "'",
                             "\"",
                             "\\",
                             "#",
                             "-",
                             "? ",
                             "&a ",
                             "*a",
                             "!t ",
                             "|\n",
                             ">-\n",
                             "{",
                             "}",
                             "@x",
                             "%",
                             "~",
                             "\t",
                             " ",
                             "\r\n",
                             "---\n",
                             "...\n",
                             "\u00E9",
                             "true\n",
                             "0x1F\n",
                             "1:30\n",
                             "a:\r\n",
                             "<<: x\n",
                             "end: last",
                             "k_1-2: v, w\n",
                             "C++"};

std::string any_text(std::mt19937_64& random) {
  std::string text;
  for (std::size_t i = 1 + random() % 7; i > 0; --i) { text += kPieces[random() % kPieces.size()]; }
  return text;
}

}  // namespace

TEST_CASE("usual front matter is flat") {
  CHECK_FALSE(events_of_flat("id: T-12\ntitle: Import (all) orders, at 12:30\nlabels: [a, 'b c']\n"
                             "blocked:\nparts:\n  - 'one: two'\n  - three\nowner: \"Ann # 4\"\n")
                  .empty());
}

TEST_CASE("what YAML may read in another way is refused") {
  for (const char* text : {"",
                           "a",
                           "a: b: c\n",
                           "a: b #c\n",
                           "a: null\n",
                           "a: ~\n",
                           "a: &x b\n",
                           "a: b\n  c\n",
                           "a: |\n  b\n",
                           "\na: b\n",
                           "# x\na: b\n",
                           "a: 'it''s'\n",
                           "a: \"\\n\"\n",
                           "a: [b, [c]]\n",
                           "a: [b, ]\n",
                           "a:\n - b\n  - c\n",
                           "a:\tb\n",
                           "a: b\xC2\x85\n",
                           "- a\n",
                           "a: b\n- c\n",
                           "? a\n",
                           "a: {b: c}\n",
                           "a: @b\n"}) {
    CAPTURE(text);
    CHECK(events_of_flat(text).empty());
  }
}

TEST_CASE("the events are those of yaml-cpp, or there are none") {
  std::mt19937_64 random(20240607);
  int flat = 0;
  for (int i = 0; i < 60000; ++i) {
    const std::string text = any_text(random);
    const std::string events = events_of_flat(text);
    if (events.empty()) { continue; }
    ++flat;
    CAPTURE(text);
    CHECK(events == events_of_yaml_cpp(text));
  }
  CHECK(flat > 2000);
}

}  // namespace speclint::test
