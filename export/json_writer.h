#pragma once

#include "entente/date.h"
#include "entente/span.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Writes JSON text, compact, members in the order of the calls. Bytes that are no UTF-8 become U+FFFD.
class JsonWriter {
 public:
  template <class Members>
  void object(Members members) {
    open('{');
    members();
    close('}');
  }
  template <class List, class Element>
  void array(const List& list, Element element) {
    open('[');
    for (const auto& each : list) element(each);
    close(']');
  }
  /// An array of `count` elements that is too long to hold: what is written so far goes to `out`, then the elements,
  /// which `element(json, number)` writes on any thread.
  using NumberedElement = std::function<void(JsonWriter& json, std::size_t number)>;
  void long_array(std::ostream& out, std::size_t count, const NumberedElement& element);
  /// `name` is written as it is: it holds nothing that JSON escapes.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::same_as<bool> auto flag) { raw(flag ? "true" : "false"); }
  void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>) { raw(std::to_string(number)); }
  void value(double number);  ///< shortest decimal that reads back; null where it is not finite
  void value(Date date) { value(std::string_view(to_string(date))); }
  void value(Span span);  ///< [start,end]
  void null() { raw("null"); }
  template <class T>
  void value(const std::optional<T>& maybe) {
    if (maybe)
      value(*maybe);
    else
      null();
  }
  template <class T>
  void value(const std::vector<T>& list) {
    array(list, [this](const T& each) { value(each); });
  }

  template <class T>
  void field(std::string_view name, const T& its_value) {
    key(name);
    value(its_value);
  }
  /// Null where the text is empty.
  void field_or_null(std::string_view name, std::string_view text);
  template <class List, class Element>
  void list(std::string_view name, const List& values, Element element) {
    key(name);
    array(values, element);
  }

  std::string& text() { return text_; }

 private:
  void open(char bracket);
  void close(char bracket);
  void raw(std::string_view token);
  void separate();

  std::string text_;
  bool comma_ = false;  // the next element needs one before it
};

}  // namespace entente::detail
