#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

/// A MessagePack value (https://github.com/msgpack/msgpack/blob/master/spec.md). Strings and binaries are both text,
/// and point into the bytes that were read. Extension types are refused.
struct MsgValue {
  using Array = std::vector<MsgValue>;
  using Map = std::vector<std::pair<MsgValue, MsgValue>>;
  // A map stands behind a pointer since its pairs are not complete here.
  std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string_view, Array,
               std::shared_ptr<const Map>>
      value;

  bool is_nil() const { return std::holds_alternative<std::monostate>(value); }
  bool is_unsigned() const { return std::holds_alternative<std::uint64_t>(value); }
  bool is_text() const { return std::holds_alternative<std::string_view>(value); }
  bool is_array() const { return std::holds_alternative<Array>(value); }
  bool is_map() const { return std::holds_alternative<std::shared_ptr<const Map>>(value); }

  /// Each throws Error where the value is of another type or does not fit. Integers of either sign are numbers.
  bool boolean() const;
  std::int64_t number() const;
  std::uint64_t unsigned_number() const;
  double real() const;
  std::string_view text() const;
  const Array& array() const;
  const Map& map() const;

  /// A map's value under a text key: null, or Error, where there is none.
  const MsgValue* find(std::string_view key) const;
  const MsgValue& at(std::string_view key) const;
};

/// Reads exactly one value. `bytes` must outlive it. Throws Error with the byte's position where the bytes are not
/// MessagePack, nested deeper than 64, or go on after the value.
MsgValue parse_msgpack(std::string_view bytes);

/// An array of numbers as msgpack-numpy writes it (`nd`, `type`, `shape`, `data`), or as an `.npy` file holds it.
struct NdArray {
  std::vector<std::size_t> shape;
  std::vector<float> values;  ///< C order

  std::size_t size() const { return values.size(); }
};

/// Throws Error where it is not such a map or not of `<f4`.
NdArray read_ndarray(const MsgValue& value);

/// Reads a `.npy` file of version 1 or 2, `<f4`, C order. Throws Error.
NdArray read_npy(std::string_view bytes);

}  // namespace entente
