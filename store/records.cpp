#include "store/records.h"

#include "store/encoding.h"

#include "entente/error.h"

namespace entente::detail {
namespace {

auto text_writer(Writer& out) {
  return [&out](const std::string& text) { out.str(text); };
}

// ---- Header

enum BodyForm : std::uint8_t { empty_body, end_of_text, own_body };

void write_body(Writer& out, const Extraction& extraction) {
  const auto& body = extraction.article.body;
  const bool in_text = std::string_view(extraction.text).ends_with(body);
  out.byte(body.empty() ? empty_body : in_text ? end_of_text : own_body);
  if (body.empty()) return;
  if (in_text)
    out.uint(body.size());
  else
    out.str(body);
}

void read_body(Reader& in, Header& header) {
  header.body_form = in.byte();
  if (header.body_form > own_body) Reader::fail("no such body");
  if (header.body_form == end_of_text) header.body_length = in.uint();
  if (header.body_form == own_body) header.article.body = in.text();
}

}  // namespace

std::string encode_header(const Extraction& extraction, std::string_view content) {
  auto out = versioned_writer();
  const auto& article = extraction.article;
  for (const char c : content) out.byte(static_cast<std::uint8_t>(c));
  for (const auto* text : {&article.id, &article.url, &article.source, &article.title}) out.str(*text);
  out.list(article.authors, text_writer(out));
  out.opt(article.date, [&](Date date) { out.date(date); });
  out.str(article.language);
  write_body(out, extraction);
  out.uint(extraction.facts.size());
  out.uint(extraction.entities.size());
  return out.take();
}

Header decode_header(std::string_view value) {
  auto in = versioned_reader(value);
  Header header;
  auto& article = header.article;
  header.content = in.raw(16);
  for (auto* text : {&article.id, &article.url, &article.source, &article.title}) *text = in.text();
  article.authors = in.list([&] { return in.text(); });
  article.date = in.opt([&] { return in.date(); });
  article.language = in.text();
  read_body(in, header);
  header.facts = in.uint();
  header.entities = in.uint();
  in.done();
  return header;
}

Article article_of(Header header, std::string_view text) {
  if (header.body_form == end_of_text) {
    if (header.body_length > text.size()) Reader::fail("body longer than its text");
    header.article.body = text.substr(text.size() - header.body_length);
  }
  return std::move(header.article);
}

// ---- Fact and row

namespace {

struct FactWriter {
  Writer out = versioned_writer();

  void opt_text(const std::optional<std::string>& text) { out.opt(text, text_writer(out)); }
  void opt_date(const std::optional<Date>& date) {
    out.opt(date, [this](Date d) { out.date(d); });
  }
  void opt_span(const std::optional<Span>& span, std::uint32_t base) {
    out.opt(span, [&](Span s) { out.span(s, base); });
  }
  void kinds(const Fact& fact) {
    out.enumerator(fact.kind);
    out.enumerator(fact.polarity);
    out.enumerator(fact.modality);
  }
  void spans(const Fact& fact) {
    const auto base = fact.sentence_span ? fact.sentence_span->start : 0;
    opt_span(fact.sentence_span, 0);
    for (const auto& span : {fact.subject_span, fact.object_span, fact.trigger_span}) opt_span(span, base);
  }
  void amount(const Amount& amount) {
    out.real(amount.value);
    for (const auto* text : {&amount.unit, &amount.comparison, &amount.role}) out.str(*text);
    out.span(amount.span);
  }
  void actor(std::string_view actor, std::string_view id) {
    out.byte(actor == id ? 0 : 1);
    if (actor != id) out.str(actor);
  }
};

struct FactReader {
  Reader in;

