#include "ingest/language/engine.h"

#include <iostream>

/// A project of somebody else's: reads two sentences with the engine alone.
int main(int count, char** arguments) {
  if (count != 2) return 2;
  const entente::Engine engine(arguments[1]);
  const entente::Document document = engine.analyse("Ministers met in Kyiv. They signed a treaty.");
  std::cout << document.tokens.size() << " words in " << document.sentences.size() << " sentences\n";
  return document.tokens.size() == 10 && document.sentences.size() == 2 ? 0 : 1;
}
