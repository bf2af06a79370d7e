#include "cli/commands.h"

int main(int argc, char** argv) {
  return entente::run_program(argc, argv);
}
