#pragma once

#include "entente/extraction.h"
#include "store/facts.h"
#include "store/judgement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::detail {

// The values of docs/format.md. Each encode function gives the whole value, its version byte first; each decode
// function throws Error where the bytes are no such value.

struct Header {
  std::string content;            ///< 16 bytes, a hash of the article's other values
  Article article;                ///< its body filled in by article_of()
  std::uint8_t body_form = 0;     ///< the first byte of `body`
  std::uint64_t body_length = 0;  ///< in bytes, where it is the end of the text
  std::uint64_t facts = 0;
  std::uint64_t entities = 0;
};
std::string encode_header(const Extraction& extraction, std::string_view content);
Header decode_header(std::string_view value);
/// The article with its body, which may stand in the text.
Article article_of(Header header, std::string_view text);

struct Analysis {
  std::vector<Span> sentences;
  std::vector<Entity> entities;
  std::vector<Quote> quotes;
  std::vector<TimeExpression> times;
};
std::string encode_analysis(const Extraction& extraction);
Analysis decode_analysis(std::string_view value);

struct FactRecord {
  Fact fact;
  std::string subject_actor;
  std::string object_actor;
};
std::string encode_fact(const FactRecord& record);
FactRecord decode_fact(std::string_view value);

/// `day` and `ref` stand in the key.
std::string encode_row(const FactRecord& record);
/// The row's id is written to `id_buffer`; all its views point there or into `value`.
FactRow decode_row(std::string_view value, std::string& id_buffer);

/// What one article adds to an entity.
struct Contribution {
  Entity entity;  ///< without mentions
  std::uint64_t mentions = 0;
  std::vector<std::pair<std::string, std::uint64_t>> names;
};
/// A contribution without its names, as views into the record.
struct ContributionHead {
  std::string_view id;
  EntityType type = EntityType::other;
  std::string_view name;
  std::optional<std::string_view> country, wikidata;
  std::uint64_t mentions = 0;
};
std::string encode_contribution(const Contribution& contribution);
Contribution decode_contribution(std::string_view value);
ContributionHead decode_contribution_head(std::string_view value);

/// `id` stands in the key.
std::string encode_judgement(const Judgement& judgement);
Judgement decode_judgement(std::string_view value);

}  // namespace entente::detail
