// bench_engine [--jobs N] [--articles N] [--repeat N] FILE...: words per second of the English engine alone.
//
// The articles are read first; what is timed is text → Document, N times. A word is what white space separates. With
// --start only the time from opening the model to the first analysed sentence is told.

#include "ingest/language/engine.h"
#include "entente/error.h"
#include "ingest/read/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace entente;
using Clock = std::chrono::steady_clock;

struct Settings {
  unsigned jobs = 1;
  std::size_t articles = 800;
  unsigned repeat = 1;
  bool only_start = false;
  std::vector<std::string> inputs;
};

/// Of all threads of this program: what other programs take from the processors does not count.
double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Settings read_settings(int argc, char** argv) {
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    const auto number = [&] { return i + 1 < argc ? std::strtoul(argv[++i], nullptr, 10) : 0; };
    if (option == "--jobs")
      settings.jobs = std::max(1u, static_cast<unsigned>(number()));
    else if (option == "--articles")
      settings.articles = number();
    else if (option == "--repeat")
      settings.repeat = static_cast<unsigned>(number());
    else if (option == "--start")
      settings.only_start = true;
    else
      settings.inputs.push_back(option);
  }
  return settings;
}

std::vector<std::string> read_texts(const Settings& settings) {
  std::vector<std::string> texts;
  Reader reader(settings.inputs, {}, [](const ReadProblem&) {});
  while (texts.size() < settings.articles)
    if (auto article = reader.next())
      texts.push_back(std::move(article->body));
    else
      break;
  return texts;
}

std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

/// Analyses all texts; gives how many tokens they have.
std::size_t analyse(const Engine& engine, const std::vector<std::string>& texts, unsigned jobs) {
  std::atomic<std::size_t> next = 0, tokens = 0;
  const auto work = [&] {
    for (std::size_t i; (i = next++) < texts.size();) tokens += engine.analyse(texts[i]).tokens.size();
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
  return tokens;
}

/// In kB. The system's resource usage would count the parent's memory before this program was started in its place.
std::size_t peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::strtoul(line.c_str() + 6, nullptr, 10);
  return 0;
}

void run(const Settings& settings) {
  const auto texts = read_texts(settings);
  std::size_t words = 0;
  for (const auto& text : texts) words += words_in(text);
  const auto start = Clock::now();
  const Engine engine(find_packed_model());
  engine.analyse("The minister said on Monday that the talks had failed.");
  fmt::print("start {:.1f} ms\n", seconds_since(start) * 1000);
  for (unsigned i = 0; i < settings.repeat && !settings.only_start; ++i) {
    const auto begun = Clock::now();
    const auto processor_begun = processor_seconds();
    const auto tokens = analyse(engine, texts, settings.jobs);
    const auto seconds = seconds_since(begun);
    const auto processor = processor_seconds() - processor_begun;
    fmt::print("articles {} words {} tokens {} seconds {:.3f} words/s {:.0f} processor seconds {:.3f}\n", texts.size(),
               words, tokens, seconds, static_cast<double>(words) / seconds, processor);
  }
  fmt::print("peak memory {} MB\n", peak_memory() / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(read_settings(argc, argv));
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_engine: {}\n", error.what());
    return 1;
  }
}
