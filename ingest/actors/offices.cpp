#include "ingest/actors/offices.h"

namespace entente::detail {
namespace {

bool is_office(const Title& title) {
  static const WordClass& no_office = actor_words("positions_without_office");
  return !no_office.contains(title.position);
}

// "deputy speaker": not who speaks for parliament; a vice president's office is his own.
bool is_below_office(const Title& title) {
  static const WordClass& deputies = actor_words("words_of_deputies");
  const bool own = title.position.starts_with("deputy_") || title.position == "vice_president";
  return !own && deputies.contains(title.words.substr(0, title.words.find(' ')));
}

std::string position_name(const Title& title) {
  std::string name = title.position;
  for (char& letter : name) letter = letter == '_' ? '-' : letter;
  return name;
}

// "president of": whose is told behind; of a state it is the title without "of".
bool is_open(const Title& title) {
  return title.words.ends_with(" of");
}

std::optional<TitleWords> title_before_end(const Scene& scene, std::uint32_t first, std::uint32_t head,
                                           std::uint32_t end) {
  for (std::uint32_t i = first; i <= head; ++i) {
    const auto match = scene.data.title_words.longest(scene.pieces, scene.piece_of[i], scene.piece_of[end]);
    if (match.end <= scene.piece_of[head]) continue;
    const TokenSpan tokens{i, scene.pieces[match.end - 1].token + 1};
    const Title& title = scene.data.titles[match.values.front()];
    if (tokens.contains(head) && is_office(title)) return TitleWords{tokens, &title};
  }
  return std::nullopt;
}

}  // namespace

std::string country_of_body(const std::string& body) {
  const std::string first = body.substr(0, body.find('.'));
  const bool state = first.size() == 3 && first != "IGO" && first != "NSA" && first != "ORG";
  return state ? first : std::string{};
}

const std::vector<Office>* offices_of(const Scene& scene, std::uint32_t person) {
  const auto known = scene.data.by_id.find(scene.entities[person].id);
  if (known == scene.data.by_id.end()) return nullptr;
  const auto offices = scene.data.offices.find(known->second);
  return offices == scene.data.offices.end() ? nullptr : &offices->second;
}

std::optional<TitleWords> title_over(const Scene& scene, std::uint32_t first, std::uint32_t head) {
  const std::uint32_t last = std::min(scene.document.sentences[scene.sentence_at[head]].last, head + 5);
  if (auto title = title_before_end(scene, first, head, last); title && !is_open(*title->title)) return title;
  return title_before_end(scene, first, head, head + 1);
}

std::uint32_t holder_of(const Scene& scene, const std::string& country, const Title& title) {
  static const WordClass& of_many = actor_words("positions_of_many");
  if (of_many.contains(title.position) || is_below_office(title)) return none;
  const auto found = scene.data.holders.find(country + '.' + title.suffix + ' ' + title.position);
  if (found == scene.data.holders.end()) return none;
  std::uint32_t holder = none;
  for (const Office& office : found->second) {
    if (!office.range.contains(scene.date) || office.person == holder) continue;
    if (holder != none) return none;
    holder = office.person;
  }
  return holder;
}

void add_position(Scene& scene, TokenSpan tokens, const std::string& country, const Title& title) {
  if (country.empty() || title.position.empty() || !is_office(title)) return;
  const std::string id = "POS." + country + '.' + position_name(title);
  const std::uint32_t position = entity_with(scene, id, EntityType::position, title.words, country);
  const std::uint32_t head = head_of(scene, tokens);
  scene.mentions.push_back({tokens, head, position, MentionForm::nominal, false, "title.position", 0.8F});
}

std::optional<std::string> country_in_office(const Scene& scene, std::uint32_t person) {
  const auto offices = scene.data.offices.find(person);
  if (offices == scene.data.offices.end()) return std::nullopt;
  std::optional<std::string> country;
  for (const Office& office : offices->second) {
    if (!office.range.contains(scene.date)) continue;
    const std::string state = country_of_body(office.body);
    if (!state.empty()) return state;
    if (office.body.starts_with("IGO.")) country.emplace();
  }
  return country;
}

bool leads_ever(const Scene& scene, std::uint32_t person) {
  static const WordClass& heads = actor_words("leading_positions");
  return has_office(scene, person, [&](const Office& office) { return heads.contains(office.position); });
}

bool holds_office(const Scene& scene, std::uint32_t entity) {
  const auto known = scene.data.by_id.find(scene.entities[entity].id);
  return known != scene.data.by_id.end() && country_in_office(scene, known->second).has_value();
}

std::uint32_t entity_of_known(Scene& scene, std::uint32_t record) {
  const std::uint32_t entity = entity_of_record(scene, record);
  if (const auto country = country_in_office(scene, record)) {
    scene.entities[entity].country = *country;
    if (country->empty()) scene.entities[entity].country.reset();
  }
  return entity;
}

}  // namespace entente::detail
