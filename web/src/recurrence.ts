import { showDate, showTime } from './dates';
import type { Lang } from './types';

/** An RRULE as a phrase. What it cannot say faithfully, it shows as the rule itself rather than as something almost right. */

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdays = 'MO,TU,WE,TH,FR';
const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST', 'BYHOUR', 'BYMINUTE', 'BYSECOND']);

const dayNames: Record<Lang, Record<string, string>> = {
  en: { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
  // The oblique forms: every phrase below puts the day before a postposition.
  ur: { MO: 'پیر', TU: 'منگل', WE: 'بدھ', TH: 'جمعرات', FR: 'جمعے', SA: 'ہفتے', SU: 'اتوار' },
};

const ordinals: Record<number, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last', [-2]: 'second-last' };
const ordinalsUr: Record<number, [masculine: string, feminine: string]> = {
  1: ['پہلے', 'پہلی'], 2: ['دوسرے', 'دوسری'], 3: ['تیسرے', 'تیسری'], 4: ['چوتھے', 'چوتھی'], 5: ['پانچویں', 'پانچویں'], [-1]: ['آخری', 'آخری'],
};

const units: Record<string, { en: [string, string]; ur: string }> = {
  HOURLY: { en: ['hour', 'hours'], ur: 'گھنٹے' },
  DAILY: { en: ['day', 'days'], ur: 'دن' },
  WEEKLY: { en: ['week', 'weeks'], ur: 'ہفتے' },
  MONTHLY: { en: ['month', 'months'], ur: 'مہینے' },
  YEARLY: { en: ['year', 'years'], ur: 'سال' },
};

export function parseRule(rrule: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const part of rrule.replace(/^RRULE:/i, '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) fields[part.slice(0, at).trim().toUpperCase()] = part.slice(at + 1).trim().toUpperCase();
  }
  return fields;
}

function list(items: string[], lang: Lang): string {
  const and = lang === 'ur' ? ' اور ' : ' and ';
  const comma = lang === 'ur' ? '، ' : ', ';
  return items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(comma) + and + items[items.length - 1];
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function nth(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
}

function monthName(month: number, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'ur' ? 'ur-PK' : 'en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)));
}

export function rulePhrase(rrule: string, lang: Lang, today: string, basis?: string): string {
  const rule = parseRule(rrule);
  const unit = units[rule['FREQ'] ?? ''];
  const interval = Number(rule['INTERVAL'] ?? '1');
  if (!unit || !Number.isInteger(interval) || interval < 1 || Object.keys(rule).some((key) => !known.has(key))) return rrule;

  let core: string | null;
  const byDay = rule['BYDAY'] ? rule['BYDAY'].split(',') : [];
  const byMonthDay = rule['BYMONTHDAY'] ? rule['BYMONTHDAY'].split(',').map(Number) : [];
  const byMonth = rule['BYMONTH'] ? rule['BYMONTH'].split(',').map(Number) : [];
  const setPos = rule['BYSETPOS'] ? Number(rule['BYSETPOS']) : null;
  if (rule['BYHOUR'] && rule['FREQ'] === 'HOURLY') return rrule;
  if (rule['BYMINUTE']?.includes(',')) return rrule;
  core = lang === 'ur' ? urdu(rule['FREQ']!, interval, unit.ur, byDay, byMonthDay, byMonth, setPos)
    : english(rule['FREQ']!, interval, unit.en, byDay, byMonthDay, byMonth, setPos);
  if (core === null) return rrule;

  const hours = rule['BYHOUR'] ? rule['BYHOUR'].split(',').map(Number) : [];
  if (hours.length > 1) {
    const clocks = hours.map((hour) => showTime(`${two(hour)}:${two(Number(rule['BYMINUTE'] ?? '0'))}`, lang));
    core = lang === 'ur' ? `${core}، ${list(clocks, lang)}` : `${core} at ${list(clocks, lang)}`;
  }
  if (rule['UNTIL']) {
    const until = rule['UNTIL'].replace(/^(\d{4})-?(\d{2})-?(\d{2}).*$/, '$1-$2-$3');
    if (/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      const shown = showDate(until, today, lang);
      core = lang === 'ur' ? `${core}، ${shown} تک` : `${core} until ${shown}`;
    }
  }
  if (rule['COUNT']) core = lang === 'ur' ? `${core}، ${rule['COUNT']} بار` : `${core}, ${rule['COUNT']} times`;
  if (basis === 'completion') core = lang === 'ur' ? `${core} (مکمل ہونے کے بعد)` : `${core} after completion`;
  return core;
}

/** A day with its position ("2MO" → second Monday); null where there is none. */
function positioned(byDay: string[], setPos: number | null): { position: number; day: string } | null {
  if (byDay.length !== 1) return null;
  const match = /^([+-]?\d+)?([A-Z]{2})$/.exec(byDay[0]!);
  if (!match || !days.includes(match[2]!)) return null;
  const position = match[1] ? Number(match[1]) : setPos;
  return position ? { position, day: match[2]! } : null;
}

function english(freq: string, interval: number, [one, many]: [string, string], byDay: string[], byMonthDay: number[], byMonth: number[],
  setPos: number | null): string | null {
  const every = interval === 1 ? `every ${one}` : interval === 2 ? `every other ${one}` : `every ${interval} ${many}`;
  const inMonths = byMonth.length ? list(byMonth.map((m) => monthName(m, 'en')), 'en') : '';
  if (freq === 'HOURLY' || freq === 'DAILY' || freq === 'WEEKLY') {
    if (byMonthDay.length || byMonth.length || setPos) return null;
    if (!byDay.length) return every;
    if (byDay.some((day) => !days.includes(day)) || freq === 'HOURLY') return null;
    if (interval === 1 && byDay.length === 7) return 'every day';
    if (interval === 1 && byDay.join() === weekdays) return 'every weekday';
    if (freq === 'DAILY' && interval !== 1) return null;
    const named = list(byDay.map((day) => dayNames.en[day]!), 'en');
    return interval === 1 ? `every ${named}` : `${every} on ${named}`;
  }
  const place = positioned(byDay, setPos);
  if (place) {
    const word = ordinals[place.position];
    if (!word || byMonthDay.length) return null;
    const base = freq === 'YEARLY' ? (byMonth.length ? null : undefined) : every;
    if (freq === 'YEARLY' && base === undefined) return null;
    const tail = `on the ${word} ${dayNames.en[place.day]}`;
    return freq === 'YEARLY' ? `${every} ${tail} of ${inMonths}` : `${every} ${tail}${inMonths ? ` of ${inMonths}` : ''}`;
  }
  if (byDay.length) {
    if (freq === 'MONTHLY' && byDay.join() === weekdays && (setPos === 1 || setPos === -1) && !byMonthDay.length && !byMonth.length)
      return `${every} on the ${setPos === 1 ? 'first' : 'last'} weekday`;
    return null;
  }
  if (setPos) return null;
  if (byMonthDay.length) {
    if (byMonthDay.some((d) => d < -1 || d === 0)) return null;
    const named = list(byMonthDay.map((d) => (d === -1 ? 'last day' : nth(d))), 'en');
    if (freq === 'YEARLY') return byMonth.length === 1 && byMonthDay[0]! > 0 ? `${every} on ${byMonthDay.join(', ')} ${inMonths}` : null;
    return `${every} on the ${named}${inMonths ? ` of ${inMonths}` : ''}`;
  }
  return inMonths ? `${every} in ${inMonths}` : every;
}

function urdu(freq: string, interval: number, unit: string, byDay: string[], byMonthDay: number[], byMonth: number[],
  setPos: number | null): string | null {
  const every = interval === 1 ? (freq === 'DAILY' ? 'ہر روز' : `ہر ${unit}`) : interval === 2 ? `ہر دوسرے ${unit}` : `ہر ${interval} ${unit} بعد`;
  const inMonths = byMonth.length ? list(byMonth.map((m) => monthName(m, 'ur')), 'ur') : '';
  const onDay = (day: string) => (day === 'SA' ? 'ہفتے کے دن' : `${dayNames.ur[day]} کو`);
  if (freq === 'HOURLY' || freq === 'DAILY' || freq === 'WEEKLY') {
    if (byMonthDay.length || byMonth.length || setPos) return null;
    if (!byDay.length) return every;
    if (byDay.some((day) => !days.includes(day)) || freq === 'HOURLY') return null;
    if (interval === 1 && byDay.length === 7) return 'ہر روز';
    if (interval === 1 && byDay.join() === weekdays) return 'پیر سے جمعے تک ہر روز';
    if (freq === 'DAILY' && interval !== 1) return null;
    const named = byDay.length === 1 ? onDay(byDay[0]!) : `${list(byDay.map((day) => dayNames.ur[day]!), 'ur')} کو`;
    return interval === 1 ? (byDay.length === 1 ? `ہر ${named}` : `ہر ہفتے ${named}`) : `${every} ${named}`;
  }
  const place = positioned(byDay, setPos);
  if (place) {
    const word = ordinalsUr[place.position];
    if (!word || byMonthDay.length) return null;
    const feminine = place.day === 'TH';
    const tail = `${feminine ? 'کی' : 'کے'} ${word[feminine ? 1 : 0]} ${onDay(place.day)}`;
    if (freq === 'YEARLY') return inMonths ? `${every} ${inMonths} ${tail}` : null;
    return inMonths || interval > 2 ? null : `${every} ${tail}`;
  }
  if (byDay.length || setPos) return null;
  if (byMonthDay.length) {
    if (byMonthDay.some((d) => d < -1 || d === 0)) return null;
    if (freq === 'YEARLY') return byMonth.length === 1 && byMonthDay[0]! > 0 ? `${every} ${byMonthDay.join('، ')} ${inMonths} کو` : null;
    if (inMonths || interval > 2) return null;
    if (byMonthDay.length === 1 && byMonthDay[0] === -1) return `${every} کے آخری دن`;
    if (byMonthDay.includes(-1)) return null;
    return `${every} کی ${list(byMonthDay.map(String), 'ur')} تاریخ کو`;
  }
  return inMonths ? `${every} ${inMonths} میں` : every;
}

/** The choice of the edit dialog that a rule equals: a plain frequency, or "custom". */
export function presetOf(rrule: string | undefined): 'none' | 'daily' | 'weekly' | 'monthly' | 'yearly' | 'custom' {
  if (!rrule) return 'none';
  const match = /^(?:RRULE:)?FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=1)?$/i.exec(rrule.trim());
  return match ? (match[1]!.toLowerCase() as 'daily') : 'custom';
}
