// For scripts/train_intents.py: one message a line on standard input; on standard output the rules' intent, what they
// say of their confidence, and the hashes that the intent model looks at.
#include <cstdio>
#include <iostream>
#include <string>

#include "language/frame.h"
#include "language/reader.h"

int main() {
  using namespace yaad;
  using namespace yaad::language;
  const Zone zone;
  const ReadContext context{
      parse_civil("2026-03-04T10:00")->local(), zone, "", Mode::kChat, Syntax::kTodoist, {}, true};
  std::string line;
  while (std::getline(std::cin, line)) {
    Tokens tokens;
    const Language language = prepare_tokens(line, context, tokens);
    RuleGuess guess;
    IntentFeatures features;
    features.whole = true;
    Reading made;
    Frame(line, tokens, context, language, made).features(guess, features);
    std::printf("%d %.2f", static_cast<int>(guess.intent), guess.confidence);
    const bool dialogue = guess.match != nullptr && guess.match->rule->detail >= Detail::kUndo;
    std::printf(" %d", dialogue ? 1 : 0);
    for (std::size_t i = 0; i < features.count; ++i) std::printf(" %u", features.hash[i]);
    std::printf("\n");
  }
  return 0;
}
