#pragma once

namespace CLI {
class App;
}

namespace entente {

/// What a run of the program tells its caller.
enum class ExitCode {
  done = 0,
  failed = 1,        ///< an error, printed as one line
  usage = 2,         ///< the command line cannot be: unknown option, bad date, unknown or ambiguous actor
  some_skipped = 4,  ///< done, but some inputs were passed over, each with a line on standard error
  interrupted = 130  ///< SIGINT; what was finished before is kept
};

/// What the commands of one run share. It outlives the parsing: commands may keep references to it.
struct Context {
  ExitCode exit_code = ExitCode::done;  ///< set by a command that ends well but not with `done`
};

/// Each adds one command to the program: its options, its help with an example, and what it does. Data goes to standard
/// output, messages and progress to standard error. What fails throws Error (exit code 1) or UsageError (2).
void add_ingest(CLI::App& program, Context& context);
void add_extract(CLI::App& program, Context& context);
void add_parse(CLI::App& program, Context& context);
void add_articles(CLI::App& program, Context& context);
void add_entities(CLI::App& program, Context& context);
void add_between(CLI::App& program, Context& context);
void add_about(CLI::App& program, Context& context);
void add_path(CLI::App& program, Context& context);
void add_timeline(CLI::App& program, Context& context);
void add_who(CLI::App& program, Context& context);
void add_explain(CLI::App& program, Context& context);
void add_export(CLI::App& program, Context& context);
void add_same(CLI::App& program, Context& context);
void add_different(CLI::App& program, Context& context);
void add_undo(CLI::App& program, Context& context);
void add_remove(CLI::App& program, Context& context);
void add_stats(CLI::App& program, Context& context);

/// Runs the program as `main` does and gives its exit code; never throws.
int run_program(int argc, const char* const* argv);

}  // namespace entente
