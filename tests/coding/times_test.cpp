#include "ingest/coding/times.h"

#include "ingest/coding/time_calendar.h"
#include "tests/coding/time_words.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr Date thursday{2015, 10, 1};

std::string times_in(std::string_view words, std::optional<Date> published) {
  const Document document = tagged(words);
  std::string out;
  for (const TimeExpression& time : find_times(document, published)) {
    if (!out.empty()) out += "; ";
    out += time.type + " " + time.value + " " + document.text.substr(time.span.start, time.span.end - time.span.start);
  }
  return out;
}

struct Row {
  const char* words;
  const char* dated;    ///< published on Thursday, 1 October 2015
  const char* undated;  ///< day of publication unknown
};

const Row rows[] = {
    {"on/IN 24/CD September/NNP 2015/CD", "DATE 2015-09-24 24 September 2015", "DATE 2015-09-24 24 September 2015"},
    {"September/NNP 24/CD ,/, 2015/CD", "DATE 2015-09-24 September 24 , 2015", "DATE 2015-09-24 September 24 , 2015"},
    {"on/IN 24/09/2015/CD", "DATE 2015-09-24 24/09/2015", "DATE 2015-09-24 24/09/2015"},
    {"on/IN 09/24/2015/CD", "DATE 2015-09-24 09/24/2015", "DATE 2015-09-24 09/24/2015"},
    {"on/IN 2015/CD -/HYPH 09/CD -/HYPH 24/CD", "DATE 2015-09-24 2015 - 09 - 24", "DATE 2015-09-24 2015 - 09 - 24"},
    {"on/IN the/DT 31st/JJ of/IN June/NNP", "DATE 2015-06 June", "DATE XXXX-06 June"},
    {"left/VBD on/IN Sept./NNP 24/CD", "DATE 2015-09-24 Sept. 24", "DATE XXXX-09-24 Sept. 24"},
    {"left/VBD in/IN December/NNP", "DATE 2014-12 December", "DATE XXXX-12 December"},
    {"will/MD leave/VB in/IN December/NNP", "DATE 2015-12 December", "DATE XXXX-12 December"},
    {"left/VBD on/IN Tuesday/NNP", "DATE 2015-09-29 Tuesday", "DATE XXXX-WXX-2 Tuesday"},
    {"will/MD leave/VB on/IN Tuesday/NNP", "DATE 2015-10-06 Tuesday", "DATE XXXX-WXX-2 Tuesday"},
    {"left/VBD Tuesday/NNP night/NN", "TIME 2015-09-29TNI Tuesday night", "TIME XXXX-WXX-2TNI Tuesday night"},
    {"left/VBD yesterday/NN", "DATE 2015-09-30 yesterday", "DATE XXXX-XX-XX yesterday"},
    {"In/IN this/DT April/NNP 3/CD ,/, 2014/CD photo/NN", "DATE 2014-04-03 this April 3 , 2014",
     "DATE 2014-04-03 this April 3 , 2014"},
    {"the/DT USA/NNP TODAY/NNP left/VBD", "", ""},
    {"told/VBD 60/CD Minutes/NNPS", "", ""},
    {"left/VBD \"/`` Newsroom/NNP Sunday/NNP \"/''", "", ""},
    {"left/VBD shortly/RB after/IN noon/NN", "TIME 2015-10-01T12:00 noon", "TIME XXXX-XX-XXT12:00 noon"},
    {"left/VBD on/IN Christmas/NNP Eve/NNP", "DATE 2014-12-24 Christmas Eve", "DATE XXXX-12-24 Christmas Eve"},
    {"left/VBD on/IN May/NNP 2/CD and/CC two/CD days/NNS later/RB",
     "DATE 2015-05-02 May 2; DATE 2015-05-04 two days later", "DATE XXXX-05-02 May 2; DATE XXXX-XX-XX two days later"},
    {"left/VBD two/CD days/NNS later/RB", "DATE XXXX-XX-XX two days later", "DATE XXXX-XX-XX two days later"},
    {"leave/VBP two/CD days/NNS later/RB", "DATE 2015-10-03 two days later", "DATE XXXX-XX-XX two days later"},
    {"from/IN a/DT year/NN earlier/RB", "DATE 2014 a year earlier", "DATE XXXX a year earlier"},
    {"left/VBD last/JJ week/NN", "DATE 2015-W39 last week", "DATE XXXX-WXX last week"},
    {"left/VBD two/CD weeks/NNS ago/RB", "DATE 2015-W38 two weeks ago", "DATE XXXX-WXX two weeks ago"},
    {"left/VBD last/JJ year/NN", "DATE 2014 last year", "DATE XXXX last year"},
    {"by/IN the/DT end/NN of/IN November/NNP", "DATE 2015-11 the end of November", "DATE XXXX-11 the end of November"},
    {"in/IN early/JJ 2024/CD", "DATE 2024 early 2024", "DATE 2024 early 2024"},
    {"in/IN the/DT 1990s/NNS", "DATE 199 the 1990s", "DATE 199 the 1990s"},
    {"in/IN the/DT second/JJ quarter/NN", "DATE 2015-Q2 the second quarter", "DATE XXXX-Q2 the second quarter"},
    {"left/VBD in/IN June/NNP last/JJ year/NN", "DATE 2014-06 June last year", "DATE XXXX-06 June last year"},
    {"left/VBD in/IN May/NNP this/DT year/NN", "DATE 2015-05 May this year", "DATE XXXX-05 May this year"},
    {"in/IN the/DT year/NN -/HYPH ago/RB period/NN", "DATE 2014 the year - ago period",
     "DATE XXXX the year - ago period"},
    {"for/IN 2/CD 1/2/CD years/NNS", "DURATION P2.5Y 2 1/2 years", "DURATION P2.5Y 2 1/2 years"},
    {"for/IN a/DT while/NN", "DURATION PXX a while", "DURATION PXX a while"},
    {"in/IN recent/JJ weeks/NNS", "DURATION PXW recent weeks", "DURATION PXW recent weeks"},
    {"left/VBD last/JJ summer/NN", "DATE 2015-SU last summer", "DATE XXXX-SU last summer"},
    {"left/VBD from/IN November/NNP to/IN January/NNP", "DATE 2014-11 November; DATE 2015-01 January",
     "DATE XXXX-11 November; DATE XXXX-01 January"},
    {"left/VBD between/IN May/NNP and/CC July/NNP 2013/CD", "DATE 2013-05 May; DATE 2013-07 July 2013",
     "DATE XXXX-05 May; DATE 2013-07 July 2013"},
    {"left/VBD over/IN the/DT weekend/NN", "DATE 2015-W39-WE the weekend", "DATE XXXX-WXX-WE the weekend"},
    {"will/MD leave/VB at/IN the/DT weekend/NN", "DATE 2015-W40-WE the weekend", "DATE XXXX-WXX-WE the weekend"},
    {"left/VBD this/DT Tuesday/NNP", "DATE 2015-09-29 this Tuesday", "DATE XXXX-WXX-2 this Tuesday"},
    {"left/VBD at/IN 3/CD p.m./NN on/IN Tuesday/NNP", "TIME 2015-09-29T15:00 3 p.m.; DATE 2015-09-29 Tuesday",
     "TIME XXXX-XX-XXT15:00 3 p.m.; DATE XXXX-WXX-2 Tuesday"},
    {"for/IN three/CD years/NNS", "DURATION P3Y three years", "DURATION P3Y three years"},
    {"for/IN a/DT decade/NN", "DURATION P10Y a decade", "DURATION P10Y a decade"},
    {"for/IN several/JJ months/NNS", "DURATION PXM several months", "DURATION PXM several months"},
    {"meets/VBZ every/DT year/NN", "SET P1Y every year", "SET P1Y every year"},
    {"meets/VBZ daily/RB", "SET P1D daily", "SET P1D daily"},
    {"works/VBZ now/RB", "DATE PRESENT_REF now", "DATE PRESENT_REF now"},
    {"they/PRP may/MD march/VB", "", ""},
};

