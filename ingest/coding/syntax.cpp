#include "ingest/coding/syntax.h"

#include "ingest/coding/constructions.h"
#include "ingest/coding/tables.h"
#include "ingest/language/reciprocal.h"

#include <algorithm>
#include <unordered_set>

namespace entente {
namespace {

constexpr int deepest = 8;  // clauses climbed in search of a subject

bool controls_by_object(std::string_view lemma) {
  static const std::unordered_set<std::string_view> verbs = detail::lemmas_in("object-control.tsv");
  return verbs.contains(lemma);
}

bool is_relative_pronoun(const Token& token) {
  return token.tag == "WDT" || token.tag == "WP" || (token.tag == "IN" && token.lemma == "that");
}

// "pressure on [Syria] to withdraw", "a call for [Iran] to free", "gave [Macron] a mandate to invade": whom such a noun
// tells or lets do what is below it
std::optional<std::uint32_t> addressee_of(const Tree& tree, std::uint32_t noun) {
  static const std::unordered_set<std::string_view> nouns = detail::lemmas_in("address-nouns.tsv");
  if (!nouns.contains(tree[noun].lemma)) return std::nullopt;
  for (const std::string_view preposition : {"on", "to", "for"})
    if (const auto to = tree.preposition(noun, preposition)) return tree.child(*to, Dep::pobj);
  const auto given = tree[noun].dep == Dep::dobj ? tree.child(tree[noun].head, Dep::dative) : std::nullopt;
  return given && tree[*given].pos == Pos::ADP ? tree.child(*given, Dep::pobj) : given;
}

std::optional<SurfaceSubject> subject_above(const Tree& tree, std::uint32_t verb, int depth);

// Of the subjects that a parser gives a verb the nearest, as "“Turkey,” said [Putin]" has one in the quotation; of
// those that a conjunction joins the first.
std::optional<std::uint32_t> nearest_subject(const Tree& tree, std::uint32_t verb, Dep label) {
  const auto apart = [&](std::uint32_t t) { return t < verb ? verb - t : t - verb; };
  std::optional<std::uint32_t> best;
  bool joined = false;
  for (const std::uint32_t c : tree.children(verb)) {
    joined = joined || (best && tree[c].dep == Dep::cc);
    if (tree[c].dep != label) continue;
    if (!best || (!joined && apart(c) < apart(*best))) best = c;
    joined = false;
  }
  return best;
}

std::optional<SurfaceSubject> find_subject(const Tree& tree, std::uint32_t verb, int depth) {
  for (Dep label : {Dep::nsubj, Dep::nsubjpass, Dep::expl}) {
    auto own = nearest_subject(tree, verb, label);
    if (!own) continue;
    if (tree[verb].dep == Dep::relcl && is_relative_pronoun(tree[*own]))
      return SurfaceSubject{tree[verb].head, "relative clause"};
    return SurfaceSubject{*own, "subject"};
  }
  return depth < deepest ? subject_above(tree, verb, depth + 1) : std::nullopt;
}

std::optional<SurfaceSubject> renamed(std::optional<SurfaceSubject> subject, std::string_view path) {
  if (subject) subject->path = path;
  return subject;
}

std::optional<SurfaceSubject> controller(const Tree& tree, std::uint32_t governor, int depth, std::string_view path) {
  if (controls_by_object(tree[governor].lemma))
    if (auto object = tree.child(governor, Dep::dobj)) return SurfaceSubject{*object, "object control"};
  return renamed(find_subject(tree, governor, depth), path);
}

// The noun that an infinitive, participle or gerund hangs on: itself, or whoever has it ("its decision to send").
std::optional<SurfaceSubject> owner(const Tree& tree, std::uint32_t noun, int depth) {
  if (auto poss = tree.child(noun, Dep::poss)) return SurfaceSubject{*poss, "possessor"};
  const Token& token = tree[noun];
  if (token.dep == Dep::dobj || token.dep == Dep::attr)
    return renamed(find_subject(tree, token.head, depth), "object of");
  if (token.dep == Dep::pobj && is_verb(tree[tree[token.head].head]))
    return renamed(find_subject(tree, tree[token.head].head, depth), "object of");
  return SurfaceSubject{noun, "noun"};
}

// "warning that NATO grew and [promising] arms": whoever warns promises.
std::uint32_t joined_above(const Tree& tree, std::uint32_t verb) {
  const std::uint32_t told = tree[verb].head;
  return goes_on_from_telling(tree, verb) ? tree[told].head : told;
}

std::optional<SurfaceSubject> subject_above(const Tree& tree, std::uint32_t verb, int depth) {
  const Token& token = tree[verb];
  const std::uint32_t head = token.head;
  if (head == verb) return std::nullopt;
  switch (token.dep) {
    case Dep::relcl:
      if (token.tag != "VB" || !addressee_of(tree, head)) return SurfaceSubject{head, "relative clause"};
      [[fallthrough]];
    case Dep::acl:
      if (token.tag == "VB")
        if (const auto addressee = addressee_of(tree, head)) return SurfaceSubject{*addressee, "addressee"};
      if (token.tag == "VB" || token.tag == "VBP") return owner(tree, head, depth);
      return SurfaceSubject{head, "participle"};
    case Dep::xcomp:
    case Dep::ccomp:
      return controller(tree, head, depth, "control");
    case Dep::advcl:
      if (token.tag == "VB" && controls_by_object(tree[head].lemma)) return controller(tree, head, depth, "control");
      return renamed(find_subject(tree, head, depth), "adverbial clause");
    case Dep::conj:
      if (!is_verb(tree[head])) return std::nullopt;
      return renamed(find_subject(tree, joined_above(tree, verb), depth), "coordination");
    case Dep::acomp:
    case Dep::attr:
    case Dep::oprd:
    case Dep::prep:
    case Dep::aux:
      return find_subject(tree, head, depth);
    case Dep::pcomp: {
      const std::uint32_t above = tree[head].head;
      if (is_noun(tree[above])) return owner(tree, above, depth);
      if (tree[head].lemma == "as" && !is_passive(tree, above))  // "quoted Lavrov as saying"
        if (const auto object = tree.child(above, Dep::dobj)) return SurfaceSubject{*object, "object control"};
      return controller(tree, above, depth, "gerund");
    }
    default:
      return std::nullopt;
  }
}

// "President Macron and Chancellor Merkel urged": parsers give a verb two subjects with a conjunction between.
std::optional<std::uint32_t> other_subject(const Tree& tree, std::uint32_t token) {
  if (tree[token].dep != Dep::nsubj) return std::nullopt;
  for (std::uint32_t c : tree.children(tree[token].head)) {
    if (tree[c].dep != Dep::nsubj || c == token) continue;
    const auto [first, second] = std::minmax(c, token);
    const auto conjunction = tree.child(first, Dep::cc);  // or of the verb
    const auto of_verb = tree.child(tree[token].head, Dep::cc);
    const auto between = [&](const auto& cc) { return cc && *cc > first && *cc < second; };
    if ((between(conjunction) && !tree.child(first, Dep::conj)) || between(of_verb)) return c;
  }
  return std::nullopt;
}

}  // namespace

Tree::Tree(const Document& document) : document_(&document), first_(document.tokens.size() + 1, 0) {
  const auto& tokens = document.tokens;
  for (std::uint32_t t = 0; t < tokens.size(); ++t)
    if (tokens[t].head != t) ++first_[tokens[t].head + 1];
  for (std::size_t t = 1; t < first_.size(); ++t) first_[t] += first_[t - 1];
  children_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t t = 0; t < tokens.size(); ++t)
    if (tokens[t].head != t) children_[next[tokens[t].head]++] = t;
}

