### قيم تُكتب في النصوص.

# عناوين البلدان الأخرى بحروف لاتينية: فاصلة لاتينية تبقيها قطعة واحدة معزولة عن النص حولها.
value-address-lines = { $before }, { $after }
value-address = { $lines }, { $postcode } { $city }
value-address-abroad = { $lines }, { $postcode } { $city }, { $country }
