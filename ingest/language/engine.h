#pragma once

#include "entente/document.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// A trained English pipeline: text → Document. It owns the packed model (read by mmap), which must outlive the
/// documents: their tags and morphology point into it. Immutable once loaded: any number of threads may analyse at
/// once, and the same text gives the same document whatever else is analysed.
class Engine {
 public:
  /// Throws Error naming the file and the reason where it is missing, damaged, or of another version or architecture.
  explicit Engine(const std::filesystem::path& packed_model);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// `text` is UTF-8; it is never altered. Memory and time are linear in its length.
  Document analyse(std::string text) const;

  /// Likewise, but the parts of the text that begin at `starts` (bytes, ascending, the first 0) are analysed each as a
  /// text of its own: no sentence, arc or name crosses from one into another.
  Document analyse(std::string text, std::span<const std::size_t> starts) const;

  /// Whether the pipeline's lists of words (WordNet's) have `word`, in small letters, or what its ending makes it a
  /// form of, as that part of speech: NOUN, VERB, ADJ or ADV. Among the nouns are names of people and places.
  bool knows_form(std::string_view word, Pos pos) const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

/// Where the packed model is looked for, in this order: `ENTENTE_MODEL`, `english.pack` beside the executable, in
/// `../share/entente` from there, and where this build put it. Throws Error that names all of them where there is none.
std::filesystem::path find_packed_model();

}  // namespace entente
