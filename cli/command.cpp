#include "cli/command.h"

#include <CLI/CLI.hpp>

namespace entente {

CommandOption& CommandOption::type_name(const std::string& name) {
  option_->type_name(name);
  return *this;
}

CommandOption& CommandOption::required() {
  option_->required();
  return *this;
}

CommandOption& CommandOption::one_of(const std::vector<std::string>& values) {
  option_->check(CLI::IsMember(values));
  return *this;
}

CommandOption& CommandOption::within(int least, int most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

CommandOption& CommandOption::within(double least, double most) {
  option_->check(CLI::Range(least, most));
  option_->check([](const std::string& value) {  // which lies in every range for the library
    return value.find_first_of("nN") == std::string::npos ? std::string{} : value + " is no number";
  });
  return *this;
}

CommandOption& CommandOption::excludes(const CommandOption& other) {
  option_->excludes(other.option_);
  return *this;
}

CommandOption& CommandOption::envname(const std::string& name) {
  option_->envname(name);
  return *this;
}

CommandOption& CommandOption::capture_default_str() {
  option_->capture_default_str();
  return *this;
}

CommandOption& CommandOption::one_value_each_time() {
  option_->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return *this;
}

CLI::App* add_command(CLI::App& program, const std::string& name, const std::string& about,
                      const std::string& examples) {
  CLI::App* command = program.add_subcommand(name, about);
  command->footer("Example:\n  " + examples);
  return command;
}

void on_call(CLI::App& command, std::function<void()> what) {
  command.callback(std::move(what));
}

CommandOption add_option(CLI::App& command, const std::string& names, std::string& value, const std::string& about) {
  return CommandOption{*command.add_option(names, value, about)};
}

CommandOption add_option(CLI::App& command, const std::string& names, std::vector<std::string>& values,
                         const std::string& about) {
  return CommandOption{*command.add_option(names, values, about)};
}

namespace {

// The library takes a negative number for a very large one.
std::string not_negative(const std::string& value) {
  return value.starts_with('-') ? value + " is negative" : std::string{};
}

}  // namespace

CommandOption add_option(CLI::App& command, const std::string& names, unsigned& value, const std::string& about) {
  return CommandOption{*command.add_option(names, value, about)->check(not_negative)};
}

CommandOption add_option(CLI::App& command, const std::string& names, std::uint64_t& value, const std::string& about) {
  return CommandOption{*command.add_option(names, value, about)->check(not_negative)};
}

CommandOption add_option(CLI::App& command, const std::string& names, double& value, const std::string& about) {
  return CommandOption{*command.add_option(names, value, about)};
}

CommandOption add_option(CLI::App& command, const std::string& names, std::optional<double>& value,
                         const std::string& about) {
  return CommandOption{*command.add_option(names, value, about)};
}

CommandOption add_flag(CLI::App& command, const std::string& names, bool& value, const std::string& about) {
  return CommandOption{*command.add_flag(names, value, about)};
}

}  // namespace entente
