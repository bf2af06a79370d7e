// What each stage of the road from text to facts costs, in processor microseconds a word and as a share of the
// engine's.
//
//     bench_stages < ARTICLES.jsonl     (objects with `text`; each stage in turn for every article, one thread)

#include "entente/error.h"
#include "ingest/actors/resolver.h"
#include "ingest/coding/coder.h"
#include "ingest/coding/reader/learned_reader.h"
#include "ingest/complete.h"
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
    timed(costs.rest, [&] {
      return detail::complete(article, document, actors, tables, std::move(facts), default_min_confidence);
    });
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
