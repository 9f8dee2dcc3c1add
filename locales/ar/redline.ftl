### التغييرات بين نسختين، للقرّاء.
###
### `$old` و`$new` كلمات من النص القديم ومن النص الجديد، موضوعة أصلًا بين علامتي اقتباس، أو عناوين
### روابط؛ و`$after` الكلمات التي تسبقها. الأعداد أرقام.

## ما يُحصى

redline-count-sections-changed = { PLURAL($count) ->
    [one] قسم واحد معدَّل
    [two] قسمان معدَّلان
    [few] { $count } أقسام معدَّلة
    [many] { $count } قسمًا معدَّلًا
   *[other] { $count } قسم معدَّل
}
redline-count-sections-added = { PLURAL($count) ->
    [one] قسم واحد مضاف
    [two] قسمان مضافان
    [few] { $count } أقسام مضافة
    [many] { $count } قسمًا مضافًا
   *[other] { $count } قسم مضاف
}
redline-count-sections-removed = { PLURAL($count) ->
    [one] قسم واحد محذوف
    [two] قسمان محذوفان
    [few] { $count } أقسام محذوفة
    [many] { $count } قسمًا محذوفًا
   *[other] { $count } قسم محذوف
}
redline-count-sections-continued = { PLURAL($count) ->
    [one] قسم واحد مُدرج في وثيقة أخرى
    [two] قسمان مُدرجان في وثيقة أخرى
    [few] { $count } أقسام مُدرجة في وثيقة أخرى
    [many] { $count } قسمًا مُدرجًا في وثيقة أخرى
   *[other] { $count } قسم مُدرج في وثيقة أخرى
}
redline-count-sections-moved = { PLURAL($count) ->
    [one] قسم واحد منقول
    [two] قسمان منقولان
    [few] { $count } أقسام منقولة
    [many] { $count } قسمًا منقولًا
   *[other] { $count } قسم منقول
}
redline-count-renumbered = { PLURAL($count) ->
    [one] قسم واحد تغيّر رقمه
    [two] قسمان تغيّر رقماهما
    [few] { $count } أقسام تغيّرت أرقامها
    [many] { $count } قسمًا تغيّرت أرقامها
   *[other] { $count } قسم تغيّرت أرقامها
}
redline-count-retitled = { PLURAL($count) ->
    [one] عنوان قسم واحد معدَّل
    [two] عنوانا قسمين معدَّلان
    [few] عناوين { $count } أقسام معدَّلة
    [many] عناوين { $count } قسمًا معدَّلة
   *[other] عناوين { $count } قسم معدَّلة
}
redline-count-added = { PLURAL($count) ->
    [one] مقطع واحد مضاف
    [two] مقطعان مضافان
    [few] { $count } مقاطع مضافة
    [many] { $count } مقطعًا مضافًا
   *[other] { $count } مقطع مضاف
}
redline-count-removed = { PLURAL($count) ->
    [one] مقطع واحد محذوف
    [two] مقطعان محذوفان
    [few] { $count } مقاطع محذوفة
    [many] { $count } مقطعًا محذوفًا
   *[other] { $count } مقطع محذوف
}
redline-count-moved = { PLURAL($count) ->
    [one] مقطع واحد منقول
    [two] مقطعان منقولان
    [few] { $count } مقاطع منقولة
    [many] { $count } مقطعًا منقولًا
   *[other] { $count } مقطع منقول
}
redline-count-columns-added = { PLURAL($count) ->
    [one] عمود واحد مضاف
    [two] عمودان مضافان
    [few] { $count } أعمدة مضافة
    [many] { $count } عمودًا مضافًا
   *[other] { $count } عمود مضاف
}
redline-count-columns-removed = { PLURAL($count) ->
    [one] عمود واحد محذوف
    [two] عمودان محذوفان
    [few] { $count } أعمدة محذوفة
    [many] { $count } عمودًا محذوفًا
   *[other] { $count } عمود محذوف
}
redline-count-columns-moved = { PLURAL($count) ->
    [one] عمود واحد منقول
    [two] عمودان منقولان
    [few] { $count } أعمدة منقولة
    [many] { $count } عمودًا منقولًا
   *[other] { $count } عمود منقول
}
redline-count-words-added = { PLURAL($count) ->
    [one] كلمة واحدة مضافة
    [two] كلمتان مضافتان
    [few] { $count } كلمات مضافة
   *[other] { $count } كلمة مضافة
}
redline-count-words-removed = { PLURAL($count) ->
    [one] كلمة واحدة محذوفة
    [two] كلمتان محذوفتان
    [few] { $count } كلمات محذوفة
   *[other] { $count } كلمة محذوفة
}
redline-count-addresses = { PLURAL($count) ->
    [one] رابط واحد تغيّر عنوانه
    [two] رابطان تغيّر عنواناهما
    [few] { $count } روابط تغيّرت عناوينها
    [many] { $count } رابطًا تغيّرت عناوينها
   *[other] { $count } رابط تغيّرت عناوينها
}
redline-count-format = { PLURAL($count) ->
    [one] تغيير واحد في التنسيق
    [two] تغييران في التنسيق
    [few] { $count } تغييرات في التنسيق
    [many] { $count } تغييرًا في التنسيق
   *[other] { $count } تغيير في التنسيق
}
redline-count-typography = { PLURAL($count) ->
    [one] تغيير طباعي واحد
    [two] تغييران طباعيان
    [few] { $count } تغييرات طباعية
    [many] { $count } تغييرًا طباعيًا
   *[other] { $count } تغيير طباعي
}
redline-count-invisible = { PLURAL($count) ->
    [one] مقطع واحد تغيّرت فيه أحرف غير مرئية
    [two] مقطعان تغيّرت فيهما أحرف غير مرئية
    [few] { $count } مقاطع تغيّرت فيها أحرف غير مرئية
    [many] { $count } مقطعًا تغيّرت فيها أحرف غير مرئية
   *[other] { $count } مقطع تغيّرت فيها أحرف غير مرئية
}

