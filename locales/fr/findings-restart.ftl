### Constats sur un registre qui reprend après la perte de lignes que des lecteurs avaient vues.

restart-refused = { $fault ->
    [stands] La ligne { $line } du registre dit perdue une ligne que des lecteurs avaient vue, mais celle-ci est là : c'est la ligne { $other }.
    [twice] La ligne { $line } du registre dit perdue une ligne que des lecteurs avaient vue, comme la ligne { $other } l'avait déjà dit.
    [nothing] Les lecteurs ne voient encore aucune ligne d'un registre : rien de ce qu'ils ont vu n'est perdu.
    [continued] Chaque ligne du registre que voient les lecteurs figure dans celui-ci : rien n'est perdu.
    [said] La ligne { $line } du registre dit déjà que les lignes que voient les lecteurs sont perdues.
    [unreadable] La ligne { $line } du registre que voient les lecteurs ne peut pas être lue, ou n'est pas la suite de la ligne qui la précède.
    [long] La raison a { $count } caractères ; elle peut en avoir { $most } au plus.
    [sign] Dans la raison se trouve un caractère que les lecteurs ne verraient pas, ou qui renverse les mots ou finit la ligne ({ $point }).
   *[reason] La raison ne dit rien.
}
    .help = { $fault ->
        [stands] Remettez avenant.lock tel qu'il était à la dernière publication.
        [twice] Remettez avenant.lock tel qu'il était à la dernière publication.
        [unreadable] Regardez /ledger.txt chez l'hôte. S'il y a été abîmé, remettez-y celui qui avait été mis en ligne en dernier, ou qu'un autre a gardé ; un registre que personne ne peut lire ne montre à personne ce qui est perdu.
        [long] Dites-le plus brièvement : les lecteurs le voient sur les pages, et rien ne pourra plus le changer.
        [sign] Tapez la raison de nouveau, en mots simples sur une ligne.
        [reason] Dites en quelques mots pourquoi des lignes manquent, par exemple « Le disque des dernières publications est tombé en panne » : les lecteurs le voient sur les pages.
       *[continued] Il n'y a rien à faire : mettez en ligne sans cela.
    }
