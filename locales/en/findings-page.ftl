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
text-link-broken = { on-page }, a link of the text leads nowhere: { $what ->
    [section] “{ $address }” names a place that is not on its page.
   *[page] “{ $address }” is no page of this site.
}
    .help = In the next version, refer to a section by its id, such as {"[](#rights)"}, or to a document by its name, such as {"[](legal-notice)"}: such links are followed for ever.
page-id-twice = { on-page }, two elements have the id “{ $id }”.
    .help = Give one of them another id, and write it into the links that lead there. Ids with a full stop, such as page.main, are those of the theme and never those of a text.
page-orphan = No link leads to the page { $page }{ $others ->
    [0] {""}
    [one] , nor to { $others } more
   *[other] , nor to { $others } more
}: whoever begins at the choice of languages never finds it.
    .help = Show on home.html the documents ({"{{ document.href }}"}) with their lists of versions ({"{{ document.versions }}"}), and on versions.html every version ({"{{ version.href }}"}), as the built-in theme does.
