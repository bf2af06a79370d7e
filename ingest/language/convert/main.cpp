// entente-model WHEEL PACK: turns a trained spaCy pipeline into the one file that the engine reads.

#include "ingest/language/convert/convert.h"

#include <fmt/format.h>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: entente-model WHEEL PACK\n");
    return 2;
  }
  try {
    entente::convert_pipeline(entente::Wheel(argv[1])).write(argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente-model: {}\n", error.what());
    return 1;
  }
}
