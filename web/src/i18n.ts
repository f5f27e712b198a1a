import { createContext, useContext } from 'react';
import type { Lang } from './types';

const en = {
  skip: 'Skip to the list',
  views: 'Views', today: 'Today', upcoming: 'Upcoming', all: 'All', done: 'Done',
  searchTitle: 'Search', search: 'Search tasks', clearSearch: 'Clear the search',
  language: 'اردو', languageHint: 'Switch to Urdu', themeToDark: 'Use the dark theme', themeToLight: 'Use the light theme',
  help: 'Keyboard shortcuts',
  inputLabel: 'Add a task, or ask', placeholder: 'Call mom Sunday at 3pm', answerPlaceholder: 'Your answer…',
  send: 'Send', understood: 'Understood', keepAsWords: (words: string) => `Keep “${words}” as plain words`, or: (value: string) => `or ${value}`, orInstead: (value: string) => `Take ${value} instead`,
  willDo: { create_task: 'New task', update_task: 'Change', complete_task: 'Complete', delete_task: 'Delete', query_tasks: 'Show', unknown: 'Not sure yet' } as Record<string, string>,
  untitled: 'needs a title', repeatsShort: 'Repeats',
  remindBefore: (span: string) => `Remind ${span} before`, remindAt: 'Remind at the time',
  minutes: (n: number) => `${n} min`, hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`), days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  conversation: 'Conversation', you: 'You', yaad: 'Yaad', yes: 'Yes', no: 'No', closeConversation: 'Clear the conversation', thinking: 'One moment…',
  yesWord: 'yes', noWord: 'no',
  priority: { high: 'High priority', medium: 'Medium priority', low: 'Low priority', none: 'No priority' },
  priorityLegend: 'Priority',
  priorityShort: { high: 'High', medium: 'Medium', low: 'Low', none: 'None' },
  complete: (title: string) => `Complete: ${title}`, reopen: (title: string) => `Reopen: ${title}`, edit: (title: string) => `Edit: ${title}`,
  remove: (title: string) => `Delete: ${title}`,
  overdue: 'Overdue', dueToday: 'Due today', doneAt: (when: string) => `Done ${when}`,
  reminders: (n: number) => (n === 1 ? '1 reminder' : `${n} reminders`), nextReminder: (when: string) => `next ${when}`,
  reminderStatus: { pending: 'waiting', scheduled: 'waiting', triggered: 'due now', sent: 'delivered', failed: 'not delivered', cancelled: 'cancelled', snoozed: 'snoozed' } as Record<string, string>,
  loadMore: 'Load more', loading: 'Loading…', retry: 'Try again',
  loadFailed: 'The list could not be loaded.',
  empty: {
    today: ['Nothing is due today.', 'Type above what you want to remember.'],
    upcoming: ['Nothing is planned yet.', 'Say a day, and it stands here: “dentist Tuesday at 10”.'],
    all: ['No open tasks.', 'Try “buy milk tomorrow at 5pm”.'],
    done: ['Nothing is done yet.', 'Completed tasks stay here.'],
    search: ['Nothing found.', 'Other words may help: the title, notes and tags are searched.'],
  } as Record<string, [string, string]>,
  count: (n: number, more: boolean) => (n === 1 && !more ? '1 task' : `${n}${more ? '+' : ''} tasks`),
  undo: 'Undo', dismiss: 'Dismiss', completed: (title: string) => `Completed: ${title}`, reopened: (title: string) => `Open again: ${title}`,
  deleted: (title: string) => `Deleted: ${title}`, deletedSeries: (title: string) => `Deleted with all its repeats: ${title}`, saved: (title: string) => `Saved: ${title}`, skipped: (title: string) => `Skipped this one: ${title}`,
  nextOn: (when: string) => `Next: ${when}`, added: (title: string) => `Added: ${title}`, undone: 'Undone.', nothingToUndo: 'Nothing to undo.',
  undoConflict: 'It has changed since then, so it was not undone.',
  failed: 'That did not work, and nothing was changed.', failedOffline: 'No connection: nothing was changed.',
  sendOffline: 'No answer. Your words are still here; send them again when the page is back online.',
  sendBusy: 'Yaad could not answer just now. Your words are still here; send them again in a moment.',
  unsure: 'Not confirmed yet. Press Enter to send it again; it will not be added twice.',
  conflict: 'This task was changed elsewhere meanwhile. The fields you did not touch now show its newest state; save again to keep your own changes.',
  goneElsewhere: 'This task is no longer there.',
  offline: 'Offline: reconnecting…',
  fault: 'The page stumbled.', faultHint: 'Your tasks are safe, and so is what you were typing.', reloadPage: 'Load the page again',
  neverMind: 'Never mind', neverMindWord: 'cancel', more: (n: number) => `and ${n} more`,
  pageNote: 'Reminders also appear on this page while it is open.',
  mailNote: 'Reminders appear on this page; e-mail is not configured (set', allowNotify: 'Also notify me in this browser',
  zoneNote: (here: string, there: string) => `This device is in ${here}, but your tasks are kept in ${there}.`, zoneUse: (zone: string) => `Use ${zone}`,
  reminderNow: 'Reminder', doneButton: 'Done', snooze: 'Snooze 10 min', snoozed: (title: string) => `Snoozed for 10 minutes: ${title}`,
  editTitle: 'Edit task', title: 'Title', description: 'Notes', date: 'Date', time: 'Time', tags: 'Tags', tagsHint: 'separated by commas',
  repeat: 'Repeat', repeats: { none: 'Does not repeat', daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly', yearly: 'Yearly', custom: 'Custom rule' },
  rule: 'Rule (RRULE)', basis: 'Counted from', basisDue: 'the due date', basisCompletion: 'completion',
  reminderList: 'Reminders', reminderHint: 'minutes before, separated by commas', reminderNeedsDate: 'Reminders and repeats need a date.',
  save: 'Save', cancel: 'Cancel', close: 'Close', skipThis: 'Skip this one', deleteButton: 'Delete', deleteSeries: 'Delete all repeats',
  titleMissing: 'The title is missing.', timeNeedsDate: 'A time needs a date.', badReminder: 'Reminders are whole numbers of minutes, such as 15, 60.',
  helpTitle: 'Keyboard shortcuts',
  helpRows: [
    ['q', 'Write a task or a question'], ['/', 'Search'], ['j  k', 'Next, previous task'], ['e  Space', 'Complete the task'], ['Enter', 'Edit the task'],
    ['Shift Delete', 'Delete the task'], ['z', 'Undo'], ['g t', 'Today'], ['g u', 'Upcoming'], ['g a', 'All'], ['g d', 'Done'], ['?', 'This help'], ['Esc', 'Close, leave the field'],
  ] as [string, string][],
  helpSay: 'Things you can say', helpExamples: ['pay rent every month on the 1st', 'show my tasks for this week', 'move dentist to Friday 4pm', 'done with buy milk'],
};

export type Strings = typeof en;

const ur: Strings = {
  skip: 'فہرست پر جائیں',
  views: 'منظر', today: 'آج', upcoming: 'آئندہ', all: 'تمام', done: 'مکمل',
  searchTitle: 'تلاش', search: 'کاموں میں تلاش کریں', clearSearch: 'تلاش ختم کریں',
  language: 'English', languageHint: 'انگریزی میں دیکھیں', themeToDark: 'گہرا رنگ اپنائیں', themeToLight: 'ہلکا رنگ اپنائیں',
  help: 'کی بورڈ کے شارٹ کٹ',
  inputLabel: 'کام لکھیں یا کچھ پوچھیں', placeholder: 'اتوار 3 بجے امی کو فون', answerPlaceholder: 'آپ کا جواب…',
  send: 'بھیجیں', understood: 'یہ سمجھا گیا', keepAsWords: (words) => `«${words}» کو عام الفاظ رہنے دیں`, or: (value) => `یا ${value}`, orInstead: (value) => `اس کی جگہ ${value} لیں`,
  willDo: { create_task: 'نیا کام', update_task: 'تبدیلی', complete_task: 'مکمل', delete_task: 'حذف', query_tasks: 'دکھائیں', unknown: 'ابھی واضح نہیں' },
  untitled: 'عنوان درکار ہے', repeatsShort: 'دہرائی',
  remindBefore: (span) => `${span} پہلے یاد دہانی`, remindAt: 'عین وقت پر یاد دہانی',
  minutes: (n) => `${n} منٹ`, hours: (n) => (n === 1 ? 'ایک گھنٹہ' : `${n} گھنٹے`), days: (n) => (n === 1 ? 'ایک دن' : `${n} دن`),
  conversation: 'گفتگو', you: 'آپ', yaad: 'یاد', yes: 'ہاں', no: 'نہیں', closeConversation: 'گفتگو صاف کریں', thinking: 'ایک لمحہ…',
  yesWord: 'ہاں', noWord: 'نہیں',
  priority: { high: 'زیادہ ترجیح', medium: 'درمیانی ترجیح', low: 'کم ترجیح', none: 'کوئی ترجیح نہیں' },
  priorityLegend: 'ترجیح',
  priorityShort: { high: 'زیادہ', medium: 'درمیانی', low: 'کم', none: 'کوئی نہیں' },
  complete: (title) => `مکمل کریں: ${title}`, reopen: (title) => `دوبارہ کھولیں: ${title}`, edit: (title) => `ترمیم کریں: ${title}`, remove: (title) => `حذف کریں: ${title}`,
  overdue: 'وقت گزر چکا', dueToday: 'آج کے کام', doneAt: (when) => `مکمل ہوا: ${when}`,
  reminders: (n) => (n === 1 ? 'ایک یاد دہانی' : `${n} یاد دہانیاں`), nextReminder: (when) => `اگلی: ${when}`,
  reminderStatus: { pending: 'منتظر', scheduled: 'منتظر', triggered: 'ابھی', sent: 'پہنچ گئی', failed: 'نہیں پہنچی', cancelled: 'منسوخ', snoozed: 'مؤخر' },
  loadMore: 'مزید دکھائیں', loading: 'آ رہا ہے…', retry: 'دوبارہ کوشش کریں',
  loadFailed: 'فہرست نہیں کھل سکی۔',
  empty: {
    today: ['آج کوئی کام نہیں۔', 'جو یاد رکھنا ہے، اوپر لکھ دیں۔'],
    upcoming: ['آگے کے لیے ابھی کچھ طے نہیں۔', 'دن بتائیں، کام یہاں آ جائے گا: «منگل کو 10 بجے ڈاکٹر»'],
    all: ['کوئی کام باقی نہیں۔', 'یوں لکھ کر دیکھیں: «کل شام 5 بجے دودھ لانا ہے»'],
    done: ['ابھی کوئی کام مکمل نہیں ہوا۔', 'مکمل کیے ہوئے کام یہاں رہتے ہیں۔'],
    search: ['کچھ نہیں ملا۔', 'دوسرے الفاظ آزمائیں: عنوان، تفصیل اور ٹیگ میں تلاش ہوتی ہے۔'],
  },
  count: (n, more) => (n === 1 && !more ? 'ایک کام' : `${n}${more ? '+' : ''} کام`),
  undo: 'واپس لیں', dismiss: 'ہٹائیں', completed: (title) => `مکمل ہوا: ${title}`, reopened: (title) => `دوبارہ کھل گیا: ${title}`,
  deleted: (title) => `حذف ہوا: ${title}`, deletedSeries: (title) => `سب دہرائیوں سمیت حذف ہوا: ${title}`, saved: (title) => `محفوظ ہوا: ${title}`, skipped: (title) => `اس بار چھوڑ دیا: ${title}`,
  nextOn: (when) => `اگلی بار: ${when}`, added: (title) => `شامل ہوا: ${title}`, undone: 'واپس لے لیا گیا۔', nothingToUndo: 'واپس لینے کو کچھ نہیں۔',
  undoConflict: 'اس کے بعد اس میں تبدیلی ہو چکی ہے، اس لیے واپس نہیں لیا گیا۔',
  failed: 'یہ نہیں ہو سکا، اور کچھ نہیں بدلا۔', failedOffline: 'رابطہ نہیں ہے: کچھ نہیں بدلا۔',
  sendOffline: 'جواب نہیں ملا۔ آپ کے الفاظ یہیں ہیں؛ رابطہ بحال ہونے پر دوبارہ بھیجیں۔',
  sendBusy: 'یاد ابھی جواب نہیں دے سکا۔ آپ کے الفاظ یہیں ہیں؛ تھوڑی دیر میں دوبارہ بھیجیں۔',
  unsure: 'ابھی تصدیق نہیں ہوئی۔ دوبارہ بھیجنے کے لیے Enter دبائیں؛ کام دو بار شامل نہیں ہوگا۔',
  conflict: 'اس دوران یہ کام کہیں اور بدلا گیا۔ جن خانوں کو آپ نے نہیں چھیڑا ان میں تازہ صورت آ گئی ہے؛ اپنی تبدیلی رکھنے کے لیے دوبارہ محفوظ کریں۔',
  goneElsewhere: 'یہ کام اب موجود نہیں۔',
  offline: 'رابطہ منقطع ہے، دوبارہ جوڑا جا رہا ہے…',
  fault: 'صفحہ رک گیا۔', faultHint: 'آپ کے کام اور جو آپ لکھ رہے تھے، سب محفوظ ہیں۔', reloadPage: 'صفحہ دوبارہ کھولیں',
  neverMind: 'رہنے دیں', neverMindWord: 'رہنے دو', more: (n) => `اور ${n} مزید`,
  pageNote: 'جب تک یہ صفحہ کھلا ہے، یاد دہانیاں یہاں بھی آتی ہیں۔',
  mailNote: 'یاد دہانیاں اسی صفحے پر آتی ہیں؛ ای میل ترتیب نہیں دی گئی (مقرر کریں', allowNotify: 'اس براؤزر میں اطلاع بھی دیں',
  zoneNote: (here, there) => `یہ آلہ ${here} کے وقت پر ہے، مگر آپ کے کام ${there} کے وقت پر رکھے جاتے ہیں۔`, zoneUse: (zone) => `${zone} اپنائیں`,
  reminderNow: 'یاد دہانی', doneButton: 'ہو گیا', snooze: '10 منٹ بعد', snoozed: (title) => `10 منٹ بعد پھر یاد دلایا جائے گا: ${title}`,
  editTitle: 'کام میں ترمیم', title: 'عنوان', description: 'تفصیل', date: 'تاریخ', time: 'وقت', tags: 'ٹیگ', tagsHint: 'درمیان میں کاما لگائیں',
  repeat: 'دہرائی', repeats: { none: 'ایک ہی بار', daily: 'ہر روز', weekly: 'ہر ہفتے', monthly: 'ہر مہینے', yearly: 'ہر سال', custom: 'اپنا قاعدہ' },
  rule: 'قاعدہ (RRULE)', basis: 'حساب', basisDue: 'مقررہ تاریخ سے', basisCompletion: 'مکمل ہونے کے بعد سے',
  reminderList: 'یاد دہانیاں', reminderHint: 'کتنے منٹ پہلے، درمیان میں کاما', reminderNeedsDate: 'یاد دہانی اور دہرائی کے لیے تاریخ ضروری ہے۔',
  save: 'محفوظ کریں', cancel: 'رہنے دیں', close: 'بند کریں', skipThis: 'اس بار چھوڑ دیں', deleteButton: 'حذف کریں', deleteSeries: 'سب دہرائیاں حذف کریں',
  titleMissing: 'عنوان نہیں لکھا گیا۔', timeNeedsDate: 'وقت کے ساتھ تاریخ بھی چاہیے۔', badReminder: 'یاد دہانی پورے منٹوں میں لکھیں، جیسے 15, 60',
  helpTitle: 'کی بورڈ کے شارٹ کٹ',
  helpRows: [
    ['q', 'کام یا سوال لکھیں'], ['/', 'تلاش'], ['j  k', 'اگلا، پچھلا کام'], ['e  Space', 'کام مکمل کریں'], ['Enter', 'کام میں ترمیم'],
    ['Shift Delete', 'کام حذف کریں'], ['z', 'واپس لیں'], ['g t', 'آج'], ['g u', 'آئندہ'], ['g a', 'تمام'], ['g d', 'مکمل'], ['?', 'یہ مدد'], ['Esc', 'بند کریں، خانے سے نکلیں'],
  ],
  helpSay: 'آپ یہ بھی کہہ سکتے ہیں', helpExamples: ['ہر مہینے کی پہلی تاریخ کو کرایہ دینا ہے', 'اس ہفتے کے کام دکھاؤ', 'ڈاکٹر والا کام جمعہ 4 بجے کر دو', 'دودھ والا کام ہو گیا'],
};

export const strings: Record<Lang, Strings> = { en, ur };

/** What every part of the page needs to show words, dates and times. */
export interface Locale {
  lang: Lang;
  tz: string;
  now: Date;
  today: string;
  t: Strings;
}

export const LocaleContext = createContext<Locale | null>(null);

export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('useLocale outside of the page');
  return locale;
}

/** 90 → "90 min", 120 → "2 hours", 1440 → "1 day". */
export function showSpan(minutes: number, t: Strings): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return t.days(minutes / 1440);
  if (minutes >= 60 && minutes % 60 === 0) return t.hours(minutes / 60);
  return t.minutes(minutes);
}
