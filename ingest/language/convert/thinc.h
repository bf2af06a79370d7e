#pragma once

#include "ingest/language/convert/msgpack.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One layer of a thinc model (`thinc/model.py`, `to_dict`).
struct ThincLayer {
  std::string name;
  std::map<std::string, std::size_t, std::less<>> dims;       ///< those that are set
  std::map<std::string, std::size_t, std::less<>> refs;       ///< indices of layers
  std::map<std::string, std::uint64_t, std::less<>> numbers;  ///< attributes that are whole numbers
  std::map<std::string, NdArray, std::less<>> params;         ///< those that are set

  /// Throw Error where there is none, or where the parameter has another shape.
  std::size_t dim(std::string_view name) const;
  const std::vector<float>& param(std::string_view name, const std::vector<std::size_t>& shape) const;
};

/// The layers in the order of their tree's breadth. Index 0 is the root.
struct ThincModel {
  std::vector<ThincLayer> layers;

  /// The layer that the root refers to. Throws Error where it does not.
  const ThincLayer& referred(std::string_view ref) const;
  std::vector<const ThincLayer*> named(std::string_view name) const;
};

/// `bytes` must outlive the model. Throws Error.
ThincModel read_thinc(std::string_view bytes);

}  // namespace entente
