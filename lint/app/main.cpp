// The program.
#include <unistd.h>

#include <iostream>

#include "lint/app/run.h"

int main(int argc, char** argv) {
  speclint::app::DescriptorStream out(STDOUT_FILENO);
  return static_cast<int>(speclint::app::run({argv + 1, argv + argc}, out, std::cerr));
}
