### Valeurs écrites dans les textes : {"{{ publisher.seat }}"} et autres.

value-address-lines = { $before }, { $after }
value-address = { $lines }, { $postcode } { $city }
value-address-abroad = { $lines }, { $postcode } { $city }, { $country }
