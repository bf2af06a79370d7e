#include "store/sentences.h"

#include "store/in_parts.h"
#include "store/keys.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"
#include "store/utf8_text.h"

#include <algorithm>
#include <unordered_map>

namespace entente {
namespace {

using PlacedSpan = std::pair<FactRef, std::optional<Span>>;

/// A sentence that is asked for, and where its words go.
struct Wanted {
  Span span;
  std::size_t place = 0;

  auto operator<=>(const Wanted&) const = default;
};

/// What is asked for of each article, by article.
using Articles = std::vector<std::pair<std::uint64_t, std::vector<Wanted>>>;

Articles by_article(std::span<const PlacedSpan> places) {
  std::unordered_map<std::uint64_t, std::size_t> numbers;
  Articles articles;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& [ref, span] = places[i];
    if (!span) continue;
    const auto [number, is_new] = numbers.try_emplace(ref.article, articles.size());
    if (is_new) articles.push_back({ref.article, {}});
    articles[number->second].second.push_back({*span, i});
  }
  std::sort(articles.begin(), articles.end());
  return articles;
}

/// Puts what of an article's text is asked for into `held`, each sentence once, and the sentences' views into it.
void quote(std::string_view text, std::vector<Wanted> wanted, std::string& held, std::vector<std::string_view>& views) {
  std::sort(wanted.begin(), wanted.end());
  const detail::Utf8Text characters(text);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool again = i > 0 && wanted[i].span == wanted[i - 1].span;
    starts.push_back(again ? starts.back() : held.size());
    const auto words = again ? views[wanted[i - 1].place] : characters.at(wanted[i].span);
    if (!again) held += words;
    views[wanted[i].place] = words;
  }
  held.shrink_to_fit();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    auto& view = views[wanted[i].place];
    view = std::string_view(held).substr(starts[i], view.size());
  }
}

}  // namespace

Sentences Snapshot::sentences(std::span<const PlacedSpan> places) const {
  const auto articles = by_article(places);
  const auto texts = std::make_shared<std::vector<std::string>>(articles.size());
  std::vector<std::string_view> views(places.size());
  detail::in_parts(articles.size(), 200, [&](std::size_t first, std::size_t last) {
    std::vector<std::string> keys;
    for (auto i = first; i < last; ++i) keys.push_back(detail::article_key(articles[i].first));
    state_->view->scan_prefixes(detail::Column::text, keys,
                                [&](std::size_t key, std::string_view, std::string_view text) {
                                  quote(text, articles[first + key].second, (*texts)[first + key], views);
                                });
  });
  return {texts, std::move(views)};
}

Sentences Snapshot::sentences(std::span<const StoredFact> facts) const {
  std::vector<PlacedSpan> places;
  for (const auto& fact : facts) places.emplace_back(fact.ref, fact.fact.sentence_span);
  return sentences(places);
}

}  // namespace entente
