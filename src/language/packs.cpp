// The list of languages.
#include "language/packs.h"

namespace yaad::language {

std::span<const Pack* const> packs() {
  static constexpr const Pack* all[] = {
      &kEnglishTimePack,   &kEnglishHolidayPack, &kEnglishRepeatPack,  &kEnglishWordPack,    &kEnglishVerbPack,
      &kEnglishPolitePack, &kEnglishIdiomPack,   &kEnglishRequestPack, &kEnglishCommandPack, &kEnglishListPack,
      &kEnglishTurnPack,   &kEnglishDonePack,    &kEnglishChangePack,  &kEnglishQueryPack,   &kUrduTimePack,
      &kUrduRepeatPack,    &kUrduCommandPack,    &kRomanTimePack,      &kRomanRepeatPack,    &kRomanCommandPack,
      &kHindiTimePack};
  return all;
}

}  // namespace yaad::language
