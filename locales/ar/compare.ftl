### كلمات صفحات التعديلات، للقرّاء.
###
### `$old` و`$new` هما تاريخا سريان النسختين المقارنتين، مكتوبين كاملين.

## العناوين

compare-title = { $title }: التعديلات بين النسخة المؤرخة { $old } والنسخة المؤرخة { $new }
title-compare = { $title }: التعديلات بين النسخة المؤرخة { $old } والنسخة المؤرخة { $new } – { $site }
title-compare-current = { $title }: التعديلات منذ النسخة المؤرخة { $old } – { $site }
title-side-by-side = { $title }: النسخة المؤرخة { $old } والنسخة المؤرخة { $new } جنبًا إلى جنب – { $site }
description-compare = جميع تعديلات الوثيقة «{ $title }» الخاصة بـ { $site } بين النسخة المؤرخة { $old } والنسخة المؤرخة { $new }.

## ما الذي يُقارَن

compare-heading = النسختان المقارنتان
fact-compare-old = النص القديم
fact-compare-new = النص الجديد
compare-moving = تصل هذه الصفحة دائمًا إلى النسخة السارية: وهي تتغيّر عندما يبدأ سريان نسخة جديدة.
compare-moving-last = لا توجد نسخة سارية بهذه اللغة: تصل هذه الصفحة إلى آخر نسخة كانت سارية.
compare-other-document = النص القديم من وثيقة أخرى، وهذه الوثيقة امتداد لها: { $version }.
compare-continues = النص الجديد امتداد أيضًا لوثيقة أخرى، وترد أقسامها المعنية في النص القديم: { $version }.
compare-summary = ملخص التعديلات، النسخة المؤرخة { $date }
compare-degraded-budget = بعض الفقرات أطول من أن تُقارَن كلمة بكلمة: تظهر كأنها استُبدلت وإن لم يتغيّر فيها إلا كلمات قليلة.
compare-degraded-check = تعذّرت مقارنة الكلمات على نحو مؤكد: تظهر فقرات كاملة كأنها استُبدلت وإن لم يتغيّر فيها إلا كلمات قليلة.

## ما تغيّر في لغة واحدة فقط

compare-only-authentic = عُدِّل في النص المحرَّر باللغة { $language } ذي الحجية، ولم يُعدَّل في هذه الترجمة:
compare-only-translation = عُدِّل في هذه الترجمة، ولم يُعدَّل في النص المحرَّر باللغة { $language } ذي الحجية:
compare-only-there = عُدِّل في النص المحرَّر باللغة { $language } ولم يُعدَّل هنا:
compare-only-here = عُدِّل هنا ولم يُعدَّل في النص المحرَّر باللغة { $language }:
compare-front = بداية النص
compare-notes = الحواشي

## الروابط

link-compare-fixed = العنوان الدائم لهذه المقارنة
link-side-by-side = عرض النصين جنبًا إلى جنب
link-in-one-text = عرض التعديلات داخل النص
link-compare-data = التعديلات في صورة بيانات (JSON)
link-compare-previous = التعديلات السابقة ({ $date })
link-compare-next = التعديلات التالية ({ $date })
fact-compare = المقارنة
compare-earlier = المقارنة بنسخة أقدم
link-changes-since = التعديلات منذ النسخة المؤرخة { $date }
link-changes-from = التعديلات منذ نص وثيقة أخرى: { $version }
link-changes-continued = ما الذي تغيّر منذ ذلك الحين
link-changes-coming = اطّلع على ما سيتغيّر
link-changes-current = التعديلات حتى النسخة السارية
