#include "entente/error.h"
#include "ingest/language/engine.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <xxhash.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

namespace entente {
namespace {

/// The model that this build converted, with room to damage it: checksums are made to fit, so that what lies behind
/// them must find the damage or bear it.
class DamagedModel {
 public:
  struct Section {
    std::string name;
    std::size_t entry = 0, offset = 0, size = 0;
  };

  DamagedModel() : file_(folder_.path() / "damaged.pack") {
    std::ifstream in(ENTENTE_BUILD_MODEL, std::ios::binary);
    whole_.assign(std::istreambuf_iterator<char>(in), {});
    for (std::size_t entry = 256; entry < 256 + 64 * number<std::uint32_t>(12); entry += 64)
      sections_.push_back(
          {&whole_[entry], entry, number<std::uint64_t>(entry + 48), number<std::uint64_t>(entry + 56)});
  }

  const std::vector<Section>& sections() const { return sections_; }

  /// What the engine says of the model that `change` altered; empty where it reads a text with it.
  std::string refusal(const std::function<void(std::string&)>& change) {
    auto bytes = whole_;
    change(bytes);
    const auto sum = [&](std::size_t at, std::size_t first, std::size_t last) {
      const std::uint64_t value = XXH3_64bits(&bytes[first], last - first);
      std::memcpy(&bytes[at], &value, sizeof value);
    };
    sum(240, 256, bytes.size());
    sum(248, 0, 248);
    std::ofstream(file_, std::ios::binary) << bytes;
    try {
      const auto document = Engine(file_).analyse("Rebels (don't) shell the U.N. :)\n\nThey're in Geneva. Gonna go!");
      for (const auto& token : document.tokens) EXPECT_LE(token.end, document.text.size());
      return {};
    } catch (const Error& error) {
      return error.what();
    }
  }

  const std::filesystem::path& file() const { return file_; }

 private:
  template <class Number>
  Number number(std::size_t at) const {
    Number value;
    std::memcpy(&value, &whole_[at], sizeof value);
    return value;
  }

  testing::TemporaryFolder folder_;
  std::filesystem::path file_;
  std::string whole_;
  std::vector<Section> sections_;
};

/// Weights are numbers of which any will do, and licences are not looked at.
bool has_structure(const std::string& name) {
  for (const char* part :
       {"tokenizer.", "ruler.", "lemmatizer.", "norms.", ".shape", ".columns", ".actions", ".labels"})
    if (name.find(part) != name.npos) return true;
  return false;
}

TEST(DamagedEnglishModel, IsRefusedOrReadWith) {
  DamagedModel model;
  ASSERT_GT(model.sections().size(), 50U);
  for (const auto& section : model.sections()) {
    if (!has_structure(section.name) || section.size < 4) continue;
    const auto ones = model.refusal([&](std::string& bytes) { std::memset(&bytes[section.offset], 0xff, 4); });
    const auto cut = model.refusal([&](std::string& bytes) {
      const std::uint64_t size = section.size / 8 * 4;
      std::memcpy(&bytes[section.entry + 56], &size, sizeof size);
    });
    for (const auto& why : {ones, cut}) EXPECT_TRUE(why.empty() || why.starts_with(model.file().string())) << why;
  }
}

TEST(DamagedEnglishModel, IsRefusedWithoutASection) {
  DamagedModel model;
  for (const auto& section : model.sections()) {
    if (!has_structure(section.name) || section.name.starts_with("lemmatizer.")) continue;  // parts of speech may lack
    const auto why = model.refusal([&](std::string& bytes) { bytes[section.entry + section.name.size() - 1] = '~'; });
    EXPECT_TRUE(why.starts_with(model.file().string())) << section.name;
  }
}

}  // namespace
}  // namespace entente
