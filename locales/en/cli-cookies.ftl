# The words of `avenant cookies`.

cli-cookies = List, check and compare the register of cookies and other trackers, and exchange it with consent tools
cli-cookies-list = List the trackers as readers see them
cli-cookies-site = A site of the register, such as www (default: all)
cli-cookies-lang = The language of the words (default: the site's first)
cli-cookies-check = Say what is wrong with the register and with the texts that print it
cli-cookies-diff = Show what changed in the registers, and whether to ask for consent again
cli-cookies-old = The older version, by its effective date
cli-cookies-new = The newer version (default: the registers as they are now)
cli-cookies-document = The document whose versions these are (default: the one on cookies)

cookies-no-register = There is no register content/registers/cookies.toml.
cookies-unknown-language = The site does not offer “{ $typed }”. Its languages: { $known }
cookies-unknown-site = The register holds no site “{ $typed }”. Its sites: { $known }
cookies-unknown-version = { $known ->
    [none] “{ $document }” has no version yet.
   *[other] “{ $document }” has no version “{ $typed }”. Its versions: { $known }
}
cookies-not-whole = The register is not whole in the language “{ $language }”: “avenant cookies check” says what is lacking.
cookies-same = Nothing changed in the registers.
cookies-counts = { $register ->
    [trackers] Trackers: { $added } added, { $removed } removed, { $changed } changed
    [recipients] Recipients: { $added } added, { $removed } removed, { $changed } changed
   *[purposes] Purposes: { $added } added, { $removed } removed, { $changed } changed
}
cookies-nothing = (nothing)
cookies-asks = Ask for consent again (consent_again = true), for what was agreed to does not cover:
cookies-asks-reason = { $reason ->
    [added] { $count ->
        [one] { $count } tracker added
       *[other] { $count } trackers added
    }
    [third-party] { $count ->
        [one] { $count } tracker that a third party sets now
       *[other] { $count } trackers that a third party sets now
    }
    [now-required] { $count ->
        [one] { $count } tracker that needed no consent before
       *[other] { $count } trackers that needed no consent before
    }
    [purpose] { $count ->
        [one] { $count } processing for another purpose
       *[other] { $count } processings for other purposes
    }
   *[provider] { $count ->
        [one] { $count } tracker of another company
       *[other] { $count } trackers of another company
    }
}
