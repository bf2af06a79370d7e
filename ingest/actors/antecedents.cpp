#include "ingest/actors/antecedents.h"

#include "ingest/actors/focus.h"
#include "ingest/actors/offices.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_of_kind(EntityType type, const std::string& kind) {
  if (kind == "armed") return type == EntityType::armed_group;
  if (kind == "alliance") return type == EntityType::igo;
  if (kind == "company") return type == EntityType::organisation || type == EntityType::company;
  return type == EntityType::armed_group || type == EntityType::party || type == EntityType::organisation ||
         type == EntityType::company || type == EntityType::igo;
}

bool has_word(const std::string& name, const std::string& word) {
  return ('-' + slug(name) + '-').find('-' + slug(word) + '-') != std::string::npos;
}

// What the table says a place is; a capital is a city though the table knows it by its state.
bool is_kind_of_place(const Scene& scene, std::uint32_t entity, const std::string& noun) {
  const Record* record = record_of(scene, entity);
  const std::string kind = record == nullptr || record->kind.empty() ? "city" : record->kind;
  static const WordClass& sites = actor_words("nouns_of_sites");
  if (sites.contains(noun)) return scene.entities[entity].type == EntityType::facility;
  if (noun == "city" || noun == "town" || noun == "capital") return kind == "city" || kind == "town";
  if (noun == "region" || noun == "province" || noun == "territory") return kind == "region" || kind == "province";
  return noun == kind;
}

bool is_named(MentionForm form) {
  return form == MentionForm::name || form == MentionForm::metonym;
}

// "the commission" after "the European Commission": a body of no one state, by a word of its name
bool is_body_called(const Scene& scene, const ActorMention& mention, const std::string& noun) {
  const EntityType type = scene.entities[mention.entity].type;  // "the Treasury Department … the department"
  return (type == EntityType::igo || (type == EntityType::government && mention.form == MentionForm::name)) &&
         has_word(std::string{text_of(scene.document, mention.tokens)}, noun);
}

// "LA Weekly" is no organisation that an article speaks of, but what it quotes.
bool is_paper(const Scene& scene, const ActorMention& mention, const std::string& noun) {
  static const WordClass& papers = actor_words("last_words_of_papers");
  return papers.contains(lower(scene, mention.tokens.last - 1)) && !papers.contains(noun);
}

// "the private schools" are not the religious schools: both are told apart by words of their own.
bool differ_in_modifiers(const Scene& scene, std::uint32_t a, std::uint32_t b) {
  const std::set<std::string> one = modifiers_before(scene, a), other = modifiers_before(scene, b);
  return !one.empty() && !other.empty() &&
         std::ranges::none_of(one, [&](const std::string& word) { return other.contains(word); });
}

// "the New Territories constituency" for "this constituency": one that the text describes by the same noun.
bool is_one_called(const Scene& scene, const ActorMention& mention, const std::string& noun, std::uint32_t at) {
  static const WordClass& any = actor_words("determiners_of_every");
  const Token& head = token(scene, mention.head);
  return mention.form == MentionForm::nominal && (head.tag == "NN" || head.tag == "NNP") && fold(head.lemma) == noun &&
         !any.contains(lower(scene, mention.tokens.first)) && !differ_in_modifiers(scene, mention.head, at);
}

bool is_conjunct(const Scene& scene, std::uint32_t at) {
  return token(scene, at).dep == Dep::conj;
}

// The states of a coordination, by its first word: "France, Germany and Britain".
std::vector<std::uint32_t> states_joined(const Scene& scene, std::uint32_t first) {
  std::vector<std::uint32_t> states;
  for (std::uint32_t at : coordinated(scene, first)) {
    if (scene.name_at[at] == none) continue;
    const std::uint32_t entity = scene.mentions[scene.name_at[at]].entity;
    const auto state = scene.entity_by_id.find(country_of(scene, entity));
    const EntityType type = scene.entities[entity].type;
    const bool acts = type == EntityType::state || type == EntityType::government;
    if (acts && state != scene.entity_by_id.end() && std::ranges::find(states, state->second) == states.end())
      states.push_back(state->second);
  }
  return states;
}

// "Sudan, Iran, [Libya] and Yemen": nobody's country alone.
bool is_in_list(const Scene& scene, std::uint32_t at) {
  return states_joined(scene, first_conjunct(scene, at)).size() > 2;
}

// The people named before `at` who have such an office in the tables, last named first.
std::vector<std::uint32_t> people_before(const Scene& scene, std::uint32_t at,
                                         const std::function<bool(const Office&)>& fits_office) {
  std::vector<std::uint32_t> people;
  look_back(scene, at, [&](const ActorMention& mention) {
    const std::vector<Office>* offices = offices_of(scene, mention.entity);
    if (offices != nullptr && std::ranges::find(people, mention.entity) == people.end() &&
        std::ranges::any_of(*offices, fits_office))
      people.push_back(mention.entity);
    return false;
  });
  return people;
}

}  // namespace

