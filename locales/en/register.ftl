### Registers printed in texts as tables: trackers, recipients, purposes.

## Trackers

register-cookies = Cookies and other trackers: { $sites }{ $category ->
    [none] {""}
   *[other] , { $category }
}{ $service ->
    [none] {""}
   *[other] , { $service }
}
register-cookies-name = Name
register-cookies-purpose = Purpose
register-cookies-provider = Set by
register-cookies-lifetime = Lifetime
register-cookies-category = Category and consent
register-category = { $category }: { $consent ->
    [required] only with your consent
   *[exempt] no consent needed
}
register-provider = { $service ->
    [none] { $provider }
   *[other] { $provider } ({ $service })
}
register-lifetime = { $lifetime ->
    [session] Until the browser is closed
    [until-deleted] Until you delete it
    [unpublished] Not published
   *[unknown] Not known
}
register-refresh = begins again with each visit
register-party = { $party ->
    [first] { $provider }; first party
   *[third] { $provider }; third party: { $domains }
}
register-storage = { $storage ->
    [localStorage] local storage
    [sessionStorage] session storage
    [indexedDB] database in the browser
    [pixel] tracking pixel
    [fingerprint] recognition by the traits of the device
   *[sdk] software module of the app
}
register-note = { $words }, { $note }

## Recipients

register-recipients = { $role ->
    [processor] Processors of your data
    [joint] Joint controllers of your data
    [authority] Authorities that receive your data
   *[none] Recipients of your data
}
register-recipients-name = Recipient
register-recipients-role = Role
register-recipients-purpose = What for
register-recipients-data = Data
register-recipients-place = Country and safeguard
register-recipients-retention = Kept for
register-role = { $role ->
    [processor] Processor, on our behalf
    [joint] Joint controller
    [authority] Public authority
   *[controller] Controller of its own
}
register-safeguard = { $countries ->
    [none] {""}
   *[other] { $countries }:{" "}
}{ $safeguard ->
    [adequacy] adequacy decision (GDPR, Article 45)
    [standard-clauses] standard contractual clauses (GDPR, Article 46(2))
    [binding-rules] binding corporate rules (GDPR, Article 47)
    [code-of-conduct] approved code of conduct (GDPR, Article 46(2)(e))
    [certification] approved certification (GDPR, Article 46(2)(f))
   *[derogation] derogation (GDPR, Article 49)
}{ $address ->
    [none] {""}
   *[other] , { $address }
}

## Purposes

register-purposes = Purposes of processing
register-purposes-purpose = Purpose
register-purposes-basis = Legal basis
register-purposes-data = Data
register-purposes-recipients = Recipients
register-purposes-retention = Kept for
register-purposes-source = Source
register-basis = { $point ->
    [a] Consent (GDPR, Article 6(1)(a))
    [b] Contract or steps before one (GDPR, Article 6(1)(b))
    [c] Legal obligation (GDPR, Article 6(1)(c))
    [d] Vital interests (GDPR, Article 6(1)(d))
    [e] Task in the public interest (GDPR, Article 6(1)(e))
   *[f] Legitimate interest (GDPR, Article 6(1)(f))
}
register-interest = { $basis }: { $interest }
register-special = for special categories of data Article 9(2)({ $point })
