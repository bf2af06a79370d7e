#include "ingest/actors/pronoun_scores.h"

#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_plural(const Scene& scene, std::uint32_t at) {
  const std::string_view tag = token(scene, at).tag;
  return tag == "NNS" || tag == "NNPS";
}

bool is_modifier(const Scene& scene, std::uint32_t at) {
  const Dep dep = token(scene, at).dep;
  return dep == Dep::amod || dep == Dep::compound || dep == Dep::nmod || dep == Dep::npadvmod;
}

bool is_person(const Scene& scene, const ActorMention& mention) {
  const bool several = mention.form == MentionForm::nominal && is_plural(scene, mention.head);  // "whose leaders"
  if (scene.entities[mention.entity].type == EntityType::person) return !several;
  if (mention.form == MentionForm::pronoun) return pronoun_kind(lower(scene, mention.head)) == PronounKind::person;
  if (mention.form != MentionForm::nominal || several || is_modifier(scene, mention.head)) return false;
  const auto noun = scene.data.nouns.find(fold(token(scene, mention.head).lemma));
  return noun != scene.data.nouns.end() &&
         (noun->second.type == EntityType::person || noun->second.type == EntityType::people);
}

}  // namespace

bool fits(const Scene& scene, const ActorMention& mention, PronounKind kind) {
  if (mention.form == MentionForm::pronoun) {
    const PronounKind own = pronoun_kind(lower(scene, mention.head));
    return own == kind ||
           (own == PronounKind::relative && kind == PronounKind::person && lower(scene, mention.head) == "who" &&
            scene.entities[mention.entity].type == EntityType::person);  // "Holm, who said she"
  }
  switch (kind) {
    case PronounKind::person:
      return is_person(scene, mention);
    case PronounKind::plural:
      return !is_modifier(scene, mention.head) && !is_person(scene, mention);
    case PronounKind::thing:
      return !is_modifier(scene, mention.head) && !is_person(scene, mention) && !is_plural(scene, mention.head);
    default:
      return false;
  }
}

namespace {

bool says(const Scene& scene, std::uint32_t at) {
  static const WordClass& speech = actor_words("verbs_of_speech");
  return token(scene, at).dep == Dep::nsubj && speech.contains(token(scene, token(scene, at).head).lemma);
}

bool reports(const Scene& scene, std::uint32_t at) {
  static const WordClass& press = actor_words("verbs_of_the_press");
  return says(scene, at) ||
         (token(scene, at).dep == Dep::nsubj && press.contains(token(scene, token(scene, at).head).lemma));
}

// "the agency said … it added", "the paper cited … it quoted"
bool both_report(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  return reports(scene, mention.head) && reports(scene, at);
}

// Agencies and papers are credits and sources far more often than whom a pronoun means.
bool is_only_source(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  return scene.entities[mention.entity].type == EntityType::media && !both_report(scene, mention, at);
}

bool is_actor(EntityType type) {
  return type != EntityType::place && type != EntityType::facility && type != EntityType::other &&
         type != EntityType::event && type != EntityType::people;
}

}  // namespace

double gender_score(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  static const WordClass& female_pronouns = actor_words("female_pronouns");
  const char gender = gender_of_mention(scene, mention);
  if (gender == '?') return 0;
  const bool female = female_pronouns.contains(lower(scene, at));
  return female == (gender == 'f') ? 0.5 : -6;
}

