// The database that the cases of cases.txt ask: three articles whose facts are written here, so that the answers do not
// depend on what the extractor finds.
//   news_fixture make DIR               makes it
//   news_fixture while_open DIR COMMAND runs a command while the database is open for writing
#include "entente/error.h"
#include "store/store.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

const std::map<std::string, Entity> known_entities{
    {"USA", {"USA", EntityType::state, "United States", "USA", "Q30", {}}},
    {"USA.GOV.MOD", {"USA.GOV.MOD", EntityType::government, "Department of Defense", "USA", "Q11209", {}}},
    {"RUS", {"RUS", EntityType::state, "Russia", "RUS", "Q159", {}}},
    {"RUS.MIL", {"RUS.MIL", EntityType::military, "Armed Forces of Russia", "RUS", {}, {}}},
    {"UKR", {"UKR", EntityType::state, "Ukraine", "UKR", "Q212", {}}},
    {"TUR", {"TUR", EntityType::state, "Turkey", "TUR", "Q43", {}}},
    {"IGO.NATO", {"IGO.NATO", EntityType::igo, "NATO", {}, "Q7184", {}}},
    {"PER.ash-carter", {"PER.ash-carter", EntityType::person, "Ash Carter", "USA", {}, {}}},
    {"PER.stepan-poltorak", {"PER.stepan-poltorak", EntityType::person, "Stepan Poltorak", "UKR", {}, {}}},
    {"PER.s-poltorak", {"PER.s-poltorak", EntityType::person, "S. Poltorak", "UKR", {}, {}}},
};

