#include "ingest/language/parse_state.h"

namespace entente::detail {

void ParseState::start(std::int32_t length) {
  length_ = length;
  next_ = 0;
  stack_.clear();
  returned_.clear();
  for (auto* links : {&heads_, &last_left_, &last_right_, &before_}) links->assign(length, -1);
  for (auto* flags : {&sentence_start_, &unshifted_}) flags->assign(length, false);
  if (length > 0) sentence_start_[0] = true;
}

std::int32_t ParseState::buffer(std::size_t i) const {
  if (i < returned_.size()) return returned_[returned_.size() - 1 - i];
  const auto token = next_ + static_cast<std::int32_t>(i - returned_.size());
  return token < length_ ? token : -1;
}

void ParseState::push() {
  stack_.push_back(buffer(0));
  if (returned_.empty())
    ++next_;
  else
    returned_.pop_back();
}

void ParseState::unshift() {
  unshifted_[stack_.back()] = true;
  returned_.push_back(stack_.back());
  stack_.pop_back();
}

void ParseState::attach(std::int32_t child, std::int32_t head) {
  if (heads_[child] >= 0) detach(child);
  auto& last = head > child ? last_left_[head] : last_right_[head];
  before_[child] = last;
  last = child;
  heads_[child] = head;
}

void ParseState::detach(std::int32_t child) {
  const auto head = heads_[child];
  auto& last = head > child ? last_left_[head] : last_right_[head];
  if (last == child) last = before_[child];
}

void ParseState::give_up() {
  stack_.clear();
  next_ = length_;
  returned_.clear();
}

}  // namespace entente::detail
