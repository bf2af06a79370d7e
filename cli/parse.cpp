#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "entente/error.h"
#include "entente/in_order.h"
#include "export/conllu.h"
#include "export/doc_json.h"
#include "ingest/language/engine.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
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
  void add(const Counts& other) {
    documents += other.documents;
    words += other.words;
    tokens += other.tokens;
    sentences += other.sentences;
    entities += other.entities;
  }
};

/// One document as it is printed, and what it adds to the counts.
struct Parsed {
  std::string text;
  Counts counts;
};

Parsed parsed(const Article& article, const Engine& engine, const ParseOptions& options) {
  const Document document = engine.analyse(text_of(article));
  Parsed result;
  result.counts.add(document);
  if (!options.count) result.text = options.json ? doc_json(document) + "\n" : conllu(document, article.id);
  return result;
}

void parse(ParseOptions options, Context& context) {
  Messages messages;
  if (options.inputs.empty()) {
    if (isatty(STDIN_FILENO) == 1) throw UsageError("no input: name files or folders, or pipe articles in");
    options.inputs = {"-"};
  }
  Reader reader(options.inputs, {}, [&](const ReadProblem& problem) { messages.problem(problem); });
  const Engine engine(find_packed_model());
  const unsigned jobs = options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  Counts counts;
  const auto use = [&](Parsed&& document) {
    counts.add(document.counts);
    if (!document.text.empty()) print(document.text);
  };
  constexpr std::size_t window = 256;  // documents that may wait behind a long one
  in_order(
      {.threads = jobs, .window = window + jobs}, [&] { return reader.next(); },
      [&](const Article& article) { return parsed(article, engine, options); }, use);
  if (options.count)
    print(fmt::format("documents {}\nwords {}\ntokens {}\nsentences {}\nentities {}\nseconds {:.3f}\n",
                      counts.documents, counts.words, counts.tokens, counts.sentences, counts.entities,
                      messages.seconds()));
  if (reader.counts().skipped != 0) context.exit_code = ExitCode::some_skipped;
}

}  // namespace

void add_parse(CLI::App& program, Context& context) {
  CLI::App* command = add_command(program, "parse", "Print words, tags, lemmas, heads and names, as CoNLL-U",
                                  "entente parse article.txt\n  entente parse --json news.jsonl > parsed.jsonl\n"
                                  "  entente parse --count --jobs 2 news.jsonl.gz");
  const auto options = std::make_shared<ParseOptions>();
  add_option(*command, "input", options->inputs, "files, folders, patterns, or - for standard input (the default)")
      .type_name("FILE");
  const auto json =
      add_flag(*command, "--json", options->json, "one JSON object a document, as spaCy's Doc.to_json writes");
  add_flag(*command, "--count", options->count, "only how many documents, words, tokens, sentences, names, seconds")
      .excludes(json);
  add_option(*command, "--jobs,-j", options->jobs, "threads (default: all cores)").type_name("N").within(1, 1024);
  on_call(*command, [options, &context] { parse(*options, context); });
}

}  // namespace entente
