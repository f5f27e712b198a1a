// Urdu in its own script: words and templates of commands and reminders.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"ملتوی|مؤخر|موخر|سنوز", Class::kPutOff},
    {"فوری|ضروری|اہم|ارجنٹ", Class::kPriority, 1},
    {"درمیانی|درمیانہ|معمولی", Class::kPriority, 2},
    {"کم", Class::kPriority, 3},
    {"ہے|ہیں|ہوگا|ہوگی", Class::kStop, 2},
    {"کو|کا|کی|کے|سے|پر|میں|تک|اور|یاد|نے", Class::kStop, 1},
    {"کام|کاموں|ٹاسک|ٹاسکس|یاددہانی|یاددہانیاں|فہرست", Class::kTaskWord},
    {"کرنا|کرنی|کرنے|کرانا|کرانی|لانا|لانی|لانے|جانا|جانی|لینا|لینی|لینے|دینا|دینی|دینے|بھرنا|بھرنی|ملنا|پڑھنا|پڑھنی|"
     "لکھنا|لکھنی|"
     "خریدنا|خریدنی|خریدنے|بنانا|بنانی|بنانے",
     Class::kAction},
    {"بھیجنا|بھیجنی|دھونا|دھونے|کھانا|کھانی|پینا|دیکھنا|دکھانا|اٹھانا|چھوڑنا|پوچھنا|بتانا|بلانا|ڈالنا|رکھنا|نکالنا|"
     "لگانا|پہنچنا|کروانا|کرانا|منگوانا|بدلوانا|چلنا",
     Class::kAction},
    {"موسم|گانا|گانے|لائٹ|بتی|آواز|خبریں|لطیفہ|پیزا|ٹیکسی", Class::kForeign},
    {"کیا|کیوں|کون|کہاں|کیسے|کیسا|کیسی|کب|کتنے|کتنا|کتنی|کونسا|کونسے|کونسی", Class::kAsk},
    {"میں|مجھے|ہم|وہ|یہ|تم|آپ", Class::kPerson},
};

constexpr std::string_view kReminders[] = {
    "{dur} پہلے یاد دلا|دلانا|دلاؤ|دلائیں|دلادو|دلائے|کرانا|کروانا دینا|دو|دیں?",
    "{dur} پہلے یاددہانی",
    "{dur} پہلے یاد دہانی",
    "اور {dur} پہلے یاد دلا|دلانا|دلاؤ|دلائیں|دلادو دینا|دو|دیں?",
};

