#include "ingest/actors/seats.h"

#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

// A dateline's "WASHINGTON" is called Washington; other letters than ASCII's keep their case.
std::string written_out(std::string_view name) {
  std::string called{name};
  if (case_of(name) != Case::upper) return called;
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t i = 1; i < called.size(); ++i)
    if (is_upper(name[i]) && is_upper(name[i - 1])) called[i] = static_cast<char>(name[i] - 'A' + 'a');
  return called;
}

bool is_in(const Scene& scene, Sense place, const std::string& country) {
  const std::string& own = scene.data.records[place.record].country;
  return own.empty() || country.empty() || own == country;
}

void link_place(Scene& scene, const Hit& hit, const Record& record, std::string_view rule) {
  for (const std::uint32_t sense : hit.senses)  // a known place of that name: "Gaza" is the Strip
    if (const Sense known = scene.data.senses[sense]; known.use == Use::place && is_in(scene, known, record.country)) {
      add_mention(scene, trimmed(scene, hit.tokens), entity_of_record(scene, known.record), MentionForm::name, rule,
                  0.9F, false);
      return;
    }
  const std::string_view name = text_of(scene.document, trimmed(scene, hit.tokens));
  std::string country = record.country;
  for (const std::uint32_t sense : hit.senses)
    if (country.empty()) country = scene.data.records[scene.data.senses[sense].record].country;
  const std::string called = written_out(name);
  const std::uint32_t place = entity_with(scene, "PLC." + slug(name), EntityType::place, called, country);
  add_mention(scene, trimmed(scene, hit.tokens), place, MentionForm::name, rule, 0.9F, false);
}

// Not a building alone: "Brussels" is a place too.
bool is_city(const Scene& scene, const Hit& hit) {
  return std::any_of(hit.senses.begin(), hit.senses.end(), [&](std::uint32_t sense) {
    const auto [record, use] = scene.data.senses[sense];
    if (use == Use::place) return scene.data.records[record].type == EntityType::place;
    return use == Use::capital || use == Use::seat;
  });
}

}  // namespace

void link_seat(Scene& scene, const Hit& hit, Sense sense) {
  const Record& record = scene.data.records[sense.record];
  const bool acts = is_city(scene, hit) ? is_actor_role(scene, hit.tokens) : !is_location(scene, hit.tokens);
  if (!acts) return link_place(scene, hit, record, "metonym.place");
  const std::uint32_t actor = entity_of_record(scene, sense.record);
  add_mention(scene, trimmed(scene, hit.tokens), actor, MentionForm::metonym, "metonym.actor", 0.85F);
}

}  // namespace entente::detail
