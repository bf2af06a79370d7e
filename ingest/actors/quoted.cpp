#include "ingest/actors/scene.h"

namespace entente::detail {
namespace {

constexpr int most_lines = 4;  // that a quotation goes on after the one it opens in

// A mark right behind a word or another mark closes; one before a word opens.
bool stands_behind_word(const Scene& scene, std::uint32_t at) {
  return at > 0 && !is_line_break(scene, at - 1) && token(scene, at - 1).pos != Pos::SPACE &&
         !token(scene, at - 1).space_after;
}

bool opens(std::string_view mark) {
  return mark == "“" || mark == "``";
}

bool closes(std::string_view mark) {
  return mark == "”" || mark == "''";
}

// Whether the first mark behind a line that ends inside a quotation, some lines on at most, closes it.
bool goes_on(const Scene& scene, std::uint32_t line_break) {
  int lines = 0;
  for (std::uint32_t i = line_break; i < size(scene) && lines <= most_lines; ++i) {
    const std::string_view text = word(scene, i);
    if (is_line_break(scene, i)) ++lines;
    if (opens(text)) return false;
    if (closes(text)) return true;
    if (text == "\"") return stands_behind_word(scene, i);
  }
  return false;
}

}  // namespace

void find_quotations(Scene& scene) {
  scene.quoted.assign(size(scene), false);
  bool open = false;
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    scene.quoted[i] = open;
    const std::string_view text = word(scene, i);
    if (is_line_break(scene, i))
      open = open && goes_on(scene, i);
    else if (text == "\"")
      open = !open;
    else if (opens(text))
      open = true;
    else if (closes(text))
      open = false;
  }
}

}  // namespace entente::detail
