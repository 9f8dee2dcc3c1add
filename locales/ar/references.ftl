### كلمات يضعها الختم في النصوص.

# [](legal-notice#host): the number of the section, the title of the document.
xref-external = { $number } ({ $title })
