#include "data_language.h"
#include "ingest/language/convert/convert.h"
#include "ingest/language/strings.h"

#include <algorithm>
#include <map>

namespace entente {
namespace {

/// `data/language/norms.tsv`: norms that no model's file holds.
void add_base_norms(std::map<std::uint64_t, std::uint64_t>& norms) {
  std::string_view rest = detail::embedded_language("norms.tsv");
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || line.front() == '#') continue;
    norms[string_id(line.substr(0, tab))] = string_id(line.substr(tab + 1));
  }
}

}  // namespace

void convert_norms(const MsgValue& lookups, PackWriter& pack) {
  std::map<std::uint64_t, std::uint64_t> norms;
  add_base_norms(norms);
  if (const auto* table = lookups.find("lexeme_norm"))
    for (const auto& [key, value] : table->map()) norms[key.unsigned_number()] = string_id(value.text());
  std::vector<std::uint64_t> keys, values;
  for (const auto& [key, value] : norms) {
    keys.push_back(key);
    values.push_back(value);
  }
  pack.add_array<std::uint64_t>("norms.keys", keys);
  pack.add_array<std::uint64_t>("norms.values", values);
}

}  // namespace entente
