// Runs one fuzz target without libFuzzer, so that every build has a look: each file of a folder as it is, then seeded
// mutations of them. `smoke_X FOLDER [RUNS]`.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::string> files_in(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return files;
}

/// The same input in a block of its own size, so that a read past its end is seen.
void run(const std::string& input) {
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

class Mutator {
 public:
  explicit Mutator(const std::vector<std::string>& files) : files_(files) {}

  std::string next() {
    std::string text = any_file();
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(random_() % limit); }
  char any_byte() { return static_cast<char>(below(256)); }
  const std::string& any_file() { return files_[below(files_.size())]; }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1), length = below(std::min<std::size_t>(text.size() - at, 32) + 1);
    switch (below(6)) {
      case 0:
        if (at < text.size()) text[at] = any_byte();
        break;
      case 1:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        break;
      case 2:
        text.insert(at, 1 + below(4), any_byte());
        break;
      case 3:
        text.erase(at, length);
        break;
      case 4:
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
      default: {
        const std::string& other = any_file();
        const std::size_t from = below(other.size() + 1);
        text.replace(at, length, other, from, 1 + below(64));
      }
    }
  }

  const std::vector<std::string>& files_;
  std::mt19937_64 random_{20150928};  // the same numbers with every standard library
};

}  // namespace

int main(int count, char** arguments) {
  const auto files = count > 1 ? files_in(arguments[1]) : std::vector<std::string>{};
  if (files.empty()) {
    std::fputs("usage: smoke_X FOLDER [RUNS], a folder of example inputs\n", stderr);
    return 2;
  }
  for (const auto& file : files) run(file);
  Mutator mutator(files);
  const long runs = count > 2 ? std::atol(arguments[2]) : 500;
  for (long i = 0; i < runs; ++i) run(mutator.next());
  std::printf("%zu inputs and %ld mutations\n", files.size(), runs);
  return 0;
}
