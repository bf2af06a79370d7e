#include "ingest/coding/times.h"

#include "ingest/coding/syntax.h"
#include "ingest/coding/time_anchors.h"
#include "ingest/coding/time_context.h"
#include "ingest/coding/time_match.h"
#include "ingest/coding/time_neighbours.h"
#include "ingest/coding/time_tense.h"
#include "ingest/coding/time_titles.h"
#include "ingest/coding/time_values.h"

#include <algorithm>

namespace entente {
namespace {

using namespace detail;

constexpr std::uint32_t sentences_compared = 4;  // how far behind a quarter may lie that "a year ago" compares with

bool is_capital(std::string_view text) {
  return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

bool is_name_label(EntityLabel label) {
  return label == EntityLabel::PERSON || label == EntityLabel::ORG || label == EntityLabel::WORK_OF_ART ||
         label == EntityLabel::FAC || label == EntityLabel::LAW || label == EntityLabel::GPE;
}

class Finder {
 public:
  Finder(const Document& document, std::optional<Date> published)
      : document_{document},
        published_{published},
        words_{document},
        tree_{document},
        labels_(document.tokens.size(), EntityLabel::none) {
    for (const NamedSpan& name : document.names)
      for (std::uint32_t t = name.tokens.first; t < name.tokens.last; ++t) labels_[t] = name.label;
  }

  std::vector<TimeExpression> find() {
    const CodePoints code_points{document_.text};
    std::vector<FoundTime> found = find_matches();
    settle_neighbours(found, words_);
    std::vector<TimeExpression> times;
    for (const FoundTime& time : found)
      times.push_back({code_points.span(document_, widened(time.match.tokens, times, code_points)),
                       std::string(is_rate(time.match) ? "SET" : time.match.pattern->type), time.value});
    return times;
  }

 private:
  std::vector<FoundTime> find_matches() {
    std::vector<FoundTime> found;
    for (std::uint32_t t = 0; t < words_.size() && !is_moved(document_, t);) {
      const auto match = words_.longest(t);
      const auto value = match && is_meant(*match) ? value_of(*match, found) : std::nullopt;
      if (value) {
        found.push_back({*match, compared_value(*match, *value)});
        remember(*match, found.back().value);
      }
      t = value ? match->tokens.last : t + 1;
    }
    return found;
  }

  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }
  std::string_view before(std::uint32_t t) const { return words_.before(t); }
  std::string_view after(const TimeMatch& match) const {
    return match.tokens.last < words_.size() ? words_.lower(match.tokens.last) : std::string_view{};
  }

  std::optional<std::string> value_of(const TimeMatch& match, const std::vector<FoundTime>& found) const {
    const ClauseTime tense = clause_time(tree_, match.tokens.last - 1);
    std::optional<Date> from = published_;
    if (is_relative_to_text(match, words_)) {
      const auto anchor = anchor_of(match, found, document_);
      const bool past = tense == ClauseTime::past || tense == ClauseTime::none;
      const bool open = match.pattern->rule == TimeRule::later && past && !is_within_day(match);
      if (anchor || open) from = anchor;
    }
    return time_value(match, document_, from, tense);
  }

  // "profit in the third quarter rose from a year ago": the same quarter (or month) of the year before.
  std::string compared_value(const TimeMatch& match, const std::string& value) const {
    const bool year_off = match.pattern->rule == TimeRule::ago && match.slots.number == 1 && value.size() == 4;
    const std::uint32_t first = match.tokens.first;
    if (!year_off || compared_.empty() || sentence_of(document_, first) > compared_in_ + sentences_compared)
      return value;
    const Token& governor = token(token(token(match.tokens.last - 1).head).head);
    const bool compares = is_time_context("comparison", before(first)) || !is_verb(governor);
    return compares ? value + compared_.substr(4) : value;
  }

  // Quarters and months are what a later "year ago" compares with; a year or a length puts an end to that.
  void remember(const TimeMatch& match, const std::string& value) {
    if (match.pattern->rule == TimeRule::ago) return;
    const bool part_of_year = value.size() == 7 && value[4] == '-' && value[5] != 'X' && value[6] != 'X';
    if (part_of_year) {
      compared_ = value;
      compared_in_ = sentence_of(document_, match.tokens.first);
    } else if (value.size() == 4 || match.pattern->type == "DURATION") {
      compared_.clear();
    }
  }

  // "$33 million a year": a rate, not a length.
  bool is_rate(const TimeMatch& match) const {
    if (match.pattern->rule != TimeRule::span || words_.lower(match.tokens.first)[0] != 'a' ||
        match.tokens.size() != 2 || match.tokens.first == 0)
      return false;
    const Token& last = token(match.tokens.first - 1);
    return is_noun(last) || last.pos == Pos::NUM || last.tag == "$" || is_time_context("rate", last.lemma);
  }

  bool is_year(const TimeMatch& match) const {
    const std::uint32_t t = match.tokens.first;
    if (match.tokens.size() > 1) return true;
    const bool counts = token(t).dep == Dep::nummod && token(token(t).head).tag == "NNS" && token(t).head > t;
    const EntityLabel label = labels_[t];
    return (!counts || label == EntityLabel::DATE) && label != EntityLabel::MONEY && label != EntityLabel::CARDINAL &&
           label != EntityLabel::QUANTITY && label != EntityLabel::PERCENT &&
           !is_time_context("no-year-after", before(t)) && !is_time_context("no-year-before", after(match));
  }

  // "the March for Science", "May said": months that are other words too need what leads to a time.
  bool is_month(const TimeMatch& match) const {
    const std::uint32_t t = match.tokens.first;
    if (match.tokens.size() > 1) return true;
    if (!is_capital(text_of(document_, token(t))) || !token(t).tag.starts_with("NNP")) return false;
    if (!is_time_context("doubtful-month", words_.lower(t))) return true;
    return t > 0 && (token(t - 1).pos == Pos::ADP || token(t - 1).pos == Pos::CCONJ || token(t - 1).pos == Pos::SCONJ ||
                     is_time_context("part-before", before(t)));
  }

  bool is_length(const TimeMatch& match) const {
    const std::uint32_t unit = match.tokens.last - 1;
    if (is_time_context("no-length", words_.lower(match.tokens.first)) || !token(unit).tag.starts_with("NN"))
      return false;
    return match.tokens.size() != 2 || words_.lower(match.tokens.first)[0] != 'a' ||
           (token(unit).dep != Dep::compound && after(match) != "-");
  }

  // "for years", "within weeks": a bare plural only after a preposition of time.
  bool is_vague_length(const TimeMatch& match) const {
    return match.tokens.size() > 1 || is_time_context("before-length", before(match.tokens.first));
  }

  bool is_reference(const TimeMatch& match) const {
    const std::uint32_t last = match.tokens.last - 1;
    const std::string_view word = words_.lower(last);
    if (is_time_context("noun-reference", word)) return token(last).tag == "NN" && token(last).dep != Dep::compound;
    if (is_time_context("conjunction", word)) return after(match) != "that";
    if (is_time_context("soon", word))
      return clause_time(tree_, last) != ClauseTime::past && !is_time_context("order", after(match));
    if (is_time_context("at-reference", word)) return before(match.tokens.first) == "at";
    return before(match.tokens.first) != "as" && !(match.tokens.size() == 1 && token(last).pos == Pos::PROPN);
  }

  bool is_season(const TimeMatch& match) const {
    return token(match.tokens.last - 1).pos == Pos::NUM ||
           (is_noun(token(match.tokens.last - 1)) && after(match) != "of");
  }

  // Is the match a time here, or a name, a count, another sense of the word?
  bool is_meant(const TimeMatch& match) const {
    const bool digits = match.pattern->rule == TimeRule::numeric;
    if (!digits && match.tokens.size() == 1 && is_name_label(labels_[match.tokens.first])) return false;
    if (is_in_title(document_, match)) return false;
    switch (match.pattern->rule) {
      case TimeRule::year:
        return is_year(match);
      case TimeRule::month:
        return is_month(match);
      case TimeRule::span:
        return is_length(match);
      case TimeRule::vague:
        return is_vague_length(match);
      case TimeRule::season:
        return is_season(match);
      case TimeRule::constant:
      case TimeRule::reference:
        return is_reference(match);
      case TimeRule::weekday:
        return is_capital(text_of(document_, token(match.tokens.last - 1))) || match.tokens.size() > 1;
      default:
        return true;
    }
  }

  // "early 1990", "the end of November": what the expression says of its date belongs to it.
  TokenSpan widened(TokenSpan tokens, const std::vector<TimeExpression>& times, const CodePoints& code_points) const {
    std::uint32_t first = tokens.first;
    if (first >= 1 && words_.may_be(first - 1, TimeClass::modifier)) --first;
    if (first >= 2 && before(first) == "-" && is_time_context("mid", before(first - 1))) first -= 2;
    if (first >= 2 && before(first) == "of" && words_.may_be(first - 2, TimeClass::edge)) {
      first -= 2;
      if (before(first) == "the") --first;
    }
    const bool free = times.empty() || code_points.span(document_, {first, tokens.last}).start >= times.back().span.end;
    return free ? TokenSpan{first, tokens.last} : tokens;
  }

  const Document& document_;
  std::optional<Date> published_;
  TimeWords words_;
  Tree tree_;
  std::vector<EntityLabel> labels_;
  std::string compared_;           // the last quarter or month told
  std::uint32_t compared_in_ = 0;  // its sentence
};

}  // namespace

std::vector<TimeExpression> find_times(const Document& document, std::optional<Date> published) {
  return Finder{document, published}.find();
}

}  // namespace entente
