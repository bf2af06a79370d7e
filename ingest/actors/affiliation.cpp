#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/organs.h"
#include "ingest/actors/persons.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_title = 8;

Affiliation affiliated(const Scene& scene, std::uint32_t at, std::string_view rule) {
  const ActorMention& mention = scene.mentions[scene.name_at[at]];
  const EntityType type = scene.entities[mention.entity].type;
  if (type == EntityType::person || type == EntityType::media || type == EntityType::event) return {};
  return {country_of(scene, mention.entity), mention.entity, rule};
}

bool is_found(const Affiliation& affiliation) {
  return affiliation.entity != none || !affiliation.country.empty();
}

// "(R-Texas)", ", D-N.Y.,": members of the Congress of the United States.
bool has_party_letter(const Scene& scene, TokenSpan name) {
  for (std::uint32_t i = name.last; i < std::min(name.last + 3, size(scene)); ++i) {
    const std::string_view text = word(scene, i);
    const bool letter = text == "R" || text == "D" || text == "I";
    const bool joined = text.size() > 2 && (text[0] == 'R' || text[0] == 'D') && text[1] == '-';
    if (joined) return true;
    if (letter && i + 1 < size(scene) &&
        (word(scene, i + 1) == "-" || word(scene, i + 1) == "–" || word(scene, i + 1) == ")"))
      return true;
  }
  return false;
}

// The words of the same noun phrase before the name.
Affiliation words_before(const Scene& scene, TokenSpan name) {
  const std::uint32_t chunk = scene.chunk_at[name.first];
  const std::uint32_t start = chunk == none ? name.first : scene.document.noun_chunks[chunk].first;
  for (std::uint32_t i = name.first; i-- > start;)
    if (scene.name_at[i] != none)
      if (Affiliation found = affiliated(scene, i, "person.modifier"); is_found(found)) return found;
  return {};
}

// "ambassador to Kenya": of a state that the phrase does not name.
bool is_sent(const Scene& scene, std::uint32_t head) {
  const auto below = children(scene, head);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t child) {
    return child > head && token(scene, child).dep == Dep::prep && is_sent(scene, head, child);
  });
}

Affiliation of_phrase(const Scene& scene, std::uint32_t head, std::string_view rule) {
  if (scene.name_at[head] != none)
    if (Affiliation found = affiliated(scene, head, rule); is_found(found)) return found;
  if (const Owner owner = owner_of(scene, head);
      owner.entity != none && scene.entities[owner.entity].type != EntityType::person)
    return {owner.country, owner.entity, rule};
  return {};
}

bool is_role_noun(const Scene& scene, std::uint32_t at) {
  const auto noun = scene.data.nouns.find(lower(scene, at));
  const auto lemma = noun == scene.data.nouns.end() ? scene.data.nouns.find(fold(token(scene, at).lemma)) : noun;
  return lemma != scene.data.nouns.end() && (lemma->second.kind == "office" || lemma->second.kind == "leader");
}

Affiliation of_role(const Scene& scene, std::uint32_t head, std::string_view rule) {
  if (Affiliation found = of_phrase(scene, head, rule); is_found(found)) return found;
  const auto noun = scene.data.nouns.find(fold(token(scene, head).lemma));
  if (noun == scene.data.nouns.end() || noun->second.kind != "office") return {};
  if (is_sent(scene, head)) return {};
  const Owner owner = owner_of(scene, head);  // "a spokesman for Obama"
  return {owner.entity == none ? scene.main_country : owner.country, none, rule};
}

// "Slovakia sent [its] foreign minister, Eva Holm": of whoever the clause is about.
Affiliation of_subject(const Scene& scene, std::uint32_t role) {
  static const WordClass& possessives = actor_words("possessives_of_others");
  const std::uint32_t owner = child_with(scene, role, Dep::poss);
  if (owner == none || !possessives.contains(lower(scene, owner))) return {};
  const std::uint32_t subject = child_with(scene, token(scene, role).head, Dep::nsubj);
  const bool named = subject != none && subject < role && scene.name_at[subject] != none;
  return named ? affiliated(scene, subject, "person.appositive") : Affiliation{};
}

