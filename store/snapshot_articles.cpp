#include "store/encoding.h"
#include "store/keys.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"

#include "entente/error.h"

#include <algorithm>
#include <tuple>

namespace entente {

using detail::Column;

namespace {

std::string value_of(const detail::View& view, Column column, const std::string& key) {
  auto value = view.get(column, key);
  if (!value) throw Error("damaged database: a part of an article is not there");
  return *std::move(value);
}

std::vector<Fact> facts_at(const detail::View& view, const std::string& article) {
  std::vector<Fact> facts;
  view.scan_prefix(Column::fact, article, [&](std::string_view, std::string_view value) {
    facts.push_back(detail::decode_fact(value).fact);
    return true;
  });
  return facts;
}

}  // namespace

std::optional<Extraction> Snapshot::extraction_of(std::string_view article) const {
  const auto& view = *state_->view;
  const auto key = detail::article_key(detail::hash_of(article));
  const auto header = view.get(Column::article, key);
  if (!header) return std::nullopt;
  Extraction extraction;
  extraction.text = value_of(view, Column::text, key);
  extraction.article = detail::article_of(detail::decode_header(*header), extraction.text);
  if (extraction.article.id != article) return std::nullopt;
  auto analysis = detail::decode_analysis(value_of(view, Column::analysis, key));
  extraction.sentences = std::move(analysis.sentences);
  extraction.entities = std::move(analysis.entities);
  extraction.facts = facts_at(view, key);
  extraction.quotes = std::move(analysis.quotes);
  extraction.times = std::move(analysis.times);
  return extraction;
}

Article Snapshot::article_of(FactRef ref) const {
  auto header = detail::decode_header(value_of(*state_->view, Column::article, detail::article_key(ref.article)));
  header.article.body.clear();
  return std::move(header.article);
}

std::vector<std::string> Snapshot::article_ids(std::span<const std::uint64_t> articles) const {
  std::vector<std::string> keys, ids;
  for (const auto article : articles) keys.push_back(detail::article_key(article));
  state_->view->scan_prefixes(Column::article, keys, [&](std::size_t, std::string_view, std::string_view value) {
    ids.push_back(detail::decode_header(value).article.id);
  });
  if (ids.size() != keys.size()) throw Error("damaged database: a fact names an article that is not there");
  return ids;
}

std::vector<ArticleSummary> Snapshot::articles() const {
  std::vector<ArticleSummary> articles;
  state_->view->scan(Column::article, {}, {}, [&](std::string_view, std::string_view value) {
    auto header = detail::decode_header(value);
    header.article.body.clear();
    articles.push_back({std::move(header.article), header.facts, header.entities});
    return true;
  });
  const auto order = [](const ArticleSummary& summary) {
    return std::tuple(!summary.article.date, summary.article.date, std::string_view(summary.article.id));
  };
  std::sort(articles.begin(), articles.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return articles;
}

StoreCounts Snapshot::counts() const {
  StoreCounts counts;
  state_->view->scan(Column::article, {}, {},
                     [&](std::string_view, std::string_view) { return ++counts.articles > 0; });
  each_fact({}, [&](const FactRow& row) {
    ++counts.facts;
    ++(row.kind == FactKind::event ? counts.events : counts.relations);
    if (!row.day) return;
    if (!counts.first) counts.first = row.day;
    counts.last = row.day;
  });
  for (const auto& summary : entities()) {
    ++counts.entities;
    counts.mentions += summary.mentions;
  }
  for (const auto& judgement : state_->judgements) counts.judgements += judgement.undone ? 0 : 1;
  return counts;
}

}  // namespace entente
