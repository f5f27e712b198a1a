// The list of languages: each is parted into packs of times, repeats and commands. A language that only reads dates is
// one pack.
#pragma once
#include "language/pack.h"

namespace yaad::language {

extern const Pack kEnglishTimePack;
extern const Pack kEnglishHolidayPack;
extern const Pack kEnglishRepeatPack;
extern const Pack kEnglishCommandPack;
extern const Pack kEnglishListPack;
extern const Pack kEnglishDonePack;
extern const Pack kEnglishTurnPack;
extern const Pack kEnglishIdiomPack;
extern const Pack kEnglishRequestPack;
extern const Pack kEnglishPolitePack;
extern const Pack kEnglishChangePack;
extern const Pack kEnglishQueryPack;
extern const Pack kEnglishWordPack;
extern const Pack kEnglishVerbPack;
extern const Pack kHindiTimePack;
extern const Pack kUrduTimePack;
extern const Pack kUrduRepeatPack;
extern const Pack kUrduCommandPack;
extern const Pack kRomanTimePack;
extern const Pack kRomanRepeatPack;
extern const Pack kRomanCommandPack;

}  // namespace yaad::language
