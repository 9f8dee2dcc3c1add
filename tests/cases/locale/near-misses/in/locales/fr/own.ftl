status-in-force = En vigueur : depuis le { $from }
    (soit l'article 2 = applicable).
languages-label = Langues des { documents-heading }
translation-late = { PLURAL($count) ->
    [one] { $count } section à revoir.
    [many] { $count } de sections à revoir.
   *[other] { $count } sections à revoir.
}
