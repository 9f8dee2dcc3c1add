### كلمات الصفحات، للقرّاء.
###
### تصل الأيام مكتوبة كاملة؛ `$from` أول يوم تسري فيه النسخة و`$last` آخر يوم.
### لا تتضمن أي رسالة وسومًا: كلمات الرابط رسالة قائمة بذاتها.

language-name = العربية

## حول كل صفحة

skip-to-content = انتقل إلى المحتوى
site-home = الصفحة الرئيسية
languages-label = اللغات
not-translated = (غير مترجم)
breadcrumb-label = أنت هنا
contents-heading = المحتويات
permalink-label = رابط إلى «{ $heading }»
back-to-top = أعلى الصفحة
notes-heading = الحواشي
note-label = الحاشية { $number }
note-back = العودة إلى النص
footer-label = الناشر والأرشيف
print-source = طُبع من { $url }
table-label = جدول يمكن تمريره أفقيًا
quote-text = «{ $text }»

## حال النص اليوم

status-heading = حالة هذا النص
status-in-force = نص سارٍ منذ { $from }.
status-in-force-until = نص سارٍ من { $from } إلى { $last }.
status-scheduled = نص لم يبدأ سريانه بعد: يسري اعتبارًا من { $from }.
status-superseded = نص لم يعد ساريًا: كان ساريًا من { $from } إلى { $last }.
status-withdrawn = نص سُحب: كان ساريًا من { $from } إلى { $last }.
status-never-applied = نص سُحب قبل بدء سريانه: لم يسرِ قط.
status-superseded-by = حلّت محلّه النسخة المؤرخة { $date }.
status-next = تسري نسخة جديدة اعتبارًا من { $date }.
status-as-of = بتاريخ { $date }
late-entry = أُضيف إلى هذا الأرشيف في { $date }.
origin-imported-sentence = نُشر هذا النص أولًا في موضع آخر، ويرد هنا كما نُشر.
consent-again-sentence = مع هذه النسخة نطلب منك الاختيار من جديد.

state-in-force = سارية
state-scheduled = لم يبدأ سريانها بعد
state-superseded = لم تعد سارية
state-withdrawn = مسحوبة
state-never-applied = لم تسرِ قط

period-since = منذ { $from }
period-from = اعتبارًا من { $from }
period-between = من { $from } إلى { $last }

level-material = تعديل في المضمون
level-editorial = تعديل في الصياغة
origin-avenant = نُشر في هذا الأرشيف
origin-imported = نُشر في موضع آخر ثم أُضيف إلى هذا الأرشيف

## الروابط بين النسخ

link-in-force = اقرأ النسخة السارية
link-this-version = رابط دائم إلى هذه النسخة
link-next = اقرأ النسخة الجديدة
link-previous = اقرأ النسخة السابقة
link-versions = جميع النسخ
link-version = النسخة المؤرخة { $date }
link-dated = { $title }، النسخة المؤرخة { $date }

## النص ذو الحجية

authentic-sole = هذا النص هو النص ذو الحجية، وتُقدَّم ترجماته للعلم فقط.
authentic-equal = للنصوص المحرَّرة باللغات الآتية حجية متساوية: { $languages }.
translation-courtesy = ترجمة مقدَّمة للعلم فقط. لغة النص ذي الحجية: { $languages }.
translation-read-authentic = اقرأ النص باللغة { $language }
courtesy-label = (ترجمة مقدَّمة للعلم)
translation-late = { $count ->
    [one] قسم واحد من هذه الترجمة غير محدَّث: تُرجم عن نص سابق.
    [two] قسمان من هذه الترجمة غير محدَّثين: تُرجما عن نص سابق.
    [few] { $count } أقسام من هذه الترجمة غير محدَّثة: تُرجمت عن نص سابق.
    [many] { $count } قسمًا من هذه الترجمة غير محدَّث: تُرجمت عن نص سابق.
   *[other] { $count } قسم من هذه الترجمة غير محدَّث: تُرجمت عن نص سابق.
}
translation-late-section = ترجمة هذا القسم غير محدَّثة. يُرجى الرجوع إلى النص ذي الحجية.
translation-missing = هذا النص غير متوفر باللغة { $language }.
translation-other-language = هذا النص متوفر باللغات الآتية فقط: { $languages }.

## القيد

