#include "ingest/coding/reader/learned_reader.h"

#include "data_coder.h"
#include "entente/error.h"
#include "ingest/coding/reader/heads.h"
#include "ingest/coding/reader/sequence.h"
#include "ingest/language/pack.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>

namespace entente {
namespace {

using namespace detail;

constexpr std::string_view pack_kind = "coder";
constexpr std::uint32_t pack_version = 2;
constexpr std::size_t rows_a_batch = 256;
constexpr std::size_t pos_count = static_cast<std::size_t>(Pos::X) + 1;
constexpr std::size_t dep_count = static_cast<std::size_t>(Dep::xcomp) + 1;
constexpr std::size_t entity_label_count = static_cast<std::size_t>(EntityLabel::WORK_OF_ART) + 1;
constexpr float least_event = 0.1F;  // 1 - p(none) from which a word is a trigger

// A unit of a sentence, and the sentence's number.
struct Unit {
  std::size_t sentence;
  SentenceSequence coded;
};

// A word that may trigger: its unit's number in the batch, and which of the wanted rows is its.
struct AskedWord {
  std::size_t unit;
  std::uint32_t word;
};

void append(std::vector<float>& to, std::span<const float> row) {
  to.insert(to.end(), row.begin(), row.end());
}

PackedStrings packed_pieces(const PackReader& pack) try {
  return pack.strings("encoder.pieces");
} catch (const Error& error) {
  pack.fail("encoder.pieces", error.what());
}

WordPiece wordpiece_of(const PackReader& pack, const std::vector<std::string>& pieces) try {
  return WordPiece{{pieces.begin(), pieces.end()}};
} catch (const Error& error) {
  pack.fail("encoder.pieces", error.what());
}

// The encoder, once it is sure that every piece and every mark that may be asked has its row.
Encoder checked_encoder(const PackReader& pack, std::size_t pieces) {
  Encoder encoder{pack};
  if (encoder.pieces() != pieces) pack.fail("encoder.pieces", "has more or fewer pieces than encoder.word has rows");
  pack.array<float>("encoder.pos", pos_count * encoder.width());
  pack.array<float>("encoder.dep", dep_count * encoder.width());
  pack.array<float>("encoder.label", entity_label_count * encoder.width());
  return encoder;
}

std::vector<std::string> owned_pieces(const PackReader& pack) {
  const PackedStrings packed = packed_pieces(pack);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < packed.size(); ++i) out.emplace_back(packed[i]);
  return out;
}

class LearnedReader {
 public:
  explicit LearnedReader(const PackReader& pack)
      : pieces_{owned_pieces(pack)},
        wordpiece_{wordpiece_of(pack, pieces_)},
        encoder_{checked_encoder(pack, pieces_.size())},
        heads_{pack, encoder_.width()} {}

  std::vector<SentenceReading> read(const Document& document, const std::vector<bool>& asked) const {
    std::vector<SentenceReading> readings(document.sentences.size());
    std::vector<Unit> batch;
    std::size_t rows = 0;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
      if (!asked.empty() && !asked[s]) continue;
      for (const TokenSpan unit : units_of(document, document.sentences[s])) {
        auto coded = sequence_of(words_of_sentence(document, unit), wordpiece_, encoder_.positions());
        if (std::ranges::find(coded.words.may_trigger, true) == coded.words.may_trigger.end()) continue;
        rows += coded.sequence.ids.size();
        batch.push_back({s, std::move(coded)});
        if (rows < rows_a_batch) continue;
        read_batch(batch, readings);
        batch.clear(), rows = 0;
      }
    }
    if (!batch.empty()) read_batch(batch, readings);
    return readings;
  }

 private:
  void read_batch(const std::vector<Unit>& batch, std::vector<SentenceReading>& readings) const {
    std::vector<PieceSequence> sequences;
    for (const Unit& unit : batch) sequences.push_back(unit.coded.sequence);
    const auto encoded = encoder_.encode(sequences);
    auto asked = find_triggers(batch, encoded);
    ask_arguments(batch, encoded, asked);
    for (std::size_t b = 0; b < batch.size(); ++b) {
      for (TriggerReading& trigger : asked[b].readings) to_tokens(trigger, batch[b].coded.words);
      std::ranges::move(asked[b].readings, std::back_inserter(readings[batch[b].sentence].triggers));
    }
  }

  // Each unit's triggers, with the numbers of their words as tokens.
  std::vector<AskedSentence> find_triggers(const std::vector<Unit>& batch, const std::vector<Encoded>& encoded) const {
    std::vector<AskedWord> asked;
    std::vector<float> vectors;
    for (std::size_t b = 0; b < batch.size(); ++b)
      for (std::uint32_t i = 0; i < batch[b].coded.words.size(); ++i)
        if (batch[b].coded.words.may_trigger[i]) {
          asked.push_back({b, i});
          append(vectors, encoded[b].row(batch[b].coded.row[i]));
        }
    const auto types = heads_.types(vectors);
    std::vector<AskedSentence> found(batch.size());
    for (std::size_t k = 0; k < asked.size(); ++k)
      if (1 - types[k].back() >= least_event) {
        TriggerReading& trigger = found[asked[k].unit].readings.emplace_back();
        trigger.token = asked[k].word;
        trigger.types = types[k];
      }
    return found;
  }

  void ask_arguments(const std::vector<Unit>& batch, const std::vector<Encoded>& encoded,
                     std::vector<AskedSentence>& asked) const {
    std::vector<float> triggers, words;
    for (std::size_t b = 0; b < batch.size(); ++b) {
      const SentenceSequence& coded = batch[b].coded;
      AskedSentence& sentence = asked[b];
      for (std::uint32_t i = 0; i < coded.words.size() && !sentence.readings.empty(); ++i) {
        if (!coded.words.candidate[i]) continue;
        sentence.candidates.push_back(i);
        append(words, encoded[b].row(coded.row[i]));
      }
      for (const TriggerReading& trigger : sentence.readings) {
        sentence.rows.push_back(pair_rows(coded.words, trigger.token, sentence.candidates));
        append(triggers, encoded[b].row(coded.row[trigger.token]));
      }
    }
    heads_.ask(asked, triggers, words);
  }

  // Numbers of words become tokens of the document.
  static void to_tokens(TriggerReading& trigger, const SentenceWords& words) {
    trigger.token = words.token[trigger.token];
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
  return [shared](const Document& document, const std::vector<bool>& asked) { return shared->read(document, asked); };
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