std::span<const std::uint32_t> Tree::children(std::uint32_t token) const {
  return std::span(children_).subspan(first_[token], first_[token + 1] - first_[token]);
}

std::optional<std::uint32_t> Tree::child(std::uint32_t token, Dep label) const {
  for (std::uint32_t c : children(token))
    if ((*this)[c].dep == label) return c;
  return std::nullopt;
}

std::optional<std::uint32_t> Tree::preposition(std::uint32_t token, std::string_view lemma) const {
  for (std::uint32_t c : children(token)) {
    const Token& child = (*this)[c];
    if ((child.dep == Dep::prep || child.dep == Dep::agent || child.dep == Dep::dative) && child.lemma == lemma)
      return c;
  }
  return std::nullopt;
}

bool is_one_of(std::string_view word, Words words) {
  return std::ranges::find(words, word) != words.end();
}

namespace {

// "sanctions on Russia and on [Belarus]"
std::optional<std::uint32_t> behind_same_preposition(const Tree& tree, std::uint32_t token) {
  if (tree[token].dep != Dep::pobj) return std::nullopt;
  const std::uint32_t preposition = tree[token].head;
  for (const std::uint32_t c : tree.children(preposition))
    if (tree[c].dep == Dep::conj && tree[c].lemma == tree[preposition].lemma) return tree.child(c, Dep::pobj);
  return std::nullopt;
}

}  // namespace