namespace {

// "Trump said he …": the subject of the verb that the pronoun's clause completes.
bool governs_as_speaker(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  const std::uint32_t verb = token(scene, at).head;
  if (!is_subject(scene, at) || token(scene, verb).dep != Dep::ccomp) return false;
  return is_subject(scene, mention.head) && token(scene, mention.head).head == token(scene, verb).head;
}

// The verbs above the token, nearest first, as far as its sentence goes.
std::vector<std::uint32_t> verbs_above(const Scene& scene, std::uint32_t at) {
  constexpr std::size_t deepest = 8;
  std::vector<std::uint32_t> verbs;
  for (std::size_t steps = 0; steps < deepest && token(scene, at).head != at; ++steps) {
    at = token(scene, at).head;
    if (is_verbal_pos(token(scene, at).pos)) verbs.push_back(at);
  }
  return verbs;
}

// "warned Iran of consequences if it …": whom a verb of address is said to, for the subject of the clause below it.
bool is_addressed(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  static const WordClass& address_verbs = actor_words("verbs_of_address");
  const Token& t = token(scene, mention.head);
  if (t.dep != Dep::dobj && t.dep != Dep::dative) return false;
  if (!is_subject(scene, at) || !address_verbs.contains(token(scene, t.head).lemma)) return false;
  const std::vector<std::uint32_t> verbs = verbs_above(scene, at);
  return verbs.size() > 1 && verbs[0] != t.head && verbs[1] == t.head;
}

bool is_reflexive(const Scene& scene, std::uint32_t at) {
  const std::string word = lower(scene, at);
  return word.ends_with("self") || word.ends_with("selves");
}

// "Iran seized its tanker", "turned himself in", "urged Iran to free its prisoners", "thanked Iran for its help".
double agent_score(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  if (mention.head != pronoun.agent.word) return 0;
  const bool own = token(scene, pronoun.at).dep == Dep::poss;
  double sum = is_reflexive(scene, pronoun.at) ? 2 : 0;
  if (own) sum += 1;
  if (own && pronoun.agent.is_judged) sum += 2.5;
  if (own && pronoun.agent.is_controlled && pronoun.kind != PronounKind::person) sum += 2.5;
  return sum;
}

// "Iran criticised the plan and Israel condemned [it]": the object of the clause that the pronoun's is joined to.
bool is_parallel_object(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  const Token& t = token(scene, mention.head);
  const Token& pronoun = token(scene, at);
  const Token& verb = token(scene, pronoun.head);
  const bool joined = verb.dep == Dep::conj || verb.dep == Dep::advcl;
  return t.dep == Dep::dobj && pronoun.dep == Dep::dobj && joined && verb.head == t.head &&
         child_with(scene, pronoun.head, Dep::nsubj) != none;
}

bool is_thing(EntityType type) {
  return type == EntityType::other || type == EntityType::event || type == EntityType::place ||
         type == EntityType::facility;
}

// "They claimed": nothing that cannot claim.
bool is_said_of_actors(const Scene& scene, std::uint32_t at) {
  static const WordClass& verbs = actor_words("verbs_of_actors");
  static const WordClass& people = actor_words("verbs_of_people");
  static const WordClass& speech = actor_words("verbs_of_speech");
  if (token(scene, at).dep != Dep::nsubj) return false;
  const std::string& verb = token(scene, token(scene, at).head).lemma;
  return verbs.contains(verb) || people.contains(verb) || speech.contains(verb);
}

// Whether the word stands in what the verb of speech behind it tells: "[Pence] had done his best, he [said]".
bool is_told_before(const Scene& scene, std::uint32_t at, std::uint32_t verb) {
  const Token& speech = token(scene, verb);
  const auto within = [&](std::uint32_t clause) {
    return token(scene, clause).left_edge <= at && at <= token(scene, clause).right_edge;
  };
  if (speech.dep == Dep::parataxis && speech.head < verb && at < verb) return within(speech.head);
  for (const std::uint32_t child : children(scene, verb))
    if (child < verb && token(scene, child).dep == Dep::ccomp && within(child)) return true;
  return false;
}

// '"He is mad," [she] said', "he is mad, [she] said": who speaks is not whom the words speak of.
bool is_only_quoted(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  if (pronoun.quotation.is_open || !says(scene, pronoun.at)) return false;
  if (is_quoted(scene, mention.head)) return true;
  const std::uint32_t verb = token(scene, pronoun.at).head;
  if (!is_told_before(scene, mention.head, verb)) return false;
  const TokenSpan sentence = scene.document.sentences[scene.sentence_at[pronoun.at]];
  return std::ranges::any_of(mentions_in(scene, sentence, pronoun.at),
                             [&](std::uint32_t m) {  // "he is well, [he] said"
                               const ActorMention& other = scene.mentions[m];
                               return other.entity == mention.entity && other.form != MentionForm::pronoun &&
                                      is_told_before(scene, other.head, verb);
                             });
}

// "threatened [Kim] and his generals", "condemned [Iran]'s raids and its programme": whose the joined noun is.
double joined_score(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  const std::uint32_t noun = token(scene, at).head;
  if (token(scene, at).dep != Dep::poss || token(scene, noun).dep != Dep::conj ||
      (at + 1 < size(scene) && lower(scene, at + 1) == "own"))
    return 0;
  const std::uint32_t first = token(scene, noun).head;
  if (first == mention.head && child_with(scene, first, Dep::poss) == none) return 5;
  const std::uint32_t above =
      token(scene, first).dep == Dep::pobj ? token(scene, token(scene, first).head).head : first;
  const std::uint32_t owned = token(scene, mention.head).head;
  return token(scene, mention.head).dep == Dep::poss && (owned == first || owned == above) ? 4 : 0;
}

}  // namespace

