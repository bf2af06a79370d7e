// What the learned reader sees in articles, one line a trigger, to compare with scripts/coder/predict.py --rounded.
//
//     bench_readings < ARTICLES.jsonl     (objects with `text`)
//
// Line number of the article, offset of the trigger in code points, likeliest type, 1 - p(none), offsets of the
// likeliest subject, object and speaker (-1: nobody), likeliest polarity and modality; tabs between.

#include "entente/error.h"
#include "ingest/coding/reader/learned_reader.h"
#include "ingest/language/engine.h"
#include "ingest/language/unicode.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <string>

namespace {

using namespace entente;

std::string place_of(const Document& document, std::uint32_t token) {
  if (token == ArgumentScore::nobody) return "-1";
  const std::string_view text = document.text;
  return std::to_string(count_code_points(text.substr(0, document.tokens[token].start)));
}

template <class Values>
long likeliest(const Values& values) {
  return std::ranges::max_element(values) - values.begin();
}

void print(std::size_t number, const Document& document, const TriggerReading& trigger) {
  fmt::print("{}\t{}\t{}\t{:.5f}", number, place_of(document, trigger.token),
             likeliest(std::span{trigger.types}.first(act_type_count)), 1 - trigger.types.back());
  for (const auto* scores : {&trigger.subject, &trigger.object, &trigger.speaker})
    fmt::print("\t{}", place_of(document, scores->front().token));
  fmt::print("\t{}\t{}\n", likeliest(trigger.polarity), likeliest(trigger.modality));
}

}  // namespace

int main() try {
  const Engine engine{find_packed_model()};
  const Reader reader = learned_reader({});
  std::size_t number = 0;
  for (std::string line; std::getline(std::cin, line); ++number) {
    const Document document = engine.analyse(nlohmann::json::parse(line)["text"]);
    for (const SentenceReading& sentence : reader(document, {}))
      for (const TriggerReading& trigger : sentence.triggers) print(number, document, trigger);
  }
} catch (const std::exception& error) {
  std::cerr << "bench_readings: " << error.what() << "\n";
  return 1;
}