constexpr CommandRule kCommands[] = {
    {"ہاں|جی|بالکل|ٹھیک|صحیح|یس|اوکے جی|ہاں|ہے|بالکل?", Intent::kUnknown, Detail::kYes, 0.97F, kNeedsNothing},
    {"کر دو|دیں", Intent::kUnknown, Detail::kYes, 0.85F, kNeedsNothing},
    {"نہیں|نا|جی|مت نہیں|جی|کرو?", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"رہنے دو|دیں", Intent::kUnknown, Detail::kCancel, 0.96F},
    {"چھوڑو|کینسل|منسوخ|چھوڑیں کرو|کریں|دو?", Intent::kUnknown, Detail::kCancel, 0.93F},
    {"واپس کرو|کریں|لو|لیں", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"واپس لے|کر لو|دو|دیں|لیں", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"پچھلا|آخری کام|عمل|تبدیلی واپس *", Intent::kUnknown, Detail::kUndo, 0.93F},
    {"انڈو|ان کرو|ڈو?", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"<ordinal> والا|والی|والے?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"نمبر {num}", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"شکریہ|مہربانی|جزاک *", Intent::kUnknown, Detail::kThanks, 0.96F},
    {"بہت شکریہ", Intent::kUnknown, Detail::kThanks, 0.97F},
    {"سلام|السلام|ہیلو|آداب علیکم|و? *", Intent::kUnknown, Detail::kGreet, 0.95F},
    {"خدا|اللہ حافظ", Intent::kUnknown, Detail::kGoodbye, 0.97F},
    {"مدد|ہیلپ کرو|کریں|چاہیے?", Intent::kUnknown, Detail::kHelp, 0.96F},
    {"تم|آپ کیا کر سکتے ہو|ہیں", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"نہیں ,? *", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"* مکمل|ختم نہیں ہوا|ہوئی|ہوئے *", Intent::kUpdate, Detail::kReopen, 0.85F, kMaybe},
    {"* دوبارہ|پھر سے? کھولو|کھول|کھولیں دو|دیں?", Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"* بحال کرو|کریں|کر دو|دیں?", Intent::kUnknown, Detail::kRestore, 0.95F},
    {"* کی تاریخچہ|ہسٹری دکھاؤ|دکھائیں?", Intent::kQuery, Detail::kHistory, 0.93F},
    {"سب|سارے|تمام کام|کاموں|ٹاسک|ٹاسکس کو? حذف|ڈیلیٹ|ختم|مٹا|ہٹا کر|کرو|کریں|دو|دیں دو|دیں?", Intent::kDelete,
     Detail::kBulkDelete, 0.95F},
    {"سب|سارے|تمام * کو? حذف|ڈیلیٹ|مٹا|ہٹا|ہٹاؤ کر|کرو|کریں|دو|دیں? دو|دیں?", Intent::kDelete, Detail::kBulkDelete,
     0.94F},
    {"سب|سارے|تمام * کو? مکمل کر|کرو|کریں دو|دیں?", Intent::kComplete, Detail::kBulkComplete, 0.94F},
    {"* کو? مکمل|پورا کر|کرو|کریں|ہے|ہو|ہوا دو|دیں|دیا|لیا|گیا|گئی|چکا? ہے?", Intent::kComplete, Detail::kNone, 0.95F,
     kMaybe},
    {"* ختم ہو|کر|ہوگیا گیا|لیا|گئی? ہے?", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"* والا|والی|والے? کام? ہو گیا|گئی|گئے|چکا|چکی ہے|ہیں?", Intent::kComplete, Detail::kNone, 0.95F},
    {"* والا|والی|والے? کام? ہوگیا|ہوگئی|ہوگئے ہے|ہیں?", Intent::kComplete, Detail::kNone, 0.95F},
    {"* بھر|لکھ|بھیج|دھو|پڑھ|بنا|خرید لیا|دیا|لی|دی|لیے ہے|ہیں?", Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"* کر|لے|دے لیا|دیا|لی|دی|لیے|دیے|چکا|چکی ہے|ہیں|ہوں?", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"* کا|کے|کو? نشان لگا|لگاؤ دو?", Intent::kComplete, Detail::kNone, 0.8F, kMaybe},
    {"* کو? حذف|ڈیلیٹ|منسوخ|کینسل کر|کرو|کریں|کردو|کردیں? دو|دیں?", Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"* کو? مٹا|ہٹا|نکال|مٹاؤ|ہٹاؤ|نکالو|ہٹائیں|ہٹادو|مٹادو دو|دیں?", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"* ختم کر|کرو|کریں دو|دیں?", Intent::kDelete, Detail::kNone, 0.75F, kMaybe},
    {"* کا نام|عنوان بدل|تبدیل کر? کے? * کر|رکھ|رکھو دو|دیں?", Intent::kUpdate, Detail::kNone, 0.95F,
     kSecondIsTitle | kMaybe},
    {"* کی ترجیح|اہمیت <priority> کر|کرو|کریں|رکھو دو|دیں?", Intent::kUpdate, Detail::kNone, 0.96F, kPriorityWord},
    {"* کو <priority> کر|کرو|کریں|بنا|بناؤ دو|دیں?", Intent::kUpdate, Detail::kNone, 0.93F, kPriorityWord},
    {"* کو? کا|کے|کی? وقت|تاریخ کو? بدل|تبدیل *", Intent::kUpdate, Detail::kNone, 0.92F, kDateOnly | kMaybe},
    {"* کو? ملتوی|مؤخر|موخر|سنوز کر|کرو|کریں|کردو دو|دیں?", Intent::kUpdate, Detail::kSnooze, 0.95F,
     kDateOnly | kMaybe},
    {"* کو? منتقل|شفٹ|موو|تبدیل کر|کرو|کریں|کردو دو|دیں?", Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kMaybe},
    {"* کو? بدل|بدلو|بدلیں دو|دیں?", Intent::kUpdate, Detail::kNone, 0.9F, kDateOnly | kMaybe},
    {"* والا|والی|والے کام|ٹاسک? کر|کرو|رکھ|رکھو دو|دیں?", Intent::kUpdate, Detail::kNone, 0.88F,
     kDateOnly | kMaybe | kNeedsWhen},
    {"* کو کر|کرو|رکھ|رکھو|لے کر? دو|دیں|جاؤ?", Intent::kUpdate, Detail::kNone, 0.88F, kDateOnly | kMaybe | kNeedsWhen},
    {"* کو کر|کرو|رکھ|رکھو دو|دیں?", Intent::kUpdate, Detail::kNone, 0.6F, kMaybe},
    {"مجھے|کیا|میرے|میری|میرا? کیا|کون|کونسے کیا|سے|سا? کام? کرنا|کرنے|باقی|ہے|ہیں|ہونا|رہ ہے|ہیں|گئے|گیا|تھا?",
     Intent::kQuery, Detail::kNone, 0.93F},
    {"کتنے کام *", Intent::kQuery, Detail::kCount, 0.93F},
    {"* کتنے کام|ٹاسک *", Intent::kQuery, Detail::kCount, 0.93F},
    {"* دکھاؤ|دکھائیں|دکھا|بتاؤ|بتائیں|بتا|سناؤ|سنائیں|سنا دو|دیں?", Intent::kQuery, Detail::kNone, 0.95F},
    {"* کام|ٹاسک کیا|کون|کونسے کیا|سے? ہے|ہیں?", Intent::kQuery, Detail::kNone, 0.93F},
    {"میرے|میری کام|کاموں|فہرست *", Intent::kQuery, Detail::kNone, 0.88F},
    {"* کیا ہے|ہیں|کرنا|تھا|کیا *", Intent::kQuery, Detail::kNone, 0.8F},
    {"* کب ہے|ہیں|کرنا *", Intent::kQuery, Detail::kNone, 0.85F, kMaybe},
    {"* کام باقی ہے|ہیں?", Intent::kQuery, Detail::kNone, 0.92F},
    {"مجھے? * یاد دلا|دلاؤ|دلانا|دلائیں|دلادو|دلادیں|دلائے|کرانا|کراؤ|کروانا|رکھنا دو|دیں|دینا|ہے?", Intent::kCreate,
     Detail::kRemind, 0.96F},
    {"مجھے? یاد دلا|دلاؤ|دلانا|دلائیں|دلادو دو|دیں|دینا? کہ|: *", Intent::kCreate, Detail::kRemind, 0.96F},
    {"* کی یاددہانی|ریمائنڈر لگا|لگاؤ|سیٹ|کرو|کر|بنا|بناؤ کرو|کر|دو|دیں? دو|دیں?", Intent::kCreate, Detail::kRemind,
     0.96F},
    {"* کی یاد دہانی لگا|لگاؤ|سیٹ|کرو|کر|کرا|بنا|بناؤ کرو|کر|دو|دیں? دو|دیں?", Intent::kCreate, Detail::kRemind, 0.96F},
    {"نیا|ایک نیا? کام|ٹاسک شامل|بناؤ|بنا|ڈالو|لکھو کرو|کریں|کر|دو? دو|دیں? : *", Intent::kCreate, Detail::kNone,
     0.96F},
    {"نیا|ایک نیا? کام|ٹاسک :|- *", Intent::kCreate, Detail::kNone, 0.95F},
    {"کام :|- *", Intent::kCreate, Detail::kNone, 0.95F},
    {"* کا کام|ٹاسک شامل|بناؤ|بنا|ڈال|ڈالو|لکھ|لکھو|ایڈ کرو|کریں|کر|دو|لو? دو|دیں?", Intent::kCreate, Detail::kNone,
     0.95F},
    {"* فہرست|لسٹ میں? شامل|ڈال|ڈالو|لکھ|لکھو|ایڈ کرو|کریں|کر|دو|لو? دو|دیں?", Intent::kCreate, Detail::kNone, 0.95F},
    {"* کو? شامل|ایڈ کرو|کریں|کر|کردو دو|دیں|لو?", Intent::kCreate, Detail::kNone, 0.94F},
    {"* لکھ|نوٹ|ڈال کرو|کر|لو|دو دو|لو?", Intent::kCreate, Detail::kNone, 0.88F, kMaybe},
    {"مجھے * ہے", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
    {"* مت بھولنا|بھولو", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
};

constexpr std::string_view kPoliteFront[] = {"براہ کرم|مہربانی", "پلیز ,?", "ذرا|اچھا ,?", "یاد ,"};

constexpr std::string_view kPoliteBack[] = {"پلیز|شکریہ|نا|جی", ".", "!", "?", ","};

}  // namespace

constinit const Pack kUrduCommandPack{kArabic, kWords, {}, {}, kReminders, kCommands, kPoliteFront, kPoliteBack, {}};

}  // namespace yaad::language
