#include "entente/extraction.h"

#include "entente/names.h"

namespace entente {
namespace {

using detail::names_of;

constexpr auto entity_types =
    names_of<EntityType>("state", "government", "military", "igo", "armed_group", "party", "organisation", "company",
                         "media", "person", "position", "place", "facility", "people", "event", "other");
constexpr auto forms = names_of<MentionForm>("name", "demonym", "metonym", "nominal", "pronoun");
constexpr auto kinds = names_of<FactKind>("event", "relation");
constexpr auto polarities = names_of<Polarity>("positive", "negative");
constexpr auto modalities = names_of<Modality>("actual", "planned", "willing", "conditional", "possible", "claimed");
constexpr auto precisions = names_of<Precision>("unknown", "day", "week", "month", "year");
constexpr auto bases = names_of<Basis>("stated", "implied", "claimed", "background");

}  // namespace

std::string_view name_of(EntityType value) {
  return entity_types.of(value);
}
std::string_view name_of(MentionForm value) {
  return forms.of(value);
}
std::string_view name_of(FactKind value) {
  return kinds.of(value);
}
std::string_view name_of(Polarity value) {
  return polarities.of(value);
}
std::string_view name_of(Modality value) {
  return modalities.of(value);
}
std::string_view name_of(Precision value) {
  return precisions.of(value);
}
std::string_view name_of(Basis value) {
  return bases.of(value);
}

template <>
std::optional<EntityType> value_named(std::string_view name) {
  return entity_types.find(name);
}
template <>
std::optional<MentionForm> value_named(std::string_view name) {
  return forms.find(name);
}
template <>
std::optional<FactKind> value_named(std::string_view name) {
  return kinds.find(name);
}
template <>
std::optional<Polarity> value_named(std::string_view name) {
  return polarities.find(name);
}
template <>
std::optional<Modality> value_named(std::string_view name) {
  return modalities.find(name);
}
template <>
std::optional<Precision> value_named(std::string_view name) {
  return precisions.find(name);
}
template <>
std::optional<Basis> value_named(std::string_view name) {
  return bases.find(name);
}

}  // namespace entente
