#include "ingest/read/reader.h"

#include "entente/error.h"
#include "ingest/read/byte_source.h"
#include "ingest/read/format.h"
#include "ingest/read/json_lines.h"
#include "ingest/read/plain_text.h"
#include "ingest/read/walk.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

using detail::ByteSource;
using detail::InputFile;
using detail::InputFormat;
using detail::JsonLine;

struct Reader::State {
  State(const std::vector<std::string>& inputs, const ReadOptions& read_options, Report read_report)
      : options(read_options), report(std::move(read_report)) {
    files = detail::walk_inputs(inputs, [this](const std::string& input, const std::string& why) { skip(input, why); });
    const bool known = std::all_of(files.begin(), files.end(), [](const InputFile& each) { return each.bytes != 0; });
    for (const InputFile& each : files) total_bytes += known ? each.bytes : 0;
  }

  std::optional<Article> next() {
    for (;;) {
      if (!source && next_file == files.size()) return std::nullopt;
      std::optional<Article> article;
      try {
        article = source ? next_of_lines() : open_next();
      } catch (const Error& error) {
        skip("", error.what());
        if (source) close_lines();
      }
      if (!article) continue;
      ++counts.articles;
      if (!article->date) article->date = options.date;
      return article;
    }
  }

  /// The article of the next file where it holds one; else empty, `source` open where it holds lines.
  std::optional<Article> open_next() {
    file = files[next_file++];
    bytes_done += file.bytes;
    auto opened = std::make_unique<ByteSource>(file.path);
    const InputFormat format = detail::format_of(opened->peek(), file.name);
    if (const auto why = detail::why_not_read(format); !why.empty()) {
      skip(shown_name(), std::string(why));
      return std::nullopt;
    }
    if (format == InputFormat::plain_text) return whole_file(*opened);
    bytes_done -= file.bytes;
    source = std::move(opened);
    line_number = 0;
    return std::nullopt;
  }

  std::optional<Article> whole_file(ByteSource& opened) {
    const std::string bytes = opened.rest(options.longest_article);
    if (opened.truncated()) return too_long(shown_name());
    std::size_t replaced = 0;
    Article article = detail::read_plain_text(bytes, file.name, replaced);
    note_replaced(shown_name(), replaced);
    if (!text_of(article).empty()) return article;
    skip(shown_name(), "empty");
    return std::nullopt;
  }

  std::optional<Article> next_of_lines() {
    if (!source->next_line(line_bytes, options.longest_article)) {
      close_lines();
      return std::nullopt;
    }
    ++line_number;
    const std::string place = fmt::format("{}:{}", shown_name(), line_number);
    if (source->truncated()) return too_long(place);
    if (line_bytes.find_first_not_of(" \t\r") == std::string::npos) return std::nullopt;
    JsonLine line = json.read(line_bytes);
    for (const std::string& warning : line.warnings) report({place, warning, false});
    note_replaced(place, line.replaced);
    if (line.why.empty()) return std::move(line.article);
    skip(place, line.why);
    return std::nullopt;
  }

  void close_lines() {
    source.reset();
    bytes_done += file.bytes;
  }

  std::optional<Article> too_long(const std::string& place) {
    skip(place, fmt::format("longer than {} bytes", options.longest_article));
    return std::nullopt;
  }

  void note_replaced(const std::string& place, std::size_t replaced) {
    counts.replaced += replaced;
    if (replaced != 0) report({place, fmt::format("{} invalid characters replaced by U+FFFD", replaced), false});
  }

  void skip(const std::string& place, const std::string& why) {
    ++counts.skipped;
    report({place, why, true});
  }

  std::string shown_name() const { return file.path == "-" ? "standard input" : file.path; }

  std::optional<double> share_read() const {
    if (total_bytes == 0) return {};
    return static_cast<double>(bytes_done + (source ? source->position() : 0)) / static_cast<double>(total_bytes);
  }

  ReadOptions options;
  Report report;
  ReadCounts counts;
  std::vector<InputFile> files;
  std::size_t next_file = 0;
  std::uint64_t total_bytes = 0;       // of all files, 0 where one has no size
  std::uint64_t bytes_done = 0;        // of those that were read
  InputFile file;                      // the one that is being read
  std::unique_ptr<ByteSource> source;  // of its lines
  std::size_t line_number = 0;
  std::string line_bytes;
  detail::JsonLineReader json;
};

Reader::Reader(const std::vector<std::string>& inputs, const ReadOptions& options, Report report)
    : state_(std::make_unique<State>(inputs, options, std::move(report))) {}
Reader::~Reader() = default;

std::optional<Article> Reader::next() {
  return state_->next();
}

const ReadCounts& Reader::counts() const {
  return state_->counts;
}

std::optional<double> Reader::share_read() const {
  return state_->share_read();
}

}  // namespace entente
