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
    "اور {dur} پہلے|قبل بھی|ہی? مجھے? یاد "
    "دلا|دلوا|کرا|کروا|دلانا|دلوانا|کرانا|کروانا|دلاؤ|دلائیں|دلادو|دلادیں|دلائیے|کراؤ|کرائیں|کروائیں "
    "دینا|دو|دیں|دیجیے|دیجئے? گا?",
    "{dur} پہلے|قبل بھی|ہی? مجھے? یاد "
    "دلا|دلوا|کرا|کروا|دلانا|دلوانا|کرانا|کروانا|دلاؤ|دلائیں|دلادو|دلادیں|دلائیے|کراؤ|کرائیں|کروائیں "
    "دینا|دو|دیں|دیجیے|دیجئے? گا?",
    "<unit> پہلے|قبل بھی|ہی? مجھے? یاد "
    "دلا|دلوا|کرا|کروا|دلانا|دلوانا|کرانا|کروانا|دلاؤ|دلائیں|دلادو|دلادیں|دلائیے|کراؤ|کرائیں|کروائیں "
    "دینا|دو|دیں|دیجیے|دیجئے? گا?",
    "{dur} پہلے بھی? یاددہانی|ریمائنڈر|الرٹ لگا|سیٹ|بھیج|کرنا? دینا|دو|دیں|کرو|کردو?",
    "یاددہانی|ریمائنڈر|الرٹ|الارم {dur} پہلے کا|کی? لگا|سیٹ|بھیج کر? دو|دیں|دینا|کرو?",
    "اور {dur} پہلے بھی? یاددہانی|ریمائنڈر|الرٹ",
    "{dur} پہلے بھی? یاد دہانی لگا|کر|کرا? دینا|دو|دیں?",
    "{dur} پہلے بھی? مجھے? بتا دینا|دو|دیں",
    "{dur} پہلے بھی? مجھے? بتانا|بتائیں|بتاؤ",
};

