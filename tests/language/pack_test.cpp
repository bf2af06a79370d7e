#include "ingest/language/pack.h"

#include <gmock/gmock.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <new>

namespace entente {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

/// Bytes at a multiple of 64, as a mapped file's are.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes)
      : data_(static_cast<char*>(operator new (bytes.size() + 1, std::align_val_t{64}))), size_(bytes.size()) {
    std::memcpy(data_.get(), bytes.data(), size_);
  }
  std::string_view view() const { return {data_.get(), size_}; }

 private:
  struct Free {
    void operator()(char* data) const { operator delete (data, std::align_val_t{64}); }
  };
  std::unique_ptr<char, Free> data_;
  std::size_t size_;
};

PackWriter example() {
  PackWriter pack({"test", 7, "made-by-hand", {1, 2, 3}});
  const std::vector<float> numbers = {1.5f, -2.0f, 0.25f};
  const std::vector<std::string> words = {"one", "", "three"};
  pack.add_array<float>("numbers", numbers);
  pack.add("text", "some bytes");
  pack.add("empty", "");
  pack.add_strings("words", words);
  return pack;
}

void read(std::string_view bytes) {
  PackReader(Aligned(bytes).view(), "x.pack", "test", 7);
}

TEST(Pack, GivesBackWhatWasWritten) {
  const Aligned bytes(example().bytes());
  const PackReader pack(bytes.view(), "x.pack", "test", 7);
  EXPECT_EQ(pack.info(), (PackInfo{"test", 7, "made-by-hand", {1, 2, 3}}));
  EXPECT_THAT(pack.array<float>("numbers", 3), ::testing::ElementsAre(1.5f, -2.0f, 0.25f));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(pack.array<float>("numbers").data()) % 64, 0u);
  EXPECT_EQ(pack.bytes("text"), "some bytes");
  EXPECT_TRUE(pack.has("empty"));
  EXPECT_FALSE(pack.has("absent"));
  const auto words = pack.strings("words");
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(words[0], "one");
  EXPECT_EQ(words[1], "");
  EXPECT_EQ(words[2], "three");
}

TEST(Pack, IsTheSameInWhateverOrderSectionsCome) {
  PackWriter first({"test", 1, "a", {}}), second({"test", 1, "a", {}});
  first.add("x", "1"), first.add("y", "2");
  second.add("y", "2"), second.add("x", "1");
  EXPECT_EQ(first.bytes(), second.bytes());
}

TEST(Pack, IsRefusedAtEveryLengthButItsOwn) {
  const std::string bytes = example().bytes();
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_THROW(read(bytes.substr(0, length)), Error) << length;
  EXPECT_THROW(read(bytes + '\0'), Error);
}

TEST(Pack, IsRefusedWithAnyBitFlipped) {
  std::string bytes = example().bytes();
  for (std::size_t i = 0; i < bytes.size(); ++i)
    for (int bit = 0; bit < 8; ++bit) {
      bytes[i] = static_cast<char>(bytes[i] ^ 1 << bit);
      EXPECT_THROW(read(bytes), Error) << "byte " << i << " bit " << bit;
      bytes[i] = static_cast<char>(bytes[i] ^ 1 << bit);
    }
}

TEST(Pack, SaysWhyItIsRefused) {
  const Aligned bytes(example().bytes());
  const auto open = [&](std::string_view kind, std::uint32_t version) {
    return PackReader(bytes.view(), "x.pack", kind, version);
  };
  EXPECT_THAT([&] { open("other", 7); }, ThrowsMessage<Error>(HasSubstr("x.pack: is a pack of \"test\"")));
  EXPECT_THAT([&] { open("test", 8); }, ThrowsMessage<Error>(HasSubstr("has version 7")));
  EXPECT_THAT([&] { open("test", 7).bytes("absent"); }, ThrowsMessage<Error>(HasSubstr("\"absent\" is missing")));
  EXPECT_THAT([&] { open("test", 7).array<float>("text"); }, ThrowsMessage<Error>(HasSubstr("does not divide")));
  EXPECT_THAT([&] { open("test", 7).array<float>("numbers", 4); }, ThrowsMessage<Error>(HasSubstr("shape")));
  EXPECT_THAT([] { PackReader("no/such.pack", "test", 7); }, ThrowsMessage<Error>(HasSubstr("no/such.pack")));
}

TEST(Pack, RefusesNamesThatDoNotFit) {
  PackWriter pack({"test", 1, "a", {}});
  pack.add("x", "");
  EXPECT_THROW(pack.add("x", ""), Error);
  EXPECT_THROW(pack.add("", ""), Error);
  EXPECT_THROW(pack.add(std::string(48, 'x'), ""), Error);
  EXPECT_THROW(PackWriter({std::string(32, 'k'), 1, "a", {}}), Error);
  EXPECT_THROW(PackWriter({"k", 1, "", {}}), Error);
}

TEST(Pack, ChecksListsOfStrings) {
  const auto list = [](std::vector<std::uint32_t> numbers, std::string_view bytes) {
    std::string section(reinterpret_cast<const char*>(numbers.data()), 4 * numbers.size());
    const Aligned aligned(section.append(bytes));
    return PackedStrings(aligned.view(), "words").size();
  };
  EXPECT_EQ(list({0, 0}, ""), 0u);
  EXPECT_EQ(list({2, 0, 1, 3}, "abc"), 2u);
  EXPECT_THROW(list({}, ""), Error);
  EXPECT_THROW(list({2, 0, 1}, ""), Error);
  EXPECT_THROW(list({2, 0, 4, 3}, "abc"), Error);
  EXPECT_THROW(list({2, 1, 1, 3}, "abc"), Error);
  EXPECT_THROW(list({2, 0, 1, 4}, "abc"), Error);
  EXPECT_THROW(list({0xffffffff, 0}, "abc"), Error);
}

TEST(Pack, IsMappedFromAFile) {
  const auto path = std::filesystem::path(::testing::TempDir()) / "mapped.pack";
  example().write(path);
  PackReader first(path, "test", 7);
  const PackReader second = std::move(first);
  EXPECT_EQ(second.bytes("text"), "some bytes");
  std::ofstream(path, std::ios::trunc);
  EXPECT_THROW(PackReader(path, "test", 7), Error);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace entente