double role_score(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  const auto& [at, kind, quotation, agent] = pronoun;
  double sum = is_subject(scene, mention.head) ? 2 : token(scene, mention.head).dep == Dep::dobj ? 1 : 0;
  const Token& above = token(scene, token(scene, mention.head).head);
  if (sum == 2 && above.dep == Dep::ROOT) sum += 0.5;
  if (governs_as_speaker(scene, mention, at)) sum += 1.5;
  sum += agent_score(scene, mention, pronoun);
  const bool told = kind == PronounKind::person && token(scene, token(scene, mention.head).head).lemma == "tell";
  if (!told && is_addressed(scene, mention, at)) sum += 2.5;  // "told her he would": not so
  if (is_only_quoted(scene, mention, pronoun)) sum -= 8;
  sum += joined_score(scene, mention, at);
  if (kind != PronounKind::person && is_thing(scene.entities[mention.entity].type) && is_said_of_actors(scene, at))
    sum -= 4;
  if (kind == PronounKind::thing && both_report(scene, mention, at)) sum += 1;
  if (kind == PronounKind::thing && is_parallel_object(scene, mention, at)) sum += 4;
  if (kind == PronounKind::person) {
    const bool described =
        mention.form == MentionForm::nominal && scene.entities[mention.entity].type == EntityType::people;
    return sum + gender_score(scene, mention, at) - (described ? 0.7 : 0);  // "her mother … she"
  }
  const Entity& entity = scene.entities[mention.entity];
  if (!is_actor(entity.type) && entity.type != EntityType::people) sum -= kind == PronounKind::plural ? 1.5 : 0.3;
  if (is_actor(entity.type) && (entity.country || mention.form != MentionForm::nominal)) sum += 1;
  if (token(scene, at).dep == Dep::poss && at - mention.head < 8) sum += 1.5;
  if (kind == PronounKind::plural && is_plural(scene, mention.head)) sum += 1.5;
  if (kind == PronounKind::plural && entity.type == EntityType::state) sum -= 0.5;
  return mention.acts ? sum : sum - 1.5;
}

namespace {

// "bombed [them]", "killing scores of [them]", "losses that it inflicted on [them]"
bool is_done_to(const Scene& scene, std::uint32_t at) {
  const Token& t = token(scene, at);
  if (t.dep == Dep::dobj || t.dep == Dep::dative) return true;
  if (t.dep != Dep::pobj) return false;
  const std::uint32_t above = token(scene, t.head).head;
  const std::string preposition = lower(scene, t.head);
  static const WordClass& many = actor_words("nouns_of_many");
  if (preposition == "of") return token(scene, above).dep == Dep::dobj && many.contains(token(scene, above).lemma);
  return preposition == "on" && is_verbal_pos(token(scene, above).pos) && child_with(scene, above, Dep::dobj) != none;
}

// "[Holm] and Alder met him", "Holm, together with [Alder], met him": everybody who is the subject.
bool acts_with(const Scene& scene, std::uint32_t subject, std::uint32_t entity) {
  const auto is_it = [&](std::uint32_t at) { return at != none && entity_at(scene, at) == entity; };
  if (std::ranges::any_of(coordinated(scene, subject), is_it)) return true;
  static const WordClass& beside = actor_words("words_of_company");
  for (const std::uint32_t child : children(scene, subject)) {
    if (child < subject || token(scene, child).dep != Dep::prep) continue;
    const bool company = beside.contains(lower(scene, child)) || beside.contains(lower(scene, child - 1));
    if (company && (is_it(child_with(scene, child, Dep::pobj)) || is_it(object_under(scene, child, "with"))))
      return true;
  }
  return false;
}

// "X met [him]", "the army advanced, killing [them]", "threatened to sue [him]": nobody who does it.
bool is_done_by(const Scene& scene, const ActorMention& mention, const Sought& sought) {
  if (!is_done_to(scene, sought.at) || is_reflexive(scene, sought.at)) return false;
  std::uint32_t verb = token(scene, sought.at).head;
  while (!is_verbal_pos(token(scene, verb).pos) && token(scene, verb).head != verb) verb = token(scene, verb).head;
  const Token& act = token(scene, verb);
  std::uint32_t subject = child_with(scene, verb, Dep::nsubj);
  if (subject == none && act.dep == Dep::xcomp && child_with(scene, act.head, Dep::dobj) != none)
    return entity_at(scene, child_with(scene, act.head, Dep::dobj)) == mention.entity;  // "urged Putin to help [him]"
  if (subject == none && (act.dep == Dep::advcl || act.dep == Dep::xcomp || act.dep == Dep::conj))
    subject = child_with(scene, act.head, Dep::nsubj);
  if (subject == none && act.tag == "VBG" && act.dep == Dep::acl) subject = sought.agent.word;
  return subject != none && token(scene, subject).dep == Dep::nsubj && acts_with(scene, subject, mention.entity);
}

bool is_speaking(const Scene& scene, const ActorMention& mention, const Quotation& quotation, PronounKind kind) {
  if (quotation.speaker == none || is_quoted(scene, mention.head)) return false;
  if (mention.entity == quotation.speaker) return true;
  if (kind != PronounKind::plural) return false;
  const std::string& side = country_of(scene, quotation.speaker);
  return !side.empty() && country_of(scene, mention.entity) == side;
}

}  // namespace

bool may_be_meant(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  if (mention.head >= pronoun.at || mention.tokens.contains(pronoun.at)) return false;
  if (!fits(scene, mention, pronoun.kind) || is_only_source(scene, mention, pronoun.at)) return false;
  if (is_done_by(scene, mention, pronoun) || is_speaking(scene, mention, pronoun.quotation, pronoun.kind)) return false;
  return mention.acts || !is_dateline(scene, mention.tokens);
}

}  // namespace entente::detail
