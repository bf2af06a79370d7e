#include "entente/document.h"
#include "entente/error.h"
#include "ingest/language/convert/convert.h"
#include "ingest/language/packed_lookup.h"
#include "ingest/language/strings.h"

#include <algorithm>
#include <string>

// For each part of speech (`verb`) that a table knows, the sections
//
//   lemmatizer.verb.index, .exceptions  PackedLookups, sorted
//   lemmatizer.verb.forms               strings: of each exception, tab between several
//   lemmatizer.verb.rules               strings: old ending, new ending, ...

namespace entente {
namespace {

/// The part of a look-up table that is for one part of speech; null where there is none.
const MsgValue* part_of(const MsgValue& lookups, std::string_view table, const std::string& pos) {
  const auto* parts = lookups.find(table);
  if (parts == nullptr) throw Error("lemmatizer/lookups/lookups.bin: no table " + std::string(table));
  for (const auto& [key, value] : parts->map())
    if (key.unsigned_number() == string_id(pos)) return &value;
  return nullptr;
}

std::vector<std::string> texts_of(const MsgValue* list) {
  std::vector<std::string> texts;
  if (list != nullptr)
    for (const auto& text : list->array()) texts.emplace_back(text.text());
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

void add_exceptions(const std::string& name, const MsgValue* exceptions, PackWriter& pack) {
  std::vector<std::pair<std::string, std::string>> rows;
  if (exceptions != nullptr)
    for (const auto& [form, lemmas] : exceptions->map()) {
      std::string joined;
      for (const auto& lemma : lemmas.array()) (joined += joined.empty() ? "" : "\t") += lemma.text();
      rows.emplace_back(form.text(), std::move(joined));
    }
  std::sort(rows.begin(), rows.end());
  std::vector<std::string> keys, forms;
  for (auto& [key, joined] : rows) {
    keys.push_back(std::move(key));
    forms.push_back(std::move(joined));
  }
  detail::add_lookup(pack, name + ".exceptions", keys);
  pack.add_strings(name + ".forms", forms);
}

std::vector<std::string> rules_of(const MsgValue* rules) {
  std::vector<std::string> endings;
  if (rules != nullptr)
    for (const auto& rule : rules->array()) {
      if (rule.array().size() != 2) throw Error("lemmatizer/lookups/lookups.bin: a rule that is not a pair");
      for (const auto& ending : rule.array()) endings.emplace_back(ending.text());
    }
  return endings;
}

}  // namespace

void convert_lemmatizer(const MsgValue& lookups, PackWriter& pack) {
  for (auto pos = Pos::ADJ; pos <= Pos::X; pos = static_cast<Pos>(static_cast<int>(pos) + 1)) {
    std::string name(name_of(pos));
    for (char& c : name) c = static_cast<char>(c | 0x20);
    const auto* index = part_of(lookups, "lemma_index", name);
    const auto* exceptions = part_of(lookups, "lemma_exc", name);
    const auto* rules = part_of(lookups, "lemma_rules", name);
    if (index == nullptr && exceptions == nullptr && rules == nullptr) continue;
    const auto section = "lemmatizer." + name;
    detail::add_lookup(pack, section + ".index", texts_of(index));
    add_exceptions(section, exceptions, pack);
    pack.add_strings(section + ".rules", rules_of(rules));
  }
}

}  // namespace entente
