#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {

/// One sentence as `parsed` takes it, the day of its article, and what code_relations gives of it.
struct RelationRow {
  const char* sentence;
  const char* day;
  std::vector<std::string> told;    ///< subject predicate object basis, among others
  std::vector<std::string> untold;  ///< subject predicate object
};

/// The tests of every row; the files of rows each instantiate them.
class RelationsOf : public testing::TestWithParam<RelationRow> {};

}  // namespace entente
