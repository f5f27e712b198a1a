#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaad::assistant {

/// How alike two words of `search_words` are, 0..1: the same, the beginning of the other, of one stem ("reviewing",
/// "review"), one slip of the finger apart, or the same sound in the other script ("doodh", «دودھ»). Pure.
double word_likeness(const std::string& a, const std::string& b);

/// A word that names no task: "the", "task", «والا».
bool is_filler(const std::string& word);

/// How well a title fits the words by which someone named it, 0..1; 1 only when it has exactly these words. Words that
/// say nothing ("the", "task", «والا») do not count beside others. Pure.
double title_likeness(const std::vector<std::string>& wanted, std::string_view title);

}  // namespace yaad::assistant
