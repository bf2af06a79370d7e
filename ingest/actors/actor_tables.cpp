#include "data_actors.h"
#include "entente/error.h"
#include "ingest/actors/actor_data.h"
#include "ingest/actors/resolver.h"

#include <fstream>
#include <iterator>

namespace entente {
namespace {

using namespace detail;

Table built_in(const char* file) {
  return read_table(embedded_actors(file), file);
}

std::unique_ptr<ActorData> built_in_data() {
  auto data = std::make_unique<ActorData>();
  load_words(built_in("organ_kinds.tsv"), built_in("titles.tsv"), built_in("nouns.tsv"), *data);
  load_states(built_in("states.tsv"), *data);
  load_records(built_in("organs.tsv"), EntityType::government, *data);
  load_records(built_in("igos.tsv"), EntityType::igo, *data);
  load_records(built_in("groups.tsv"), EntityType::armed_group, *data);
  load_records(built_in("media.tsv"), EntityType::media, *data);
  load_records(built_in("places.tsv"), EntityType::place, *data);
  load_metonyms(built_in("metonyms.tsv"), *data);
  load_state_titles(built_in("state_titles.tsv"), *data);
  load_members(built_in("members.tsv"), *data);
  load_homonyms(built_in("homonyms.tsv"), *data);
  load_shared_organs(built_in("shared_organs.tsv"), *data);
  load_name_words(built_in("name_words.tsv"), *data);
  load_given_names(built_in("given_names.tsv"), *data);
  load_people(built_in("people.tsv"), built_in("offices.tsv"), *data);
  return data;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw Error("cannot read the actor table " + path.string());
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::unique_ptr<const ActorData> all_data(const std::vector<std::filesystem::path>& user_tables) {
  auto data = built_in_data();
  for (const auto& path : user_tables) load_user_table(bytes_of(path), path.string(), *data);
  return data;
}

}  // namespace

ActorTables::ActorTables() : ActorTables(std::vector<std::filesystem::path>{}) {}
ActorTables::ActorTables(const std::vector<std::filesystem::path>& user_tables) : data_{all_data(user_tables)} {}
ActorTables::~ActorTables() = default;
ActorTables::ActorTables(ActorTables&&) noexcept = default;
ActorTables& ActorTables::operator=(ActorTables&&) noexcept = default;

}  // namespace entente
