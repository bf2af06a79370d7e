#include "tests/support/extractions.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace entente::testing {
namespace {

const std::vector<Entity>& actors() {
  static const std::vector<Entity> table{
      {"USA", EntityType::state, "United States", "USA", "Q30", {}},
      {"USA.GOV", EntityType::government, "White House", "USA", std::nullopt, {}},
      {"USA.GOV.MOD", EntityType::government, "Pentagon", "USA", "Q11209", {}},
      {"RUS", EntityType::state, "Russia", "RUS", "Q159", {}},
      {"RUS.GOV.MOD", EntityType::government, "Russian Defence Ministry", "RUS", std::nullopt, {}},
      {"UKR", EntityType::state, "Ukraine", "UKR", "Q212", {}},
      {"FRA", EntityType::state, "France", "FRA", "Q142", {}},
      {"IGO.NATO", EntityType::igo, "NATO", std::nullopt, "Q7184", {}},
      {"NSA.RED-BAND", EntityType::armed_group, "Red Band", "UKR", std::nullopt, {}},
      {"PER.ada-lind", EntityType::person, "Ada Lind", "USA", std::nullopt, {}},
      {"PER.a-lind", EntityType::person, "A. Lind", std::nullopt, std::nullopt, {}},
      {"PER.jean-zola", EntityType::person, "Jean Zóla", "FRA", std::nullopt, {}},
      {"ORG.harbour-union", EntityType::organisation, "Harbour Union", "FRA", std::nullopt, {}},
      {"PLC.odessa", EntityType::place, "Odessa", "UKR", std::nullopt, {}},
  };
  return table;
}

std::uint32_t code_points_before(const std::string& text, std::size_t byte) {
  return length_of(text.substr(0, byte));
}

Span span_of(const std::string& text, std::size_t byte, std::size_t length) {
  const auto start = code_points_before(text, byte);
  return {start, start + length_of(text.substr(byte, length))};
}

std::optional<Span> find_span(const std::string& text, const std::string& part, std::size_t from, std::size_t to) {
  const auto at = part.empty() ? std::string::npos : text.find(part, from);
  if (at == std::string::npos || at + part.size() > to) return std::nullopt;
  return span_of(text, at, part.size());
}

void add_entity(Extraction& extraction, const std::string& id) {
  const auto known = [&](const Entity& entity) { return entity.id == id; };
  if (id.empty() || std::any_of(extraction.entities.begin(), extraction.entities.end(), known)) return;
  auto entity = known_entity(id);
  for (auto at = extraction.text.find(entity.name); at != std::string::npos;
       at = extraction.text.find(entity.name, at + 1))
    entity.mentions.push_back({span_of(extraction.text, at, entity.name.size()), MentionForm::name, "table", 0.9});
  extraction.entities.push_back(std::move(entity));
}

std::string hex_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037u;
  for (const unsigned char c : text) hash = (hash ^ c) * 1099511628211u;
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[(hash >> shift) & 15];
  return hex;
}

Fact fact_of(const Extraction& extraction, const Said& said, std::size_t byte) {
  Fact fact;
  fact.kind = std::isupper(static_cast<unsigned char>(said.predicate[0])) ? FactKind::event : FactKind::relation;
  fact.subject = said.subject;
  if (!said.object.empty()) fact.object = said.object;
  fact.predicate = said.predicate;
  if (fact.kind == FactKind::event) fact.plover = said.predicate;
  fact.sentence_span = span_of(extraction.text, byte, said.sentence.size());
  const auto end = byte + said.sentence.size();
  fact.subject_span = find_span(extraction.text, known_entity(said.subject).name, byte, end);
  if (fact.object) fact.object_span = find_span(extraction.text, known_entity(*fact.object).name, byte, end);
  fact.polarity = said.polarity;
  fact.start = fact.end = said.start;
  fact.precision = said.start ? Precision::day : Precision::unknown;
  fact.confidence = said.confidence;
  fact.rule = "hand";
  fact.id = hex_of(extraction.article.id + std::to_string(byte) + said.subject + said.predicate + said.object);
  return fact;
}

}  // namespace

std::uint32_t length_of(const std::string& text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](unsigned char c) { return (c & 0xc0) != 0x80; }));
}

