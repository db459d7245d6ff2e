// For ./dev accuracy: what the detectors of CTX003 to CTX005 see in single sentences. Reads one sentence a
// line and writes a line of three figures, 0 or 1: expected, steps, observed.
#include <cstdio>
#include <iostream>
#include <string>

#include "parsers/parse_file.h"
#include "rules/facts/bug_sentences.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/late_list.h"

namespace {

using namespace speclint;

const patterns::LateList kObservation{lexicons::observation};

void tell(const std::string& sentence) {
  const ParsedFile file = parse_file("sentence.md", "# Problem\n\n" + sentence + "\n");
  bool expected = false;
  bool steps = false;
  bool observed = false;
  for (const Ticket& ticket : file.tickets) {
    for (const Unit& unit : ticket.units()) {
      if (unit.kind == UnitKind::title) { continue; }
      expected = expected || facts::tells_expected(ticket, unit);
      steps = steps || facts::tells_step(ticket, unit);
      observed =
          observed || unit.role == SectionRole::actual || kObservation.found_in(ticket.prose(unit.span));
    }
  }
  std::printf("%d %d %d\n", expected ? 1 : 0, steps && !expected ? 1 : 0,
              observed && !expected && !steps ? 1 : 0);
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) { tell(line); }
}
