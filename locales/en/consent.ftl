# Words that consent tools show, and the head of what is written for them.

consent-made = Made by Avenant from the register of trackers: correct the register, not this file.
consent-text = Text in force: { $text }, SHA-256 { $digest }
consent-cannot-delete = These trackers cannot be deleted from here: { $names }
consent-title = Cookies and other trackers
consent-question = May we use the trackers that need your consent? You can change your choice at any time.
consent-again = What our trackers do has changed since you last chose.
consent-accept = Accept all
consent-refuse = Refuse all
consent-choose = Choose
consent-save = Save my choice
consent-close = Close
consent-more = Our text on trackers
consent-with = Only with your consent.
consent-without = No consent needed.
consent-party = First or third party
consent-party-of = { $party ->
    [first] First party ({ $domains })
   *[third] Third party ({ $domains })
}
