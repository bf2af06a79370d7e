#include "ingest/language/convert/thinc.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

template <class Put>
void for_each_set(const MsgValue& map, const Put& put) {
  for (const auto& [name, value] : map.map())
    if (!value.is_nil()) put(std::string(name.text()), value);
}

ThincLayer read_layer(const MsgValue& node, const MsgValue& attrs, const MsgValue& params) {
  ThincLayer layer;
  layer.name = node.at("name").text();
  for_each_set(node.at("dims"), [&](auto name, auto& value) { layer.dims[name] = value.unsigned_number(); });
  for_each_set(node.at("refs"), [&](auto name, auto& value) { layer.refs[name] = value.unsigned_number(); });
  for_each_set(attrs, [&](auto name, auto& value) {
    if (const auto attr = parse_msgpack(value.text()); attr.is_unsigned()) layer.numbers[name] = attr.unsigned_number();
  });
  for_each_set(params, [&](auto name, auto& value) { layer.params[name] = read_ndarray(value); });
  return layer;
}

}  // namespace

std::size_t ThincLayer::dim(std::string_view wanted) const {
  if (const auto at = dims.find(wanted); at != dims.end()) return at->second;
  throw Error(fmt::format("layer {}: dimension {} is not set", name, wanted));
}

const std::vector<float>& ThincLayer::param(std::string_view wanted, const std::vector<std::size_t>& shape) const {
  const auto at = params.find(wanted);
  if (at == params.end()) throw Error(fmt::format("layer {}: parameter {} is missing", name, wanted));
  if (at->second.shape != shape)
    throw Error(fmt::format("layer {}: parameter {} has shape {}, not {}", name, wanted, at->second.shape, shape));
  return at->second.values;
}

const ThincLayer& ThincModel::referred(std::string_view ref) const {
  const auto at = layers.at(0).refs.find(ref);
  if (at == layers[0].refs.end() || at->second >= layers.size())
    throw Error(fmt::format("model {}: refers to no {}", layers[0].name, ref));
  return layers[at->second];
}

std::vector<const ThincLayer*> ThincModel::named(std::string_view name) const {
  std::vector<const ThincLayer*> found;
  for (const auto& layer : layers)
    if (layer.name == name) found.push_back(&layer);
  return found;
}

ThincModel read_thinc(std::string_view bytes) {
  const auto file = parse_msgpack(bytes);
  const auto &nodes = file.at("nodes").array(), &attrs = file.at("attrs").array(), &params = file.at("params").array();
  if (nodes.empty() || attrs.size() != nodes.size() || params.size() != nodes.size())
    throw Error("thinc model: its lists of layers differ in length or are empty");
  ThincModel model;
  for (std::size_t i = 0; i < nodes.size(); ++i) model.layers.push_back(read_layer(nodes[i], attrs[i], params[i]));
  return model;
}

}  // namespace entente
