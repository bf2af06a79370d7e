#include "ingest/coding/reader/learned_reader.h"

#include "tests/reader/shipped_pack.h"

#include "entente/error.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstring>

namespace entente {
namespace {

using testing::pack;
using testing::pack_bytes;

struct Damage {
  const char* section;
  const char* why;  ///< in the message
  std::string (*change)(std::string_view);
};

std::string shorter(std::string_view bytes) {
  return std::string{bytes.substr(0, bytes.size() - 4)};
}

template <class Value>
std::string with_first(std::string_view bytes, Value value) {
  std::string out{bytes};
  std::memcpy(out.data(), &value, sizeof value);
  return out;
}

std::string strings_of(const std::vector<std::string>& strings) {
  PackWriter writer{{"x", 1, "x", {}}};
  writer.add_strings("s", strings);
  const testing::AlignedBytes bytes{writer.bytes()};
  return std::string{PackReader{bytes.view(), "x", "x", 1}.bytes("s")};
}

const Damage damages[] = {
    {"encoder.shape", "encoder.shape", shorter},
    {"encoder.shape", "encoder.shape", [](std::string_view b) { return with_first(b, std::uint32_t{0}); }},
    {"encoder.shape", "encoder.shape", [](std::string_view b) { return with_first(b, 0xFFFFFFFFu); }},
    {"encoder.shape", "encoder.4", [](std::string_view b) { return with_first(b, std::uint32_t{5}); }},
    {"encoder.word", "encoder.word", shorter},
    {"encoder.word.scale", "encoder.word", shorter},
    {"encoder.word.scale", "encoder.word", [](std::string_view b) { return with_first(b, std::nanf("")); }},
    {"encoder.position", "encoder.position", shorter},
    {"encoder.pos", "encoder.pos", shorter},
    {"encoder.dep", "encoder.dep", [](std::string_view b) { return std::string{b.substr(0, 1536)}; }},
    {"encoder.norm", "encoder.norm", shorter},
    {"encoder.0.qkv", "encoder.0.qkv", shorter},
    {"encoder.1.up.bias", "encoder.1.up.bias", shorter},
    {"encoder.3.down.scale", "encoder.3.down.scale", shorter},
    {"encoder.pieces", "encoder.pieces",
     [](std::string_view) {
       return strings_of({"[UNK]", "[CLS]", "[SEP]"});
     }},
    {"encoder.pieces", "[UNK]",
     [](std::string_view) {
       return strings_of({"a", "b"});
     }},
    {"encoder.pieces", "encoder.pieces", [](std::string_view b) { return with_first(b, 0xFFFFFFFFu); }},
    {"trigger1", "trigger1", shorter},
    {"trigger2.bias", "trigger2.bias", shorter},
    {"pair.path", "pair.path", shorter},
    {"feature", "feature", shorter},
    {"temperature", "temperature", [](std::string_view b) { return with_first(b, std::nanf("")); }},
    {"temperature", "temperature", [](std::string_view b) { return with_first(b, 0.0F); }},
};

std::vector<std::string> section_names() {
  const auto bytes = pack_bytes().view();
  std::uint32_t count = 0;
  std::memcpy(&count, bytes.data() + 12, sizeof count);
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < count; ++i) out.emplace_back(bytes.data() + 256 + 64 * i);
  return out;
}

// The pack with one section changed, or left out where there is no `change`.
std::string altered(const std::string& section, std::string (*change)(std::string_view)) {
  PackWriter writer{pack().info()};
  for (const std::string& name : section_names()) {
    const auto bytes = pack().bytes(name);
    if (name != section)
      writer.add(name, bytes);
    else if (change != nullptr)
      writer.add(name, change(bytes));
  }
  return writer.bytes();
}

void expect_refused(const std::string& bytes, const std::string& why) {
  const testing::AlignedBytes aligned{bytes};
  EXPECT_THAT([&] { learned_reader(aligned.view(), "damaged.pack"); },
              ::testing::ThrowsMessage<Error>(
                  ::testing::AllOf(::testing::HasSubstr("damaged.pack"), ::testing::HasSubstr(why))))
      << why;
}

TEST(DamagedPack, RefusesDamagedSections) {
  for (const Damage& damage : damages) expect_refused(altered(damage.section, damage.change), damage.why);
}

TEST(DamagedPack, RefusesPacksWithoutASection) {
  for (const char* name : {"encoder.shape", "encoder.pieces", "encoder.word", "encoder.position", "encoder.norm",
                           "encoder.2.out", "encoder.0.norm1", "encoder.0.qkv.bias", "trigger1", "query", "pair.path",
                           "pair.path.scale", "nobody", "feature", "temperature", "encoder.label"})
    expect_refused(altered(name, nullptr), name);
}

TEST(DamagedPack, RefusesTruncatedAndForeignPacks) {
  const auto whole = pack_bytes().view();
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{100}, std::size_t{256}, whole.size() / 2, whole.size() - 1})
    expect_refused(std::string{whole.substr(0, size)}, "");
  PackInfo foreign = pack().info();
  foreign.kind = "english";
  expect_refused(PackWriter{foreign}.bytes(), "coder");
  EXPECT_THROW(learned_reader("no/such.pack"), Error);
}

}  // namespace
}  // namespace entente
