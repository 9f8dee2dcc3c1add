### Findings on the words of working texts: names, facts, terms, lists, addresses.

other-name = { $how ->
    [host] “{ $name }” is another spelling of your host “{ $company }”.
    [spelling] “{ $name }” is another spelling of “{ $company }”.
   *[other] “{ $name }” is neither your company ({ $company }) nor one of its declared names. Readers must know who is responsible.
}
    .help = { $how ->
        [host] Write “{ $company }”, as the register does, or correct { $file }.
        [spelling] Write “{ $company }”. If both names are used, add this one to “aliases” in { $file }.
       *[other] Correct it. If it is another name of the same company, add it to “aliases” in { $file }.
    }
identity-typed = { $fact ->
    [siren] The SIREN number { $quote } is typed by hand.
    [vat] The VAT number { $quote } is typed by hand.
    [phone] The telephone number { $quote } is typed by hand.
    [host-phone] The host's telephone number { $quote } is typed by hand.
    [email] The e-mail address { $quote } is typed by hand.
    [dpo-email] The e-mail address { $quote } of the data protection officer is typed by hand.
    [capital] The share capital, “{ $quote }”, is typed by hand.
    [seat] The address of the seat, “{ $quote }”, is typed by hand.
    [host-seat] The host's address, “{ $quote }”, is typed by hand.
    [director-name] The name of the director of publication, { $quote }, is typed by hand.
    [dpo-name] The name of the data protection officer, { $quote }, is typed by hand.
    [host-name] The host's name, { $quote }, is typed by hand.
   *[name] The publisher's name, { $quote }, is typed by hand.
}
    .help = { $prints ->
        [none] Write { $value }, so that one change in { $file } updates every text.
       *[other] Write { $value }, which prints “{ $prints }”, so that one change in { $file } updates every text.
    }
term-variant = “{ $term }” is a defined term; { $count ->
    [one] “{ $variant }” stands for it once
   *[other] “{ $variant }” stands for it { $count } times
} ({ $spread ->
    [one] line { $lines }
   *[other] lines { $lines }
}).
    .help = Write “{ $term }” wherever the defined thing is meant, and another word where something else is.
note-term-registered = The register defines the term here.
term-undefined = “{ $term }” is written with a capital { $count ->
    [one] once
   *[other] { $count } times
}, as a defined term is, and { $small ->
    [one] once without; it is defined nowhere.
   *[other] { $small } times without; it is defined nowhere.
}
    .help = Define it where it first stands, for example “the website (“{ $term }”)”, and write it the same way everywhere; or write it without a capital. { $spread ->
        [one] It stands on line { $lines }.
       *[other] It stands on lines { $lines }.
    }
heading-glued = The heading “{ $heading }” ends in “{ $word }”, and the line below begins in the middle of a sentence: “{ $next }”.
    .help = Is “{ $word }” the beginning of that line? Move it there. Otherwise begin the line with a capital.
list-endings = { $how ->
    [last] This item ends as if another one followed, and it is the last of its list.
   *[mixed] The items of this list end in different ways: { $bare } without a mark, { $stops } in “.”, { $semicolons } in “;”, { $commas } in “,”.
}
    .help = { $how ->
        [last] End it with a full stop.
       *[mixed] End them all in the same way, or each with “;” and the last with “.”.
    }
text-glued = A space is missing in “{ $quote }”.
    .help = Write “{ $apart }”.
sentence-long = This sentence has { $words } words: “{ $begins }…”. Few readers keep hold of more than { $most }.
    .help = Make two or three sentences of it, or a list.
link-http = { $address } is not secure: what readers send and receive there can be read and changed on the way.
    .help = Write { $secure }, after having looked that it opens.
link-cut = { $why ->
    [joined] The address { $address } seems damaged: “{ $quote }” looks like two words stuck together.
    [next] The address { $address } seems cut: “{ $quote }”, after it, looks like the rest of it.
    [host] The address { $address } names no complete site: “{ $quote }”.
    [dots] The address { $address } was shortened: readers who follow it find nothing.
   *[end] The address { $address } seems cut: it ends in the middle.
}
    .help = Open the page in a browser and copy its address whole, without spaces.
link-language = { $address } leads to a page in another language ({ $language }) than the text ({ $text_language }).
    .help = Is there a page in the language of the readers? Otherwise tell them, by marking the words of the link: [words]{"{"}lang={ $language }{"}"}.
address-unlinked = { $kind ->
    [hidden] The e-mail address { $address } is written so that readers can neither click it nor hear it read out rightly.
    [mail] The e-mail address { $address } is set as code and leads nowhere.
   *[web] The address { $address } leads nowhere: it does not begin with https://.
}
    .help = Write { $link }.

## Addresses outside, looked at

link-moved = { $address } moved for good to { $to }.
    .help = Write the new address, after having looked that the page says what you refer to.
link-dead = { $why ->
    [name] No host has the name in { $address }: readers find nothing there.
    [certificate] Browsers open no safe connection to { $address }, and warn readers away: its certificate is not trusted, or it has none.
   *[status] Readers find nothing at { $address }: the host answers { $status }.
}
    .help = Look for the page where it is now, or take the link away.
link-unseen = { $why ->
    [refused] { $address } could not be looked at: nothing takes connections there at the moment.
    [slow] { $address } could not be looked at: it takes too long to answer.
    [broken] { $address } could not be looked at: the connection broke.
    [leads] { $address } could not be looked at: one redirect leads to another without end.
    [robots] { $address } was not looked at: its host asks programs to stay away from it.
   *[status] { $address } could not be looked at: the host answers { $status }, to programs at least.
}
    .help = Open it in a browser.
