#include "cli/commands.h"
#include "entente/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string_view>

namespace entente {
namespace {

void set_up(CLI::App& program, Context& context) {
  program.set_version_flag("--version", "entente 0.1.0");
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  program.footer(
      "Example:\n  entente ingest examples/ && entente between \"United States\" Russia\n\n"
      "Exit codes: 0 done, 1 failed, 2 wrong usage (an unknown or ambiguous actor too),\n"
      "4 done but some inputs were skipped, 130 interrupted.");
  for (const auto add :
       {add_ingest, add_extract, add_parse, add_articles, add_entities, add_between, add_about, add_path, add_timeline,
        add_who, add_explain, add_export, add_same, add_different, add_undo, add_remove, add_stats})
    add(program, context);
}

int failed(ExitCode code, const char* why) {
  std::fflush(stdout);
  std::fputs(fmt::format("entente: {}\n", why).c_str(), stderr);
  return static_cast<int>(code);
}

int no_such_command(std::string_view name) {
  return failed(ExitCode::usage, fmt::format("no such command: {} (entente --help lists them)", name).c_str());
}

int wrong_usage(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return program.exit(error);
  std::string command = "entente";
  for (const CLI::App* used : program.get_subcommands()) command += " " + used->get_name();
  if (const auto unknown = program.remaining(); command == "entente" && !unknown.empty())
    return no_such_command(unknown.front());
  std::string why = error.what();
  if (const auto left = program.remaining(true); dynamic_cast<const CLI::ExtrasError*>(&error) && !left.empty())
    why = fmt::format("not expected there: {}", fmt::join(left, " "));  // CLI11 tells them in reverse
  return failed(ExitCode::usage, fmt::format("{} ({} --help tells more)", why, command).c_str());
}

int run_commands(int argc, const char* const* argv) {
  Context context;
  CLI::App program("Entente reads news and keeps what it says about who did what to whom.", "entente");
  set_up(program, context);
  if (argc < 2) {
    std::fputs(program.help().c_str(), stderr);
    return static_cast<int>(ExitCode::usage);
  }
  const std::string_view name = argv[1];
  const auto commands = program.get_subcommands([&](const CLI::App* each) { return each->get_name() == name; });
  if (!name.starts_with('-') && commands.empty()) return no_such_command(name);  // also before --help
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return wrong_usage(program, error);
  }
  if (std::fflush(stdout) != 0) throw Error("standard output: cannot be written");
  return static_cast<int>(context.exit_code);
}

}  // namespace

int run_program(int argc, const char* const* argv) {
  std::signal(SIGPIPE, SIG_DFL);  // a reader that went away ends the program quietly, as `head` expects
  try {
    return run_commands(argc, argv);
  } catch (const UsageError& error) {
    return failed(ExitCode::usage, error.what());
  } catch (const std::exception& error) {
    return failed(ExitCode::failed, error.what());
  }
}

}  // namespace entente
