### قيم تُكتب في النصوص.

value-address-lines = { $before }، { $after }
value-address = { $lines }، { $postcode } { $city }
value-address-abroad = { $lines }، { $postcode } { $city }، { $country }
