# Ce que `avenant verify` et `avenant prove` disent d'un registre qui a repris après la perte de lignes.

verify-restart = Des lignes que des lecteurs avaient vues après la ligne { $before } sont perdues, dit la ligne { $line } du registre depuis le { $on } : « { $reason } ».
verify-restart-perhaps = Ce n'est peut-être pas une falsification : des lignes que des lecteurs avaient vues après la ligne { $before } sont perdues, dit la ligne { $line } du registre depuis le { $on } : « { $reason } ». Un registre qui finit par la dernière ligne perdue le montre ; cette ligne a l'empreinte { $head }
verify-head-lost = L'historique est rompu : { $earlier } est l'empreinte d'une ligne que des lecteurs avaient vue et qui est perdue ici, dit la ligne { $line } du registre depuis le { $on } : « { $reason } ».
verify-lost = L'historique est rompu : des lignes de { $earlier } sont perdues ici, dit la ligne { $line } du registre depuis le { $on } : « { $reason } ». { $same ->
    [0] Aucune de ses lignes
    [one] De ses { $lines } lignes, la première
   *[other] De ses { $lines } lignes, les { $same } premières
} { $same ->
    [0] ne figure ici
    [one] figure ici, inchangée
   *[other] figurent ici, inchangées
} ; ce que disent les autres, seul { $earlier } le montre. Gardez-le.
prove-restarted = Des lignes du registre que des lecteurs avaient vues sont perdues, dit sa ligne { $line } depuis le { $on } (« { $reason } »). Une tête gardée avant peut être l'une des leurs ; celle de la dernière ligne perdue est { $head }
