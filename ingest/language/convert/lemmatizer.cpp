#include "entente/document.h"
#include "entente/error.h"
#include "ingest/language/convert/convert.h"
#include "ingest/language/strings.h"

#include <algorithm>
#include <string>

// For each part of speech (`verb`) that a table knows, the sections
//
//   lemmatizer.verb.index, .exceptions              strings, sorted
//   lemmatizer.verb.index.slots, .exceptions.slots  u32{power of two}: index + 1 or 0, by murmur_hash, linear probing
//   lemmatizer.verb.forms                           strings: of each exception, tab between several
//   lemmatizer.verb.rules                           strings: old ending, new ending, ...

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

std::vector<std::uint32_t> slots_of(const std::vector<std::string>& strings) {
  std::size_t size = 2;
  while (size < strings.size() * 2) size *= 2;
  std::vector<std::uint32_t> slots(size);
  for (std::size_t i = 0; i < strings.size(); ++i) {
    std::size_t slot = murmur_hash(strings[i]) & (size - 1);
    while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
    slots[slot] = static_cast<std::uint32_t>(i + 1);
  }
  return slots;
}

void add_lookup(const std::string& name, const std::vector<std::string>& strings, PackWriter& pack) {
  pack.add_strings(name, strings);
  pack.add_array<std::uint32_t>(name + ".slots", slots_of(strings));
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
  add_lookup(name + ".exceptions", keys, pack);
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
    add_lookup(section + ".index", texts_of(index), pack);
    add_exceptions(section, exceptions, pack);
    pack.add_strings(section + ".rules", rules_of(rules));
  }
}

}  // namespace entente