// "Slovak officials, including Foreign Minister Eva Holm"
Affiliation of_whole(const Scene& scene, std::uint32_t head) {
  const std::uint32_t whole = whole_of(scene, head);
  const Noun* noun = whole == none ? nullptr : noun_named(scene, fold(token(scene, whole).lemma));
  const bool officials = noun != nullptr && (noun->kind == "office" || noun->kind == "organ");
  return officials ? of_phrase(scene, whole, "person.modifier") : Affiliation{};  // not "allies"
}

Affiliation around(const Scene& scene, TokenSpan name) {
  const std::uint32_t head = head_of(scene, name);
  for (const std::uint32_t child : children(scene, head))
    if (token(scene, child).dep == Dep::appos && child > head)
      if (Affiliation found = of_role(scene, child, "person.appositive"); is_found(found)) return found;
  const Token& t = token(scene, head);
  if (t.dep == Dep::appos && is_nominal_pos(token(scene, t.head).pos) && is_role_noun(scene, t.head)) {
    if (Affiliation found = of_subject(scene, t.head); is_found(found)) return found;
    return of_role(scene, t.head, "person.appositive");
  }
  if (t.dep == Dep::nsubj && token(scene, t.head).lemma == "be")
    for (const std::uint32_t child : children(scene, t.head))
      if (token(scene, child).dep == Dep::attr) return of_role(scene, child, "person.copula");
  return of_whole(scene, head);
}

// "[Merkel]'s adviser", "[Obama] spokesman": the person whose office the title is in; none elsewhere.
std::uint32_t superior_before(const Scene& scene, std::uint32_t title) {
  std::uint32_t at = title;
  if (at > 0 && token(scene, at - 1).tag == "POS") --at;
  if (at == 0 || scene.name_at[at - 1] == none) return none;
  const std::uint32_t superior = scene.mentions[scene.name_at[at - 1]].entity;
  return scene.entities[superior].type == EntityType::person ? superior : none;
}

std::string country_of_superior(const Scene& scene, std::uint32_t title) {
  const std::uint32_t superior = superior_before(scene, title);
  return superior == none ? std::string{} : country_of(scene, superior);
}

// "[Romney] spokesman": of somebody whom the tables know in other offices than a government's.
bool serves_private_person(const Scene& scene, std::uint32_t title) {
  const std::uint32_t superior = superior_before(scene, title);
  const std::vector<Office>* offices = superior == none ? nullptr : offices_of(scene, superior);
  return offices != nullptr && std::ranges::none_of(*offices, [&](const Office& office) {
           return office.range.contains(scene.date) && office.body.find(".GOV") != std::string::npos;
         });
}

}  // namespace

std::optional<TitleBefore> title_before(const Scene& scene, std::uint32_t name_first) {
  const std::size_t end = scene.piece_of[name_first];
  const TokenSpan sentence = scene.document.sentences[scene.sentence_at[name_first]];
  const std::uint32_t start = std::max(sentence.first, name_first > longest_title ? name_first - longest_title : 0);
  for (std::uint32_t first = start; first < name_first; ++first) {
    const auto match = scene.data.title_words.longest(scene.pieces, scene.piece_of[first], end);
    if (match.end == end && match.end > scene.piece_of[first])
      return TitleBefore{{first, name_first}, &scene.data.titles[match.values.front()]};
  }
  return std::nullopt;
}

Affiliation affiliation_of(const Scene& scene, TokenSpan name) {
  if (has_party_letter(scene, name)) return {"USA", none, "person.party"};
  if (Affiliation found = words_before(scene, name); is_found(found)) return found;
  return around(scene, name);
}

std::string country_of_title(const Scene& scene, TokenSpan name) {
  static const WordClass& local_organs = actor_words("local_organs");
  const auto before = title_before(scene, name.first);
  if (!before || before->title->acts != "yes") return {};
  if (serves_private_person(scene, before->tokens.first)) return {};
  if (std::string superior = country_of_superior(scene, before->tokens.first); !superior.empty()) return superior;
  const Title& title = *before->title;
  const auto own = scene.data.state_titles.find(title.words);
  if (own != scene.data.state_titles.end() && (scene.main_country.empty() || scene.focus.contains(own->second)))
    return own->second;
  if (title.suffix.empty() || title.suffix == "IGO" || title.suffix == "REB" || title.suffix == "PARTY") return {};
  const bool local = local_organs.contains(title.suffix);
  return local ? context_country(scene, name.first) : scene.main_country;
}

}  // namespace entente::detail
