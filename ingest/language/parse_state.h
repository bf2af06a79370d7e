#pragma once

#include <cstdint>
#include <vector>

namespace entente::detail {

/// Where an arc-eager parse stands (Nivre 2003; with unshift, Nivre and Fernández-González 2014; spacy/pipeline/
/// _parser_internals/_state.pxd). Tokens are numbers from 0; −1 is none.
class ParseState {
 public:
  void start(std::int32_t length);

  /// The i-th token from the top of the stack, from the front of the buffer.
  std::int32_t stack(std::size_t i) const { return i < stack_.size() ? stack_[stack_.size() - 1 - i] : -1; }
  std::int32_t buffer(std::size_t i) const;
  std::size_t stack_depth() const { return stack_.size(); }
  std::size_t buffer_length() const { return static_cast<std::size_t>(length_ - next_) + returned_.size(); }
  bool finished() const { return stack_.empty() && buffer_length() == 0; }

  /// The child that was attached last to the left or right of `head`.
  std::int32_t left_child(std::int32_t head) const { return head < 0 ? -1 : last_left_[head]; }
  std::int32_t right_child(std::int32_t head) const { return head < 0 ? -1 : last_right_[head]; }

  std::int32_t head(std::int32_t token) const { return heads_[token]; }
  bool starts_sentence(std::int32_t token) const { return token >= 0 && sentence_start_[token]; }
  bool returned(std::int32_t token) const { return token >= 0 && unshifted_[token]; }

  void push();
  void pop() { stack_.pop_back(); }
  void unshift();  ///< the top of the stack back to the front of the buffer, to stay there until an arc reaches it
  void release(std::int32_t token) { unshifted_[token] = false; }
  void start_sentence(std::int32_t token) { sentence_start_[token] = true; }
  void attach(std::int32_t child, std::int32_t head);  ///< takes the child from the head that it had
  void give_up();

 private:
  void detach(std::int32_t child);

  std::int32_t length_ = 0;
  std::int32_t next_ = 0;  // the first token that was never on the stack
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> returned_;  // in front of next_, the last one first
  std::vector<std::int32_t> heads_;
  std::vector<std::int32_t> last_left_, last_right_;  // children of each token, linked
  std::vector<std::int32_t> before_;                  // the child of the same head and side attached before
  std::vector<char> sentence_start_, unshifted_;
};

}  // namespace entente::detail
