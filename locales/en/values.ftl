### Values written into texts: {"{{ publisher.seat }}"} and others.

value-address-lines = { $before }, { $after }
value-address = { $lines }, { $postcode } { $city }
value-address-abroad = { $lines }, { $postcode } { $city }, { $country }