  std::optional<Date> opt_date() {
    return in.opt([this] { return in.date(); });
  }
  std::optional<Span> opt_span(std::uint32_t base) {
    return in.opt([&] { return in.span(base); });
  }
  template <class Target>
  void kinds(Target& fact) {
    fact.kind = in.enumerator(FactKind::relation);
    fact.polarity = in.enumerator(Polarity::negative);
    fact.modality = in.enumerator(Modality::claimed);
  }
  void spans(Fact& fact) {
    fact.sentence_span = opt_span(0);
    const auto base = fact.sentence_span ? fact.sentence_span->start : 0;
    for (auto* span : {&fact.subject_span, &fact.object_span, &fact.trigger_span}) *span = opt_span(base);
  }
  Amount amount() {
    Amount amount;
    amount.value = in.real();
    for (auto* text : {&amount.unit, &amount.comparison, &amount.role}) *text = in.text();
    amount.span = in.span();
    return amount;
  }
  std::string_view actor(std::string_view id) { return in.flag() ? in.str() : id; }
};

}  // namespace

std::string encode_fact(const FactRecord& record) {
  FactWriter w;
  const auto& fact = record.fact;
  w.out.hex(fact.id);
  w.kinds(fact);
  w.out.enumerator(fact.precision);
  w.out.enumerator(fact.basis);
  w.out.str(fact.subject);
  w.opt_text(fact.object);
  w.out.str(fact.predicate);
  w.opt_text(fact.plover);
  w.out.opt(fact.event, [&](const std::string& id) { w.out.hex(id); });
  w.opt_text(fact.mode);
  w.out.list(fact.contexts, text_writer(w.out));
  w.spans(fact);
  w.opt_text(fact.speaker);
  w.opt_text(fact.place);
  w.opt_date(fact.start);
  w.opt_date(fact.end);
  w.out.list(fact.amounts, [&](const Amount& amount) { w.amount(amount); });
  w.out.str(fact.title);
  w.out.real(fact.confidence);
  w.out.str(fact.rule);
  w.out.list(fact.explanation, text_writer(w.out));
  w.out.str(record.subject_actor);
  w.out.str(record.object_actor);
  return w.out.take();
}

FactRecord decode_fact(std::string_view value) {
  FactReader r{versioned_reader(value)};
  FactRecord record;
  auto& fact = record.fact;
  fact.id = r.in.hex();
  r.kinds(fact);
  fact.precision = r.in.enumerator(Precision::year);
  fact.basis = r.in.enumerator(Basis::background);
  fact.subject = r.in.text();
  fact.object = r.in.opt_text();
  fact.predicate = r.in.text();
  fact.plover = r.in.opt_text();
  fact.event = r.in.opt([&] { return r.in.hex(); });
  fact.mode = r.in.opt_text();
  fact.contexts = r.in.list([&] { return r.in.text(); });
  r.spans(fact);
  fact.speaker = r.in.opt_text();
  fact.place = r.in.opt_text();
  fact.start = r.opt_date();
  fact.end = r.opt_date();
  fact.amounts = r.in.list([&] { return r.amount(); });
  fact.title = r.in.text();
  fact.confidence = r.in.real();
  fact.rule = r.in.text();
  fact.explanation = r.in.list([&] { return r.in.text(); });
  record.subject_actor = r.in.text();
  record.object_actor = r.in.text();
  r.in.done();
  return record;
}

std::string encode_row(const FactRecord& record) {
  FactWriter w;
  const auto& fact = record.fact;
  const auto object = fact.object.value_or("");
  w.out.hex(fact.id);
  w.kinds(fact);
  w.out.str(fact.subject);
  w.out.str(object);
  w.actor(record.subject_actor, fact.subject);
  w.actor(record.object_actor, object);
  w.out.str(fact.predicate);
  w.out.str(fact.plover.value_or(""));
  w.out.real(fact.confidence);
  w.opt_span(fact.sentence_span, 0);
  return w.out.take();
}

FactRow decode_row(std::string_view value, std::string& id_buffer) {
  FactReader r{versioned_reader(value)};
  FactRow row;
  row.id = r.in.hex(id_buffer);
  r.kinds(row);
  row.subject = r.in.str();
  row.object = r.in.str();
  row.subject_actor = r.actor(row.subject);
  row.object_actor = r.actor(row.object);
  row.predicate = r.in.str();
  row.plover = r.in.str();
  row.confidence = r.in.real();
  row.sentence = r.opt_span(0);
  r.in.done();
  return row;
}

// ---- Judgement

std::string encode_judgement(const Judgement& judgement) {
  auto out = versioned_writer();
  out.enumerator(judgement.kind);
  for (const auto* text : {&judgement.first, &judgement.second, &judgement.who, &judgement.why, &judgement.when})
    out.str(*text);
  out.opt(judgement.undone, text_writer(out));
  return out.take();
}

Judgement decode_judgement(std::string_view value) {
  auto in = versioned_reader(value);
  Judgement judgement;
  judgement.kind = in.enumerator(Judgement::Kind::different);
  for (auto* text : {&judgement.first, &judgement.second, &judgement.who, &judgement.why, &judgement.when})
    *text = in.text();
  judgement.undone = in.opt_text();
  in.done();
  return judgement;
}

}  // namespace entente::detail
