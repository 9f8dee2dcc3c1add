### Parole che il sigillo inserisce nei testi.

# [](legal-notice#host): numero della sezione, titolo del documento.
xref-external = { $number } ({ $title })
