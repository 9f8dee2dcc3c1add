# The words of `avenant new`.

cli-new = Add a document, or begin the next version of one from the latest
cli-new-document = The document, such as cookies
cli-new-kind = What a new document is (default: what its name says)
cli-new-publisher = Who publishes a new document (default: the site's only publisher)
cli-new-publisher-name = PUBLISHER

new-bad-name = “{ $typed }” cannot be the name of a document.
new-bad-name-help = { $near ->
    [none] Write small letters without accents and digits, the words joined by hyphens.
   *[other] Write { $near }
}
new-no-kind = No document is called “{ $typed }”, and the name does not say what a new one would be.
new-no-kind-help = { $near ->
    [none] To add it, say what it is: --kind terms, or --kind other.
   *[other] Did you mean “{ $near }”? To add it, say what it is: --kind terms, or --kind other.
}
new-no-publisher = It is not known who publishes the new document.
new-no-publisher-help = Add --publisher with one of: { $known }.
new-never-published = { $document } is there already and was never published: its working text is the first version.
new-never-published-help = Write in content/{ $document }/, then “avenant publish { $document } --effective” and the day.
new-added = { $document } is added, with a text to begin from in: { $languages }.
new-begun = The working text of { $document } is that of the version of { $version } again ({ $languages }): the next version begins from it. Say under “changes:” of its header what it changes.
new-as-published = The working text of { $document } already is that of the version of { $version } ({ $languages }): go on from it.
