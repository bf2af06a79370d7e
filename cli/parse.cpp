#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/ordered_output.h"
#include "cli/terminal.h"
#include "entente/error.h"
#include "export/conllu.h"
#include "export/doc_json.h"
#include "ingest/language/engine.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <thread>

namespace entente {
namespace {

struct ParseOptions {
  std::vector<std::string> inputs;
  bool json = false;
  bool count = false;
  unsigned jobs = 0;
};

struct Counts {
  std::size_t documents = 0, words = 0, tokens = 0, sentences = 0, entities = 0;

  /// A word is what white space separates.
  void add(const Document& document) {
    bool after_space = true;
    for (const auto& token : document.tokens) {
      const bool is_space = token.pos == Pos::SPACE;
      words += after_space && !is_space;
      after_space = is_space || token.space_after;
    }
    ++documents;
    tokens += document.tokens.size();
    sentences += document.sentences.size();
    entities += document.names.size();
  }
};

/// What the threads of one run share.
class ParseRun {
 public:
  ParseRun(const ParseOptions& options, Messages& messages)
      : options_(options),
        reader_(options.inputs, {}, [&](const ReadProblem& problem) { messages.problem(problem); }),
        engine_(find_packed_model()) {}

  void run(unsigned jobs) {
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < jobs; ++i) threads.emplace_back([this] { work(); });
    work();
    for (auto& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

  const Counts& counts() const { return counts_; }
  const ReadCounts& read() const { return reader_.counts(); }

 private:
  /// Takes one article after the other, as long as there are some.
  void work() {
    try {
      while (true) {
        std::unique_lock reading(reading_);
        const auto article = failure_ ? std::nullopt : reader_.next();
        if (!article) return;
        const auto number = taken_++;
        reading.unlock();
        parse(*article, number);
      }
    } catch (...) {
      output_.close();
      const std::lock_guard reading(reading_);
      if (!failure_) failure_ = std::current_exception();
    }
  }

  void parse(const Article& article, std::size_t number) {
    const Document document = engine_.analyse(text_of(article));
    std::string text;
    if (!options_.count) text = options_.json ? doc_json(document) + "\n" : conllu(document, article.id);
    output_.put(number, std::move(text));
    const std::lock_guard reading(reading_);
    counts_.add(document);
  }

  const ParseOptions& options_;
  Reader reader_;
  const Engine engine_;
  std::mutex reading_;  // guards all but output_
  std::size_t taken_ = 0;
  Counts counts_;
  std::exception_ptr failure_;
  OrderedOutput output_;
};

void parse(ParseOptions options, Context& context) {
  Messages messages;
  if (options.inputs.empty()) {
    if (isatty(STDIN_FILENO) == 1) throw UsageError("no input: name files or folders, or pipe articles in");
    options.inputs = {"-"};
  }
  ParseRun run(options, messages);
  run.run(options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency()));
  if (options.count) {
    const auto& counts = run.counts();
    print(fmt::format("documents {}\nwords {}\ntokens {}\nsentences {}\nentities {}\nseconds {:.3f}\n",
                      counts.documents, counts.words, counts.tokens, counts.sentences, counts.entities,
                      messages.seconds()));
  }
  if (run.read().skipped != 0) context.exit_code = ExitCode::some_skipped;
}

}  // namespace

void add_parse(CLI::App& program, Context& context) {
  CLI::App* command = add_command(program, "parse", "Print words, tags, lemmas, heads and names, as CoNLL-U",
                                  "entente parse article.txt\nentente parse --json news.jsonl > parsed.jsonl\n"
                                  "entente parse --count --jobs 2 news.jsonl.gz");
  const auto options = std::make_shared<ParseOptions>();
  command->add_option("input", options->inputs, "files, folders, patterns, or - for standard input (the default)")
      ->type_name("FILE");
  auto* json = command->add_flag("--json", options->json, "one JSON object a document, as spaCy's Doc.to_json writes");
  command->add_flag("--count", options->count, "only how many documents, words, tokens, sentences, names, seconds")
      ->excludes(json);
  command->add_option("--jobs,-j", options->jobs, "threads (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->callback([options, &context] { parse(*options, context); });
}

}  // namespace entente
