#include "entente/error.h"
#include "ingest/language/convert/convert.h"

#include <nlohmann/json.hpp>

namespace entente {
namespace {

using nlohmann::json;

json json_of(const MsgValue& value) {
  if (value.is_nil()) return nullptr;
  if (value.is_text()) return std::string(value.text());
  if (value.is_array()) {
    auto out = json::array();
    for (const auto& element : value.array()) out.push_back(json_of(element));
    return out;
  }
  if (value.is_map()) {
    auto out = json::object();
    for (const auto& [key, element] : value.map()) out[std::string(key.text())] = json_of(element);
    return out;
  }
  if (std::holds_alternative<bool>(value.value)) return value.boolean();
  return value.number();
}

}  // namespace

void convert_ruler(const MsgValue& patterns, PackWriter& pack) {
  if (!patterns.is_array()) throw Error("attribute_ruler/patterns: not a list of rules");
  pack.add("ruler.rules", json_of(patterns).dump());
}

}  // namespace entente
