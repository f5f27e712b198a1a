import type { ChatAnswer } from './types';

/** Whether the question in an answer can be answered with yes or no, so that the page may offer the two as buttons. */
export function asksConfirmation(answer: ChatAnswer): boolean {
  if (!answer.clarification_needed) return false;
  const kind = answer.clarification?.kind;
  if (kind) return /confirm/i.test(kind);
  const text = answer.response;
  // A numbered choice is answered with its number.
  if (/(^|\s)(1[.)]|۱[.)۔])\s/m.test(text) || /^\s*(which|what|when|کون|کیا نام|کب)/i.test(text)) return false;
  return /\byes\b|\bare you sure\b|\b(shall|should) i\b|\bdo you want\b|^\s*(delete|remove|complete)\b.*\?\s*$/im.test(text)
    || /ہاں|کیا آپ واقعی|کیا میں|(کر|مٹا|ہٹا) دوں؟|\bhaan\b|\bkar (dun|doon)\b/i.test(text);
}

/** Whether one of the shown tasks is to be chosen, by its number. */
export function asksChoice(answer: ChatAnswer): boolean {
  return Boolean(answer.clarification_needed) && (answer.clarification?.kind ? answer.clarification.kind === 'choose' : !asksConfirmation(answer));
}

/** The words of an answer without the numbered lines that the page shows as rows beneath them. */
export function withoutList(answer: ChatAnswer): string {
  if (!answer.tasks?.length) return answer.response;
  const rest = answer.response.split('\n').filter((line) => !/^\s*[\d۰-۹]+[.)۔]\s/.test(line)).join('\n').trim();
  return rest || answer.response;
}
