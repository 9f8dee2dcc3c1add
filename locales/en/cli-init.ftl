# The words of `avenant init`.

cli-init = Make a new site in an empty folder, with starter texts
cli-init-folder = The folder, which is made where it is not there yet (default: this one)
cli-init-words-name = WORDS
cli-init-name = The name of who publishes, as registered
cli-init-base-url = The public address of the site
cli-init-languages = The languages; the first one that has starter texts (fr, en) prevails
cli-init-documents = The documents
cli-init-time-zone = The time zone in which days begin
cli-init-form = The legal form
cli-init-capital = The share capital
cli-init-siren = The SIREN
cli-init-rcs = The city of the trade register
cli-init-vat = The VAT number
cli-init-seat = The registered seat: street; postcode; city; country
cli-init-phone = The telephone number
cli-init-email = The e-mail address
cli-init-director = The director of publication
cli-init-dpo = The e-mail address of the data protection officer
cli-init-host = The name of the host
cli-init-host-phone = The telephone number of the host
cli-init-host-seat = The address of the host: street; postcode; city; country

init-hello = A new site. Enter alone passes over a question: what is missing is marked in the texts, and stops publishing until it is written.
init-question = { $what } ({ $hint }):
init-usual = Enter for { $usual }
init-example = for example { $example }
init-found = { $flag }: { $finding }
init-form = “{ $typed }” cannot be read as { $flag }.
init-form-help = Write it like this: { $example }
init-missing = What a site cannot begin without is missing, and nobody can be asked here.
init-missing-help = Add { $flags }
init-no-starter = None of these languages has starter texts.
init-no-starter-help = Starter texts are there in French (fr) and English (en): offer at least one of the two; texts in other languages can be added later.
init-not-empty = The folder { $folder } is not empty, so no site is made in it. Nothing was written.
init-not-empty-help = Name a folder that is empty or not there yet. In a site, “avenant new DOCUMENT” adds a document.
init-done = A new site is in { $folder } ({ $count } files).
init-next = { $count ->
    [0] Nothing is left to be written before publishing. “avenant build” makes the pages.
    [one] 1 place is left to be written: “avenant check” shows it. “avenant build” makes the pages.
   *[other] { $count } places are left to be written: “avenant check” lists them. “avenant build” makes the pages.
}
