#include "ingest/actors/persons.h"

#include "ingest/actors/longer_names.h"
#include "ingest/actors/name_guards.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/pronouns.h"
#include "ingest/actors/same_people.h"
#include "ingest/actors/title_holders.h"

#include <algorithm>

namespace entente::detail {
namespace {

// A single word that the recogniser alone takes for a person: one who speaks or has a title or an appositive.
bool is_sure(const Scene& scene, const PersonName& name) {
  static const WordClass& person_verbs = actor_words("verbs_of_people");
  if (name.words.size() > 1 || title_before(scene, name.tokens.first)) return true;
  const std::uint32_t head = name.tokens.last - 1;
  const Token& t = token(scene, head);
  if (t.dep == Dep::nsubj && person_verbs.contains(token(scene, t.head).lemma)) return true;
  return scene.data.gender_of_name.contains(name.words.front()) && kind_of_name(scene, name.words.front()).empty();
}

std::string position_of(const Scene& scene, const PersonName& name) {
  const auto title = title_before(scene, name.tokens.first);
  return title ? title->title->position : std::string{};
}

// The first line, unless it is a sentence with its full stop.
bool is_title_line(const Scene& scene, std::uint32_t at) {
  return scene.sentence_at[at] == 0 && word(scene, scene.document.sentences.front().last - 1) != ".";
}

bool is_heading(const Scene& scene, std::uint32_t at) {
  return has_capitals(scene, line_of(scene, scene.document.sentences[scene.sentence_at[at]], at));
}

// Surnames of which one place is sure, one for all, and longer names that the text behind a heading repeats.
std::set<std::vector<std::string>> sure_names(const Scene& scene, const std::vector<PersonName>& names) {
  std::set<std::vector<std::string>> sure;
  std::set<std::vector<std::string>> seen;
  for (const PersonName& name : names)
    if (name.words.size() == 1 ? is_sure(scene, name)
                               : !seen.insert(name.words).second && !is_heading(scene, name.tokens.first))
      sure.insert(name.words);
  return sure;
}

// "Trump Agrees": a known surname with a heading's next word.
std::uint32_t known_in_title(const Scene& scene, const PersonName& name) {
  if (name.words.size() < 2 || scene.data.gender_of_name.contains(name.words.front())) return none;
  const std::uint32_t known = known_person(scene, {name.words.front()}, {});
  return known != none && country_in_office(scene, known) ? known : none;
}

std::uint32_t entity_of_person(Scene& scene, const PersonName& name, const std::set<std::vector<std::string>>& sure) {
  if (is_junior(scene, name.tokens)) return entity_of_junior(scene, name);
  if (const std::uint32_t known = known_person(scene, name.words, position_of(scene, name)); known != none)
    if (name.words.size() > 1 || fits_title(scene, name, gender_of_record(scene, known)))
      return entity_of_known(scene, known);
  if (const std::uint32_t holder = holder_misspelt(scene, name, position_of(scene, name)); holder != none)
    return entity_of_known(scene, holder);
  if (is_title_line(scene, name.tokens.first) && !sure.contains(name.words) && !title_before(scene, name.tokens.first))
    if (const std::uint32_t known = known_in_title(scene, name); known != none) return entity_of_known(scene, known);
  const std::string_view text = text_of(scene.document, name.full.size() == 0 ? name.tokens : name.full);
  const bool person = name.words.size() > 1 || sure.contains(name.words);
  const EntityType type = person ? EntityType::person : EntityType::other;
  return entity_with(scene, (type == EntityType::person ? "PER." : "ORG.") + slug(text), type, text, {});
}

// The people whom the gazetteer found by their full names.
std::vector<PersonName> known_names(const Scene& scene) {
  std::vector<PersonName> names;
  for (const ActorMention& mention : scene.mentions)
    if (scene.entities[mention.entity].type == EntityType::person && mention.form == MentionForm::name)
      names.push_back({mention.tokens, words_of_name(scene, mention.tokens), mention.entity});
  return names;
}

template <class CountryOf>
void add_countries(Scene& scene, const std::vector<PersonName>& names, CountryOf country_of_name) {
  for (const PersonName& name : names) {
    if (scene.entities[name.entity].country) continue;
    std::string country = country_of_name(name.tokens);
    if (!country.empty()) scene.entities[name.entity].country = std::move(country);
  }
}

// The noun that a title's bearer is called by: "secretary", but "vice president".
std::string called_by(const std::string& title) {
  static const WordClass& deputies = actor_words("words_of_deputies");
  const std::size_t last = title.rfind(' ');
  if (last == std::string::npos) return title;
  const std::size_t before = title.rfind(' ', last - 1);
  const std::size_t from = before == std::string::npos ? 0 : before + 1;
  return deputies.contains(title.substr(from, last - from)) ? title.substr(from) : title.substr(last + 1);
}

void remember_title(Scene& scene, const PersonName& name) {
  const auto title = title_before(scene, name.tokens.first);
  if (!title && name.tokens.size() > 1 && is_title_word(scene, name.tokens.first) &&
      !scene.data.gender_of_name.contains(name.words.front()))  // "Pope Francis"
    scene.title_of.try_emplace(name.entity, name.words.front());
  if (!title) return;
  const std::string& words = title->title->words;
  if (const char gender = gender_of_title(words); gender != '?') scene.gender_of.insert_or_assign(name.entity, gender);
  if (title->title->position != "honorific" && !is_of_the_past(scene, *title))
    scene.title_of.insert_or_assign(name.entity, called_by(words));
}

// "Prime Minister [Vera Holm]'s plan", "US President [Vera Holm] tweet": the part of a longer phrase that is the
// person's.
TokenSpan part_of_person(const Scene& scene, TokenSpan phrase, TokenSpan name) {
  const std::uint32_t head = name.last - 1;
  const Dep dep = token(scene, head).dep;
  if (dep != Dep::poss && dep != Dep::compound) return phrase;
  return {std::max(phrase.first, token(scene, head).left_edge), name.last};
}

// "US Defense Secretary Ash Carter": the whole phrase is the person's, its first words are an office.
void add_office(Scene& scene, const PersonName& name) {
  const std::uint32_t chunk = scene.chunk_at[name.tokens.first];
  if (chunk == none) return;
  TokenSpan phrase = line_of(scene, scene.document.noun_chunks[chunk], name.tokens.first);
  if (phrase.last != name.tokens.last) phrase = part_of_person(scene, phrase, name.tokens);
  if (phrase.last != name.tokens.last || phrase.first >= name.tokens.first ||
      head_of(scene, phrase) + 1 != name.tokens.last)
    return;
  const std::uint32_t head = name.tokens.last - 1;
  const std::uint32_t before = name.tokens.first - 1;
  if (token(scene, before).tag == "NN")  // "a [student] Ahmed Alder"
    describe(scene, fold(token(scene, before).lemma), name.entity, before);
  scene.mentions.push_back({phrase, head, name.entity, MentionForm::nominal, true, "person.phrase", 0.85F});
  const auto title = title_before(scene, name.tokens.first);
  if (!title || title->title->acts != "yes") return;
  phrase = trimmed(scene, {phrase.first, name.tokens.first});
  add_position(scene, phrase, country_of(scene, name.entity), *title->title);
}

// "State", "Order", "Society" alone are nobody, whatever the recogniser says.
bool is_common_word(const Scene& scene, const PersonName& name) {
  const bool in_capitals =
      case_of(word(scene, name.tokens.first)) == Case::upper && is_headline(scene, name.tokens.first);
  if (name.words.size() == 1 && in_capitals && !kind_of_name(scene, name.words.front()).empty())
    return true;  // "THE PRESIDENT SAID"
  if (name.words.size() > 1 || known_person(scene, name.words, {}) != none) return false;
  static const WordClass& of_no_office = actor_words("positions_without_office");
  const auto title = title_before(scene, name.tokens.first);
  const bool honoured = title && (title->title->position == "honorific" || title->title->suffix != "-");
  if (title && !honoured && of_no_office.contains(title->title->position) &&
      !kind_of_name(scene, name.words.front()).empty())
    return true;                                     // "a radical [Muslim]"
  if (is_in_title(scene, name.tokens)) return true;  // "new [Defense] Minister"
  if (scene.organisation_words.contains(std::string{word(scene, name.tokens.first)})) return true;
  const std::string& only = name.words.front();
  const std::string_view kind = kind_of_name(scene, only);
  const bool word_of_names = !kind.empty() && kind != "common";
  const bool noun = scene.data.nouns.contains(only) ||
                    (only.back() == 's' && scene.data.nouns.contains(only.substr(0, only.size() - 1)));
  return noun || word_of_names || is_title_word(scene, name.tokens.first);
}

// "[President Petro] Poroshenko": what an editor put before a name is a part of it.
bool is_part_of_next_name(const Scene& scene, const PersonName& name) {
  const std::uint32_t close = name.tokens.last;
  return close + 1 < size(scene) && word(scene, close) == "]" && token(scene, close + 1).pos == Pos::PROPN &&
         is_capitalised(word(scene, close + 1));
}

void link(Scene& scene, std::vector<PersonName>& names) {
  std::erase_if(
      names, [&](const PersonName& name) { return is_common_word(scene, name) || is_part_of_next_name(scene, name); });
  std::vector<PersonName> full = known_names(scene);
  complete_names(scene, names, full);
  const std::set<std::vector<std::string>> sure = sure_names(scene, names);
  for (PersonName& name : names)
    if (name.words.size() > 1 && name.entity == none) name.entity = entity_of_person(scene, name, sure);
  std::copy_if(names.begin(), names.end(), std::back_inserter(full),
               [](const PersonName& n) { return n.entity != none; });
  const NamesByWord by_word = by_first_and_last(full);
  const Relatives relatives = relatives_among(scene, full);
  for (PersonName& name : names) {
    if (name.entity == none) {
      const PersonName* longer = longer_name(scene, by_word, name, relatives);
      const std::uint32_t holder = longer ? head_meant(scene, names, by_word, name, *longer) : none;
      name.entity = holder != none ? entity_of_known(scene, holder)
                    : longer       ? longer->entity
                                   : entity_of_person(scene, name, sure);
    }
    add_mention(scene, with_bracket(scene, name.tokens), name.entity, MentionForm::name,
                name.words.size() > 1 ? "person.name" : "person.surname", 0.9F);
  }
  for (const PersonName& name : names) remember_title(scene, name);
  add_countries(scene, names, [&](TokenSpan name) { return affiliation_of(scene, name).country; });
  add_countries(scene, names, [&](TokenSpan name) {  // "EU Commissioner Berg", "al-Qaeda commander Omar": of no state
    const Affiliation own = affiliation_of(scene, name);
    const bool of_body = own.entity != none && own.country.empty() && is_group(scene.entities[own.entity].type);
    return of_body ? std::string{} : country_of_title(scene, name);
  });
}

}  // namespace

void link_persons(Scene& scene) {
  const std::vector<PersonName> known = known_names(scene);
  std::vector<PersonName> names = people_named(scene);
  link(scene, names);
  for (const PersonName& name : known) remember_title(scene, name);
  names.insert(names.begin(), known.begin(), known.end());
  for (const PersonName& name : names) add_office(scene, name);
  add_repeated(scene, names);
}

}  // namespace entente::detail
