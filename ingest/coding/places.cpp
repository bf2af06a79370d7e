#include "ingest/coding/places.h"

#include "data_coding.h"
#include "ingest/actors/table.h"
#include "ingest/coding/by_place.h"
#include "ingest/coding/place_uses.h"
#include "ingest/coding/time_clause.h"

#include <fmt/format.h>

#include <string_view>
#include <tuple>
#include <unordered_set>

namespace entente {
namespace {

using namespace detail;

const std::unordered_set<std::string_view>& place_prepositions() {
  static const auto words = [] {
    std::unordered_set<std::string_view> all;
    const Table table = read_table(embedded_coding("place_prepositions.tsv"), "place_prepositions.tsv");
    for (const auto& row : table.rows) all.insert(row.at(0));
    return all;
  }();
  return words;
}

struct PlaceWords {
  std::uint32_t head = 0;
  std::uint32_t entity = 0;
  TokenSpan tokens;
  bool is_where = false;  ///< under a preposition of place
};

bool is_place(const Entity& entity) {
  return entity.type == EntityType::place || entity.type == EntityType::state || entity.type == EntityType::facility;
}

// "in Aleppo", "near the border of Syria" is not one: the place itself stands under the preposition.
std::vector<PlaceWords> place_words(const Clauses& clauses, const Actors& actors) {
  std::vector<PlaceWords> places;
  for (const ActorMention& mention : actors.mentions) {
    if (mention.form != MentionForm::name || !is_place(actors.entities[mention.entity])) continue;
    const Token& head = clauses.tree()[mention.head];
    const Token& governor = clauses.tree()[head.head];
    const bool is_where = head.dep == Dep::pobj && place_prepositions().contains(governor.lemma);
    places.push_back({mention.head, mention.entity, mention.tokens, is_where});
  }
  return places;
}

class Placer {
 public:
  Placer(const Document& document, const Actors& actors)
      : actors_{actors}, clauses_{document}, places_{place_words(clauses_, actors)}, by_place_{places_} {}

  // "a visit to Morocco": the act has the state as object and happens there.
  void place_at_object(Fact& fact) const {
    if (fact.kind != FactKind::event || fact.place || !fact.object_span) return;
    const TokenSpan words = clauses_.tokens(*fact.object_span);
    const PlaceWords* place = place_named(words);
    if (!place || !names_where(clauses_.tree(), place->head)) return;
    fact.place = actors_.entities[place->entity].id;
    fact.explanation.push_back(
        fmt::format("placed by its object \"{}\": {}", text_of(clauses_.document(), words), *fact.place));
  }

  void place(Fact& fact) const {
    if (fact.kind != FactKind::event || fact.place || !fact.trigger_span || !fact.sentence_span) return;
    const TokenSpan words = clauses_.tokens(*fact.trigger_span);
    if (words.size() == 0) return;
    const std::uint32_t trigger = clauses_.head_of(words);
    const PlaceWords* best = nearest(fact, trigger);
    if (const auto verb = verb_of_participle(clauses_.tree(), trigger); !best && verb) best = nearest(fact, *verb);
    if (!best) return;
    fact.place = actors_.entities[best->entity].id;
    fact.explanation.push_back(fmt::format("placed by \"{} {}\": {}",
                                           clauses_.tree()[clauses_.tree()[best->head].head].lemma,
                                           text_of(clauses_.document(), best->tokens), *fact.place));
  }

 private:
  const PlaceWords* place_named(TokenSpan words) const {
    for (const PlaceWords& place : by_place_.near(words))
      if (words.contains(place.head) && place.head == clauses_.head_of(words)) return &place;
    return nullptr;
  }

  bool takes_part(const Fact& fact, const PlaceWords& words) const {
    const Span span = clauses_.code_points().span(clauses_.document(), words.tokens);
    const auto covers = [&](const std::optional<Span>& other) {
      return other && other->start <= span.start && span.end <= other->end;
    };
    return covers(fact.subject_span) || covers(fact.object_span);
  }

  const PlaceWords* nearest(const Fact& fact, std::uint32_t trigger) const {
    const TokenSpan sentence = clauses_.tokens(*fact.sentence_span);
    const PlaceWords* best = nullptr;
    std::tuple<int, std::uint32_t> best_rank{};
    for (const PlaceWords& words : by_place_.near(sentence)) {
      if (!words.is_where || !sentence.contains(words.head) || takes_part(fact, words)) continue;
      const auto close = attachment(clauses_, words.head, trigger);
      if (!close) continue;
      const std::tuple rank{*close, words.head > trigger ? words.head - trigger : trigger - words.head};
      if (best && best_rank <= rank) continue;
      best = &words;
      best_rank = rank;
    }
    return best;
  }

  const Actors& actors_;
  Clauses clauses_;
  std::vector<PlaceWords> places_;
  ByPlace<PlaceWords> by_place_;
};

}  // namespace

void place_facts(std::vector<Fact>& facts, const Document& document, const Actors& actors) {
  if (facts.empty()) return;
  const Placer placer{document, actors};
  for (Fact& fact : facts) {
    placer.place_at_object(fact);
    placer.place(fact);
  }
}

}  // namespace entente