std::vector<std::uint32_t> conjuncts(const Tree& tree, std::uint32_t token) {
  std::vector<std::uint32_t> found{token};
  if (const auto other = other_subject(tree, token)) found.push_back(*other);
  if (const auto other = behind_same_preposition(tree, token)) found.push_back(*other);
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::uint32_t c : tree.children(found[i]))
      if (tree[c].dep == Dep::conj) found.push_back(c);
  std::ranges::sort(found);
  return found;
}

bool is_verb(const Token& token) {
  return token.pos == Pos::VERB || token.pos == Pos::AUX;
}
bool is_noun(const Token& token) {
  return token.pos == Pos::NOUN || token.pos == Pos::PROPN;
}

bool is_by_agent(const Tree& tree, std::uint32_t token) {
  return tree[token].dep == Dep::pobj && tree[tree[token].head].lemma == "by";
}

std::vector<std::uint32_t> by_agents(const Tree& tree, std::uint32_t verb) {
  const auto by = tree.preposition(verb, "by");
  const auto first = by ? tree.child(*by, Dep::pobj) : std::nullopt;
  return first ? conjuncts(tree, *first) : std::vector<std::uint32_t>{};
}

std::uint32_t first_conjunct(const Tree& tree, std::uint32_t token) {
  while (tree[token].dep == Dep::conj) token = tree[token].head;
  return token;
}

bool is_modifier(const Token& token) {
  return token.dep == Dep::compound || token.dep == Dep::amod || token.dep == Dep::nmod;
}

bool is_below(const Tree& tree, std::uint32_t token, std::uint32_t above) {
  while (token != above && !tree.is_root(token)) token = tree[token].head;
  return token == above;
}

bool is_passive(const Tree& tree, std::uint32_t verb) {
  const Token& token = tree[verb];
  if (tree.child(verb, Dep::auxpass) || tree.child(verb, Dep::nsubjpass) || causative_of(tree, verb)) return true;
  if (token.tag != "VBN" || tree.child(verb, Dep::nsubj)) return false;
  if (tree.child(verb, Dep::agent)) return true;
  for (std::uint32_t c : tree.children(verb))
    if (tree[c].dep == Dep::aux) return false;
  if (token.dep == Dep::conj && is_verb(tree[token.head])) return is_passive(tree, token.head);
  return token.dep == Dep::acl || token.dep == Dep::advcl || token.dep == Dep::relcl || token.dep == Dep::oprd ||
         token.dep == Dep::amod;
}

std::optional<SurfaceSubject> surface_subject(const Tree& tree, std::uint32_t verb) {
  return find_subject(tree, verb, 0);
}

std::uint32_t clause_of(const Tree& tree, std::uint32_t token) {
  std::uint32_t at = token;
  while (!is_verb(tree[at]) && !tree.is_root(at)) at = tree[at].head;
  return is_verb(tree[at]) ? at : token;
}

bool has_reciprocal(const Tree& tree, std::uint32_t token) {
  const Token& clause = tree[clause_of(tree, token)];
  for (std::uint32_t t = token + 1; t < clause.right_edge; ++t)
    if (detail::is_reciprocal(tree.document(), t + 1)) return true;
  return false;
}

bool is_generic(const Tree& tree, std::uint32_t token) {
  const std::uint32_t verb = clause_of(tree, token);
  const Token& clause = tree[verb];
  if (clause.tag != "VB" && clause.tag != "VBG") return false;
  if (tree.child(verb, Dep::nsubj) || tree.child(verb, Dep::nsubjpass)) return false;
  if (clause.dep == Dep::csubj || clause.dep == Dep::csubjpass) return true;
  const Token& head = tree[clause.head];  // "to attack is to break ...": parsers take either for the subject
  return clause.tag == "VB" && (clause.dep == Dep::xcomp || clause.dep == Dep::advcl) && head.lemma == "be" &&
         head.dep != Dep::conj && !tree.child(clause.head, Dep::nsubj) && !tree.child(clause.head, Dep::expl);
}

}  // namespace entente
