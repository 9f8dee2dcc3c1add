### كلمات للقراء عن النصوص المصححة.
###
### `$date` يوم التصحيح كاملًا، و`$version` تاريخ سريان النسخة.

erratum-corrected = صُحح في { $date }.
erratum-reason = سبب بقاء المعنى كما هو، بكلمات الناشر: { $reason }
erratum-stood = هذا هو النص كما كان حتى تصحيحه في { $date }.
erratum-as-published = كما نُشر
erratum-corrected-on = صُحح في { $date }

link-erratum = ما الذي صُحح
link-erratum-before = النص قبل التصحيح
link-corrected = قراءة النص المصحح
link-changes-erratum = تصحيح { $date }

compare-title-erratum = { $title }، النسخة المؤرخة { $version }: ما صُحح في { $date }
title-erratum = { $title }، النسخة المؤرخة { $version }: ما صُحح في { $date } – { $site }
title-erratum-side-by-side = { $title }، النسخة المؤرخة { $version }: تصحيح { $date } جنبًا إلى جنب – { $site }
description-erratum = كل كلمة غيّرها تصحيح { $date } في الوثيقة «{ $title }» الخاصة بـ { $site }، النسخة المؤرخة { $version }.
title-revision = { $title }، النسخة المؤرخة { $date }، المراجعة { $number } – { $site }
