#include "export/dot.h"

#include <fmt/core.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ostream>
#include <set>
#include <tuple>
#include <vector>

namespace entente {
namespace {

/// By Quad; the first is that of relations.
constexpr std::array<std::string_view, 5> colours{"#6c7a89", "#4daf7c", "#1e7d45", "#e08a2e", "#c0392b"};
constexpr std::string_view unclassed = "#8e44ad";  // an event outside PLOVER

/// The parallel facts of one predicate.
struct Bundle {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::string predicate;
  bool negative = false;
  std::uint32_t best = 0;  ///< index of the most confident fact, the latest of equals
  std::uint64_t facts = 0;
};

std::string_view colour_of(const GraphFact& fact) {
  if (fact.kind == FactKind::event && fact.quad == Quad::none) return unclassed;
  return colours.at(static_cast<std::size_t>(fact.quad));
}

/// Inside double quotes of the DOT language; a backslash would begin an escape.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return out + '"';
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

std::vector<Bundle> bundles_of(const Graph& graph) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string_view, bool>, Bundle> bundles;
  for (std::uint32_t i = 0; i < graph.facts().size(); ++i) {
    const auto& fact = graph.facts()[i];
    const bool negative = fact.polarity == Polarity::negative;
    auto& bundle = bundles
                       .try_emplace({fact.source, fact.target, fact.predicate, negative},
                                    Bundle{fact.source, fact.target, fact.predicate, negative, i, 0})
                       .first->second;
    ++bundle.facts;
    if (better(fact, graph.facts()[bundle.best])) bundle.best = i;
  }
  std::vector<Bundle> all;
  for (auto& [key, bundle] : bundles) all.push_back(std::move(bundle));
  return all;
}

/// The vertices that may be drawn.
std::set<std::uint32_t> chosen(const Graph& graph, const DotOptions& options) {
  std::vector<std::uint64_t> facts(graph.actors().size());
  for (const auto& fact : graph.facts()) {
    ++facts[fact.source];
    if (fact.target != fact.source) ++facts[fact.target];
  }
  std::vector<std::uint32_t> vertices(options.only.begin(), options.only.end());
  if (vertices.empty())
    for (std::uint32_t i = 0; i < facts.size(); ++i) vertices.push_back(i);
  std::stable_sort(vertices.begin(), vertices.end(), [&](auto a, auto b) { return facts[a] > facts[b]; });
  if (options.max_actors > 0 && vertices.size() > options.max_actors) vertices.resize(options.max_actors);
  return {vertices.begin(), vertices.end()};
}

std::vector<Bundle> drawn(const Graph& graph, const DotOptions& options) {
  const auto vertices = chosen(graph, options);
  auto bundles = bundles_of(graph);
  std::erase_if(bundles, [&](const Bundle& bundle) {
    return bundle.facts < options.min_facts || !vertices.contains(bundle.source) || !vertices.contains(bundle.target);
  });
  return bundles;
}

std::string legend(const std::string& title) {
  std::string text = title.empty() ? "" : fmt::format("<b>{}</b><br/>", html(title));
  for (std::size_t quad = 1; quad < colours.size(); ++quad)
    text += fmt::format("<font color=\"{}\">&#9632; {}</font>  ", colours[quad], name_of(static_cast<Quad>(quad)));
  return text + fmt::format("<font color=\"{}\">&#9632; relation</font>  - - - denied or refused", colours[0]);
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

void write_node(std::ostream& out, const Actor& actor) {
  out << fmt::format("  {} [label={}, fillcolor=\"{}\", tooltip={}", quoted(actor.id), quoted(actor.name),
                     fill_of(actor.type), quoted(fmt::format("{} ({})", actor.id, name_of(actor.type))));
  if (actor.wikidata) out << fmt::format(", URL={}", quoted("https://www.wikidata.org/wiki/" + *actor.wikidata));
  out << "];\n";
}

void write_edge(std::ostream& out, const Graph& graph, const Bundle& bundle, const std::string& sentence) {
  const auto& best = graph.facts()[bundle.best];
  const auto colour = colour_of(best);
  const auto label = fmt::format("{}{}{}", bundle.negative ? "not " : "", bundle.predicate,
                                 bundle.facts > 1 ? fmt::format(" ×{}", bundle.facts) : "");
  const auto when = best.day ? to_string(*best.day) + ": " : "";
  const auto width = std::min(8.0, 1 + 0.9 * std::log2(static_cast<double>(bundle.facts)));
  out << fmt::format("  {} -> {} [label={}, color=\"{}\", fontcolor=\"{}\", penwidth={:.2f}{}, tooltip={}];\n",
                     quoted(graph.actors()[bundle.source].id), quoted(graph.actors()[bundle.target].id), quoted(label),
                     colour, colour, width, bundle.negative ? ", style=dashed" : "", quoted(when + sentence));
}

}  // namespace

void write_dot(std::ostream& out, const Graph& graph, const DotOptions& options) {
  const auto bundles = drawn(graph, options);
  std::set<std::uint32_t> vertices;
  std::vector<std::uint32_t> best;
  for (const auto& bundle : bundles) {
    vertices.insert({bundle.source, bundle.target});
    best.push_back(bundle.best);
  }
  const auto sentences = graph.sentences(best);
  out << "digraph entente {\n"
         "  graph [rankdir=LR, nodesep=0.35, ranksep=0.9, fontname=\"Helvetica\", fontsize=12, bgcolor=\"white\", "
         "labelloc=b];\n"
         "  node [shape=box, style=\"rounded,filled\", color=\"#34495e\", fontname=\"Helvetica\", fontsize=12];\n"
         "  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];\n"
      << fmt::format("  label=<{}>;\n", legend(options.title));
  for (const auto vertex : vertices) write_node(out, graph.actors()[vertex]);
  for (std::size_t i = 0; i < bundles.size(); ++i) write_edge(out, graph, bundles[i], sentences[i]);
  out << "}\n";
}

}  // namespace entente
