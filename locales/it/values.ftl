### Valori scritti nei testi: {"{{ publisher.seat }}"} e altri.

value-address-lines = { $before }, { $after }
value-address = { $lines }, { $postcode } { $city }
value-address-abroad = { $lines }, { $postcode } { $city }, { $country }
