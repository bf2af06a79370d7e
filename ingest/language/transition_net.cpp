#include "ingest/language/transition_net.h"

#include "ingest/language/kernels.h"

#include <algorithm>
#include <limits>

namespace entente::detail {

TransitionNet::TransitionNet(const PackReader& pack, const std::string& component, std::size_t width, std::size_t slots)
    : width_(width),
      slots_(slots),
      actions_(pack.array<std::uint8_t>(component + ".actions")),
      labels_(pack.strings(component + ".labels")) {
  const auto floats = [&](const char* name, std::size_t count) {
    return pack.array<float>(component + name, count).data();
  };
  const auto outputs = (classes() + 15) / 16 * 16;
  if (classes() == 0 || outputs > 512 || labels_.size() != classes())
    pack.fail(component + ".actions", "has an unknown number of classes");
  projection_weights_ = floats(".projection.weights", width * hidden);
  projection_bias_ = floats(".projection.bias", hidden);
  lower_weights_ = floats(".lower.weights", slots * slot_size * hidden);
  lower_bias_ = floats(".lower.bias", slot_size);
  missing_ = floats(".lower.missing", slots * slot_size);
  upper_weights_ = floats(".upper.weights", hidden * outputs);
  upper_bias_ = floats(".upper.bias", outputs);
  closed_mask_.assign(outputs, -std::numeric_limits<float>::infinity());
}

TransitionScorer::TransitionScorer(const TransitionNet& net)
    : net_(&net),
      projected_(new float[block * net.hidden]),
      table_(new float[window * net.slots() * net.slot_size]),
      anew_(new float[net.slots() * net.slot_size]) {}

void TransitionScorer::start(const float* vectors, std::size_t rows) {
  vectors_ = vectors;
  rows_ = rows;
  computed_ = 0;
}

void TransitionScorer::compute_up_to(std::size_t token) {
  const auto row = net_->slots() * net_->slot_size;
  while (computed_ <= token) {
    const auto count = std::min(block, rows_ - computed_);
    kernels().linear(vectors_ + computed_ * net_->width_, net_->width_, count, net_->width_, net_->projection_weights_,
                     net_->projection_bias_, net_->hidden, projected_.get());
    kernels().linear(projected_.get(), net_->hidden, count, net_->hidden, net_->lower_weights_, nullptr, row,
                     &table_[computed_ % window * row]);
    computed_ += count;
  }
}

const float* TransitionScorer::products(std::size_t token, std::size_t slot) {
  const auto kept_from = (computed_ + block - 1) / block * block;
  if (token + window >= kept_from) return &table_[(token % window * net_->slots() + slot) * net_->slot_size];
  float* const out = &anew_[slot * net_->slot_size];
  kernels().linear(vectors_ + token * net_->width_, net_->width_, 1, net_->width_, net_->projection_weights_,
                   net_->projection_bias_, net_->hidden, projected_.get());
  kernels().linear(projected_.get(), net_->hidden, 1, net_->hidden,
                   net_->lower_weights_ + slot * net_->slot_size * net_->hidden, nullptr, net_->slot_size, out);
  return out;
}

int TransitionScorer::best(std::span<const std::int32_t> tokens, const std::vector<float>& mask) {
  const float* rows[TransitionNet::most_slots];
  const auto last = *std::max_element(tokens.begin(), tokens.end());
  if (last >= 0) compute_up_to(static_cast<std::size_t>(last));
  for (std::size_t s = 0; s < tokens.size(); ++s)
    rows[s] = tokens[s] < 0 ? net_->missing_ + s * net_->slot_size : products(static_cast<std::size_t>(tokens[s]), s);
  return kernels().best_class(rows, tokens.size(), net_->lower_bias_, net_->upper_weights_, net_->upper_bias_,
                              mask.data(), mask.size());
}

}  // namespace entente::detail
