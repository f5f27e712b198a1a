/** The script of a text, by its first letter: "latn", "arab", or null where there is neither. */
export function scriptOf(text: string): 'latn' | 'arab' | null {
  const letter = /[\p{Script=Latin}\p{Script=Arabic}]/u.exec(text)?.[0];
  if (!letter) return null;
  return /\p{Script=Arabic}/u.test(letter) ? 'arab' : 'latn';
}
