#include "entente/error.h"
#include "ingest/coding/reader/learned_reader.h"
#include "ingest/language/pack.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <new>

namespace {

using namespace entente;

using Sections = std::map<std::string, std::string>;

template <class Value>
std::string bytes_of(std::size_t count, Value value) {
  const std::vector<Value> values(count, value);
  return {reinterpret_cast<const char*>(values.data()), count * sizeof(Value)};
}

std::string strings_of(const std::vector<std::string>& strings) {
  std::vector<std::uint32_t> numbers{static_cast<std::uint32_t>(strings.size()), 0};
  std::string all;
  for (const auto& string : strings) numbers.push_back(static_cast<std::uint32_t>((all += string).size()));
  return std::string(reinterpret_cast<const char*>(numbers.data()), 4 * numbers.size()) + all;
}

/// The smallest coder: one layer of 32, two heads, inner 64, 16 positions, five pieces.
Sections small_coder() {
  Sections s;
  const std::uint32_t shape[] = {1, 32, 2, 64, 16};
  s["encoder.shape"].assign(reinterpret_cast<const char*>(shape), sizeof shape);
  s["encoder.pieces"] = strings_of({"[UNK]", "[CLS]", "[SEP]", "rebels", "##s"});
  s["encoder.word"] = bytes_of<std::int8_t>(5 * 32, 3);
  s["encoder.word.scale"] = bytes_of(5, 0.1F);
  const auto floats = [&](const std::string& name, std::size_t count) { s[name] = bytes_of(count, 0.25F); };
  floats("encoder.position", 16 * 32);
  floats("encoder.pos", 19 * 32), floats("encoder.dep", 46 * 32), floats("encoder.label", 19 * 32);
  for (const char* name : {"encoder.norm", "encoder.0.norm1", "encoder.0.norm2"}) floats(name, 64);
  const auto matrix = [&](const std::string& name, std::size_t outputs, std::size_t inputs) {
    s[name] = bytes_of<std::int8_t>(outputs * inputs, -2);
    floats(name + ".scale", outputs), floats(name + ".bias", outputs);
  };
  matrix("encoder.0.qkv", 96, 32), matrix("encoder.0.out", 32, 32);
  matrix("encoder.0.up", 64, 32), matrix("encoder.0.down", 32, 64);
  const auto dense = [&](const std::string& name, std::size_t outputs, std::size_t inputs) {
    floats(name, outputs * inputs), floats(name + ".bias", outputs);
  };
  dense("trigger1", 256, 32), dense("trigger2", 17, 256), dense("status1", 256, 32), dense("status2", 8, 256);
  dense("query", 192, 32), dense("key", 192, 32), dense("pair.trigger", 128, 32), dense("pair.word", 128, 32);
  dense("pair.out", 3, 128), dense("nobody", 3, 32);
  s["pair.path"] = bytes_of<std::int8_t>(4096 * 128, 1);
  floats("pair.path.scale", 4096), floats("feature", 16384 * 3), floats("temperature", 4);
  return s;
}

/// One edit: which section; 0 to 2 overwrite bytes with a number, 3 cut it, 4 lengthen it, 5 leave it out; where; what.
struct Edit {
  std::uint8_t section, what;
  std::uint16_t at;
  std::uint32_t number;
};

void make_edit(const Edit& edit, Sections& sections) {
  if (sections.empty()) return;
  const auto at = std::next(sections.begin(), edit.section % static_cast<std::ptrdiff_t>(sections.size()));
  auto& bytes = at->second;
  if (edit.what % 6 <= 2 && bytes.size() >= sizeof edit.number)
    std::memcpy(&bytes[edit.at % (bytes.size() - sizeof edit.number + 1)], &edit.number, sizeof edit.number);
  else if (edit.what % 6 == 3)
    bytes.resize(bytes.size() - std::min<std::size_t>(edit.at, bytes.size()));
  else if (edit.what % 6 == 4)
    bytes.resize(bytes.size() + edit.at, 'x');
  else if (edit.what % 6 == 5)
    sections.erase(at);
}

Document sentence() {
  Document document;
  document.text = "Rebels attacked";
  for (const auto& [start, end, pos, dep, head] :
       {std::tuple{0U, 6U, Pos::NOUN, Dep::nsubj, 1U}, std::tuple{7U, 15U, Pos::VERB, Dep::ROOT, 1U}}) {
    Token token;
    token.start = start, token.end = end, token.pos = pos, token.dep = dep, token.head = head;
    token.space_after = start == 0;
    token.left_edge = 0, token.right_edge = head;
    document.tokens.push_back(token);
  }
  document.sentences = {{0, 2}};
  return document;
}

struct Free {
  void operator()(char* data) const { operator delete (data, std::align_val_t{64}); }
};

}  // namespace

/// Any edits of a small coder's pack: an Error, or a reader that reads.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Sections whole = small_coder();
  static const Document document = sentence();
  Sections sections = whole;
  for (std::size_t i = 0; i + sizeof(Edit) <= size && i < 16 * sizeof(Edit); i += sizeof(Edit)) {
    Edit edit;
    std::memcpy(&edit, data + i, sizeof edit);
    make_edit(edit, sections);
  }
  PackWriter writer({"coder", 2, "fuzz", {}});
  for (const auto& [name, bytes] : sections) writer.add(name, bytes);
  const auto bytes = writer.bytes();
  const std::unique_ptr<char, Free> aligned(static_cast<char*>(operator new (bytes.size(), std::align_val_t{64})));
  std::memcpy(aligned.get(), bytes.data(), bytes.size());
  try {
    const Reader read = learned_reader({aligned.get(), bytes.size()}, "fuzz");
    if (read(document, {}).size() != document.sentences.size()) return -1;
  } catch (const Error&) {
  }
  return 0;
}
