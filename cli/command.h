#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace entente {

/// An option of a command that is being described. Stands between the commands and the command line's library, which
/// takes longer to compile than any of them.
class CommandOption {
 public:
  explicit CommandOption(CLI::Option& option) : option_(&option) {}

  CommandOption& type_name(const std::string& name);  ///< what the help calls the value, as FILE
  CommandOption& required();
  CommandOption& one_of(const std::vector<std::string>& values);
  CommandOption& within(int least, int most);
  CommandOption& within(double least, double most);
  CommandOption& excludes(const CommandOption& other);
  CommandOption& envname(const std::string& name);  ///< the environment's variable that is asked where it is not given
  CommandOption& capture_default_str();             ///< the help shows the default
  CommandOption& one_value_each_time();             ///< of a list: the option is repeated

 private:
  CLI::Option* option_;
};

/// Adds a command with one line on what it does and, at the end of its help, an example or more, one a line.
CLI::App* add_command(CLI::App& program, const std::string& name, const std::string& about,
                      const std::string& examples);

/// What is done where the command is called and its options fit.
void on_call(CLI::App& command, std::function<void()> what);

/// `names`: as the library takes them, "--jobs,-j" or, of what stands by itself, "input". `value` keeps its default
/// where nothing is given.
CommandOption add_option(CLI::App& command, const std::string& names, std::string& value, const std::string& about);
CommandOption add_option(CLI::App& command, const std::string& names, std::vector<std::string>& values,
                         const std::string& about);
CommandOption add_option(CLI::App& command, const std::string& names, unsigned& value, const std::string& about);
CommandOption add_option(CLI::App& command, const std::string& names, std::uint64_t& value, const std::string& about);
CommandOption add_option(CLI::App& command, const std::string& names, double& value, const std::string& about);
CommandOption add_option(CLI::App& command, const std::string& names, std::optional<double>& value,
                         const std::string& about);
CommandOption add_flag(CLI::App& command, const std::string& names, bool& value, const std::string& about);

}  // namespace entente
