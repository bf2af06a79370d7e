#include "ingest/language/convert/msgpack.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <bit>
#include <cstring>
#include <limits>

namespace entente {
namespace {

/// Reads big-endian numbers and values from the front of what is left.
struct Reader {
  std::string_view bytes;
  std::size_t at = 0;

  [[noreturn]] void fail(std::string_view why) const { throw Error(fmt::format("MessagePack, byte {}: {}", at, why)); }

  std::string_view take(std::size_t count) {
    if (count > bytes.size() - at) fail("the value is cut off");
    at += count;
    return bytes.substr(at - count, count);
  }

  std::uint64_t number(std::size_t width) {
    std::uint64_t value = 0;
    for (const char c : take(width)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
  }

  MsgValue array(std::size_t count, int depth) {
    if (count > bytes.size() - at) fail("an array is longer than the bytes left");
    MsgValue::Array items;
    items.reserve(count);
    for (std::size_t i = 0; i < count; ++i) items.push_back(value(depth - 1));
    return {std::move(items)};
  }

  MsgValue map(std::size_t count, int depth) {
    if (count > (bytes.size() - at) / 2) fail("a map is longer than the bytes left");
    MsgValue::Map items;
    items.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      auto key = value(depth - 1);
      items.emplace_back(std::move(key), value(depth - 1));
    }
    return {std::make_shared<const MsgValue::Map>(std::move(items))};
  }

  /// One case a format byte of the specification.
  MsgValue value(int depth) {
    if (depth == 0) fail("values are nested too deeply");
    const auto head = static_cast<unsigned char>(take(1)[0]);
    if (head < 0x80) return {std::uint64_t{head}};
    if (head < 0x90) return map(head & 0x0f, depth);
    if (head < 0xa0) return array(head & 0x0f, depth);
    if (head < 0xc0) return {take(head & 0x1f)};
    if (head >= 0xe0) return {std::int64_t{static_cast<std::int8_t>(head)}};
    switch (head) {
      case 0xc0:
        return {};
      case 0xc2:
        return {false};
      case 0xc3:
        return {true};
      case 0xc4:
      case 0xd9:
        return {take(number(1))};
      case 0xc5:
      case 0xda:
        return {take(number(2))};
      case 0xc6:
      case 0xdb:
        return {take(number(4))};
      case 0xca:
        return {double{std::bit_cast<float>(static_cast<std::uint32_t>(number(4)))}};
      case 0xcb:
        return {std::bit_cast<double>(number(8))};
      case 0xcc:
        return {number(1)};
      case 0xcd:
        return {number(2)};
      case 0xce:
        return {number(4)};
      case 0xcf:
        return {number(8)};
      case 0xd0:
        return {std::int64_t{static_cast<std::int8_t>(number(1))}};
      case 0xd1:
        return {std::int64_t{static_cast<std::int16_t>(number(2))}};
      case 0xd2:
        return {std::int64_t{static_cast<std::int32_t>(number(4))}};
      case 0xd3:
        return {static_cast<std::int64_t>(number(8))};
      case 0xdc:
        return array(number(2), depth);
      case 0xdd:
        return array(number(4), depth);
      case 0xde:
        return map(number(2), depth);
      case 0xdf:
        return map(number(4), depth);
      default:
        fail(fmt::format("unknown or extension type {:#04x}", head));
    }
  }
};

template <class T>
const T& get(const MsgValue& value, std::string_view wanted) {
  if (const T* held = std::get_if<T>(&value.value)) return *held;
  throw Error(fmt::format("MessagePack: a value is not {}", wanted));
}

std::size_t product(const std::vector<std::size_t>& shape) {
  std::size_t count = 1;
  for (const auto n : shape) {
    if (n > 0 && count > std::numeric_limits<std::uint32_t>::max() / n) throw Error("array: its shape is too large");
    count *= n;
  }
  return count;
}

NdArray floats(std::vector<std::size_t> shape, std::string_view data) {
  NdArray array{std::move(shape), {}};
  if (product(array.shape) * sizeof(float) != data.size()) throw Error("array: shape and size of its data differ");
  array.values.resize(data.size() / sizeof(float));
  if (!data.empty()) std::memcpy(array.values.data(), data.data(), data.size());
  return array;
}

}  // namespace

bool MsgValue::boolean() const {
  return get<bool>(*this, "a boolean");
}

std::int64_t MsgValue::number() const {
  if (const auto* n = std::get_if<std::uint64_t>(&value); n && *n <= std::numeric_limits<std::int64_t>::max())
    return static_cast<std::int64_t>(*n);
  return get<std::int64_t>(*this, "an integer");
}

std::uint64_t MsgValue::unsigned_number() const {
  if (const auto* n = std::get_if<std::int64_t>(&value); n && *n >= 0) return static_cast<std::uint64_t>(*n);
  return get<std::uint64_t>(*this, "an unsigned integer");
}

double MsgValue::real() const {
  return get<double>(*this, "a floating-point number");
}
std::string_view MsgValue::text() const {
  return get<std::string_view>(*this, "text");
}
const MsgValue::Array& MsgValue::array() const {
  return get<Array>(*this, "an array");
}
const MsgValue::Map& MsgValue::map() const {
  return *get<std::shared_ptr<const Map>>(*this, "a map");
}

const MsgValue* MsgValue::find(std::string_view key) const {
  for (const auto& [name, item] : map())
    if (name.is_text() && name.text() == key) return &item;
  return nullptr;
}

const MsgValue& MsgValue::at(std::string_view key) const {
  if (const auto* item = find(key)) return *item;
  throw Error(fmt::format("MessagePack: a map has no \"{}\"", key));
}

MsgValue parse_msgpack(std::string_view bytes) {
  Reader reader{bytes};
  auto value = reader.value(64);
  if (reader.at != bytes.size()) reader.fail("bytes follow the value");
  return value;
}

NdArray read_ndarray(const MsgValue& value) {
  if (value.at("type").text() != "<f4") throw Error("array: numbers are not 32-bit floats");
  std::vector<std::size_t> shape;
  for (const auto& n : value.at("shape").array()) shape.push_back(n.unsigned_number());
  return floats(std::move(shape), value.at("data").text());
}

NdArray read_npy(std::string_view bytes) {
  const auto version = bytes.size() < 12 ? 0 : bytes[6];
  if (!bytes.starts_with("\x93NUMPY") || (version != 1 && version != 2)) throw Error(".npy: not of version 1 or 2");
  std::size_t length = 0;
  for (std::size_t i = version == 1 ? 2 : 4; i-- > 0;) length = length << 8 | static_cast<unsigned char>(bytes[8 + i]);
  const std::size_t start = (version == 1 ? 10 : 12) + length;
  if (start > bytes.size()) throw Error(".npy: its header is cut off");
  const auto header = bytes.substr(0, start);
  if (header.find("'<f4'") == header.npos || header.find("'fortran_order': False") == header.npos)
    throw Error(".npy: not of 32-bit floats in C order");
  std::vector<std::size_t> shape;
  auto at = header.find("'shape': (");
  if (at == header.npos) throw Error(".npy: no shape");
  for (at += 10; at < header.size() && header[at] != ')';) {
    std::size_t n = 0;
    const auto digits = at;
    while (at < header.size() && header[at] >= '0' && header[at] <= '9') n = n * 10 + (header[at++] - '0');
    if (at > digits) shape.push_back(n);
    while (at < header.size() && (header[at] == ',' || header[at] == ' ')) ++at;
    if (at == digits) throw Error(".npy: its shape cannot be read");
  }
  return floats(std::move(shape), bytes.substr(start));
}

}  // namespace entente
