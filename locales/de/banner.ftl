# Der Name des Hinweises, für alle, die ihn hören.

banner-label = Änderung unserer Rechtstexte
