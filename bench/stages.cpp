// What each stage of the road from text to facts costs, in processor microseconds a word and as a share of the
// engine's.
//
//     bench_stages < ARTICLES.jsonl     (objects with `text`; each stage in turn for every article, one thread)

#include "entente/error.h"
#include "ingest/actors/resolver.h"
#include "ingest/assemble.h"
#include "ingest/coding/amounts.h"
#include "ingest/coding/coder.h"
#include "ingest/coding/opponents.h"
#include "ingest/coding/places.h"
#include "ingest/coding/quotes.h"
#include "ingest/coding/reader/learned_reader.h"
#include "ingest/coding/relations.h"
#include "ingest/coding/times.h"
#include "ingest/language/engine.h"
#include "ingest/normalise/normalise.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <ctime>
#include <iostream>
#include <string>

namespace {

using namespace entente;

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Runs `work` and adds what it took to `sum`; gives its result.
template <class Work>
auto timed(double& sum, Work work) {
  const double begun = processor_seconds();
  auto result = work();
  sum += processor_seconds() - begun;
  return result;
}

struct Costs {
  double engine = 0, actors = 0, events = 0, rest = 0;
  std::size_t words = 0;
};

Extraction extraction_of(const Document& document, const Actors& actors, const Article& article,
                         const ActorTables& tables, std::vector<Fact> facts) {
  Extraction extraction = detail::assemble(article, document, actors);
  extraction.facts = std::move(facts);
  give_opponents_states(extraction, document, actors);
  add_relations(extraction, document, actors, tables);
  extraction.quotes = find_quotes(document, actors);
  extraction.times = find_times(document, article.date);
  date_facts(extraction.facts, document, extraction.times);
  place_facts(extraction.facts, document, actors);
  add_amounts(extraction.facts, document, extraction.times);
  detail::drop_mere_things(extraction);
  return extraction;
}

void print(const char* stage, double seconds, const Costs& costs) {
  fmt::print("{:<40} {:7.1f} {:6.3f}\n", stage, 1e6 * seconds / static_cast<double>(costs.words),
             seconds / costs.engine);
}

}  // namespace

int main() try {
  const Engine engine{find_packed_model()};
  const ActorTables tables;
  const Coder coder{learned_reader({})};
  Costs costs;
  for (std::string line; std::getline(std::cin, line);) {
    Article article;
    article.body = nlohmann::json::parse(line)["text"];
    const Document document = timed(costs.engine, [&] { return analyse_normalised(article.body, engine, tables); });
    const Actors actors = timed(costs.actors, [&] { return resolve_actors(document, article, tables); });
    auto facts = timed(costs.events, [&] { return code_events(document, actors, article, coder); });
    timed(costs.rest, [&] { return extraction_of(document, actors, article, tables, std::move(facts)); });
    costs.words += document.tokens.size();
  }
  if (costs.words == 0) throw Error("no articles on standard input");
  fmt::print("{:<40} {:>7} {:>6}\n", "stage", "us/word", "engine");
  print("engine, headings", costs.engine, costs);
  print("actors", costs.actors, costs);
  print("events", costs.events, costs);
  print("relations, quotes, times, places, amounts", costs.rest, costs);
} catch (const std::exception& error) {
  std::cerr << "bench_stages: " << error.what() << "\n";
  return 1;
}
