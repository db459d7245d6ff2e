// make_tickets FOLDER COUNT [SEED]: writes that many generated Markdown tickets.
#include <cstdio>
#include <cstdlib>

#include "tests/support/ticket_generator.h"

int main(int argc, char** argv) {
  using namespace speclint::test;
  if (argc < 3) {
    std::fputs("usage: make_tickets FOLDER COUNT [SEED]\n", stderr);
    return 2;
  }
  const std::uint64_t count = std::strtoull(argv[2], nullptr, 10);
  const std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : run_seed();
  write_tickets(argv[1], count, seed);
}
