### Words that sealing puts into texts.

# [](legal-notice#host): the number of the section, the title of the document.
xref-external = { $number } ({ $title })
