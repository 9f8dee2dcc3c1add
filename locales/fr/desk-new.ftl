# Les mots des commencements au bureau : un nouveau document, la version suivante d'un document.

desk-new = Commencer
new-refused = Cela ne peut pas se faire ainsi :
new-shown = Ce qui serait écrit
new-other-now = Quelque chose n'est plus comme on vous l'a montré : rien n'a été écrit. Voici ce qui le serait maintenant.
new-write = { $count ->
    [one] Écrire ce fichier
   *[other] Écrire ces { $count } fichiers
}
new-show = Montrer ce qui serait écrit
new-next = La version suivante d'un document
new-next-words = Le texte de travail redevient celui de la dernière version, avec tout ce qui y a été corrigé depuis. Un texte de travail qui contient ce qui n'a jamais été publié reste tel quel.
new-next-of = Document
new-next-none = Aucun document n'a encore été publié : ce qui est écrit est la première version.
new-document = Un nouveau document
new-document-words = Il commence par un texte de départ dans les langues du site qui en ont un. Ce que ce texte ne peut pas savoir est entre crochets, et empêche de publier tant que ce n'est pas écrit.
new-kind = Ce qu'il est
new-kind-by-name = Ce que dit son nom
new-privacy-policy = Une politique de confidentialité
new-legal-notice = Des mentions légales
new-cookies = Une page sur les cookies et autres traceurs
new-terms = Des conditions d'utilisation ou de vente
new-other = Autre chose
new-name = Son nom
new-name-words = De petites lettres sans accents et des traits d'union, comme conditions-de-vente. Il nomme le dossier, et les adresses en partent.
new-publisher = Qui le publie
new-publisher-choose = Choisissez
new-there = « { $document } » existe déjà. Donnez un autre nom au nouveau document, ou commencez la version suivante de celui-là.
new-which-kind = Le nom « { $document } » ne dit pas ce qu'est le nouveau document : choisissez-le.
new-which-publisher = Choisissez qui publie le nouveau document.
new-which-document = Choisissez le document dont la version suivante commence.
new-would-add = { $document } serait ajouté, avec un texte de départ en : { $languages }.
new-would-begin = Le texte de travail de { $document } redeviendrait celui de la version du { $version } ({ $languages }) : la version suivante en part.
