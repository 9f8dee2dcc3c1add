# The words of the desk's beginnings: a new document, the next version of one.

desk-new = Begin
new-refused = It cannot be done like this:
new-shown = What would be written
new-other-now = Something is not as it was when you were shown it: nothing was written. This is what would be written now.
new-write = { $count ->
    [one] Write this file
   *[other] Write these { $count } files
}
new-show = Show what would be written
new-next = The next version of a document
new-next-words = The working text becomes that of the latest version, with all that was corrected in it since. A working text that holds what was never published is left as it is.
new-next-of = Document
new-next-none = No document was published yet: what is written is the first version.
new-document = A new document
new-document-words = It begins with a starter text in the languages of the site that have one. What the starter cannot know stands in brackets, and stops publishing until it is written.
new-kind = What it is
new-kind-by-name = What its name says
new-privacy-policy = A privacy policy
new-legal-notice = A legal notice
new-cookies = A page on cookies and other trackers
new-terms = Terms of use or sale
new-other = Something else
new-name = Its name
new-name-words = Small letters and hyphens, such as terms-of-sale. It names the folder, and addresses begin from it.
new-publisher = Who publishes it
new-publisher-choose = Choose
new-there = “{ $document }” is there already. Give the new document another name, or begin the next version of that one.
new-which-kind = The name “{ $document }” does not say what the new document is: choose it.
new-which-publisher = Choose who publishes the new document.
new-which-document = Choose the document whose next version begins.
new-would-add = { $document } would be added, with a text to begin from in: { $languages }.
new-would-begin = The working text of { $document } would be that of the version of { $version } again ({ $languages }): the next version begins from it.
