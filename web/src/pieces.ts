import type { Piece } from './types';

export interface Segment {
  text: string;
  kind: string | null;
}

const drawn = new Set(['when', 'recurrence', 'reminder', 'tag', 'priority', 'project', 'command', 'duration', 'description']);

/** Cuts the text at the pieces for the overlay. Titles are not drawn; of overlapping pieces the earlier, then the longer, wins. */
export function segments(text: string, pieces: readonly Piece[]): Segment[] {
  const sorted = pieces
    .filter((piece) => drawn.has(piece.kind) && piece.utf16_start >= 0 && piece.utf16_end <= text.length && piece.utf16_start < piece.utf16_end)
    .sort((a, b) => a.utf16_start - b.utf16_start || b.utf16_end - a.utf16_end);
  const out: Segment[] = [];
  let at = 0;
  for (const piece of sorted) {
    if (piece.utf16_start < at) continue;
    if (piece.utf16_start > at) out.push({ text: text.slice(at, piece.utf16_start), kind: null });
    out.push({ text: text.slice(piece.utf16_start, piece.utf16_end), kind: piece.kind });
    at = piece.utf16_end;
  }
  if (at < text.length) out.push({ text: text.slice(at), kind: null });
  return out;
}

/**
 * Carries the pieces of an older text over to what is in the field now, so that marks neither lag nor flicker while the next
 * reading is on its way: pieces before the edit stay, pieces after it move, pieces that it touches go.
 */
export function carry(pieces: readonly Piece[], from: string, to: string): Piece[] {
  if (from === to) return [...pieces];
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const moved = to.length - from.length;
  return pieces.flatMap((piece) => {
    if (piece.utf16_end <= head) return [piece];
    if (piece.utf16_start >= from.length - tail) return [{ ...piece, utf16_start: piece.utf16_start + moved, utf16_end: piece.utf16_end + moved }];
    return [];
  });
}
