import type { Due, Lang, Task } from './types';

/**
 * Civil time. A due date is a date, or a date and a wall-clock time in a zone; it is shown as it was meant, so no date ever passes
 * through UTC on its way to the screen. Instants (created, triggered) are shown in the user's zone.
 */

const locales: Record<Lang, string> = { en: 'en', ur: 'ur-PK' };

/** The reader's own regional form of the language where the browser knows it (en-GB, en-PK), else the plain language. */
export function localeOf(lang: Lang): string {
  const own = typeof navigator === 'undefined' ? '' : navigator.language;
  return own.toLowerCase().startsWith(lang) ? own : locales[lang];
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(localeOf(lang), options)));
  return made;
}

/** The civil date and time of an instant in a zone: {date: "2026-03-05", time: "17:00"}. */
export function civil(instant: Date, tz: string): { date: string; time: string } {
  const parts: Record<string, string> = {};
  const options: Intl.DateTimeFormatOptions = {
    timeZone: tz, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  };
  for (const part of new Intl.DateTimeFormat('en-u-nu-latn-ca-gregory', options).formatToParts(instant)) parts[part.type] = part.value;
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/** A zone the browser can compute with, else the browser's own. */
export function usableZone(tz: string | undefined): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  if (!tz) return own;
  try {
    new Intl.DateTimeFormat('en', { timeZone: tz });
    return tz;
  } catch {
    return own;
  }
}

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const relative: Record<Lang, Record<number, string>> = {
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
  ur: { [-1]: 'گزشتہ کل', 0: 'آج', 1: 'آنے والا کل' },
};

/** "Thu 5 Mar", with the year when it is not this one. */
export function showDate(date: string, today: string, lang: Lang): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' };
  if (date.slice(0, 4) !== today.slice(0, 4)) options.year = 'numeric';
  if (lang === 'ur') options.month = 'long';
  return format(lang, options).format(new Date(`${date}T00:00:00Z`));
}

/** "Thursday 5 March": headings. */
export function showLongDate(date: string, today: string, lang: Lang): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' };
  if (date.slice(0, 4) !== today.slice(0, 4)) options.year = 'numeric';
  return format(lang, options).format(new Date(`${date}T00:00:00Z`));
}

export function showTime(time: string, lang: Lang): string {
  const shown = format(lang, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(new Date(`2000-01-01T${time.slice(0, 5)}:00Z`));
  // Isolated, or "5:00 PM" would be turned around between Urdu words.
  return lang === 'ur' ? `\u2066${shown}\u2069` : shown;
}

/** Yesterday, Today, Tomorrow, else the date. */
export function showDay(date: string, today: string, lang: Lang): string {
  return relative[lang][daysBetween(today, date)] ?? showDate(date, today, lang);
}

/** "Tomorrow, 5:00 PM"; names the zone where it is not the reader's. */
export function showDue(due: Due, today: string, lang: Lang, tz: string): string {
  const day = showDay(due.date, today, lang);
  if (!due.time) return day;
  const zone = due.tz && due.tz !== tz ? ` (${due.tz})` : '';
  return `${day}${lang === 'ur' ? '، ' : ', '}${showTime(due.time, lang)}${zone}`;
}

/** An instant, in the reader's zone. */
export function showInstant(iso: string, now: Date, lang: Lang, tz: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const at = civil(instant, tz);
  return showDue({ date: at.date, time: at.time, tz: null }, civil(now, tz).date, lang, tz);
}

/** A due of the parser, "2026-03-05" or "2026-03-05T17:00[:00]", always absolute: that is what a chip is for. */
export function showAbsolute(local: string, today: string, lang: Lang): string {
  const date = showDate(local.slice(0, 10), today, lang);
  return local.length > 10 ? `${date}${lang === 'ur' ? '، ' : ', '}${showTime(local.slice(11, 16), lang)}` : date;
}

export function isOverdue(task: Task, now: Date, tz: string): boolean {
  if (!task.due || task.status !== 'active') return false;
  const here = civil(now, task.due.tz ? usableZone(task.due.tz) : tz);
  if (task.due.date !== here.date) return task.due.date < here.date;
  return task.due.time !== null && task.due.time.slice(0, 5) < here.time;
}
