### كلمات الصفحات، للقرّاء.
###
### تصل الأيام مكتوبة كاملة؛ `$from` أول يوم تسري فيه النسخة و`$last` آخر يوم.
### لا تتضمن أي رسالة وسومًا: كلمات الرابط رسالة قائمة بذاتها.

language-name = العربية

## حول كل صفحة

skip-to-content = انتقل إلى المحتوى
languages-label = اللغات
not-translated = (غير مترجم)
contents-heading = المحتويات
contents-count = عدد الأقسام: { $count }
permalink-label = رابط إلى «{ $heading }»
notes-heading = الحواشي
note-label = الحاشية { $number }
note-back = العودة إلى النص
print-source = طُبع من { $url }

## حال النص اليوم

status-heading = حالة هذا النص:
state-in-force = سارٍ
state-scheduled = لم يبدأ سريانه بعد
state-superseded = لم يعد ساريًا
state-none = لا توجد نسخة سارية
state-untranslated = غير مترجم
status-in-force = يسري هذا النص منذ { $from }.
status-in-force-until = يسري هذا النص من { $from } إلى { $last }.
status-scheduled = سيسري هذا النص اعتبارًا من { $from }.
status-scheduled-until = سيسري هذا النص من { $from } إلى { $last }.
status-superseded = سرى هذا النص من { $from } إلى { $last }.
status-next = ستسري نسخة جديدة اعتبارًا من { $date }.
late-entry = أُضيف إلى هذا الأرشيف في { $date }.
origin-imported-sentence = نُشر هذا النص أولًا في موضع آخر، ويرد هنا كما نُشر.
consent-again-sentence = مع هذه النسخة نطلب منك الاختيار من جديد.
siblings-sentence = تؤدي الروابط إلى وثائقنا الأخرى إلى نسخها السارية في { $date }.

level-material = تعديل في المضمون
level-editorial = تعديل في الصياغة
origin-avenant = نُشر في هذا الأرشيف
origin-imported = نُشر في موضع آخر ثم أُضيف إلى هذا الأرشيف

## الروابط بين النسخ

link-in-force = اقرأ النسخة السارية ({ $date })
link-next = اقرأ النسخة الجديدة
in-language = (باللغة { $language })
link-versions = جميع النسخ
link-feed = البقاء على علم بالنسخ الجديدة (Atom)
link-version = النسخة المؤرخة { $date }
version-name = { $title }، النسخة المؤرخة { $date }

## النص ذو الحجية

authentic-sole = هذا النص هو النص ذو الحجية، وتُقدَّم ترجماته للعلم فقط.
authentic-equal = للنصوص المحرَّرة باللغات الآتية حجية متساوية: { $languages }.
translation-courtesy = ترجمة مقدَّمة للعلم فقط. لغة النص ذي الحجية: { $languages }.
translation-read-authentic = اقرأ النص باللغة { $language }
courtesy-label = (ترجمة مقدَّمة للعلم)
translation-late = { PLURAL($count) ->
    [one] قسم واحد من هذه الترجمة غير محدَّث: تُرجم عن نص سابق.
    [two] قسمان من هذه الترجمة غير محدَّثين: تُرجما عن نص سابق.
    [few] { $count } أقسام من هذه الترجمة غير محدَّثة: تُرجمت عن نص سابق.
    [many] { $count } قسمًا من هذه الترجمة غير محدَّث: تُرجمت عن نص سابق.
   *[other] { $count } قسم من هذه الترجمة غير محدَّث: تُرجمت عن نص سابق.
}
translation-missing = هذا النص غير متوفر باللغة { $language }.
translation-other-language = هذا النص متوفر باللغات الآتية فقط: { $languages }.

## القيد

record-heading = قيد هذه النسخة
fact-version = هذه النسخة
fact-previous = النسخة السابقة
fact-next = النسخة التالية
fact-history = السجل الزمني
fact-published = تاريخ النشر
fact-effective = تاريخ بدء السريان
fact-sealed = تاريخ الختم
fact-level = نوع التعديل
fact-origin = المصدر
fact-text-id = معرّف النص
fact-text-digest = بصمة النص (SHA-256)
fact-ledger-entry = القيد في السجل
fact-ledger-digest = بصمة القيد (SHA-256)
fact-ledger-head = رأس السجل (SHA-256)
ledger-entry-number = رقم { $number }
download-text = النص بصيغة Markdown
download-data = النص في صورة بيانات (JSON)
download-ledger = سجل جميع النسخ
record-explanation = يثبّت السجل كل نسخة كلمة بكلمة: من يحتفظ برأس السجل يستطيع أن يبيّن لاحقًا أن شيئًا لم يتغيّر.

## جميع نسخ الوثيقة

versions-title = جميع النسخ: { $title }
changes-heading = ما الذي تغيّر
changes-coming-heading = ما الذي سيتغيّر
gap-none-now = لا تسري أي نسخة اليوم.
gap-before = قبل { $date }: لا توجد أي نسخة في هذا الأرشيف.
gap-continues = قبل { $date } كانت هذه المعلومات واردة في وثيقة أخرى: { $version }.

## الصفحة الرئيسية للغة

documents-heading = الوثائق القانونية
documents-none = لم تُنشر أي وثيقة بعد.

## صفحة غير موجودة

not-found-title = الصفحة غير موجودة
not-found-text = لا توجد صفحة في هذا العنوان. لا تُحذف أي نسخة منشورة أبدًا: ستجدها انطلاقًا من الصفحة الرئيسية.
moved-text = تغيّر عنوان هذه الصفحة.

## عناوين المتصفح ونتائج البحث

title-home = وثائق قانونية – { $site }
title-current = { $title } – { $site }
title-version = { $title }، النسخة المؤرخة { $date } – { $site }
title-version-scheduled = { $title }، النسخة المؤرخة { $date } (لم يبدأ سريانها بعد) – { $site }
title-version-superseded = { $title }، النسخة المؤرخة { $date } (لم تعد سارية) – { $site }
title-versions = جميع النسخ: { $title } – { $site }
title-chooser = { $site }
title-not-found = الصفحة غير موجودة – { $site }

description-home = الوثائق القانونية الخاصة بـ { $site } مع جميع نسخها منذ الأولى.
description-current = { $title } الخاصة بـ { $site }، النسخة السارية منذ { $date }.
description-version-scheduled = { $title } الخاصة بـ { $site }، النسخة التي تسري اعتبارًا من { $date }.
description-version-superseded = { $title } الخاصة بـ { $site }، النسخة التي كانت سارية من { $from } إلى { $last }.
description-versions = جميع نسخ الوثيقة «{ $title }» الخاصة بـ { $site } مع تواريخها وتعديلاتها.
