"""What was said about contributions to the fourth plan, and who supported them."""

from parvis.home.demo.cocreation_script import Backed, Remark

REMARKS = (
    Remark("m1", "noms-derriere", "2025-03-26 11:10", "barnabe.bougarel", (
        "D’accord pour les noms. Mais fixez un seuil : pour un marché de peinture à trois "
        "cent mille francs, la démarche coûterait plus que le chantier."
    ), "chambre-pme"),
    Remark("m2", "noms-derriere", "2025-03-26 18:45", "corentin.calvistre", (
        "Dix millions de francs nous paraît juste : c’est là que se trouvent neuf "
        "dixièmes de la dépense."
    ), "observatoire-marches", "m1"),
    Remark("m3", "noms-derriere", "2025-03-27 08:20", "barnabe.bougarel",
        "À dix millions, nous signons.", "chambre-pme", "m2"),
    Remark("m4", "somme-votee", "2025-03-28 12:15", "cyprien.couralba", (
        "À Torandal, les parents peuvent demander l’arrêté de dotation à la mairie. "
        "Écrivez-nous, nous avons le modèle de lettre."
    )),
    Remark("m5", "somme-votee", "2025-03-29 20:05", "leonie.daragnan", (
        "Merci. La mairie a répondu que l’arrêté était à l’inspection. Je continue."
    ), "", "m4"),
    Remark("m6", "carnet", "2025-04-07 10:30", "gildas.gorane", (
        "Le ministère a deux inventaires partiels, sur trente et une communes. Votre "
        "carnet peut-il être comparé aux nôtres, pompe par pompe ?"
    ), "ministere-eau"),
    Remark("m7", "carnet", "2025-04-07 19:40", "celestine.cambore", (
        "Oui, et sous licence ouverte. Nous demandons seulement que vos deux inventaires "
        "le soient aussi."
    ), "eau-pour-tous", "m6"),
    Remark("m8", "langues", "2025-04-08 21:25", "noemie.tarascane", (
        "Les enregistrer d’abord, les traduire ensuite : ma grand-mère ne lit dans aucune "
        "des quatre."
    )),
    Remark("m9", "langues", "2025-04-09 07:10", "ulysse.morandere",
        "Vous avez raison. Je n’y avais pas pensé dans cet ordre.", "", "m8"),
    Remark("m10", "pompe", "2025-04-11 18:30", "celestine.cambore", (
        "Notre carnet porte cette pompe depuis onze mois. Dans la colonne "
        "« responsable », il n’y a jamais rien eu."
    ), "eau-pour-tous"),
    Remark("m11", "pompe", "2025-04-14 09:50", "gregoire.gandiol", (
        "La commune n’a jamais reçu cette pompe en gestion : le procès-verbal de remise "
        "manque. Que le registre dise aussi qui l’a construite et qui l’a reçue."
    ), "association-maires", "m10"),
    Remark("m12", "pompe", "2025-04-14 19:05", "celestine.cambore", (
        "Alors que le registre écrive « personne » quand c’est personne. Ce sera déjà une "
        "réponse."
    ), "eau-pour-tous", "m11"),
    Remark("m13", "pompe", "2025-04-18 08:05", "noemie.tarascane", (
        "À Belombe, c’est pareil depuis quatre mois. Je viens de l’écrire à mon tour."
    )),
    Remark("m14", "indemnite", "2025-04-19 17:20", "sidonie.karembal", (
        "Rendre l’argent serait juste. Mais s’il faut choisir, qu’on répare."
    )),
    Remark("m15", "prestataires", "2025-08-28 12:10", "constance.castagny", (
        "La réponse renvoie au code du travail. Un prestataire n’est pas un salarié : ce "
        "code ne le protège pas. Nous demandons au Forum de revoir cette réponse."
    ), "barreau"),
    Remark("m16", "quinze-jours", "2025-07-01 18:15", "lazare.fontabelle", (
        "Sept jours dans une ville, oui. Au bout de la piste, en saison des pluies, "
        "personne n’y croira."
    )),
)  # fmt: skip
BACKED = (
    Backed("pompe", "2025-04-11 19:00", ("celestine.cambore", "noemie.tarascane",
        "hortense.villamure", "sidonie.karembal", "lazare.fontabelle", "leonie.daragnan",
        "ulysse.morandere", "ernestine.oubalde", "eulalie.tombrine")),
    Backed("carnet", "2025-04-12 08:00", ("noemie.tarascane", "lazare.fontabelle",
        "hortense.villamure", "colombe.cissandre", "sidonie.karembal")),
    Backed("noms-derriere", "2025-04-13 10:00", ("clement.cazamba", "sidonie.karembal",
        "camille.corderan", "barnabe.bougarel")),
    Backed("somme-votee", "2025-04-15 20:00", ("cyprien.couralba", "ernestine.oubalde",
        "eulalie.tombrine", "hortense.villamure")),
    Backed("repondre", "2025-04-17 07:30", ("leonie.daragnan", "ulysse.morandere",
        "isidore.ambrelac", "celestine.cambore", "clement.cazamba", "hortense.villamure")),
    Backed("perdu-mon-poste", "2025-04-25 09:00", ("constance.castagny", "clement.cazamba",
        "camille.corderan")),
    Backed("langues", "2025-04-26 18:00", ("noemie.tarascane", "ernestine.oubalde")),
    Backed("apres-le-vote", "2025-04-27 11:00", ("clarisse.coundara", "ernestine.oubalde",
        "isidore.ambrelac")),
)  # fmt: skip
