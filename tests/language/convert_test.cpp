#include "ingest/language/convert/convert.h"
#include "ingest/language/convert/config.h"
#include "ingest/language/convert/sha256.h"
#include "ingest/language/convert/thinc.h"
#include "ingest/language/hash_embed.h"

#include <gmock/gmock.h>

#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

namespace entente {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

std::string msgpack(const json& value) {
  const auto bytes = json::to_msgpack(value);
  return {bytes.begin(), bytes.end()};
}

json binary(const void* data, std::size_t size) {
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  return json::binary({bytes, bytes + size});
}

json array(std::vector<std::size_t> shape, const std::vector<float>& values) {
  return {{"nd", true},
          {"type", "<f4"},
          {"kind", ""},
          {"shape", shape},
          {"data", binary(values.data(), values.size() * 4)}};
}

TEST(MsgPack, ReadsEveryTypeThatTheWriterWrites) {
  const json value = {{"nil", nullptr},
                      {"yes", true},
                      {"small", 7},
                      {"negative", -3},
                      {"least", std::numeric_limits<std::int64_t>::min()},
                      {"most", std::numeric_limits<std::uint64_t>::max()},
                      {"real", 0.5},
                      {"long", std::string(70000, 'x')},
                      {"list", json::array({1, "two", json::array()})}};
  const std::string bytes = msgpack(value);
  const auto read = parse_msgpack(bytes);
  EXPECT_TRUE(read.at("nil").is_nil());
  EXPECT_TRUE(read.at("yes").boolean());
  EXPECT_EQ(read.at("small").number(), 7);
  EXPECT_EQ(read.at("negative").number(), -3);
  EXPECT_THROW(read.at("negative").unsigned_number(), Error);
  EXPECT_EQ(read.at("least").number(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(read.at("most").unsigned_number(), std::numeric_limits<std::uint64_t>::max());
  EXPECT_THROW(read.at("most").number(), Error);
  EXPECT_EQ(read.at("real").real(), 0.5);
  EXPECT_EQ(read.at("long").text().size(), 70000u);
  EXPECT_EQ(read.at("list").array().at(1).text(), "two");
  EXPECT_THROW(read.at("absent"), Error);
  for (std::size_t length = 0; length < 100; ++length) EXPECT_THROW(parse_msgpack(bytes.substr(0, length)), Error);
}

TEST(MsgPack, RefusesWhatIsDamaged) {
  for (const std::string& bytes : {std::string("\xc1"), std::string("\xd4\x01\x02"), std::string("\x01\x02"),
                                   std::string("\xdd\xff\xff\xff\xff"), std::string(100, '\x91')})
    EXPECT_THROW(parse_msgpack(bytes), Error) << bytes.size();
}

TEST(Npy, IsReadByItsHeader) {
  const std::vector<float> values = {1, 2, 3, 4, 5, 6};
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
  header.resize(118, ' ');
  std::string bytes = std::string("\x93NUMPY\1\0", 8) + static_cast<char>(header.size()) + '\0' + header;
  bytes.append(reinterpret_cast<const char*>(values.data()), 24);
  const auto read = read_npy(bytes);
  EXPECT_THAT(read.shape, ElementsAre(2, 3));
  EXPECT_EQ(read.values, values);
  EXPECT_THROW(read_npy(bytes.substr(0, bytes.size() - 1)), Error);
  EXPECT_THROW(read_npy(bytes.substr(0, 40)), Error);
}

TEST(Sha256, GivesTheStandardsExamples) {
  EXPECT_EQ(base64url(sha256("abc")), "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  EXPECT_EQ(base64url(sha256("")), "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
  EXPECT_EQ(base64url(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "JI1qYdIGOLjlwCaTDD5gOaM85Flk_yFn9uzt1BnbBsE");
}

TEST(Config, FollowsReferences) {
  const Config config("# note\n[a]\nx = 96\nlist = [\"p\",\"q\"]\n\n[b.c]\ny = ${a:x}\nz = ${a.x}\nbad = ${a:none}\n");
  EXPECT_EQ(config.value("b.c", "y"), "96");
  EXPECT_EQ(config.value("b.c", "z"), "96");
  EXPECT_EQ(config.value("b.c", "none"), "");
  EXPECT_THAT(config.texts("a", "list"), ElementsAre("p", "q"));
  EXPECT_THROW(config.value("b.c", "bad"), Error);
  EXPECT_THROW(config.text("a", "x"), Error);
  EXPECT_THROW(Config("[a]\nx = ${a:y}\ny = ${a:x}\n").value("a", "x"), Error);
  EXPECT_THAT([] { Config("[a]\nx = 1\nnonsense\n"); }, ThrowsMessage<Error>(HasSubstr("line 3")));
}

TEST(Config, UnknownArchitecturesAreRefused) {
  EXPECT_THAT([] { check_config(Config("[nlp]\npipeline = [\"transformer\",\"ner\"]\n")); },
              ThrowsMessage<Error>(HasSubstr("transformer ner")));
  EXPECT_THAT(
      [] {
        check_config(
            Config("[nlp]\nlang = \"de\"\npipeline = "
                   "[\"tok2vec\",\"tagger\",\"parser\",\"attribute_ruler\",\"lemmatizer\",\"ner\"]\n"));
      },
      ThrowsMessage<Error>(HasSubstr("lang = \"de\"")));
}

// ---- a tiny model with word vectors --------------------------------------------------------------------------------

constexpr std::size_t width = 16;

json layer(const char* name, json dims, json params, json attrs = json::object()) {
  return {{"node", {{"name", name}, {"dims", dims}, {"refs", json::object()}}}, {"params", params}, {"attrs", attrs}};
}

json maxout(std::size_t inputs) {
  return layer("maxout", {{"nO", width}, {"nP", 3}, {"nI", inputs}},
               {{"W", array({width, 3, inputs}, std::vector<float>(width * 3 * inputs, 0.5f))},
                {"b", array({width, 3}, std::vector<float>(width * 3))}});
}

json norm() {
  return layer("layernorm", {{"nI", width}},
               {{"G", array({width}, std::vector<float>(width, 1))}, {"b", array({width}, std::vector<float>(width))}});
}

std::string thinc(const std::vector<json>& layers) {
  json file = {{"nodes", json::array()}, {"attrs", json::array()}, {"params", json::array()}, {"shims", json::array()}};
  for (const auto& one : layers) {
    file["nodes"].push_back(one["node"]);
    file["params"].push_back(one["params"]);
    json attrs = json::object();
    for (const auto& [name, value] : one["attrs"].items()) {
      const auto packed = json::to_msgpack(value);
      attrs[name] = binary(packed.data(), packed.size());
    }
    file["attrs"].push_back(attrs);
  }
  return msgpack(file);
}

/// A folder with one hash table of 4 rows, and vectors of 2 numbers for two words.
std::filesystem::path small_model() {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "small-model";
  const auto write = [&](const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
  };
  std::vector<float> table(4 * width);
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<float>(i);
  std::vector<float> projection(width * 2);
  for (std::size_t o = 0; o < width; ++o) projection[2 * o] = static_cast<float>(o), projection[2 * o + 1] = 1;
  write("config.cfg", "[components.tok2vec.model.embed]\nattrs = [\"NORM\"]\n");
  write("tok2vec/model",
        thinc({layer("hashembed", {{"nO", width}, {"nV", 4}}, {{"E", array({4, width}, table)}}, {{"seed", 8}}),
               layer("static_vectors", {{"nO", width}}, {{"W", array({width, 2}, projection)}}), maxout(2 * width),
               norm(), maxout(3 * width), norm()}));
  const std::vector<float> vectors = {10, 1, 20, 2};
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }\n";
  std::string npy = std::string("\x93NUMPY\1\0", 8) + static_cast<char>(header.size()) + '\0' + header;
  write("vocab/vectors", npy.append(reinterpret_cast<const char*>(vectors.data()), 16));
  write("vocab/key2row", std::string("\x82\x64\x01\x32\x00", 5));  // {100: 1, 50: 0}
  return folder;
}

TEST(Convert, WordVectorsAreProjected) {
  const Wheel wheel(small_model());
  PackWriter writer({"test", 1, "small", {}});
  convert_tok2vec(wheel, Config(wheel.file("config.cfg")), "tok2vec", writer);
  const auto path = std::filesystem::path(::testing::TempDir()) / "small.pack";
  writer.write(path);
  const PackReader pack(path, "test", 1);
  const detail::HashEmbed embed(pack, "tok2vec");
  ASSERT_EQ(embed.width(), width);
  ASSERT_EQ(embed.inputs(), 2 * width);
  struct Row {
    std::uint64_t text;
    float weight, addend;
  };
  for (const Row& row : {Row{50, 10, 1}, Row{100, 20, 2}, Row{7, 0, 0}}) {
    detail::TokenIds token;
    token.text = row.text;  // a norm of 0 has the keys 0, 0, 0, 0
    std::vector<float> out(embed.inputs());
    embed.row(token, out.data());
    const auto keys = detail::embedding_keys(0, 8);
    for (std::size_t i = 0; i < width; ++i) {
      EXPECT_EQ(out[i], 4 * static_cast<float>(keys[0] % 4 * width + i));
      EXPECT_EQ(out[width + i], row.weight * static_cast<float>(i) + row.addend);
    }
  }
}

TEST(Convert, NamesTheFileThatIsDamaged) {
  const auto folder = small_model();
  std::ofstream(folder / "tok2vec/model", std::ios::binary) << "\x81";
  const Wheel wheel(folder);
  EXPECT_THAT([&] { convert_pipeline(wheel); }, ThrowsMessage<Error>(HasSubstr("small-model")));
  EXPECT_THAT([&] { wheel.file("ner/model"); }, ThrowsMessage<Error>(HasSubstr("has no ner/model")));
}

TEST(Wheel, FilesMustBeThoseOfItsRecord) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "recorded";
  std::filesystem::create_directories(folder / "pkg/pkg-1.0");
  std::filesystem::create_directories(folder / "pkg-1.0.dist-info");
  const auto write = [&](const char* name, const std::string& text) { std::ofstream(folder / name) << text; };
  const std::string config = "[nlp]\n";
  write("pkg/pkg-1.0/config.cfg", config);
  write("pkg-1.0.dist-info/RECORD", "pkg/pkg-1.0/config.cfg,sha256=" + base64url(sha256(config)) + ",6\n");
  EXPECT_EQ(Wheel(folder).file("config.cfg"), config);
  write("pkg/pkg-1.0/config.cfg", "[npl]\n");
  EXPECT_THAT([&] { Wheel{folder}; }, ThrowsMessage<Error>(HasSubstr("differs from the SHA-256")));
  write("pkg/pkg-1.0/config.cfg", config);
  write("pkg/pkg-1.0/more", "x");
  EXPECT_THAT([&] { Wheel{folder}; }, ThrowsMessage<Error>(HasSubstr("is not in its RECORD")));
  std::filesystem::remove_all(folder);
  std::ofstream(folder) << "PK\5\6 no zip";
  EXPECT_THROW(Wheel{folder}, Error);
  std::filesystem::remove(folder);
}

}  // namespace
}  // namespace entente
