"""What was said to the fourth plan: online, for organisations, by a guest, and on paper in Kéléfa."""

from parvis.consultations.ways import Way
from parvis.home.demo.cocreation_script import Citizen, Slip, Voice

CITIZENS = (
    Citizen("leonie.daragnan", "Léonie Daragnan"), Citizen("ulysse.morandere", "Ulysse Morandère"),
    Citizen("hortense.villamure", "Hortense Villamure"),
    Citizen("philibert.rousmane", "Philibert Rousmane"),
    Citizen("sidonie.karembal", "Sidonie Karembal"),
    Citizen("ernestine.oubalde", "Ernestine Oubalde"),
    Citizen("lazare.fontabelle", "Lazare Fontabelle"), Citizen("firmin.bassore", "Firmin Bassoré"),
    Citizen("noemie.tarascane", "Noémie Tarascane"),
    Citizen("isidore.ambrelac", "Isidore Ambrelac"), Citizen("eulalie.tombrine",
        "Eulalie Tombrine"),
)  # fmt: skip
ASKED = "appel"
VOICES = (
    Voice(
        "noms-derriere", ASKED, "2025-03-24 10:12", "corentin.calvistre",
            "Le nom des personnes derrière l’entreprise",
        (
            "Publiez le contrat, ses avenants et ses paiements, avec le nom des personnes "
            "qui possèdent réellement l’entreprise. Sans les avenants, on ne voit pas où "
            "les prix montent. Nous proposons de vérifier ce registre avec vous, chaque "
            "trimestre, et de publier ce que nous y trouvons."
        ),
        "observatoire-marches", chose={1: (3,)}, graded={3: 3},
    ),
    Voice(
        "douze-pages", ASKED, "2025-03-25 09:05", "clarisse.coundara",
            "Douze pages au lieu de quatre cents",
        (
            "Un budget de quatre cents pages ne se lit pas. Douze pages suffisent pour "
            "dire ce que la région reçoit, ce qu’elle dépense et ce qui change. Et il "
            "faut le présenter en public avant le vote : après, il ne reste qu’à "
            "applaudir."
        ),
        "observatoire-budget", chose={1: (5,)}, graded={3: 2},
    ),
    Voice(
        "somme-votee", ASKED, "2025-03-26 19:40", "leonie.daragnan",
            "Combien a-t-on voté pour notre école ?",
        (
            "Ma fille est à l’école de Torandal. Le toit fuit depuis deux rentrées. La "
            "directrice dit que l’argent n’est pas arrivé, l’inspection dit qu’il est "
            "parti. Affichez à la porte ce qui a été voté, ce qui est arrivé et ce qui a "
            "été dépensé. Nous saurons au moins où il s’est perdu."
        ),
        chose={1: (2,)}, graded={3: 1},
    ),
    Voice(
        "loi-sans-decret", ASKED, "2025-03-27 16:55", "camille.corderan",
            "Une loi sans décret reste un souhait",
        (
            "La loi sur l’accès à l’information est votée depuis des années et son décret "
            "n’est jamais venu. Sur les centaines de demandes que nous suivons, presque "
            "toutes restent sans réponse. Nommez dans chaque administration une personne "
            "qui répond, ouvrez un recours gratuit, et prévoyez une amende pour "
            "l’administration qui se tait."
        ),
        "journalistes", chose={1: (6,)}, told={2: (
            "L’accès aux documents : c’est la clé de tous les autres services."
        )}, graded={3: 2},
    ),
    Voice(
        "prestataires", ASKED, "2025-03-28 11:30", "constance.castagny",
            "Protéger aussi les prestataires qui alertent",
        (
            "Les détournements se voient souvent du dehors : le maçon, le transporteur, "
            "la comptable de passage. Une loi qui ne protège que les agents publics "
            "laisse ceux-là sans défense, alors qu’un mot suffit pour qu’ils perdent tous "
            "leurs marchés."
        ),
        "barreau", chose={1: (4,)}, graded={3: 4},
    ),
    Voice(
        "auditions", ASKED, "2025-03-31 15:20", "clement.cazamba",
            "Annoncer les auditions avant, pas après",
        (
            "On apprend le nom des personnes entendues quand le vote est passé. Annoncez "
            "chaque audition dix jours avant, diffusez-la, et dites ce que vous avez fait "
            "de ce qui vous a été écrit. Nous tenons aujourd’hui un calendrier de "
            "fortune ; nous serions heureux de ne plus avoir à le faire."
        ),
        "ligue-droits", chose={1: (6,)},
            told={2: "Le Parlement, parce que tout le reste s’y décide."}, graded={3: 3},
    ),
    Voice(
        "guichet-rampe", ASKED, "2025-04-01 09:45", "celia.cabrignac", "Une rampe ne suffit pas",
        (
            "On nous livre des rampes trop raides devant des portes trop lourdes, et "
            "l’entreprise est payée. Laissez les personnes concernées choisir les "
            "guichets, et que le dernier paiement attende leur visite. Nous avons les "
            "relevés de soixante guichets : ils sont à vous."
        ),
        "federation-handicap", chose={1: (6,)}, told={2: (
            "Les guichets de l’État, tous : on ne peut rien demander à une porte fermée."
        )}, graded={3: 1},
    ),
    Voice(
        "carnet", ASKED, "2025-04-02 20:10", "celestine.cambore",
            "Onze listes de pompes, et aucune de commune",
        (
            "Nous tenons un carnet de pannes dans neuf communes. Il nous a appris trois "
            "choses : personne n’a la liste entière, personne n’est chargé de la pompe, "
            "et la réparation coûte moins cher que les mois d’attente. Il faut un "
            "registre unique, tenu par les communes et vérifié par les habitants, et un "
            "délai qui oblige."
        ),
        "eau-pour-tous", chose={1: (1,)}, graded={3: 2},
    ),
    Voice(
        "pme-paiements", ASKED, "2025-04-03 10:35", "barnabe.bougarel", "Voir quand l’État paie",
        (
            "Une petite entreprise qui attend huit mois son paiement ferme, ou ne répond "
            "plus aux marchés. Publiez la date de chaque facture et celle de son "
            "paiement. Et que l’intérêt de retard soit versé sans qu’on ait à le "
            "demander."
        ),
        "chambre-pme", chose={1: (3,)}, graded={3: 3},
    ),
    Voice(
        "langues", ASKED, "2025-04-04 21:15", "ulysse.morandere",
            "Lire l’État dans la langue qu’on parle",
        (
            "Chez nous, la moitié des formulaires reviennent vides parce que personne ne "
            "les lit. Traduisez-les tous dans les quatre langues du pays, et "
            "enregistrez-les pour celles et ceux qui ne lisent pas."
        ),
        chose={1: (6,)}, told={2: (
            "L’état civil. Sans acte de naissance, un enfant n’a ni école ni vaccin à son "
            "nom, et le formulaire n’existe que dans une langue."
        )}, graded={3: 1},
    ),
    Voice(
        "apres-le-vote", ASKED, "2025-04-05 18:30", "hortense.villamure",
            "On nous montre le budget quand il est voté",
        (
            "L’an dernier, la région a réuni les habitants deux semaines après le vote. "
            "On a posé des questions, on nous a remerciés. Je voudrais pouvoir demander "
            "avant, et lire la réponse après."
        ),
        chose={1: (5,)}, graded={3: 2},
    ),
    Voice(
        "guichet-et-bac", ASKED, "2025-04-07 22:05", "philibert.rousmane", "Le guichet et le bac",
        (
            "Le guichet de l’état civil ferme à quinze heures et il faut monter deux "
            "étages : ma mère ne peut pas y aller seule, et moi je travaille. Et puis le "
            "bac du fleuve a encore augmenté ; il faudrait remettre l’ancien tarif."
        ),
        chose={1: (6,)}, graded={3: 2}, way=Way.GUEST,
    ),
    Voice("coche-1", ASKED, "2025-04-11 12:40", "eulalie.tombrine", chose={1: (1,)}, graded={3: 1}),
    Voice(
        "chantiers", ASKED, "2025-04-12 17:25", "sidonie.karembal",
            "Laisser des usagers regarder les chantiers",
        (
            "La route de l’hôpital a été refaite deux fois en trois ans. N’importe quel "
            "habitant voyait qu’il manquait une couche. Tirez au sort des usagers, "
            "donnez-leur le contrat et laissez-les aller voir."
        ),
        chose={1: (3,)}, graded={3: 2},
    ),
    Voice(
        "dix-huit-ecoles", ASKED, "2025-04-14 19:50", "cyprien.couralba",
            "Dix-huit écoles l’ont déjà fait",
        (
            "Dix-huit écoles ont affiché leurs comptes avec nous. Une page, deux fois par "
            "an. Les sommes reçues y ont augmenté d’un cinquième, sans un franc de plus "
            "au budget. Demandez-le à toutes, et laissez les comités de parents vérifier."
        ),
        "parents-eleves", chose={1: (2,)}, graded={3: 3},
    ),
    Voice(
        "repondre", ASKED, "2025-04-16 20:20", "ernestine.oubalde",
            "Répondre à celles et ceux qui écrivent",
        (
            "J’avais écrit pour le plan précédent. Je n’ai jamais su si quelqu’un m’avait "
            "lue. Répondez à chacun, même pour dire non, et dites pourquoi."
        ),
        graded={3: 1},
    ),
    Voice(
        "belombe", ASKED, "2025-04-18 07:55", "noemie.tarascane", "Quatre mois sans eau à Belombe",
        (
            "La borne de Belombe est fermée depuis quatre mois. Un agent est venu prendre "
            "des photos, personne n’est revenu. Si le délai était écrit quelque part, "
            "nous saurions au moins à partir de quel jour nous plaindre."
        ),
        chose={1: (1,)}, graded={3: 1},
    ),
    Voice(
        "message", ASKED, "2025-04-22 12:30", "lazare.fontabelle",
            "Signaler une panne par message gratuit",
        (
            "Appeler coûte, et personne ne décroche. Ouvrez un message gratuit pour dire "
            "« telle pompe, en panne, depuis tel jour », et que tout arrive dans la même "
            "liste que celle des communes."
        ),
        chose={1: (1,)}, graded={3: 2},
    ),
    Voice("coche-2", ASKED, "2025-04-23 08:10", "sidonie.karembal", chose={1: (1,)}, graded={3: 2}),
    Voice(
        "perdu-mon-poste", ASKED, "2025-04-24 23:30", "firmin.bassore",
            "J’ai signalé, j’ai perdu mon poste",
        (
            "J’ai signalé des factures doubles à mon chef. Trois mois plus tard, mon "
            "poste n’existait plus ; les factures, si. Il faut un endroit hors de "
            "l’administration où l’on puisse parler sans être connu, et que ce soit à "
            "elle de prouver qu’elle ne se venge pas."
        ),
        chose={1: (4,)}, graded={3: 1}, is_unnamed=True,
    ),
    Voice(
        "registre-ouvert", ASKED, "2025-04-28 14:10", "aurore.amazane", "Open data, or no research",
        (
            "A map that can only be looked at teaches us nothing. Please publish the "
            "register itself, every week, under an open licence, with the date of each "
            "breakdown and of each repair. Our students would check it for nothing."
        ),
        "universite-selimar", "en", chose={1: (1,)}, graded={3: 4},
    ),
    Voice("coche-3", ASKED, "2025-04-29 21:00", "eulalie.tombrine", chose={1: (2,)}, graded={3: 2}),
    Voice(
        "taxe-motos", ASKED, "2025-04-30 18:45", "isidore.ambrelac", "La taxe sur les motos",
        "La taxe sur les motos a doublé et les routes sont pires. Baissez-la.",
        graded={3: 3},
    ),
    Voice(
        "recours", "relecture", "2025-06-25 17:35", "cosima.cavalere",
            "Un recours, mais auprès de qui ?",
        (
            "Le texte promet un recours quand le délai passe, sans dire auprès de qui. "
            "Écrivez le nom de l’autorité, par exemple auprès du préfet ; sinon "
            "l’habitant retombe entre la commune et le ministère."
        ),
        "coalition", passage=("XA0034", "accountability"),
    ),
    Voice(
        "quinze-jours", "relecture", "2025-06-28 19:10", "hortense.villamure",
            "Quinze jours, c’est long à pied",
        (
            "Quinze jours sans eau, quand le puits suivant est à une heure de marche, "
            "c’est trop. Sept jours seraient raisonnables."
        ),
        passage=("XA0034", "solution"),
    ),
    Voice(
        "que-peut-la-commission", "relecture", "2025-07-02 10:40", "camille.corderan",
            "Que peut la commission ?",
        (
            "Un recours sans frais est une bonne chose, mais devant une commission qui ne "
            "peut rien il ne sert pas. Écrivez que la commission peut ordonner la "
            "publication."
        ),
        "journalistes", passage=("XA0033", "accountability"),
    ),
    Voice(
        "declaration-simple", "relecture", "2025-07-07 16:05", "barnabe.bougarel",
            "Une déclaration qui tienne sur une page",
        (
            "Nous sommes pour le registre des bénéficiaires effectifs. Mais un artisan "
            "n’a pas de juriste : que sa déclaration tienne sur une page, et qu’on ne la "
            "lui demande qu’une fois."
        ),
        "chambre-pme", passage=("XA0031", "solution"),
    ),
)  # fmt: skip
KELEFA = "Atelier de Kéléfa"
SLIPS = (
    Slip(
        "pompe", ASKED, "2025-04-10 09:15", "2025-04-09", f"{KELEFA}, fiche 1",
            "La pompe de notre quartier",
        (
            "La pompe de notre quartier est en panne depuis onze mois. La commune dit que "
            "c’est le ministère, le ministère dit que c’est la commune. Dites-nous au "
            "moins un nom."
        ),
        "Mariam T., habitante de Kéléfa",
    ),
    Slip(
        "piece", ASKED, "2025-04-10 09:25", "2025-04-09", f"{KELEFA}, fiche 2",
            "La pièce qui manque",
        (
            "Nous marchons une heure et demie jusqu’au puits de Daramar. La pièce qui "
            "manque à notre pompe coûte moins que l’école que nos enfants perdent en "
            "chemin. Que quelqu’un ait le droit de l’acheter."
        ),
        "Issouf B.",
    ),
    Slip(
        "indemnite", ASKED, "2025-04-10 09:35", "2025-04-09", f"{KELEFA}, fiche 3",
            "Rendre l’argent de l’eau",
        (
            "Quand la pompe est en panne, on achète l’eau au bidon. L’État devrait rendre "
            "cet argent aux familles tant que ce n’est pas réparé."
        ),
    ),
    Slip(
        "bancs", ASKED, "2025-04-10 09:45", "2025-04-09", f"{KELEFA}, fiche 4",
            "Nous avons payé les bancs deux fois",
        (
            "Les parents ont cotisé pour les bancs. Après, on a su que les bancs étaient "
            "déjà dans le budget. Si on avait vu le papier, on aurait acheté des livres."
        ),
        "Rokhaya S., mère d’élève",
    ),
    Slip(
        "dispensaire", ASKED, "2025-04-10 09:55", "2025-04-09", f"{KELEFA}, fiche 5",
            "Le dispensaire ferme à midi",
        (
            "Le dispensaire ferme à midi et l’infirmier n’est pas remplacé quand il part. "
            "Il faudrait l’ouvrir l’après-midi, au moins le jour du marché."
        ),
        "Un groupe de femmes du marché",
    ),
)  # fmt: skip
