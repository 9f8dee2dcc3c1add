### Findings on finished pages.

on-page = { $others ->
    [0] On the page { $page }
    [one] On the page { $page } and { $others } more
   *[other] On the page { $page } and { $others } more
}
page-link-broken = { on-page }, a link leads nowhere: { $what ->
    [section] “{ $address }” names a place that is not on its page
    [relative] “{ $address }” depends on the address of the page, and this page answers at any address
   *[page] “{ $address }” is no page or file of this site
}. It stands in { $excerpt }
    .help = { $what ->
        [section] Write the id of an element of that page after the #, or leave the # and what follows out.
        [relative] Begin the address with /, or take one of those that templates are given, such as {"{{ site.home }}"}.
       *[page] Take an address that templates are given, such as {"{{ site.home }}"} or {"{{ asset('name') }}"}, or write the whole address of a page outside this site, with https://.
    }
text-link-broken = { $page ->
    [none] A link of this text
   *[other] { on-page }, a link of the text
} leads nowhere: { $what ->
    [section] “{ $address }” names a place that is not on its page.
   *[page] “{ $address }” is no page of this site.
}
    .help = { $page ->
        [none] Refer
       *[other] In the next version, refer
    } to a section by its id, such as {"[](#rights)"}, or to a document by its name, such as {"[](legal-notice)"}: such links are followed for ever.
page-id-twice = { on-page }, two elements have the id “{ $id }”.
    .help = Give one of them another id, and write it into the links that lead there. Ids with a full stop, such as page.main, are those of the theme and never those of a text.
page-orphan = No link leads to the page { $page }{ $others ->
    [0] {""}
    [one] , nor to { $others } more
   *[other] , nor to { $others } more
}: whoever begins at the choice of languages never finds it.
    .help = Show on home.html the documents ({"{{ document.href }}"}) with their lists of versions ({"{{ document.versions }}"}), and on versions.html every version ({"{{ version.href }}"}) with the changes that lead to it ({"{{ comparison.href }}"}), as the built-in theme does.
page-refused = { on-page }, there is something that browsers refuse under this site's rules: { $what ->
    [script] a script
    [style] a style element
    [style-attribute] a style attribute
    [event] an attribute that runs a script
    [javascript] an address that runs a script
    [base] an element that bends every address
   *[frame] a page or program inside the page
}. It is { $excerpt }
    .help = { $what ->
        [style] Move the rules into a file of the theme's folder static/ whose name ends in .css.
        [style-attribute] Give the element a class, and write the rule into a file of the theme's folder static/ whose name ends in .css.
        [base] Take it out; write addresses from the root, or take those that templates are given.
        [frame] Take it out, and link to what it would show.
       *[script] Take it out: pages of this site work without scripts, and tell nobody who reads them.
    }
page-foreign = { on-page }, browsers would fetch a part of the page, or send what a reader types, elsewhere: { $host }. It stands in { $excerpt }
    .help = Put the file into the theme's folder static/ and take its address by {"{{ asset('name') }}"}, or take the element out: no other host is to learn who reads these texts.
page-language = { on-page }, the language or direction is not said rightly in { $excerpt }: { $what ->
    [missing] the language is missing
    [other] it is not the language of the page
    [page-direction] the direction is missing or not that of the language
    [unknown] “{ $lang }” is no language tag
    [link] the page it leads to is not in “{ $lang }”
   *[direction] words in “{ $lang }” run the other way than those around them
}.
    .help = { $what ->
        [link] Write the language of that page into hreflang, or leave hreflang out.
        [unknown] Write a tag such as fr, en or pt-BR.
        [direction] Add the direction of that language to the element: dir="ltr" or dir="rtl"; templates are given it as {"{{ language.dir }}"}.
       *[missing] Write <html lang="{"{{ page.lang }}"}" dir="{"{{ page.dir }}"}">.
    }
page-scrambled = { on-page }, “{ $words }” would be shown in a wrong order among words that run from right to left. It stands in: { $excerpt }
    .help = Put it into an element with its own direction, such as <bdi dir="ltr">, or <time dir="ltr"> for a day.
page-headings = { $what ->
    [none] { on-page }, there is no heading of the first level.
    [several] { on-page }, there is more than one heading of the first level.
   *[skipped] { on-page }, the heading “{ $words }” (level { $level }) comes after one of level { $above }.
}
    .help = { $what ->
        [skipped] Write each heading one level below the one that it belongs to: those who listen to a page find their way by its levels.
       *[none] Write exactly one <h1> on every page, around what the page is about; on the page of a text {"{{ heading }}"} brings it.
    }
page-title-missing = { on-page }, the title is missing: <title> is empty or not there.
    .help = Write <title>{"{{ page.title }}"}</title> in the head of base.html.
page-title-twice = { on-page }, the title is that of another page, { $first }.
    .help = Write <title>{"{{ page.title }}"}</title> in the head of base.html: it names the document, the version and the site.
page-data = { on-page }, the data for search engines (JSON-LD) { $what ->
    [syntax] cannot be read
    [context] does not say its vocabulary
   *[type] does not say of what type it is
}: { $excerpt }
    .help = { $what ->
        [syntax] Correct the JSON: quotes around every name and every text, a comma between two entries and none after the last.
        [context] Begin with "@context": "https://schema.org".
       *[type] Give every object of the block a type, such as "@type": "WebPage".
    }
page-translations = { on-page }, translations are named in a way that search engines do not count: { $what ->
    [relative] an address does not begin with https://
    [language] a language is named that is not that of the page it leads to
    [hidden] this page is itself left out of searches, or another is named for it
    [itself] the page does not name itself among them
    [default] there is no page for all other languages (x-default)
    [target] the page { $target } is left out of searches, or names another for it
   *[back] the page { $target } does not name this one
}.
    .help = Write in the head of base.html all of {"{{ page.links }}"}, each with its hreflang, as the built-in theme does: there are all pages that belong together, and no others.
page-canonical = { on-page }, the page to be found instead (rel="canonical") is not named rightly: { $what ->
    [several] it is named more than once
    [outside] it lies outside this site
    [hidden] this page is at the same time left out of searches
   *[chain] the one that is named is left out of searches, or names another in its turn
}.
    .help = Write in the head of base.html {"{{ page.robots }}"} and all of {"{{ page.links }}"}, and nothing else of this kind, as the built-in theme does.
page-heavy = { on-page }, there are { $size } KiB for { $words } KiB of words.
    .help = Take pictures, drawings and what is repeated out of the templates; a drawing can be a file of the theme's folder static/.
page-requests = { on-page }, browsers ask for { $count } files; { $most } are enough.
    .help = Put all rules into files of the folder static/ whose names end in .css: they are delivered as one. Pictures that say nothing can go.
page-no-archive = { on-page }, archives of the web are forbidden to keep a copy (“{ $rule }”): { $excerpt }
    .help = Take “{ $rule }” out: an archive's copy is how somebody else can show later what a version said. {"{{ page.robots }}"} already hides old versions from searches.
redline-degraded = { on-page }, readers do not see every changed word by itself: { $why ->
    [budget] some passages are too long, or too much alike with themselves, to be compared word by word
   *[check] the comparison of the words did not give both texts back, so whole passages are shown as replaced
}. The page says so.
    .help = { $why ->
        [budget] Published words stay as they are. In the next version, divide very long paragraphs and tables, so that each can be compared by itself.
       *[check] This is a fault of Avenant, not of your texts: please report it, with the two texts compared.
    }
stylesheet-large = The stylesheet has { $size } KiB; { $most } KiB are enough for a page that is read.
    .help = Take out of the files static/*.css what no template uses.