record-heading = قيد هذه النسخة
fact-version = النسخة
fact-in-force = النسخة السارية
fact-previous = النسخة السابقة
fact-next = النسخة التالية
fact-history = السجل الزمني
fact-state = الحالة
fact-published = تاريخ النشر
fact-effective = تاريخ بدء السريان
fact-sealed = تاريخ الختم
fact-level = نوع التعديل
fact-origin = المصدر
fact-language = اللغة
fact-authentic = النص ذو الحجية
fact-text-id = معرّف النص
fact-text-digest = بصمة النص (SHA-256)
fact-ledger-entry = القيد في السجل
fact-ledger-digest = بصمة القيد (SHA-256)
fact-ledger-head = رأس السجل (SHA-256)
ledger-entry-number = رقم { $number }
download-text = النص بصيغة Markdown
download-data = النص في صورة بيانات (JSON)
download-ledger = سجل جميع النسخ
download-versions = جميع النسخ في صورة بيانات (JSON)
record-explanation = يثبّت السجل كل نسخة كلمة بكلمة: من يحتفظ برأس السجل يستطيع أن يبيّن لاحقًا أن شيئًا لم يتغيّر.

## جميع نسخ الوثيقة

versions-title = جميع النسخ: { $title }
versions-caption = نسخ الوثيقة «{ $title }»، من الأحدث إلى الأقدم
versions-intro = تبقى هنا كل نسخة منذ { $date } بكلمات زمنها.
versions-count = { $count ->
    [zero] لا توجد نسخ
    [one] نسخة واحدة
    [two] نسختان
    [few] { $count } نسخ
   *[other] { $count } نسخة
}
column-version = النسخة
column-state = الحالة
column-period = مدة السريان
column-changes = ما الذي تغيّر
column-languages = اللغات
column-text-ids = معرّفات النصوص
changes-first = أول نسخة في هذا الأرشيف.
changes-none = لم يُنشر ملخّص للتعديلات.
changes-heading = ما الذي تغيّر
gap-none-in-force = من { $from } إلى { $last } لم تسرِ أي نسخة.
gap-none-now = لا تسري أي نسخة اليوم.

## الصفحة الرئيسية للغة

documents-heading = الوثائق
documents-none = لم تُنشر أي وثيقة بعد.
document-in-force = النسخة المؤرخة { $date }، سارية
document-none-in-force = لا توجد نسخة سارية اليوم.
coming-heading = قريبًا
coming-item = { $title }: نسخة جديدة اعتبارًا من { $date }
coming-none = لم يُعلَن عن أي تغيير.
last-changes-heading = آخر التغييرات
last-changes-item = { $title }، النسخة المؤرخة { $date }
last-changes-none = لا تغييرات حتى اليوم.

## اختيار اللغة

chooser-title = اختر لغة
chooser-heading = اللغة

## صفحة غير موجودة

not-found-title = الصفحة غير موجودة
not-found-text = لا توجد صفحة في هذا العنوان. لا تُحذف أي نسخة منشورة أبدًا: ستجدها انطلاقًا من الصفحة الرئيسية.
not-found-home = اذهب إلى الصفحة الرئيسية

## عناوين المتصفح ونتائج البحث

title-home = وثائق قانونية – { $site }
title-current = { $title } – { $site }
title-version = { $title }، النسخة المؤرخة { $date } – { $site }
title-version-scheduled = { $title }، النسخة المؤرخة { $date } (لم يبدأ سريانها بعد) – { $site }
title-version-superseded = { $title }، النسخة المؤرخة { $date } (لم تعد سارية) – { $site }
title-version-withdrawn = { $title }، النسخة المؤرخة { $date } (مسحوبة) – { $site }
title-versions = جميع النسخ: { $title } – { $site }
title-chooser = { $site }
title-not-found = الصفحة غير موجودة – { $site }

description-home = الوثائق القانونية الخاصة بـ { $site } مع جميع نسخها منذ الأولى.
description-current = { $title } الخاصة بـ { $site }، النسخة السارية منذ { $date }.
description-version-scheduled = { $title } الخاصة بـ { $site }، النسخة التي تسري اعتبارًا من { $date }.
description-version-superseded = { $title } الخاصة بـ { $site }، النسخة التي كانت سارية من { $from } إلى { $last }.
description-versions = جميع نسخ الوثيقة «{ $title }» الخاصة بـ { $site } مع تواريخها وتعديلاتها.

## داخل النصوص

reference-external = { $number } ({ $title })
reference-document = { $title }
table-caption = جدول: { $title }

## الناشر

publisher-heading = الناشر
publisher-capital = { $form } برأس مال قدره { $amount }
publisher-register = السجل التجاري (RCS) لمدينة { $city } تحت رقم { $siren }
publisher-director = مدير النشر: { $name }، { $role }
publisher-director-plain = مدير النشر: { $name }
publisher-host = مستضيف الموقع: { $name }
label-seat = المقر الرئيسي
label-phone = الهاتف
label-email = البريد الإلكتروني
label-siren = رقم تعريف الشركة (SIREN)
label-vat = الرقم الضريبي للقيمة المضافة
label-dpo = مسؤول حماية البيانات
address = { $lines }, { $postcode } { $city }
address-abroad = { $lines }, { $postcode } { $city }، { $country }