## الصفحة

redline-list-heading = التغييرات واحدًا تلو الآخر
redline-text-heading = النص مع التغييرات
redline-none = لا يوجد أي تغيير ظاهر بين هذين النصين.
redline-impossible = تعذّرت المقارنة بين هذين النصين. يُرجى قراءتهما كاملين.
redline-legend = في النص: { $added }، { $removed }، { $moved }. تُذكر بالكلمات التغييرات في أرقام الأقسام وعناوين الروابط والتنسيق؛ أما التغييرات الطباعية (علامات الاقتباس والشرطات والمسافات) فتُذكر في القائمة فقط.
redline-legend-added = نص مضاف
redline-legend-removed = نص محذوف
redline-legend-moved = نص منقول
redline-previous = التغيير السابق
redline-next = التغيير التالي
redline-same = { PLURAL($count) ->
    [one] قسم واحد بلا تغيير:
    [two] قسمان بلا تغيير:
    [few] { $count } أقسام بلا تغيير:
    [many] { $count } قسمًا بلا تغيير:
   *[other] { $count } قسم بلا تغيير:
}

## في النص

redline-mark-added = مضاف:
redline-mark-removed = محذوف:
redline-break-added = فقرة جديدة
redline-break-removed = كانت تبدأ هنا فقرة
redline-moved-here = مقطع منقول.
redline-moved-way = انظر الموضع السابق
redline-stub = نص منقول: «{ $name }».
redline-stub-way = انظر الموضع الجديد
redline-note-stub = حاشية منقولة.
redline-section-added-here = قسم جديد.
redline-section-removed-here = قسم محذوف.
redline-number-was = (سابقًا: { $number })
redline-number-none = (سابقًا: بلا رقم)
redline-address-changed = تغيّر العنوان { $old } إلى { $new }
redline-address-added = رابط جديد إلى { $new }
redline-address-removed = لم يعد هنا رابط إلى { $old }
redline-emphasis-got = أصبح { $style ->
    [strong] بخط عريض
    [emphasis] بخط مائل
    [strike] مشطوبًا
    [redacted] علامة على كلمات أزيلت
   *[code] بخط الشيفرة البرمجية
}
redline-emphasis-lost = لم يعد { $style ->
    [strong] بخط عريض
    [emphasis] بخط مائل
    [strike] مشطوبًا
    [redacted] علامة على كلمات أزيلت
   *[code] بخط الشيفرة البرمجية
}
redline-language-changed = تغيّرت اللغة المبيَّنة لهذه الكلمات

## في القائمة

