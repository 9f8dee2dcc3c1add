### What changed in the lists that texts print, for readers and for editors.

lists-heading = What changed in the lists
lists-register = { $register ->
    [trackers] Cookies and other trackers
    [recipients] Recipients
   *[purposes] Purposes
}
lists-entry = { $name }: { $what }
lists-added = { $register ->
    [trackers] new tracker
    [recipients] new recipient
   *[purposes] new purpose
}
lists-removed = no longer in the list
lists-changed = { $fact }, before “{ $old }”, now “{ $new }”
lists-reworded = { $fact }, in other words
lists-both = { $these }; { $those }
lists-asks = You are asked for your consent again: the one you gave does not cover all of these changes.

lists-fact = { $key ->
    [domain] domain
    [party] who sets the tracker
    [duration] lifetime
    [duration_note] note on the lifetime
    [refresh] lifetime at each visit
    [description] purpose
    [also_named] other names
    [service] service
    [provider] company
    [category] category
    [consent] consent
    [name] name
    [role] role
    [countries] countries
    [safeguard] safeguard
    [safeguard_url] address of the safeguard
    [purpose] what for
    [categories] data
    [retention] kept for
    [basis] legal basis
    [interest] legitimate interest
    [special] basis for special categories of data
    [data] data
    [recipients] recipients
   *[source] source
}
lists-nothing = nothing stated
lists-consent = { $consent ->
    [required] only with your consent
   *[exempt] no consent needed
}
lists-party = { $party ->
    [first] the site itself
   *[third] a third party
}
lists-no-refresh = does not begin again with each visit
