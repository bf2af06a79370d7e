#include "ingest/actors/homonyms.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t cue_tokens = 5;

std::string folded_words(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  std::vector<Piece> pieces;
  for (std::uint32_t i = first; i < last; ++i) split_pieces(word(scene, i), i, pieces);
  std::string words = " ";
  for (const Piece& piece : pieces) words.append(piece.text).append(1, ' ');
  return words;
}

bool ends_with_cue(const std::string& words, const Homonym& homonym) {
  return std::any_of(homonym.cues.begin(), homonym.cues.end(),
                     [&](const std::string& cue) { return words.ends_with(cue); });
}

bool starts_with_cue(const std::string& words, const Homonym& homonym) {
  return std::any_of(homonym.cues.begin(), homonym.cues.end(),
                     [&](const std::string& cue) { return words.starts_with(cue); });
}

std::ptrdiff_t held_cues(const std::string& words, const Homonym& homonym) {
  return std::count_if(homonym.cues.begin(), homonym.cues.end(),
                       [&](const std::string& cue) { return words.find(cue) != std::string::npos; });
}

// By words anywhere in the article; looked up once for each surface.
const Homonym* meaning_by_article(const Scene& scene, const std::vector<Homonym>& meanings) {
  const Homonym* fallback = nullptr;
  std::ptrdiff_t most = 0;
  for (const Homonym& meaning : meanings) {
    const std::ptrdiff_t held = meaning.where == "doc" ? held_cues(scene.words, meaning) : 0;
    if (meaning.where == "default" && fallback == nullptr) fallback = &meaning;
    if (held > most) {
      most = held;
      fallback = &meaning;
    }
  }
  return fallback;
}

// The company that decides, the nearest first.
const Homonym* meaning_here(Scene& scene, TokenSpan tokens, const std::vector<Homonym>& meanings) {
  const TokenSpan sentence = scene.document.sentences[scene.sentence_at[tokens.first]];
  const std::uint32_t first = std::max(sentence.first, tokens.first > cue_tokens ? tokens.first - cue_tokens : 0);
  const std::uint32_t last = std::min(sentence.last, tokens.last + cue_tokens);
  const std::string before = folded_words(scene, first, tokens.first);
  const std::string after = folded_words(scene, tokens.last, last);
  for (const Homonym& meaning : meanings) {
    if (meaning.where == "after" && ends_with_cue(before, meaning)) return &meaning;
    if (meaning.where == "before" && starts_with_cue(after, meaning)) return &meaning;
  }
  const auto [known, is_new] =
      scene.meaning_in_article.try_emplace(std::string{text_of(scene.document, tokens)}, nullptr);
  if (is_new) known->second = meaning_by_article(scene, meanings);
  return known->second;
}

void drop_homonyms(const Scene& scene, std::vector<std::uint32_t>& senses) {
  std::erase_if(senses, [&](std::uint32_t sense) { return scene.data.senses[sense].record == no_record; });
}

// Narrows the senses to the record of that id or an organ of it that sits there, or takes its own; `RUS` stands for
// `RUS.GOV` too.
void keep_record(const Scene& scene, const std::string& id, std::vector<std::uint32_t>& senses) {
  const bool of_state = id.size() == 7 && id.ends_with(".GOV");
  std::erase_if(senses, [&](std::uint32_t sense) {
    const std::string& own = scene.data.records[scene.data.senses[sense].record].id;
    const bool organ = id.starts_with("IGO.") && own.starts_with(id + '.');
    return own != id && !organ && !(of_state && own == id.substr(0, 3));
  });
  const auto own = scene.data.sense_of_record.find(id);
  if (senses.empty() && own != scene.data.sense_of_record.end()) senses.push_back(own->second);
}

}  // namespace

bool settle_homonym(Scene& scene, TokenSpan tokens, std::vector<std::uint32_t>& senses) {
  drop_homonyms(scene, senses);
  const auto found = scene.data.homonyms.find(std::string{text_of(scene.document, tokens)});
  if (found == scene.data.homonyms.end()) return !senses.empty();
  const Homonym* meaning = meaning_here(scene, tokens, found->second);
  if (meaning == nullptr) return !senses.empty();
  if (meaning->meaning == "none" || meaning->meaning == "person") return false;
  if (meaning->where != "default") keep_record(scene, meaning->meaning, senses);
  if (!senses.empty()) return true;
  const auto people = scene.data.sense_of_people.find(meaning->meaning);
  if (meaning->where == "default" && people != scene.data.sense_of_people.end()) {
    senses.push_back(people->second);
    return true;
  }
  const auto sense = scene.data.sense_of_record.find(meaning->meaning);
  if (sense != scene.data.sense_of_record.end()) senses.push_back(sense->second);
  return !senses.empty();
}

}  // namespace entente::detail
