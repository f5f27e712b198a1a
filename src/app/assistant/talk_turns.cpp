// Small talk beside thanks and greetings: "hey how are you", "i had such a long day", "nope, that's all", "no don't add
// that", "good evening! can you add something for me?".
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

bool asks_how_it_goes(const Phrase& phrase) {
  return phrase.is({
      "hey|hi|hello|hiya|yo|so|good|and? there|morning|evening|afternoon|yaad? how are|r you|u|things "
      "doing|today|going|"
      "feeling? today|doing|now|then?",
      "hey|hi|hello|hiya|yo|so|good? there|morning|evening|afternoon|yaad? hows it|everything|life|things|your going|"
      "day? today|going?",
      "hey|hi|hello|hiya|yo|so? there|yaad? whats up|new there|dude|man?",
      "hey|hi|hello|hiya|yo? sup|wassup|whatsup|wazzup",
      "how do you do",
      "kese|kaise|kaisay|kaisi|kesay ho|hain|hen|hai aap|ap|yaad?",
      "aap|ap|tum kese|kaise|kaisay|kaisi ho|hain|hen",
      "kya|kia haal|hal hai|he|hain|chaal|hen hai|he|hain?",
      "آپ|تم? کیسے|کیسی ہو|ہیں",
      "کیا حال ہے|ہیں|چال ہے|ہیں?",
  });
}

bool tells_of_the_day(const Phrase& phrase) {
  return phrase.is({
      "ugh|oh|man|wow|omg|phew? i|ive|its|it|that|today|what|we|weve|was|been|had? was|has|had|been|is|have? been|had? "
      "such|quite|a|so|really|very|one? a|an|of? those|really|very|such? "
      "long|hard|rough|bad|tough|busy|terrible|crazy|exhausting|tiring|stressful|awful "
      "day|days|week|morning|night|evening|month today|at? work|lol?",
      "ugh|oh|man|omg|phew? i|im|we|were am|are|feel|felt|feeling? so|very|really|just|pretty|kinda|a|bit|too|totally? "
      "bit|little? "
      "tired|exhausted|stressed|sleepy|sick|ill|unwell|bored|sad|overwhelmed|happy|excited|hungry|lazy|knackered|"
      "drained "
      "today|now|already|lol?",
  });
}

bool says_that_is_all(const Phrase& phrase) {
  return phrase.is({
      "ok|okay|no|nope|nah|alright|right|cool|great|perfect|good? no? i? think|guess? thats|that|its is|was|will|ll? "
      "be? "
      "all|it|everything i|we? need|have|got|wanted? for|from? now|today|me|tonight|the? day|moment? thanks|thx|ty|"
      "then|thank? you?",
      "ok|okay|no|nope|nah|alright? nothing|no else|more|other|further for|thats|right? now|today|all|me? "
      "thanks|thx|ty|thank? you?",
      "ok|okay|no|nope|nah|alright|yes|yeah|yep? im|were|i|we am|are? all? good|set|fine now|for|then|thanks? "
      "now|today|thanks?",
  });
}

bool takes_note_back(const Phrase& phrase) {
  return phrase.is({
      "no|nope|nah|wait|please|oh|haha|hey|oops? no|wait|please|lol? dont|not|never|do not? "
      "add|create|save|keep|note|write|put|make|store|record that|it|this|them|anything|one down|in|on|to|yet? "
      "list|the? "
      "list|please|lol?",
      "no|nope|nah|wait|please|oh|haha|hey|oops? no|wait|please|lol? i|that|it|this didnt|wasnt|isnt|not|dont "
      "mean|want|meant|a|to|for? be|you|a|to? to|added|add|task|save|saved? that|it|this|added|task?",
  });
}

bool praises(const Phrase& phrase) {
  return phrase.is(
      {"youre|ur|thats|its|this|that|you are|is|r? so|very|really|just|the|a|an? great|best|awesome|amazing|"
       "wonderful|brilliant|lovely|helpful|star|legend|lifesaver|perfect|fantastic|smart|cool now?",
       "lol|lmao|haha|hahaha|hehe|rofl|xd"});
}

bool asks_to_be_asked(const Phrase& phrase) {
  return phrase.is({
      "hey|hi|hello|good|ok|so|yaad? there|morning|evening|afternoon|yaad? can|could|will|would|may|can you|u|i "
      "please? "
      "add|note|remember|create|save|put|do|write|store|keep|make|help|ask|tell me|you? with? something|smth|a|one|an? "
      "new|more|quick? task|thing|reminder|todo|item|note|favour|favor|things? for|to|down|with|in? me|my|the? list? "
      "please?",
      "please? add|note|create|save|put|make something|smth|a|one? new|more? task|reminder|todo|item|thing? down? "
      "for|to? "
      "me|my|us? list?",
      "i|we have|need|want|got|would|id like? to? add|note|save|create? something|smth|a|one? new|more? "
      "task|thing|reminder|todo|item|things? to|for? add|note|you|save|me?",
  });
}

}  // namespace

std::optional<Plan> talk_turn(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool open = reading.intent == Intent::kUnknown || reading.confidence < kSure;
  const bool empty = reading.intent == Intent::kCreate && !reading.due && !reading.recurrence;
  if (!turn.chosen.empty() || turn.confirmed || (!open && !empty)) return std::nullopt;
  if (asks_to_be_asked(phrase)) {
    const Reading add = read_as(turn, "add a task", turn.now);
    Turn made = with_reading(turn, add);
    made.text = "add a task";
    return ask(made, std::string(words::kAskTitle.in(reading.language)), Pending::kFill, {});
  }
  if (!open) return std::nullopt;
  if (asks_how_it_goes(phrase))
    return say_only(turn, {"Fine, thank you! What should I keep in mind for you?", "ٹھیک، شکریہ! کیا یاد رکھوں؟",
                           "Theek, shukriya! Kya yaad rakhoon?"});
  if (tells_of_the_day(phrase))
    return say_only(turn, {"I hear you. If something should wait, tell me and I'll move it.",
                           "سمجھ گیا۔ کچھ آگے کرنا ہو تو کہیے۔", "Samajh gaya. Kuch aage karna ho to kahiye."});
  if (takes_note_back(phrase)) {
    if (auto back = take_last_back(turn); back && turn.before.fresh && !turn.before.idle) return back;
    return say_only(turn, {"All right, I have added nothing.", "ٹھیک ہے، کچھ شامل نہیں کیا۔",
                           "Theek hai, kuch shamil nahin kiya."});
  }
  if (praises(phrase)) return say_only(turn, words::kThanks);
  if (says_that_is_all(phrase)) return say_only(turn, {"All right.", "ٹھیک ہے۔", "Theek hai."});
  return std::nullopt;
}

}  // namespace yaad::assistant