redline-see = انظر التغيير { $number }
redline-note-added = أُضيفت حاشية.
redline-note-removed = حُذفت حاشية.
redline-note-other = إحالة إلى حاشية أخرى.
redline-space-changed = مسافة من نوع آخر بعد { $after }
redline-name-title = العنوان
redline-name-front = قبل القسم الأول
redline-name-note = الحاشية { $label }
redline-replaced = استُعيض عن عبارة { $old } بعبارة { $new }.
redline-came = أُضيف بعد { $after }: { $new }.
redline-came-first = أُضيف في البداية: { $new }.
redline-went = حُذف بعد { $after }: { $old }.
redline-went-first = حُذف من البداية: { $old }.
redline-many-replaced = عدد المقاطع المعدَّلة: { $count } (الكلمات المضافة: { $added }، والمحذوفة: { $removed }).
redline-in-sections = { PLURAL($count) ->
    [one] في قسم واحد:
    [two] في قسمين:
    [few] في { $count } أقسام:
    [many] في { $count } قسمًا:
   *[other] في { $count } قسم:
}
redline-retitled = تغيّر العنوان.
redline-section-added = { PLURAL($count) ->
    [zero] أُضيف القسم.
    [one] أُضيف القسم (كلمة واحدة).
    [two] أُضيف القسم (كلمتان).
    [few] أُضيف القسم ({ $count } كلمات).
   *[other] أُضيف القسم ({ $count } كلمة).
}
redline-section-removed = { PLURAL($count) ->
    [zero] حُذف القسم.
    [one] حُذف القسم (كلمة واحدة).
    [two] حُذف القسم (كلمتان).
    [few] حُذف القسم ({ $count } كلمات).
   *[other] حُذف القسم ({ $count } كلمة).
}
redline-subsections = { PLURAL($count) ->
    [one] مع قسم فرعي واحد.
    [two] مع قسمين فرعيين.
    [few] مع { $count } أقسام فرعية.
    [many] مع { $count } قسمًا فرعيًا.
   *[other] مع { $count } قسم فرعي.
}
redline-section-continued = يرد الآن في وثيقة أخرى: { $text }.
redline-section-moved = نُقل القسم.
redline-section-moved-from = نُقل القسم (سابقًا: { $number }).
redline-section-level = تغيّر مستوى العنوان.
redline-block-added = { $what ->
    [item] أُضيف بند في قائمة
    [list] أُضيفت قائمة
    [table] أُضيف جدول
    [quote] أُضيف اقتباس
    [code] أُضيفت كتلة من الشيفرة البرمجية
    [rule] أُضيف خط فاصل
   *[paragraph] أُضيفت فقرة
}{ PLURAL($added) ->
    [zero] .
    [one] { " " }(كلمة واحدة).
    [two] { " " }(كلمتان).
    [few] { " " }({ $added } كلمات).
   *[other] { " " }({ $added } كلمة).
}
redline-block-removed = { $what ->
    [item] حُذف بند من قائمة
    [list] حُذفت قائمة
    [table] حُذف جدول
    [quote] حُذف اقتباس
    [code] حُذفت كتلة من الشيفرة البرمجية
    [rule] حُذف خط فاصل
   *[paragraph] حُذفت فقرة
}{ PLURAL($removed) ->
    [zero] .
    [one] { " " }(كلمة واحدة).
    [two] { " " }(كلمتان).
    [few] { " " }({ $removed } كلمات).
   *[other] { " " }({ $removed } كلمة).
}
redline-blocks-added = عدد المقاطع المضافة: { $count } (عدد الكلمات: { $added }).
redline-blocks-removed = عدد المقاطع المحذوفة: { $count } (عدد الكلمات: { $removed }).
redline-blocks-replaced = أُعيدت صياغة المقطع (الكلمات المضافة: { $added }، والمحذوفة: { $removed }).
redline-block-moved = { $what ->
    [item] نُقل بند من قائمة.
    [list] نُقلت قائمة.
    [table] نُقل جدول.
    [row] نُقل صف من جدول.
   *[paragraph] نُقل مقطع.
}
redline-block-level = { $what ->
    [item] نُقل بند إلى قائمة أخرى.
   *[paragraph] أُدخل مقطع في قائمة أو اقتباس، أو أُخرج من أحدهما.
}
redline-split = قُسّمت الفقرة.
redline-merged = دُمجت الفقرات.
redline-form = تغيّر عرض القائمة أو الجدول.
redline-rows-added = { PLURAL($count) ->
    [one] أُضيف صف إلى الجدول.
    [two] أُضيف صفان إلى الجدول.
    [few] أُضيفت { $count } صفوف إلى الجدول.
    [many] أُضيف { $count } صفًا إلى الجدول.
   *[other] أُضيف { $count } صف إلى الجدول.
}
redline-rows-removed = { PLURAL($count) ->
    [one] حُذف صف من الجدول.
    [two] حُذف صفان من الجدول.
    [few] حُذفت { $count } صفوف من الجدول.
    [many] حُذف { $count } صفًا من الجدول.
   *[other] حُذف { $count } صف من الجدول.
}
redline-column-added = عمود مضاف.
redline-column-removed = عمود محذوف.
redline-column-moved = عمود منقول.
redline-number-typed = تغيّر الترقيم المكتوب في النص.
redline-invisible = تغيّرت أحرف غير مرئية.
redline-renumbered = { PLURAL($count) ->
    [one] تغيّر رقم قسم واحد:
    [two] تغيّر رقما قسمين:
    [few] تغيّرت أرقام { $count } أقسام:
    [many] تغيّرت أرقام { $count } قسمًا:
   *[other] تغيّرت أرقام { $count } قسم:
}
redline-typography = { PLURAL($count) ->
    [one] تغييرات طباعية في موضع واحد
    [two] تغييرات طباعية في موضعين
    [few] تغييرات طباعية في { $count } مواضع
    [many] تغييرات طباعية في { $count } موضعًا
   *[other] تغييرات طباعية في { $count } موضع
}
