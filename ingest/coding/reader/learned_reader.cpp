#include "ingest/coding/reader/learned_reader.h"

#include "data_coder.h"
#include "entente/error.h"
#include "ingest/coding/reader/heads.h"
#include "ingest/language/encoder/encoder.h"
#include "ingest/language/encoder/wordpiece.h"
#include "ingest/language/pack.h"

#include <algorithm>
#include <memory>
#include <string>

namespace entente {
namespace {

using namespace detail;

constexpr std::string_view pack_kind = "coder";
constexpr std::uint32_t pack_version = 1;
constexpr std::size_t most_pieces_a_word = 6;
constexpr std::size_t rows_a_batch = 256;
constexpr float least_event = 0.1F;  // 1 - p(none) from which a word is a trigger

// A sentence's input, and where each word stands in it.
struct Coded {
  SentenceWords words;
  PieceSequence sequence;
  std::vector<std::uint32_t> place;
};

std::vector<std::string> owned_pieces(const PackReader& pack) {
  const PackedStrings packed{pack.bytes("encoder.pieces"), "encoder.pieces"};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < packed.size(); ++i) out.emplace_back(packed[i]);
  return out;
}

class LearnedReader {
 public:
  explicit LearnedReader(const PackReader& pack)
      : pieces_{owned_pieces(pack)},
        wordpiece_{{pieces_.begin(), pieces_.end()}},
        encoder_{pack},
        heads_{pack, encoder_.width()} {}

  std::vector<SentenceReading> read(const Document& document) const {
    std::vector<SentenceReading> readings(document.sentences.size());
    std::vector<Coded> batch;
    std::vector<std::size_t> numbers;
    std::size_t rows = 0;
    for (std::size_t s = 0; s <= document.sentences.size(); ++s) {
      if (s == document.sentences.size() || rows >= rows_a_batch) {
        read_batch(batch, numbers, readings);
        batch.clear(), numbers.clear(), rows = 0;
      }
      if (s == document.sentences.size()) break;
      Coded coded = code(words_of_sentence(document, document.sentences[s]));
      if (std::ranges::find(coded.words.may_trigger, true) == coded.words.may_trigger.end()) continue;
      rows += coded.sequence.ids.size();
      batch.push_back(std::move(coded));
      numbers.push_back(s);
    }
    return readings;
  }

 private:
  Coded code(SentenceWords words) const {
    Coded coded;
    auto& [ids, marks] = coded.sequence;
    ids.push_back(wordpiece_.start());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      auto pieces = wordpiece_.pieces_of(text_of(*words.document, words.at(i)));
      if (pieces.empty()) pieces.push_back(wordpiece_.unknown());
      pieces.resize(std::min(pieces.size(), most_pieces_a_word));
      coded.place.push_back(static_cast<std::uint32_t>(ids.size()));
      ids.insert(ids.end(), pieces.begin(), pieces.end());
    }
    ids.resize(std::min(ids.size(), encoder_.positions() - 1));
    ids.push_back(wordpiece_.separator());
    marks.resize(ids.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      coded.place[i] = std::min(coded.place[i], static_cast<std::uint32_t>(encoder_.positions() - 2));
      const Token& token = words.at(i);
      marks[coded.place[i]] = {static_cast<std::uint8_t>(token.pos), static_cast<std::uint8_t>(token.dep),
                               static_cast<std::uint8_t>(words.label[i])};
      const bool cut_off = coded.place[i] + 2 >= ids.size() && i + 1 != words.size();
      if (cut_off) words.may_trigger[i] = false;
    }
    coded.words = std::move(words);
    return coded;
  }

  void read_batch(const std::vector<Coded>& batch, const std::vector<std::size_t>& numbers,
                  std::vector<SentenceReading>& readings) const {
    std::vector<PieceSequence> sequences;
    for (const Coded& coded : batch) sequences.push_back(coded.sequence);
    const auto encoded = encoder_.encode(sequences);
    for (std::size_t b = 0; b < batch.size(); ++b) readings[numbers[b]] = read_sentence(batch[b], encoded[b]);
  }

  SentenceReading read_sentence(const Coded& coded, const Encoded& encoded) const {
    const SentenceWords& words = coded.words;
    std::vector<float> vectors, asked;
    std::vector<std::uint32_t> triggers, candidates;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const auto row = encoded.row(coded.place[i]);
      vectors.insert(vectors.end(), row.begin(), row.end());
      if (words.candidate[i]) candidates.push_back(i);
      if (!words.may_trigger[i]) continue;
      triggers.push_back(i);
      asked.insert(asked.end(), row.begin(), row.end());
    }
    SentenceReading reading;
    const auto types = heads_.types(asked);
    for (std::size_t k = 0; k < triggers.size(); ++k) {
      if (1 - types[k].back() < least_event) continue;
      TriggerReading& trigger = reading.triggers.emplace_back();
      trigger.types = types[k];
      heads_.ask(trigger, vectors, triggers[k], candidates, pair_rows(words, triggers[k], candidates));
      to_tokens(trigger, words, triggers[k]);
    }
    return reading;
  }

  // Numbers of words become tokens of the document.
  static void to_tokens(TriggerReading& trigger, const SentenceWords& words, std::uint32_t word) {
    trigger.token = words.token[word];
    for (auto* scores : {&trigger.subject, &trigger.object, &trigger.speaker})
      for (ArgumentScore& score : *scores) {
        if (score.token != ArgumentScore::nobody)
          score.token = words.token[score.token];
        else if (scores == &trigger.speaker)
          trigger.said = 1 - score.score;
      }
  }

  std::vector<std::string> pieces_;
  WordPiece wordpiece_;
  Encoder encoder_;
  Heads heads_;
};

Reader reader_of(const PackReader& pack) {
  const auto shared = std::make_shared<const LearnedReader>(pack);
  return [shared](const Document& document) { return shared->read(document); };
}

}  // namespace

Reader learned_reader(const std::filesystem::path& pack) {
  if (pack.empty()) return learned_reader(embedded_coder("coder.pack"), "the built-in coder");
  return reader_of(PackReader{pack, pack_kind, pack_version});
}

Reader learned_reader(std::string_view pack, const std::string& name) {
  return reader_of(PackReader{pack, name, pack_kind, pack_version});
}

}  // namespace entente
