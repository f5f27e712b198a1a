// From pieces and a command to the finished Reading.
#pragma once
#include "language/command.h"

namespace yaad::language {

struct UrduCommand;

/// Reads one message; used once.
class Frame {
 public:
  Frame(std::string_view text, Tokens& tokens, const ReadContext& context, Language language);
  Reading read();

 private:
  Reading finish();
  void apply(const CommandMatch& match);
  void create(const CommandMatch& match);
  void update(const CommandMatch& match);
  void target(const Gap& gap);
  void query(const CommandMatch& match);
  void dialogue(const CommandMatch& match);
  void no_command();
  bool urdu();
  void urdu_apply(const UrduCommand& found);
  void urdu_filter(const UrduCommand& found);
  void urdu_changes(const UrduCommand& found);
  void correct_hour(int hour);
  void refuse();
  void move_from_to();
  void quick_add();
  void put_slots();
  void put_filter();
  void put_pieces();
  void either_day();
  /// The words of items [begin, end), as they were written, without what pieces took.
  [[nodiscard]] std::string words(std::size_t begin, std::size_t end);
  [[nodiscard]] bool any(Class kind) const;
  [[nodiscard]] bool has(std::size_t item, Class kind) const;
  [[nodiscard]] std::size_t count(Class kind) const;

  std::string_view text_;
  Tokens& tokens_;
  const ReadContext& context_;
  bool roman_;
  Slots slots_;
  Items items_;
  Reading out_;
  std::vector<Span> title_spans_;
  bool by_verb_ = false;  ///< The clause reader has left out the small words already.
};

}  // namespace yaad::language
