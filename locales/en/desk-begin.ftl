# The words of the desk's first screen, where there is no site yet.

desk-begin = Begin a site
begin-words = There is no site in this folder yet. Answer what you know: a site with starter texts is made from it. What is left empty is marked in the texts, and stops publishing until it is written.
begin-where = Where
begin-here = It is made in this folder:
begin-below-words = The folder holds other files, so that the site gets a new folder of its own below it:
begin-below = Name of the new folder
begin-below-help = Letters without accents, digits and hyphens, such as legal-texts
begin-bad-folder = { $typed ->
    [none] The new folder needs a name.
   *[other] “{ $typed }” cannot name the folder: write letters without accents, digits and hyphens, such as legal-texts.
}
begin-taken = { $folder ->
    [none] The folder is not empty any more. Nothing was written. Name a new folder.
   *[other] There is a folder “{ $folder }” already, and it is not empty. Nothing was written. Give it another name.
}
begin-publisher = Who publishes
begin-host = Who hosts the site
begin-site = The site
begin-needed-mark = needed
begin-example = For example: { $example }
begin-languages = The languages of the texts; more can join later
begin-french-english = French, which prevails, and English
begin-english-french = English, which prevails, and French
begin-french = French alone
begin-english = English alone
begin-write = Make the site
begin-refused = Nothing was written yet. This is to be mended first:
begin-needed = { $what }: a site cannot begin without this.
begin-form = { $what }: “{ $typed }” cannot be read. Write it like this: { $example }
begin-found = { $what }: { $finding } { $help }