TEST(Times, ValuesWithAndWithoutTheDayOfPublication) {
  for (const Row& row : rows) {
    EXPECT_EQ(times_in(row.words, thursday), row.dated);
    EXPECT_EQ(times_in(row.words, std::nullopt), row.undated);
  }
}

TEST(Times, WeeksAreThoseOfIso8601) {
  const std::pair<Date, const char*> weeks[] = {{{2015, 12, 31}, "2015-W53"},
                                                {{2016, 1, 3}, "2015-W53"},
                                                {{2016, 1, 4}, "2016-W01"},
                                                {{2018, 12, 31}, "2019-W01"}};
  for (const auto& [date, week] : weeks) {
    EXPECT_EQ(detail::week_value(date), week);
    const auto days = detail::days_meant(week);
    ASSERT_TRUE(days);
    EXPECT_TRUE(days->first <= date && date <= days->last);
  }
}

TEST(Times, DaysThatValuesMean) {
  const std::pair<const char*, const char*> values[] = {
      {"2015", "2015-01-01 2015-12-31"},
      {"2015-02", "2015-02-01 2015-02-28"},
      {"2015-Q4", "2015-10-01 2015-12-31"},
      {"2015-WI", "2015-12-01 2016-02-29"},
      {"199", "1990-01-01 1999-12-31"},
      {"2015-09-29TNI", "2015-09-29 2015-09-29"},
      {"XXXX-09-24", ""},
      {"PRESENT_REF", ""},
      {"P3Y", ""},
  };
  for (const auto& [value, wanted] : values) {
    const auto days = detail::days_meant(value);
    EXPECT_EQ(days ? to_string(days->first) + " " + to_string(days->last) : "", wanted) << value;
  }
}

TEST(Times, DigitsAreADateWhateverTheRecogniserCallsThem) {
  Document document = tagged("on/IN 03.04.2019/NNP");
  document.names.push_back({{1, 2}, EntityLabel::ORG});
  const auto times = find_times(document, thursday);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].value, "2019-04-03");
}

}  // namespace
}  // namespace entente