std::uint32_t characters_in(std::string_view text) {
  std::uint32_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

/// The span of `words` at or behind character `from`.
Span span_of(const std::string& text, std::string_view words, std::size_t from = 0) {
  const std::size_t at = text.find(words, from);
  if (at == std::string::npos) throw Error("not in the text: " + std::string(words));
  const std::uint32_t start = characters_in(std::string_view(text).substr(0, at));
  return {start, start + characters_in(words)};
}

struct Builder {
  Extraction extraction;

  Builder(std::string id, std::string title, std::string source, Date date, const std::vector<std::string>& sentences) {
    std::string body;
    for (const std::string& each : sentences) body += (body.empty() ? "" : " ") + each;
    Article article;
    article.id = std::move(id), article.title = std::move(title), article.source = std::move(source);
    article.date = date, article.body = body, article.language = "en";
    article.url = "https://news.example/" + article.id;
    extraction.article = article;
    extraction.text = text_of(article);
    for (const std::string& each : sentences) extraction.sentences.push_back(span_of(extraction.text, each));
  }

  void mention(const std::string& id, std::string_view words, MentionForm form = MentionForm::name) {
    auto& entities = extraction.entities;
    auto at = entities.begin();
    while (at != entities.end() && at->id < id) ++at;
    if (at == entities.end() || at->id != id) at = entities.insert(at, known_entities.at(id));
    at->mentions.push_back({span_of(extraction.text, words), form, "gazetteer.name", 1.0});
  }

  /// `words` are those of subject, trigger and object (maybe empty), looked for in the sentence.
  Fact& fact(const std::string& id, std::size_t sentence, const std::string& subject, const std::string& predicate,
             const std::string& object, const std::vector<std::string>& words, double confidence) {
    Fact fact;
    fact.id = id, fact.subject = subject, fact.predicate = predicate, fact.confidence = confidence;
    if (!object.empty()) fact.object = object;
    fact.kind = 'A' <= predicate[0] && predicate[0] <= 'Z' ? FactKind::event : FactKind::relation;
    if (fact.kind == FactKind::event) fact.plover = predicate;
    fact.sentence_span = extraction.sentences.at(sentence);
    std::optional<Span>* const spans[] = {&fact.subject_span, &fact.trigger_span, &fact.object_span};
    for (std::size_t i = 0; i < words.size(); ++i)
      if (!words[i].empty()) *spans[i] = span_of(extraction.text, words[i], extraction.article.title.size());
    fact.rule = "fixture";
    extraction.facts.push_back(fact);
    return extraction.facts.back();
  }
};

Extraction talks() {
  Builder article("talks.txt", "US weighs work with Russia", "Wire A", {2015, 9, 24},
                  {"US Defense Secretary Ash Carter said the Pentagon wants to cooperate with Russian forces.",
                   "Carter met Stepan Poltorak, the Ukrainian defence minister, at a café."});
  article.mention("USA", "US");
  article.mention("USA.GOV.MOD", "Pentagon", MentionForm::metonym);
  article.mention("PER.ash-carter", "Ash Carter");
  article.mention("RUS", "Russia");
  article.mention("RUS.MIL", "Russian forces", MentionForm::nominal);
  article.mention("PER.stepan-poltorak", "Stepan Poltorak");
  article.mention("UKR", "Ukrainian", MentionForm::demonym);
  Fact& cooperate = article.fact("00000000000000a1", 0, "USA.GOV.MOD", "COOPERATE", "RUS.MIL",
                                 {"the Pentagon", "cooperate", "Russian forces"}, 0.91);
  cooperate.modality = Modality::willing, cooperate.speaker = "PER.ash-carter", cooperate.plover = "AGREE";
  cooperate.explanation = {"trigger cooperate: COOPERATE .93, AGREE .04, CONSULT .01", "modality willing: wants to"};
  Fact& carter =
      article.fact("00000000000000a2", 0, "PER.ash-carter", "represents", "USA", {"Ash Carter", "", "US"}, 0.97);
  carter.title = "Defense Secretary";
  Fact& poltorak = article.fact("00000000000000a3", 1, "PER.stepan-poltorak", "represents", "UKR",
                                {"Stepan Poltorak", "", "Ukrainian"}, 0.95);
  poltorak.title = "defence minister";
  article
      .fact("00000000000000a4", 1, "PER.ash-carter", "CONSULT", "PER.stepan-poltorak",
            {"Carter met", "met", "Stepan Poltorak"}, 0.88)
      .start = Date{2015, 9, 23};
  article.extraction.facts.back().precision = Precision::day;
  article.extraction.facts.back().subject_span->end -= 4;
  return article.extraction;
}

Extraction strikes() {
  Builder article(
      "strikes.txt", "", "Wire B", {2015, 10, 2},
      {"Russia bombed rebels whom the United States had armed, killing at least 12.",
       "Washington condemned the strikes and Russia denied them.", "Turkey, a NATO member, did not threaten Russia."});
  article.mention("RUS", "Russia");
  article.mention("USA", "United States");
  article.mention("USA", "Washington", MentionForm::metonym);
  article.mention("TUR", "Turkey");
  article.mention("IGO.NATO", "NATO");
  article.fact("00000000000000b1", 0, "RUS", "ASSAULT", "", {"Russia", "bombed", ""}, 0.93).amounts = {
      {12, "people", "at least", "killed", span_of(article.extraction.text, "at least 12")}};
  article.extraction.facts.back().mode = "airstrike";
  article.fact("00000000000000b2", 1, "USA", "ACCUSE", "RUS", {"Washington", "condemned", ""}, 0.84);
  Fact& threat = article.fact("00000000000000b3", 2, "TUR", "THREATEN", "RUS", {"Turkey", "threaten", ""}, 0.42);
  threat.polarity = Polarity::negative,
  threat.object_span = span_of(article.extraction.text, "Russia", article.extraction.text.rfind("Russia"));
  article.fact("00000000000000b4", 2, "TUR", "member_of", "IGO.NATO", {"Turkey", "member", "NATO"}, 0.99);
  return article.extraction;
}

Extraction sanctions() {
  Builder article("sanctions.txt", "US sanctions", "Wire A", {2015, 11, 4},
                  {"The United States imposed sanctions on Russia.", "S. Poltorak thanked NATO."});
  article.mention("USA", "The United States");
  article.mention("RUS", "Russia");
  article.mention("PER.s-poltorak", "S. Poltorak");
  article.mention("IGO.NATO", "NATO");
  article.fact("00000000000000c1", 0, "USA", "SANCTION", "RUS", {"The United States", "imposed", "Russia"}, 0.96);
  article.fact("00000000000000c2", 1, "PER.s-poltorak", "SUPPORT", "IGO.NATO", {"S. Poltorak", "thanked", "NATO"}, 0.7);
  return article.extraction;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) throw Error("usage: news_fixture make DIR | while_open DIR COMMAND");
  Store store(arguments[1], Access::read_write);
  if (arguments[0] == "while_open") return WEXITSTATUS(std::system(arguments.at(2).c_str()));
  for (const Extraction& each : {talks(), strikes(), sanctions()}) store.put(each);
  store.flush();
  return 0;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  try {
    return entente::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "news_fixture: %s\n", error.what());
    return 1;
  }
}
