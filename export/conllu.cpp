#include "export/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace entente {
namespace {

std::string_view or_underscore(std::string_view text) {
  return text.empty() ? "_" : text;
}

/// White space within a field would break the line or the columns.
std::string field(std::string_view text) {
  if (text.empty()) return "_";
  if (text.find_first_of(" \t\n\r") == text.npos) return std::string(text);
  std::string escaped;
  for (const char c : text) switch (c) {
      case ' ':
        escaped += "\\s";
        break;
      case '\t':
        escaped += "\\t";
        break;
      case '\n':
        escaped += "\\n";
        break;
      case '\r':
        escaped += "\\r";
        break;
      case '\\':
        escaped += "\\\\";
        break;
      default:
        escaped += c;
    }
  return escaped;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

/// `B-GPE` or `I-GPE` of every token in an entity, else empty.
std::vector<std::string> entity_tags(const Document& document) {
  std::vector<std::string> tags(document.tokens.size());
  for (const auto& name : document.names)
    for (auto i = name.tokens.first; i < name.tokens.last; ++i)
      tags[i] = fmt::format("{}-{}", i == name.tokens.first ? 'B' : 'I', name_of(name.label));
  return tags;
}

void write_token(std::back_insert_iterator<std::string> out, const Document& document, std::uint32_t i,
                 TokenSpan sentence, const CodePoints& characters, std::string_view entity) {
  const Token& token = document.tokens[i];
  const bool is_root = token.head == i || !sentence.contains(token.head);
  fmt::format_to(out, "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t", i - sentence.first + 1, field(text_of(document, token)),
                 field(token.lemma), or_underscore(name_of(token.pos)), or_underscore(token.tag),
                 or_underscore(token.morph), is_root ? 0 : token.head - sentence.first + 1,
                 is_root ? "root" : name_of(token.dep));
  fmt::format_to(out, "{}start_char={}|end_char={}{}{}\n", token.space_after ? "" : "SpaceAfter=No|",
                 characters.before(token.start), characters.before(token.end), entity.empty() ? "" : "|ner=", entity);
}

}  // namespace

std::string conllu(const Document& document, std::string_view id) {
  std::string text;
  auto out = std::back_inserter(text);
  const CodePoints characters(document.text);
  const auto entities = entity_tags(document);
  fmt::format_to(out, "# newdoc id = {}\n", one_line(id));
  if (document.sentences.empty()) text += '\n';
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const auto sentence = document.sentences[s];
    fmt::format_to(out, "# sent_id = {}-{}\n# text = {}\n", one_line(id), s + 1, one_line(text_of(document, sentence)));
    for (auto i = sentence.first; i < sentence.last; ++i)
      write_token(out, document, i, sentence, characters, entities[i]);
    text += '\n';
  }
  return text;
}

}  // namespace entente
