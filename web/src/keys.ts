/** Which command a key press means. Pure, so that the table can be tested without a page. */

export type Command =
  | 'write' | 'search' | 'next' | 'previous' | 'complete' | 'edit' | 'delete' | 'undo' | 'help' | 'escape'
  | 'today' | 'upcoming' | 'all' | 'done';

export interface Press {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The character, not the key's place; but on a layout without Latin letters (Urdu, Arabic), the letter printed there on a Latin one. */
export function letterOf(press: Press): string {
  if (press.key.length === 1 && press.key.charCodeAt(0) > 0x7f) {
    if (/^Key[A-Z]$/.test(press.code)) return press.code.slice(3).toLowerCase();
    if (press.code === 'Slash') return press.shiftKey ? '?' : '/';
  }
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

const plain: Record<string, Command> = {
  q: 'write', '/': 'search', j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', e: 'complete', ' ': 'complete', Enter: 'edit',
  z: 'undo', '?': 'help', Escape: 'escape',
};
const afterG: Record<string, Command> = { t: 'today', u: 'upcoming', a: 'all', d: 'done' };

/** `pendingG`: a "g" was pressed just before. */
export function commandOf(press: Press, pendingG: boolean): Command | 'g' | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Delete') return press.shiftKey ? 'delete' : null;
  const letter = letterOf(press);
  if (pendingG && afterG[letter]) return afterG[letter];
  if (letter === 'g') return 'g';
  if (press.shiftKey && letter !== '?' && letter !== '/') return null;
  return plain[letter] ?? null;
}
