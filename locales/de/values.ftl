### Werte, die in Texten stehen: {"{{ publisher.seat }}"} und andere.

value-address-lines = { $before }, { $after }
value-address = { $lines }, { $postcode } { $city }
value-address-abroad = { $lines }, { $postcode } { $city }, { $country }
