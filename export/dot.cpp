#include "export/dot.h"

#include "export/blocks.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <ostream>
#include <tuple>
#include <vector>

namespace entente {
namespace {

/// By Quad; the first is that of relations.
constexpr std::array<std::string_view, 5> colours{"#6c7a89", "#4daf7c", "#1e7d45", "#e08a2e", "#c0392b"};
constexpr std::string_view unclassed = "#8e44ad";  // an event outside PLOVER

/// How a fact is told. Events that are planned, possible or claimed are drawn apart from those that happened.
enum class Told { done, open, denied };

Told told(const GraphFact& fact) {
  if (fact.polarity == Polarity::negative) return Told::denied;
  return fact.modality == Modality::actual ? Told::done : Told::open;
}

/// The parallel facts of one predicate, told in one way.
struct Bundle {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::string_view predicate;
  Told told = Told::done;
  std::uint32_t best = 0;  ///< index of the most confident fact, the latest of equals
  std::uint64_t facts = 0;
};

std::string_view colour_of(const GraphFact& fact) {
  if (fact.kind == FactKind::event && fact.quad == Quad::none) return unclassed;
  return colours.at(static_cast<std::size_t>(fact.quad));
}

/// Inside double quotes of the DOT language; a backslash would begin an escape.
std::string quoted(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  out += '"';
  return out;
}

std::string html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

bool better(const GraphFact& a, const GraphFact& b) {
  return std::tuple(a.confidence, a.day.has_value(), a.day) > std::tuple(b.confidence, b.day.has_value(), b.day);
}

/// By source and target, as the graph's facts are, then by predicate.
std::vector<Bundle> bundles_of(const Graph& graph) {
  const auto facts = graph.facts();
  std::vector<Bundle> all;
  std::map<std::pair<std::string_view, Told>, Bundle> parallel;
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    const auto& fact = facts[i];
    const auto how = told(fact);
    auto& bundle =
        parallel.try_emplace({fact.predicate, how}, Bundle{fact.source, fact.target, fact.predicate, how, i, 0})
            .first->second;
    ++bundle.facts;
    if (better(fact, facts[bundle.best])) bundle.best = i;
    if (i + 1 < facts.size() && facts[i + 1].source == fact.source && facts[i + 1].target == fact.target) continue;
    for (const auto& [key, finished] : parallel) all.push_back(finished);
    parallel.clear();
  }
  return all;
}

/// Whether each vertex may be drawn. What an actor does to itself does not make it one of the first.
std::vector<bool> chosen(const Graph& graph, const DotOptions& options) {
  std::vector<std::uint64_t> facts(graph.ids().size());
  for (const auto& fact : graph.facts()) {
    if (fact.target == fact.source) continue;
    ++facts[fact.source];
    ++facts[fact.target];
  }
  std::vector<std::uint32_t> vertices(options.only.begin(), options.only.end());
  if (vertices.empty())
    for (std::uint32_t i = 0; i < facts.size(); ++i) vertices.push_back(i);
  std::stable_sort(vertices.begin(), vertices.end(), [&](auto a, auto b) { return facts[a] > facts[b]; });
  if (options.max_actors > 0 && vertices.size() > options.max_actors) vertices.resize(options.max_actors);
  std::vector<bool> may(facts.size());
  for (const auto vertex : vertices) may[vertex] = true;
  return may;
}

/// That a minister represents his own state and the like: no news where actors are rolled up.
bool is_within_one_actor(const Graph& graph, const Bundle& bundle) {
  return graph.rolled_up() && bundle.source == bundle.target && graph.facts()[bundle.best].kind == FactKind::relation;
}

std::vector<Bundle> drawn(const Graph& graph, const DotOptions& options) {
  const auto may = chosen(graph, options);
  auto bundles = bundles_of(graph);
  std::erase_if(bundles, [&](const Bundle& bundle) {
    return bundle.facts < options.min_facts || !may[bundle.source] || !may[bundle.target] ||
           is_within_one_actor(graph, bundle);
  });
  return bundles;
}

std::string legend(const std::string& title) {
  std::string text = title.empty() ? "" : fmt::format("<b>{}</b><br/>", html(title));
  for (std::size_t quad = 1; quad < colours.size(); ++quad)
    text += fmt::format("<font color=\"{}\">&#9632; {}</font>  ", colours[quad], name_of(static_cast<Quad>(quad)));
  return text +
         fmt::format(
             "<font color=\"{}\">&#9632; relation</font>  - - - denied or refused  · · · planned, possible or claimed",
             colours[0]);
}

std::string_view fill_of(EntityType type) {
  switch (type) {
    case EntityType::state:
    case EntityType::government:
    case EntityType::military:
      return "#dbe9f6";
    case EntityType::igo:
      return "#e3dcf1";
    case EntityType::armed_group:
      return "#f6dcd8";
    case EntityType::person:
      return "#fdf3d3";
    default:
      return "#eeeeee";
  }
}

using Text = std::back_insert_iterator<std::string>;

void add_node(Text out, const Actor& actor) {
  fmt::format_to(out, "  {} [label={}, fillcolor=\"{}\", tooltip={}", quoted(actor.id), quoted(actor.name),
                 fill_of(actor.type), quoted(fmt::format("{} ({})", actor.id, name_of(actor.type))));
  if (actor.wikidata) fmt::format_to(out, ", URL={}", quoted("https://www.wikidata.org/wiki/" + *actor.wikidata));
  fmt::format_to(out, "];\n");
}

std::string_view style_of(Told how) {
  return how == Told::done ? "" : how == Told::open ? ", style=dotted" : ", style=dashed";
}

void add_edge(Text out, const Graph& graph, const Bundle& bundle, std::string_view sentence) {
  const auto& best = graph.facts()[bundle.best];
  const auto colour = colour_of(best);
  const auto label = fmt::format("{}{}{}", bundle.told == Told::denied ? "not " : "", bundle.predicate,
                                 bundle.facts > 1 ? fmt::format(" ×{}", bundle.facts) : "");
  const auto when = best.day ? to_string(*best.day) + ": " : "";
  const auto width = std::min(8.0, 1 + 0.9 * std::log2(static_cast<double>(bundle.facts)));
  fmt::format_to(out, "  {} -> {} [label={}, color=\"{}\", fontcolor=\"{}\", penwidth={:.2f}{}, tooltip={}];\n",
                 quoted(graph.ids()[bundle.source]), quoted(graph.ids()[bundle.target]), quoted(label), colour, colour,
                 width, style_of(bundle.told), quoted(fmt::format("{}{}", when, sentence)));
}

void write_nodes(std::ostream& out, const Graph& graph, const std::vector<Bundle>& bundles) {
  std::vector<bool> has_edges(graph.ids().size());
  for (const auto& bundle : bundles) has_edges[bundle.source] = has_edges[bundle.target] = true;
  std::string text;
  for (std::uint32_t vertex = 0; vertex < has_edges.size(); ++vertex)
    if (has_edges[vertex]) add_node(std::back_inserter(text), graph.actors()[vertex]);
  out << text;
}

void write_edges(std::ostream& out, const Graph& graph, const std::vector<Bundle>& bundles) {
  std::vector<std::uint32_t> best;
  for (const auto& bundle : bundles) best.push_back(bundle.best);
  const auto sentences = graph.sentences(best);
  write_blocks(out, bundles.size(), [&](std::size_t first, std::size_t last) {
    std::string text;
    for (auto i = first; i < last; ++i) add_edge(std::back_inserter(text), graph, bundles[i], sentences[i]);
    return text;
  });
}

}  // namespace

void write_dot(std::ostream& out, const Graph& graph, const DotOptions& options) {
  const auto bundles = drawn(graph, options);
  out << "digraph entente {\n"
         "  graph [rankdir=LR, nodesep=0.35, ranksep=0.9, fontname=\"Helvetica\", fontsize=12, bgcolor=\"white\", "
         "labelloc=b];\n"
         "  node [shape=box, style=\"rounded,filled\", color=\"#34495e\", fontname=\"Helvetica\", fontsize=12];\n"
         "  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];\n"
      << fmt::format("  label=<{}>;\n", legend(options.title));
  write_nodes(out, graph, bundles);
  write_edges(out, graph, bundles);
  out << "}\n";
}

}  // namespace entente