std::uint32_t titled_person(const Scene& scene, std::uint32_t at, const std::string& noun) {
  std::uint32_t found = none;
  look_back(scene, at, [&](const ActorMention& mention) {
    const auto title = scene.title_of.find(mention.entity);
    if (title != scene.title_of.end() && title->second == noun) found = mention.entity;
    return found != none;
  });
  return found;
}

std::uint32_t only_holder(const Scene& scene, std::uint32_t at, const std::function<bool(const Office&)>& is_meant) {
  const std::vector<std::uint32_t> holders = people_before(
      scene, at, [&](const Office& office) { return office.range.contains(scene.date) && is_meant(office); });
  if (holders.size() == 1) return holders.front();
  const auto at_home = std::ranges::find_if(
      holders, [&](std::uint32_t holder) { return country_of(scene, holder) == scene.main_country; });
  return at_home == holders.end() || scene.main_country.empty() ? none : *at_home;
}

std::uint32_t past_holder(const Scene& scene, std::uint32_t at, const std::function<bool(const Office&)>& was_meant) {
  const std::vector<std::uint32_t> holders = people_before(scene, at, [&](const Office& office) {
    return office.range.last && *office.range.last < scene.date && was_meant(office);
  });
  return holders.size() == 1 ? holders.front() : none;
}

std::uint32_t last_of_kind(const Scene& scene, std::uint32_t at, const std::string& kind, const std::string& noun) {
  static const WordClass& nouns_of_any = actor_words("nouns_of_any_company");
  static const WordClass& unarmed = actor_words("nouns_of_unarmed_groups");
  static const WordClass& nouns_of_no_union = actor_words("nouns_of_no_union");
  static const WordClass& nouns_of_many_papers = actor_words("nouns_of_many_papers");
  const bool may_be_armed = !unarmed.contains(noun), may_be_union = !nouns_of_no_union.contains(noun);
  std::uint32_t of_kind = none;
  std::uint32_t of_name = none;
  std::uint32_t found_in = none;  // sentence
  look_back(scene, at, [&](const ActorMention& mention) {
    const Entity& entity = scene.entities[mention.entity];
    const bool capital = mention.form == MentionForm::nominal && is_capitalised(word(scene, mention.head));
    if ((!is_named(mention.form) && !capital) || is_paper(scene, mention, noun)) return false;
    const std::uint32_t sentence = scene.sentence_at[mention.head];
    const bool parallel = sentence == found_in && sentence != scene.sentence_at[at] && is_subject(scene, at) &&
                          is_subject(scene, mention.head);  // of an earlier sentence the subject for a subject
    if (!capital && is_of_kind(entity.type, kind) && (may_be_armed || entity.type != EntityType::armed_group) &&
        (may_be_union || entity.type != EntityType::igo) && (of_kind == none || parallel)) {
      of_kind = mention.entity;
      found_in = sentence;
    }
    if (entity.type != EntityType::person && entity.type != EntityType::state && has_word(entity.name, noun) &&
        !nouns_of_many_papers.contains(noun))
      of_name = mention.entity;
    return of_name != none;
  });
  const bool any = kind != "company" || nouns_of_any.contains(noun);
  return of_name != none || !any ? of_name : of_kind;
}

std::uint32_t last_place(const Scene& scene, std::uint32_t at, const std::string& noun) {
  std::uint32_t found = none;
  look_back(scene, at, [&](const ActorMention& mention) {
    const Entity& entity = scene.entities[mention.entity];
    if (entity.type == EntityType::person || entity.type == EntityType::state) return false;
    const bool place = entity.type == EntityType::place || entity.type == EntityType::facility;
    if (place && is_one_called(scene, mention, noun, at)) found = mention.entity;
    if (found != none || mention.form != MentionForm::name) return found != none;
    if (has_word(entity.name, noun) || (place && is_kind_of_place(scene, mention.entity, noun))) found = mention.entity;
    return found != none;
  });
  return found;
}

std::string last_state(const Scene& scene, std::uint32_t at, std::string_view home) {
  std::string found;
  std::uint32_t clause = at;
  for (int steps = 0; steps < 12 && token(scene, clause).pos != Pos::VERB && token(scene, clause).head != clause;
       ++steps)
    clause = token(scene, clause).head;
  look_back(scene, at, [&](const ActorMention& mention) {
    const Token& t = token(scene, mention.head);
    const bool own_subject = t.dep == Dep::nsubj && t.head == clause;
    const bool modifier = t.dep == Dep::amod || t.dep == Dep::compound;
    if (scene.entities[mention.entity].type == EntityType::state && !own_subject && !modifier &&
        !is_in_list(scene, mention.head) && admits(home, country_of(scene, mention.entity)))
      found = country_of(scene, mention.entity);
    return !found.empty();
  });
  return found;
}

