#include "store/encoding.h"
#include "store/records.h"

namespace entente::detail {
namespace {

/// Writes what entities and contributions share.
void write_entity(Writer& out, const Entity& entity) {
  const auto text = [&](const std::string& value) { out.str(value); };
  out.str(entity.id);
  out.enumerator(entity.type);
  out.str(entity.name);
  out.opt(entity.country, text);
  out.opt(entity.wikidata, text);
}

ContributionHead read_head(Reader& in) {
  const auto text = [&] { return in.str(); };
  ContributionHead head;
  head.id = in.str();
  head.type = in.enumerator(EntityType::other);
  head.name = in.str();
  head.country = in.opt(text);
  head.wikidata = in.opt(text);
  return head;
}

Entity read_entity(Reader& in) {
  const auto head = read_head(in);
  return {std::string(head.id),
          head.type,
          std::string(head.name),
          std::optional<std::string>(head.country),
          std::optional<std::string>(head.wikidata),
          {}};
}

void write_mentions(Writer& out, const std::vector<Mention>& mentions) {
  std::uint32_t base = 0;
  out.list(mentions, [&](const Mention& mention) {
    out.span(mention.span, base);
    base = mention.span.start;
    out.enumerator(mention.form);
    out.str(mention.rule);
    out.real(mention.confidence);
  });
}

std::vector<Mention> read_mentions(Reader& in) {
  std::uint32_t base = 0;
  return in.list([&] {
    Mention mention;
    mention.span = in.span(base);
    base = mention.span.start;
    mention.form = in.enumerator(MentionForm::pronoun);
    mention.rule = in.text();
    mention.confidence = in.real();
    return mention;
  });
}

void write_quote(Writer& out, const Quote& quote) {
  const auto span = [&](Span value) { out.span(value); };
  out.opt(quote.speaker, [&](const std::string& text) { out.str(text); });
  out.opt(quote.speaker_span, span);
  out.opt(quote.cue_span, span);
  out.list(quote.content_spans, span);
}

Quote read_quote(Reader& in) {
  const auto span = [&] { return in.span(); };
  Quote quote;
  quote.speaker = in.opt_text();
  quote.speaker_span = in.opt(span);
  quote.cue_span = in.opt(span);
  quote.content_spans = in.list(span);
  return quote;
}

TimeExpression read_time(Reader& in) {
  TimeExpression time;
  time.span = in.span();
  time.type = in.text();
  time.value = in.text();
  return time;
}

}  // namespace

std::string encode_analysis(const Extraction& extraction) {
  auto out = versioned_writer();
  std::uint32_t base = 0;
  out.list(extraction.sentences, [&](Span sentence) {
    out.span(sentence, base);
    base = sentence.end;
  });
  out.list(extraction.entities, [&](const Entity& entity) {
    write_entity(out, entity);
    write_mentions(out, entity.mentions);
  });
  out.list(extraction.quotes, [&](const Quote& quote) { write_quote(out, quote); });
  out.list(extraction.times, [&](const TimeExpression& time) {
    out.span(time.span);
    out.str(time.type);
    out.str(time.value);
  });
  return out.take();
}

Analysis decode_analysis(std::string_view value) {
  auto in = versioned_reader(value);
  Analysis analysis;
  std::uint32_t base = 0;
  analysis.sentences = in.list([&] {
    const auto sentence = in.span(base);
    base = sentence.end;
    return sentence;
  });
  analysis.entities = in.list([&] {
    auto entity = read_entity(in);
    entity.mentions = read_mentions(in);
    return entity;
  });
  analysis.quotes = in.list([&] { return read_quote(in); });
  analysis.times = in.list([&] { return read_time(in); });
  in.done();
  return analysis;
}

std::string encode_contribution(const Contribution& contribution) {
  auto out = versioned_writer();
  write_entity(out, contribution.entity);
  out.uint(contribution.mentions);
  out.list(contribution.names, [&](const auto& name) {
    out.str(name.first);
    out.uint(name.second);
  });
  return out.take();
}

Contribution decode_contribution(std::string_view value) {
  auto in = versioned_reader(value);
  Contribution contribution;
  contribution.entity = read_entity(in);
  contribution.mentions = in.uint();
  contribution.names = in.list([&] {
    auto name = in.text();
    const auto count = in.uint();
    return std::pair(std::move(name), count);
  });
  in.done();
  return contribution;
}

ContributionHead decode_contribution_head(std::string_view value) {
  auto in = versioned_reader(value);
  auto head = read_head(in);
  head.mentions = in.uint();
  return head;
}

}  // namespace entente::detail
