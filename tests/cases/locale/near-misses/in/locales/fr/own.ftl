status-in-force = En vigueur : depuis le { $from }
    (soit l'article 2 = applicable).
footer-label = Éditeur : { publisher-heading }
versions-count = { PLURAL($count) ->
    [one] { $count } version
    [many] { $count } de versions
   *[other] { $count } versions
}
