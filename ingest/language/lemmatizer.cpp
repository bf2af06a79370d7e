#include "ingest/language/lemmatizer.h"

#include "ingest/language/unicode.h"

#include <algorithm>

namespace entente {
namespace {

/// A feature's value; empty where it is not set.
std::string_view feature(std::string_view morph, std::string_view name) {
  while (!morph.empty()) {
    const auto pair = morph.substr(0, morph.find('|'));
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
    morph.remove_prefix(std::min(morph.size(), pair.size() + 1));
  }
  return {};
}

/// Uninflected already (spaCy's `is_base_form` for English).
bool is_base_form(Pos pos, std::string_view morph) {
  const auto number = feature(morph, "Number");
  const auto verb_form = feature(morph, "VerbForm");
  if (pos == Pos::NOUN && number == "Sing") return true;
  if (pos == Pos::VERB && verb_form == "Fin" && feature(morph, "Tense") == "Pres" && number.empty()) return true;
  return verb_form == "Inf" || verb_form == "None" || feature(morph, "Degree") == "Pos";
}

bool contains(const std::vector<std::string>& forms, std::string_view form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

Lemmatizer::Table Lemmatizer::read_table(const PackReader& pack, const std::string& pos) {
  const auto name = "lemmatizer." + pos;
  Table table;
  table.index = detail::PackedLookup(pack, name + ".index");
  table.exceptions = detail::PackedLookup(pack, name + ".exceptions");
  table.exception_forms = pack.strings(name + ".forms");
  const auto rules = pack.strings(name + ".rules");
  if (table.exception_forms.size() != table.exceptions.size() || rules.size() % 2 != 0)
    pack.fail(name + ".forms", "or rules do not fit the exceptions");
  for (std::size_t i = 0; i < rules.size(); i += 2) table.rules.emplace_back(rules[i], rules[i + 1]);
  table.present = table.index.size() + table.exceptions.size() + table.rules.size() > 0;
  return table;
}

Lemmatizer::Lemmatizer(const PackReader& pack) : tables_(pos_count) {
  for (std::size_t i = 1; i < pos_count; ++i) {
    const auto pos = lower(name_of(static_cast<Pos>(i)));
    if (pack.has("lemmatizer." + pos + ".rules")) tables_[i] = read_table(pack, pos);
  }
}

std::string Lemmatizer::first_form(const Table& table, std::string_view text) {
  const auto small = lower(text);
  std::vector<std::string> forms, unknown;
  for (const auto& [old_ending, new_ending] : table.rules) {
    if (!small.ends_with(old_ending)) continue;
    auto form = small.substr(0, small.size() - old_ending.size());
    form += new_ending;
    if (form.empty()) continue;
    if (table.index.find(form) >= 0)
      forms.insert(forms.begin(), std::move(form));
    else
      (is_alpha(std::string_view(form)) ? unknown : forms).push_back(std::move(form));
  }
  const auto exception = table.exceptions.find(small);
  std::string_view rest =
      exception < 0 ? std::string_view() : table.exception_forms[static_cast<std::size_t>(exception)];
  while (!rest.empty()) {
    const auto form = rest.substr(0, rest.find('\t'));
    rest.remove_prefix(std::min(rest.size(), form.size() + 1));
    if (!contains(forms, form)) forms.insert(forms.begin(), std::string(form));
  }
  if (!forms.empty()) return forms.front();
  return unknown.empty() ? std::string(text) : unknown.front();
}

std::string Lemmatizer::lemma(std::string_view text, Pos pos, std::string_view morph) const {
  const auto& table = tables_[static_cast<std::size_t>(pos)];
  if (pos == Pos::none || pos == Pos::SPACE || is_base_form(pos, morph)) return lower(text);
  if (table.present) return first_form(table, text);
  return pos == Pos::PROPN ? std::string(text) : lower(text);
}

bool Lemmatizer::knows_form(std::string_view word, Pos pos) const {
  const auto& table = tables_[static_cast<std::size_t>(pos)];
  if (table.index.find(word) >= 0 || table.exceptions.find(word) >= 0) return true;
  return std::ranges::any_of(table.rules, [&](const auto& rule) {
    const auto& [old_ending, new_ending] = rule;
    if (!word.ends_with(old_ending)) return false;
    std::string form(word.substr(0, word.size() - old_ending.size()));
    return table.index.find(form += new_ending) >= 0;
  });
}

void lemmatize(const Lemmatizer& lemmatizer, Document& document) {
  for (auto& token : document.tokens)
    if (token.lemma.empty()) token.lemma = lemmatizer.lemma(text_of(document, token), token.pos, token.morph);
}

}  // namespace entente
