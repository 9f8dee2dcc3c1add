### Valores que se escriben en los textos: {"{{ publisher.seat }}"} y otros.

value-address-lines = { $before }, { $after }
value-address = { $lines }, { $postcode } { $city }
value-address-abroad = { $lines }, { $postcode } { $city }, { $country }
