#include "ingest/language/convert/convert.h"
#include "ingest/language/convert/panels.h"
#include "ingest/language/convert/thinc.h"

#include <nlohmann/json.hpp>

namespace entente {

void convert_tagger(const Wheel& wheel, PackWriter& pack) {
  const auto config = nlohmann::json::parse(wheel.file("tagger/cfg"), nullptr, false);
  if (!config.is_object() || !config.contains("labels") || !config["labels"].is_array())
    throw Error("tagger/cfg: has no list of labels");
  std::vector<std::string> labels;
  for (const auto& label : config["labels"]) {
    if (!label.is_string()) throw Error("tagger/cfg: a label is not a text");
    labels.push_back(label);
  }
  const auto model = read_thinc(wheel.file("tagger/model"));
  const auto& softmax = model.referred("softmax");
  const auto inputs = softmax.dim("nI");
  pack.add_strings("tagger.labels", labels);
  add_floats(pack, "tagger.weights", linear_panels(softmax.param("W", {labels.size(), inputs}), labels.size(), inputs));
  add_floats(pack, "tagger.bias", padded(softmax.param("b", {labels.size()}), 64));
}

}  // namespace entente