Entity known_entity(const std::string& id) {
  const auto found =
      std::find_if(actors().begin(), actors().end(), [&](const Entity& entity) { return entity.id == id; });
  if (found != actors().end()) return *found;
  return {id, EntityType::other, id, std::nullopt, std::nullopt, {}};
}

Extraction extraction(const std::string& id, std::optional<Date> date, const std::string& title,
                      const std::vector<Said>& said) {
  Extraction result;
  result.article.id = id;
  result.article.title = title;
  result.article.date = date;
  result.article.language = "en";
  for (const auto& each : said) result.article.body += (result.article.body.empty() ? "" : " ") + each.sentence;
  result.text = text_of(result.article);
  std::size_t byte = result.text.size() - result.article.body.size();
  for (const auto& each : said) {
    for (const auto& actor : {each.subject, each.object}) add_entity(result, actor);
    result.facts.push_back(fact_of(result, each, byte));
    result.sentences.push_back(*result.facts.back().sentence_span);
    byte += each.sentence.size() + 1;
  }
  std::sort(result.entities.begin(), result.entities.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return result;
}

std::vector<Extraction> small_corpus() {
  return {
      extraction("talks", Date{2015, 9, 18}, "Talks",
                 {{"United States officials met Russia on Friday.", "USA", "CONSULT", "RUS", 0.9},
                  {"The Pentagon accused Russia of a build-up.", "USA.GOV.MOD", "ACCUSE", "RUS", 0.7},
                  {"Russia promised Ukraine to withdraw.", "RUS", "AGREE", "UKR", 0.6}}),
      extraction("denial", Date{2015, 9, 20}, "Denial – «нет»",
                 {{"The Russian Defence Ministry did not threaten the Pentagon.", "RUS.GOV.MOD", "THREATEN",
                   "USA.GOV.MOD", 0.8, Polarity::negative},
                  {"Ada Lind, for the White House, criticised the Russian Defence Ministry.", "PER.ada-lind", "ACCUSE",
                   "RUS.GOV.MOD", 0.75}}),
      extraction("shelling", Date{2015, 10, 2}, "Shelling",
                 {{"Red Band fighters shelled Odessa, hitting Ukraine.", "NSA.RED-BAND", "ASSAULT", "UKR", 0.95,
                   Polarity::positive, Date{2015, 10, 1}},
                  {"France backs Ukraine.", "FRA", "backs", "UKR", 0.5},
                  {"Russia moved tanks.", "RUS", "MOBILIZE", "", 0.65}}),
      extraction("paris", Date{2016, 1, 4}, "París",
                 {{"Jean Zóla represents France.", "PER.jean-zola", "represents", "FRA", 0.99},
                  {"Jean Zóla visited NATO.", "PER.jean-zola", "CONSULT", "IGO.NATO", 0.8},
                  {"NATO praised the Pentagon.", "IGO.NATO", "SUPPORT", "USA.GOV.MOD", 0.7}}),
      extraction("undated", std::nullopt, "",
                 {{"Harbour Union workers marched against France.", "ORG.harbour-union", "PROTEST", "FRA", 0.6}}),
  };
}

std::vector<Extraction> many_articles(std::size_t count) {
  const std::vector<std::string> ids{"USA",         "RUS",         "UKR",      "FRA",
                                     "USA.GOV.MOD", "RUS.GOV.MOD", "IGO.NATO", "PER.ada-lind"};
  const std::vector<std::string> predicates{"CONSULT", "ACCUSE", "ASSAULT", "AID", "backs"};
  std::vector<Extraction> articles;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<Said> said;
    for (std::size_t j = 0; j < 12; ++j) {
      const auto& subject = ids[(i * 7 + j * 3) % ids.size()];
      const auto& object = ids[(i * 5 + j + 1) % ids.size()];
      const auto sentence =
          known_entity(subject).name + " and " + known_entity(object).name + ", report " + std::to_string(j) + ".";
      said.push_back({sentence, subject, predicates[(i + j) % predicates.size()], object});
    }
    articles.push_back(extraction("article-" + std::to_string(i), date_of_days(16000 + static_cast<int>(i % 700)),
                                  "Number " + std::to_string(i), said));
  }
  return articles;
}

}  // namespace entente::testing
