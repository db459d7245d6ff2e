// A ticket as text, a line a node: what parser tests compare.
#include "parsers/model/dump.h"

#include <array>
#include <string_view>
#include <utility>

#include "parsers/model/prose.h"

namespace speclint {
namespace {

constexpr std::array<std::string_view, 4> kStatusNames{"unknown", "open", "started", "closed"};
constexpr std::array<std::string_view, 4> kTickNames{"", " [ ]", " [x]", " [-]"};
constexpr std::array<std::string_view, 6> kUnitNames{"title", "heading", "sentence", "item", "row", "scalar"};
constexpr std::array<std::string_view, 2> kReferenceNames{"link", "image"};
constexpr std::string_view kFillerSign = "¤";

template <typename Enum>
std::size_t index(Enum value) {
  return static_cast<std::size_t>(value);
}

constexpr bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// In quotation marks, with a run of blanks as one blank and a run of one filler as one sign.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  char before = '\0';
  for (const char byte : text) {
    const char shown = is_blank(byte) ? ' ' : byte;
    const bool repeats = shown == before && (shown == ' ' || is_literal_filler(shown));
    before = shown;
    if (repeats) { continue; }
    if (is_literal_filler(shown)) {
      result += kFillerSign;
    } else {
      result += shown;
    }
  }
  return result + '"';
}

std::string range(Span span) { return std::to_string(span.begin) + '-' + std::to_string(span.end); }

class Dumper {
 public:
  explicit Dumper(const Ticket& ticket) : ticket_(ticket) {}

  std::string run() {
    head();
    for (const Field& field : ticket_.fields()) { line("field " + field.key + ' ' + quoted(field.value)); }
    for (std::size_t i = 0; i < ticket_.sections().size(); ++i) { section(i); }
    for (const CodeBlock& block : ticket_.code_blocks()) {
      line("code in " + std::to_string(block.section) + ' ' + quoted(block.language) + ' ' +
           range(block.span));
    }
    for (const Reference& reference : ticket_.references()) {
      line(std::string(kReferenceNames.at(index(reference.kind))) + " in " +
           std::to_string(reference.section) + ' ' + quoted(reference.target) + ' ' + range(reference.span));
    }
    return std::move(lines_);
  }

 private:
  void head() {
    line("title " + quoted(ticket_.title().text) + ' ' + range(ticket_.title().span));
    if (!ticket_.id().empty()) { line("id " + quoted(ticket_.id())); }
    if (ticket_.status() != Status::unknown) {
      line("status " + std::string(kStatusNames.at(index(ticket_.status()))));
    }
    if (!ticket_.declared_kind().empty()) { line("kind " + quoted(ticket_.declared_kind())); }
    if (ticket_.record()) { line("record " + std::to_string(*ticket_.record())); }
  }

  /// `section 2 in 1 level 3 acceptance inherited "Heading"`, then its units.
  void section(std::size_t number) {
    const Section& section = ticket_.sections()[number];
    std::string text = "section " + std::to_string(number);
    if (section.parent != kNoIndex) { text += " in " + std::to_string(section.parent); }
    if (section.level != 0) { text += " level " + std::to_string(section.level); }
    text += ' ' + std::string(role_name(section.role));
    if (section.inherited) { text += " inherited"; }
    line(text + ' ' + quoted(ticket_.prose(section.heading)));
    for (const Unit& unit : ticket_.units(section.units)) { this->unit(unit, section.role); }
  }

  /// `  item d1 [x] struck "words"`; the role only where it is not the section's.
  void unit(const Unit& unit, SectionRole section_role) {
    std::string text = "  " + std::string(kUnitNames.at(index(unit.kind)));
    if (unit.depth != 0) { text += " d" + std::to_string(unit.depth); }
    text += kTickNames.at(index(unit.tick));
    if (unit.ordered) { text += " ordered"; }
    if (unit.struck) { text += " struck"; }
    if (unit.quoted) { text += " quoted"; }
    if (unit.role != section_role) { text += ' ' + std::string(role_name(unit.role)); }
    line(text + ' ' + quoted(ticket_.prose(unit.span)));
    for (const Cell& cell : ticket_.cells(unit.cells)) {
      line("    cell " + std::string(role_name(cell.role)) + ' ' + quoted(ticket_.prose(cell.span)));
    }
  }

  void line(const std::string& text) {
    lines_ += text;
    lines_ += '\n';
  }

  const Ticket& ticket_;
  std::string lines_;
};

}  // namespace

std::string dump(const Ticket& ticket) { return Dumper(ticket).run(); }

}  // namespace speclint
