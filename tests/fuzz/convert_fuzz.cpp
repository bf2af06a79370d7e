#include "entente/error.h"
#include "ingest/language/convert/config.h"
#include "ingest/language/convert/thinc.h"
#include "ingest/language/convert/zip.h"

#include <cstdint>

/// Any bytes as what a wheel holds, by their first one: a zip, a thinc model, an array, a configuration. Each is read
/// or refused with an Error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  try {
    switch (data[0] % 4) {
      case 0:
        entente::unzip(bytes);
        break;
      case 1:
        entente::read_thinc(bytes);
        break;
      case 2:
        entente::read_npy(bytes);
        break;
      default: {
        const entente::Config config(bytes);
        config.value("a", "b");
        config.texts("nlp", "pipeline");
      }
    }
  } catch (const entente::Error&) {
  }
  return 0;
}
