### كلمات للقراء عمن يشهد على يوم ختم نسخة.
###
### `$date` يوم الختم الزمني بصيغته الطويلة؛ و`$authority` اسم الجهة التي أصدرته.

fact-attested = إثبات التاريخ
attested-by-publisher = بحسب تصريح الناشر
attested-by-authority = ختم زمني بتاريخ { $date } من { $authority }
attested-by-publisher-sentence = هذه التواريخ يصرّح بها الناشر وحده.
attested-by-authority-sentence = ختم زمني بتاريخ { $date } من { $authority }: كانت موجودة في ذلك اليوم على أبعد تقدير.
