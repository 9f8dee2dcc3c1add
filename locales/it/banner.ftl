# Il nome dell'avviso, per chi lo ascolta.

banner-label = Modifica dei nostri testi legali
