#include "entente/article.h"

namespace entente {

std::string text_of(const Article& article) {
  return article.title.empty() ? article.body : article.title + "\n\n" + article.body;
}

}  // namespace entente
