#include "cli/extract_in_order.h"

#include "entente/in_order.h"

#include <exception>
#include <utility>

namespace entente {
namespace {

struct Task {
  Article article;
  std::optional<double> share_read;
};

std::optional<Task> next_task(Reader& reader) {
  std::optional<Article> article = reader.next();
  if (!article) return std::nullopt;
  return Task{*std::move(article), reader.share_read()};
}

Extracted extracted(const Task& task, const Extract& extract) {
  Extracted result;
  result.article = task.article.id;
  result.share_read = task.share_read;
  try {
    result.extraction = extract(task.article);
  } catch (const std::exception& error) {
    result.why = error.what();
  }
  return result;
}

}  // namespace

void extract_in_order(Reader& reader, const Extract& extract, unsigned jobs, const std::function<bool()>& stop,
                      const std::function<void(Extracted&&)>& use) {
  in_order(
      {.threads = jobs, .window = std::size_t{4} * jobs}, [&] { return stop() ? std::nullopt : next_task(reader); },
      [&](const Task& task) { return extracted(task, extract); }, use);
}

}  // namespace entente
