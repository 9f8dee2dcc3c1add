# The words of `avenant cookies export` and `avenant cookies import`.

cli-cookies-file-name = FILE
cli-cookies-service-name = NAME
cli-cookies-export = Write the register for a consent tool, for IAB Europe's TCF or as a table
cli-cookies-export-form = The tool: Klaro, vanilla-cookieconsent, tarteaucitron, TCF's deviceStorage.json, or the Open Cookie Database's columns
cli-cookies-export-lang = A language; may be repeated; else each of the site's for which the register has every word
cli-cookies-export-site = One site of the register only, such as www
cli-cookies-export-document = The document that tells of the trackers; else the one of the kind “cookies”
cli-cookies-export-out = The file to write, in the place of what stands there; else standard output
cli-cookies-export-working = The working register, and not the one sealed with the version in force
cli-cookies-export-as-of = The day whose version in force is meant; else today
cli-cookies-import = Propose what a file says of trackers, as comments in the register to be confirmed
cli-cookies-import-file = The Open Cookie Database or another table in its columns, what a browser recorded (.har), or a file of the EDPB Website Auditing Tool
cli-cookies-import-format = The format; else what the file begins with says it
cli-cookies-import-site = The site of the register on which new trackers are met; else the only one
cli-cookies-import-service = Propose the trackers of this service that the register does not have; may be repeated
cli-cookies-import-all = Propose every tracker that the register does not have
cli-cookies-import-yes = Write the proposals; without this they are only shown

cookies-export-done = The register is written to { $file }.
cookies-export-unsealed = No register of trackers is sealed with { $version }: this is the working one, so no text id goes with it.
cookies-export-without = Not in { $language }: “{ $name }” has no words in it.
cookies-import-nothing = Nothing in { $file } is missing from the register.
cookies-import-found = Proposals: { $new ->
    [0] no new tracker
    [one] one new tracker
   *[other] { $new } new trackers
}, { $known ->
    [0] nothing for trackers and services of the register
    [one] something for one tracker or service of the register
   *[other] something for { $known } trackers and services of the register
}.
cookies-import-others = { $count ->
    [one] The file tells of one more tracker that the register does not have.
   *[other] The file tells of { $count } more trackers that the register does not have.
} To propose those of a service, name it with --service.
cookies-import-ask = To write the proposals, run the command again with --yes.
cookies-import-done = The proposals are in { $path }, as comments: nothing of them is printed until you have confirmed it.

proposal-new = { $source ->
    [none] From { $file }
   *[other] From { $file } ({ $source })
}, to be confirmed: take the # away from what you have checked, and fill in what is empty.
proposal-known = { $source ->
    [none] { $file }
   *[other] { $file } ({ $source })
} says of “{ $name }”{ $service ->
    [none] {""}
   *[other] {" "}of { $service }
}{ $category ->
    [none] {""}
   *[other] , category “{ $category }”
}, to be confirmed:
proposal-category = category in the file: { $category }