std::uint32_t last_organ(const Scene& scene, std::uint32_t at, const std::string& suffix, const std::string& noun) {
  std::uint32_t last = none;
  std::uint32_t of_noun = none;
  const bool people = !suffix.starts_with("MIL");  // armies have one noun on both sides
  look_back(scene, at, [&](const ActorMention& mention) {
    const std::string& id = scene.entities[mention.entity].id;
    if (is_named(mention.form) && is_body_called(scene, mention, noun)) of_noun = mention.entity;
    if (of_noun != none) return true;
    if (mention.rule == "nominal.context" || mention.rule == "nominal.home" || id.size() < 5 ||
        id.compare(4, std::string::npos, suffix) != 0)
      return false;
    if (last == none) last = mention.entity;
    if (people && mention.form == MentionForm::nominal && fold(token(scene, mention.head).lemma) == noun)
      of_noun = mention.entity;
    return of_noun != none || (!people && last != none);
  });
  return of_noun != none ? of_noun : last;
}

std::vector<std::uint32_t> last_joined_states(const Scene& scene, std::uint32_t at, std::size_t count) {
  std::vector<std::uint32_t> states;
  look_back(scene, at, [&](const ActorMention& mention) {
    if (is_conjunct(scene, mention.head)) return false;
    states = states_joined(scene, mention.head);
    return states.size() == count;
  });
  return states.size() == count ? states : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> joined_people(const Scene& scene, TokenSpan sentence, std::uint32_t at) {
  std::vector<std::uint32_t> joined;
  for (const std::uint32_t m : mentions_in(scene, sentence, at)) {
    const std::uint32_t head = scene.mentions[m].head;
    const bool main = token(scene, token(scene, head).head).dep == Dep::ROOT || sentence.contains(at);
    if (head >= at || !is_subject(scene, head) || !main) continue;
    std::vector<std::uint32_t> people;
    for (const std::uint32_t word : coordinated(scene, head)) {
      const std::uint32_t entity = token(scene, word).dep == Dep::appos ? none : entity_at(scene, word);
      if (word < at && entity != none && scene.entities[entity].type == EntityType::person &&
          std::ranges::find(people, entity) == people.end())
        people.push_back(entity);
    }
    if (people.size() > 1) joined = std::move(people);
  }
  return joined;
}

std::vector<std::uint32_t> two_joined(const Scene& scene, std::uint32_t at) {
  const TokenSpan sentence = scene.document.sentences[scene.sentence_at[at]];
  const std::vector<std::uint32_t> before = mentions_in(scene, sentence, at);
  for (auto m = before.rbegin(); m != before.rend(); ++m) {
    const std::uint32_t head = scene.mentions[*m].head;
    if (head >= at || is_conjunct(scene, head)) continue;
    std::vector<std::uint32_t> joined;
    for (const std::uint32_t word : coordinated(scene, head))
      if (token(scene, word).dep != Dep::appos && word < at) joined.push_back(entity_at(scene, word));
    if (joined.size() == 2 && joined[0] != none && joined[1] != none && joined[0] != joined[1] &&
        scene.entities[joined[0]].type == scene.entities[joined[1]].type)
      return joined;
  }
  return {};
}

std::vector<std::uint32_t> last_two_people(const Scene& scene, std::uint32_t at) {
  std::vector<std::uint32_t> people;
  look_back(scene, at, [&](const ActorMention& mention) {
    const std::string& country = country_of(scene, mention.entity);
    const bool named = scene.entities[mention.entity].type == EntityType::person && is_named(mention.form);
    if (named && !country.empty() && (people.empty() || country_of(scene, people.front()) != country))
      people.push_back(mention.entity);
    return people.size() == 2;
  });
  return people.size() == 2 ? people : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> last_two_states(Scene& scene, std::uint32_t at) {
  std::vector<std::string> states;
  look_back(scene, at, [&](const ActorMention& mention) {
    const std::string& country = country_of(scene, mention.entity);
    if (!country.empty() && mention.acts && std::find(states.begin(), states.end(), country) == states.end())
      states.push_back(country);
    return states.size() == 2;
  });
  std::vector<std::uint32_t> entities;
  for (const std::string& state : states)
    if (const auto known = scene.data.by_id.find(state); known != scene.data.by_id.end())
      entities.push_back(entity_of_record(scene, known->second));
  return entities;
}

}  // namespace entente::detail
