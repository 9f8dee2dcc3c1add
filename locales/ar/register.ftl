### سجلات تُطبع في النصوص على هيئة جداول: أدوات التتبع والمتلقون والأغراض.

## أدوات التتبع

register-cookies = ملفات تعريف الارتباط وأدوات التتبع الأخرى: { $sites }{ $category ->
    [none] {""}
   *[other] ، { $category }
}{ $service ->
    [none] {""}
   *[other] ، { $service }
}
register-cookies-name = الاسم
register-cookies-purpose = الغرض
register-cookies-provider = الجهة التي تضعه
register-cookies-lifetime = المدة
register-cookies-category = الفئة والموافقة
register-category = { $category }: { $consent ->
    [required] بموافقتكم فقط
   *[exempt] لا تلزم موافقة
}
register-provider = { $service ->
    [none] { $provider }
   *[other] { $provider } ({ $service })
}
register-lifetime = { $lifetime ->
    [session] حتى إغلاق المتصفح
    [until-deleted] حتى تحذفوه
    [unpublished] غير منشورة
   *[unknown] غير معروفة
}
register-refresh = تبدأ من جديد مع كل زيارة
register-party = { $party ->
    [first] { $provider }؛ الموقع نفسه
   *[third] { $provider }؛ طرف ثالث: { $domains }
}
register-storage = { $storage ->
    [localStorage] التخزين المحلي
    [sessionStorage] تخزين الجلسة
    [indexedDB] قاعدة بيانات في المتصفح
    [pixel] بكسل تتبع
    [fingerprint] التعرف على الجهاز من سماته
   *[sdk] وحدة برمجية في التطبيق
}
register-note = { $words }، { $note }

## المتلقون

register-recipients = { $role ->
    [processor] معالجو بياناتكم
    [joint] المسؤولون المشتركون عن بياناتكم
    [authority] السلطات التي تتلقى بياناتكم
   *[none] متلقو بياناتكم
}
register-recipients-name = المتلقي
register-recipients-role = الصفة
register-recipients-purpose = الغاية
register-recipients-data = البيانات
register-recipients-place = البلد والضمان
register-recipients-retention = مدة الاحتفاظ
register-role = { $role ->
    [processor] معالج يعمل لحسابنا
    [joint] مسؤول مشترك
    [authority] سلطة عامة
   *[controller] مسؤول عن معالجته الخاصة
}
register-safeguard = { $countries ->
    [none] {""}
   *[other] { $countries }:{" "}
}{ $safeguard ->
    [adequacy] قرار الملاءمة (المادة 45 من اللائحة العامة لحماية البيانات)
    [standard-clauses] البنود التعاقدية النموذجية (المادة 46، الفقرة 2 من اللائحة العامة لحماية البيانات)
    [binding-rules] القواعد المؤسسية الملزمة (المادة 47 من اللائحة العامة لحماية البيانات)
    [code-of-conduct] مدونة سلوك معتمدة (المادة 46، الفقرة 2(هـ) من اللائحة العامة لحماية البيانات)
    [certification] شهادة معتمدة (المادة 46، الفقرة 2(و) من اللائحة العامة لحماية البيانات)
   *[derogation] استثناء (المادة 49 من اللائحة العامة لحماية البيانات)
}{ $address ->
    [none] {""}
   *[other] ، { $address }
}

## الأغراض

register-purposes = أغراض المعالجة
register-purposes-purpose = الغرض
register-purposes-basis = الأساس القانوني
register-purposes-data = البيانات
register-purposes-recipients = المتلقون
register-purposes-retention = مدة الاحتفاظ
register-purposes-source = المصدر
register-basis = { $point ->
    [a] الموافقة (المادة 6، الفقرة 1(أ) من اللائحة العامة لحماية البيانات)
    [b] العقد أو ما يسبقه من خطوات (المادة 6، الفقرة 1(ب) من اللائحة العامة لحماية البيانات)
    [c] التزام قانوني (المادة 6، الفقرة 1(ج) من اللائحة العامة لحماية البيانات)
    [d] المصالح الحيوية (المادة 6، الفقرة 1(د) من اللائحة العامة لحماية البيانات)
    [e] مهمة للمصلحة العامة (المادة 6، الفقرة 1(هـ) من اللائحة العامة لحماية البيانات)
   *[f] مصلحة مشروعة (المادة 6، الفقرة 1(و) من اللائحة العامة لحماية البيانات)
}
register-interest = { $basis }: { $interest }
register-special = وللفئات الخاصة من البيانات المادة 9، الفقرة 2، النقطة { $point }
