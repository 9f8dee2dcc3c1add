### Mots que le scellement met dans les textes.

# [](legal-notice#host) : numéro de la section, titre du document.
xref-external = { $number } ({ $title })
