#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace entente::detail {

/// Workspaces that threads borrow in turn: as many as were ever in use at once.
template <class Workspace>
class Workspaces {
 public:
  /// Gives the workspace back when it ends.
  class Lease {
   public:
    Lease(Workspaces& home, std::unique_ptr<Workspace> space) : home_(home), space_(std::move(space)) {}
    ~Lease() { home_.take_back(std::move(space_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Workspace& operator*() const { return *space_; }

   private:
    Workspaces& home_;
    std::unique_ptr<Workspace> space_;
  };

  /// A free workspace, else what `make` gives.
  template <class Make>
  Lease lease(const Make& make) {
    {
      const std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        auto space = std::move(free_.back());
        free_.pop_back();
        return {*this, std::move(space)};
      }
    }
    return {*this, make()};
  }

 private:
  void take_back(std::unique_ptr<Workspace> space) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(space));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> free_;
};

}  // namespace entente::detail