// What belongs to the talk itself; everything about tasks is read by its verb (urdu_clause.h).
constexpr CommandRule kCommands[] = {
    {"ہاں|جی|بالکل|ٹھیک|صحیح|یس|اوکے|ضرور|اچھا|بےشک|درست ہاں|جی|ہے|بالکل|ضرور|یار|ٹھیک|صحیح? ہے? ,? "
     "کر|کرو|کریں|کردو|کردیں? "
     "دو|دیں? ہے?",
     Intent::kUnknown, Detail::kYes, 0.96F, kNeedsNothing},
    {"ہاں|جی|اوکے|اچھا|ٹھیک جی|ہاں|ہے? ,? یہی|وہی|صحیح|ٹھیک ہے|کر|کرو? دو?", Intent::kUnknown, Detail::kYes, 0.94F,
     kNeedsNothing},
    {"ہاں|جی ہاں|جی? بالکل|ضرور|ٹھیک|صحیح درست|ہے|کر? دو|دیں?", Intent::kUnknown, Detail::kYes, 0.96F, kNeedsNothing},
    {"ہاں|جی|یس|ٹھیک|اوکے جی|ہاں|بھائی|یار|بالکل|ہے? ,? حذف|ڈیلیٹ|ہٹا|مٹا|ہٹاؤ|مٹاؤ|مکمل|کینسل|منسوخ|کر|کردو|کرو "
     "کر|کرو|کریں|دو|دیں|کردو? دو|دیں?",
     Intent::kUnknown, Detail::kYes, 0.93F, kNeedsNothing},
    {"جی نہیں شکریہ|یار|بھائی?", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"یہ|وہ نہیں ,? <ordinal> والا|والی|والے?", Intent::kUnknown, Detail::kChoose, 0.94F},
    {"<ordinal> والا|والی|والے? ٹاسک|کام|آپشن", Intent::kUnknown, Detail::kChoose, 0.92F},
    {"رکو|بس|اچھا|نہیں|رکیے ,? کینسل|منسوخ|رہنے|چھوڑو|رک|بند کرو|کریں|کر|دو|دیں|جاؤ? دو|دیں?", Intent::kUnknown,
     Detail::kCancel, 0.93F},
    {"کر دو|دیں|لو|لیں", Intent::kUnknown, Detail::kYes, 0.85F, kNeedsNothing},
    {"کردو|کردیں|کرلو", Intent::kUnknown, Detail::kYes, 0.85F, kNeedsNothing},
    {"نہیں|نا|نہ|مت|نو نہیں|جی|یار|بھائی? ,? بالکل|مت? نہیں|کرو|کرنا? دو?", Intent::kUnknown, Detail::kNo, 0.96F,
     kNeedsNothing},
    {"جی نہیں", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"نہیں یار|جی|بھائی|شکریہ? ,? مت|نہ کر|کرو|کریں|کرنا دو?", Intent::kUnknown, Detail::kNo, 0.95F, kNeedsNothing},
    {"مت|نہ کرو|کریں|کرنا", Intent::kUnknown, Detail::kNo, 0.94F, kNeedsNothing},
    {"بالکل|ہرگز نہیں", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"نہیں ,? ابھی|ضرورت نہیں? رہنے? دو?", Intent::kUnknown, Detail::kNo, 0.93F, kNeedsNothing},
    {"نہیں|اچھا|چلو|بس|چھوڑو ,|تو|پھر? اب? اسے|اس|یہ? کو? رہنے دو|دیں|دیجیے|دیجئے اب|ابھی|یار? گا?", Intent::kUnknown,
     Detail::kCancel, 0.96F},
    {"اسے|یہ|وہ? رہنے دو|دیں|دیجیے|دیجئے اب|ابھی|یار? گا?", Intent::kUnknown, Detail::kCancel, 0.96F},
    {"اچھا|چلو|یار|بس|تو? چھوڑو|چھوڑیں|کینسل|منسوخ|چھوڑ|چھوڑیے|جانے|دفع کرو|کریں|کر|دو|دیں? دو|دیں|یار? اس|اسے|یہ? "
     "بات? کو? ,? کچھ|کوئی|رہنے|بھول? نہیں|بات|دو|جاؤ? نہیں?",
     Intent::kUnknown, Detail::kCancel, 0.93F},
    {"کچھ|کوئی بات? نہیں", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"بھول جاؤ|جائیں اسے|یہ?", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"واپس کرو|کریں|لو|لیں|لے|کر|کردو لو|دو|دیں|لیں? اسے|یہ|وہ?", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"واپس کرو|کریں|لو|لیں|لے|کر|کردو لو|دو|دیں|لیں? جو *", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"جو|یہ|وہ ابھی? کیا|ہوا ہے|تھا? وہ|اسے? واپس|انڈو *", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"پچھلا|پچھلی|آخری کام|عمل|تبدیلی|حرکت|چیز کو? واپس|منسوخ|ختم|کینسل|انڈو *", Intent::kUnknown, Detail::kUndo,
     0.95F},
    {"انڈو|ان کرو|ڈو|کر|کردو|کریں? کرو|دو|دیں?", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"غلطی سے? ہو|کر|ہوگئی گئی|گیا|دیا|دی? ,? واپس|انڈو *", Intent::kUnknown, Detail::kUndo, 0.93F},
    {"وہ|ہاں|جی? <ordinal> نمبر|آپشن? والا|والی|والے? ٹھیک|صحیح|کر? ہے|دو?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"اوپر|نیچے سے|والا|والی <ordinal>? والا|والی?", Intent::kUnknown, Detail::kChoose, 0.93F},
    {"نمبر|آپشن {num} والا|والی|ٹھیک|صحیح? ہے?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"{num} نمبر والا|والی?", Intent::kUnknown, Detail::kChoose, 0.94F},
    {"شکریہ|مہربانی|جزاک|جزاکاللہ|تھینکس|نوازش|تھینک *", Intent::kUnknown, Detail::kThanks, 0.96F},
    {"بہت بہت? شکریہ|مہربانی|اچھا|اعلی|خوب|نوازش *", Intent::kUnknown, Detail::kThanks, 0.96F},
    {"آپ|تمہارا|آپکا کا? بہت? شکریہ *", Intent::kUnknown, Detail::kThanks, 0.96F},
    {"جیتے|جیو|خوش|سلامت|جیتی رہو|بیٹا|رہیں *", Intent::kUnknown, Detail::kThanks, 0.93F},
    {"اللہ|خدا آپ|تمہیں|تم کو? خوش|جزا|سلامت|برکت|اچھا رکھے|دے *", Intent::kUnknown, Detail::kThanks, 0.94F},
    {"کمال|زبردست|شاباش|واہ|بہترین کر|ہو|کام|ہے|یار|بھائی? دیا|گیا|کیا? یار|بھائی? ,? شکریہ", Intent::kUnknown,
     Detail::kThanks, 0.9F},
    {"سلام|السلام|ہیلو|آداب|ہائے علیکم|و|و? *", Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsNothing},
    {"اسلام علیکم|و *", Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsNothing},
    {"اللہ|خدا آپ|تمہارا کا? بھلا کرے *", Intent::kUnknown, Detail::kThanks, 0.94F},
    {"کیا|کیسا|سب|اور حال|خبر|چل|سناؤ|خیریت|ٹھیک *", Intent::kUnknown, Detail::kGreet, 0.93F, kNeedsNothing},
    {"کیسے|کیسی ہو|ہیں|مزاج|چل|گزر *", Intent::kUnknown, Detail::kGreet, 0.92F, kNeedsNothing},
    {"آپ|تم کیسے|کیسی ہو|ہیں *", Intent::kUnknown, Detail::kGreet, 0.92F, kNeedsNothing},
    {"صبح|شام بخیر *", Intent::kUnknown, Detail::kGreet, 0.95F},
    {"بخیر *", Intent::kUnknown, Detail::kGreet, 0.93F},
    {"خدا|اللہ|رب حافظ|راکھا *", Intent::kUnknown, Detail::kGoodbye, 0.97F},
    {"اچھا|ٹھیک|چلو|اوکے|بس? ہے? ,? اب? میں? چلتا|چلتی|جاتا|جاتی *", Intent::kUnknown, Detail::kGoodbye, 0.93F,
     kNeedsNothing},
    {"اچھا|ٹھیک|چلو|اوکے|بس ہے? ,? اب? میں? پھر|ملتے|ملیں|خدا|اللہ|بائے *", Intent::kUnknown, Detail::kGoodbye, 0.93F,
     kNeedsNothing},
    {"پھر|کل ملتے|ملیں|ملاقات *", Intent::kUnknown, Detail::kGoodbye, 0.93F},
    {"فی امان اللہ", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"بائے|الوداع *", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"شب بخیر", Intent::kUnknown, Detail::kGoodbye, 0.94F},
    {"مجھے|میری|کوئی? مدد|ہیلپ|رہنمائی کرو|کریں|کر|چاہیے|چاہئے|کیجیے|درکار? دو|دیں|ہے?", Intent::kUnknown,
     Detail::kHelp, 0.96F},
    {"تم|آپ|یاد|یہ|تمہیں|آپکو میرے|میری? لیے? کیا کیا|کچھ? کر|کرنا|کرتے|مدد *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"تم|آپ|اسے|یہ کو? کیسے استعمال|چلتا|کام|چلاتے *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"میں|ہم تم|آپ|تمسے سے? کیا کیا? کہہ|کر|پوچھ|لکھ|کروا|بول *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"کیسے استعمال کرنا|کروں|کرتے|کریں *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"ٹاسک|کام کیسے ایڈ|بناتے|بناؤں|شامل|ڈالتے|لکھتے *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"ارے|اوہ|اچھا? نہیں|نا نہیں|یار|بھائی|جی? ,? بلکہ|رکو|میرا|مطلب?", Intent::kUnknown, Detail::kCorrection, 0.88F,
     kNeedsWhen},
    {"میرا مطلب تھا|ہے? ,?", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"بلکہ|مطلب|یعنی ,?", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
};

constexpr std::string_view kPoliteFront[] = {
    "بیٹا|بھائی|ہاں|جی ,",
    "پلیز|ذرا|زرا|اچھا|یار|جناب|سنو|سنیں|سنیے|دیکھو|ارے|بس|محترم|عزیزم ,?",
    "یاد|بھائی|یار|دوست ,",
    "مہربانی|کرم|عنایت|نوازش فرما|کر|کرکے|فرماکر کر|کے|کرکے? ,?",
    "براہ|برائے کرم|مہربانی ,?",
    "آپ|تمہاری کی? عین|بڑی|بہت? نوازش|مہربانی|عنایت ہوگی|ہو گی? ,? اگر آپ|تم?",
    "میں? چاہتا|چاہتی|چاہتے ہوں|ہیں کہ تم|آپ?",
    "اگر ہو سکے|سکیں تو ,?",
    "اگر ممکن ہو تو ,?",
    "ہو سکے تو ,?",
    "اگر زحمت|تکلیف|مشکل|برا نہ ہو|لگے|مانیں تو ,?",
    "زحمت نہ ہو تو ,?",
    "آپ|تم ذرا|پلیز? ایسا کرو|کریں|کیجیے کہ",
    "کیا آپ|تم",
    "ذرا|جلدی جلدی? سے? ,?",
    "جلدی سے",
    "میں? سوچ رہا|رہی ہوں|تھا|تھی کہ|,?",
    "میرا|میرے خیال ہے|میں کہ|,?",
    "لگتا ہے کہ|,? مجھے?",
    "شاید|غالبا|بہتر ہے|ہوگا|ہو? کہ?",
    "یاد رہے|رکھنا|رکھو کہ|,|:?",
    "یاد سے",
    "بھولنا|بھولو|بھولیں|بھول نہیں|مت|نا|نہ جانا|جاؤ|جاؤں|جائیں? کہ|,|:?",
    "کہیں میں? بھول نہ جاؤں|جاؤ|جائیں ,?",
    "مت|نہ بھولنا|بھولو کہ|,|:?",
};

constexpr std::string_view kPoliteBack[] = {"پلیز|نا|جی|یار|بھائی|جناب|بیٹا|ذرا",
                                            "بھول نہ|مت|نہیں جانا|جاؤں|جاؤ|جائیں",
                                            "ٹھیک ہے",
                                            "مہربانی ہوگی",
                                            "مت بھولنا",
                                            ".",
                                            "!",
                                            "?",
                                            ","};

}  // namespace

constinit const Pack kUrduCommandPack{kArabic, kWords, {}, {}, kReminders, kCommands, kPoliteFront, kPoliteBack, {}};

}  // namespace yaad::language
