### Palabras que el sellado pone en los textos.

# [](legal-notice#host): número de la sección, título del documento.
xref-external = { $number } ({ $title })
