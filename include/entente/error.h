#pragma once

#include <stdexcept>

namespace entente {

/// What `main` prints as one line and answers with exit code 1. `what()` names the file or the thing and the reason.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The caller asked for something that cannot be: exit code 2.
struct UsageError : Error {
  using Error::Error;
};

}  // namespace entente
