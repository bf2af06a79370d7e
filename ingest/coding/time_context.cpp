#include "ingest/coding/time_context.h"

#include "data_coding.h"
#include "ingest/actors/word_classes.h"

namespace entente::detail {

bool is_time_context(std::string_view class_name, std::string_view word) {
  static const WordClasses classes{embedded_coding("time_context.tsv"), "time_context.tsv"};
  return classes.named(class_name).contains(word);
}

}  // namespace entente::detail
