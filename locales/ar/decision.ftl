### كلمات للقرّاء عمّا تقرّر بشأن النصوص المنشورة: سُحبت أو أُجّلت أو انتهت.
###
### ‏`$decided` يوم القرار، و`$date` اليوم الذي يُعمل به اعتبارًا منه، و`$version` يقود إلى نسخة أخرى.

state-withdrawn = مسحوب
state-never-applied = لم يسرِ قط
status-withdrawn = سرى هذا النص من { $from } إلى { $last }، ثم سُحب.
status-never-applied = كان من المقرر أن يسري هذا النص اعتبارًا من { $from }، لكنه لم يسرِ قط.
status-again = يسري هذا النص من جديد منذ { $from }.
status-again-until = يسري هذا النص من جديد من { $from } إلى { $last }.

decision-withdrawn = سُحب بقرار مؤرخ { $decided }.
decision-instead = اعتبارًا من { $date } تسري من جديد نسخة أخرى بدلًا منه: { $version }.
decision-nothing = اعتبارًا من { $date } لا تسري أي نسخة بدلًا منه.
decision-ended = تنتهي الوثيقة بهذا النص بقرار مؤرخ { $decided }: لا تسري أي نسخة اعتبارًا من { $date }.
decision-replaced = يرد ما جاء فيه منذ ذلك الحين في: { $documents }.
decision-moved = بقرار مؤرخ { $decided } تسري كلماته اعتبارًا من يوم آخر: { $version }.
decision-moved-from = كان من المقرر أولًا أن تسري هذه الكلمات اعتبارًا من يوم آخر: { $version }.
decision-reason = السبب الذي ذكره الناشر: { $reason }
decision-before = وكان قد سرى أيضًا من { $from } إلى { $last }.
decision-again = يسري هذا النص من جديد اعتبارًا من { $date }.

gap-withdrawn = اعتبارًا من { $date }: لا تسري أي نسخة؛ فقد سُحبت النسخة السابقة.
gap-ended = اعتبارًا من { $date }: لا تسري أي نسخة؛ فقد انتهت الوثيقة.
gap-again = اعتبارًا من { $date }: تسري نسخة سابقة من جديد: { $version }.

compare-moving-earlier = تسري نسخة سابقة من جديد: تصل هذه الصفحة إلى آخر نسخة بدأ سريانها.
title-version-withdrawn = { $title }، النسخة المؤرخة { $date } (مسحوبة) – { $site }
title-version-never-applied = { $title }، النسخة المؤرخة { $date } (لم تسرِ قط) – { $site }
description-version-never-applied = { $title } الخاصة بـ { $site }، النسخة التي كان من المقرر أن تسري اعتبارًا من { $date } ولم تسرِ قط.
