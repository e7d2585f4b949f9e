"""What was answered to each contribution to the fourth plan, and which texts came of them."""

from parvis.consultations.answers import Ground, Outcome
from parvis.home.demo.cocreation_script import Reply, Sprang

YES, PARTLY, NO = Outcome.ACCEPTED, Outcome.PARTLY, Outcome.DECLINED
BEYOND, MERGED = Outcome.OUT_OF_SCOPE, Outcome.MERGED
REPLIES = (
    Reply("taxe-motos", "2025-05-20 10:05", "ministere-finances", BEYOND, Ground.OTHER_SUBJECT, (
        "Le taux d’une taxe se fixe par la loi de finances, et non dans un plan pour un "
        "gouvernement ouvert. Votre message est transmis à la direction des impôts. "
        "L’usage qui est fait de cette taxe relève en revanche de l’engagement 2 : il "
        "figurera au budget citoyen de votre région."
    )),
    Reply("dispensaire", "2025-05-20 10:30", "sgg", BEYOND, Ground.COMPETENCE, (
        "Les horaires et les remplacements des dispensaires sont décidés par les "
        "districts sanitaires. Votre fiche a été remise au médecin-chef du district de "
        "Kéléfa, qui s’est engagé à répondre au groupe par écrit."
    )),
    Reply("bac", "2025-05-20 10:50", "sgg", BEYOND, Ground.COMPETENCE, (
        "Le tarif du bac est arrêté par le conseil de région. Nous lui avons transmis "
        "votre demande. Le plan ne peut pas fixer un tarif ; il oblige en revanche chaque "
        "région à présenter son budget en public avant le vote, et la question pourra y "
        "être posée."
    )),
    Reply("noms-derriere", "2025-07-16 09:10", "autorite-marches", YES, Ground.TAKEN_UP, (
        "Votre proposition est devenue l’engagement 1. Les contrats, leurs avenants et "
        "leurs paiements seront publiés pour tout marché de plus de dix millions de "
        "francs, avec le nom des bénéficiaires effectifs. L’Observatoire vérifie le "
        "registre, et l’Autorité répond à ses alertes sous trente jours."
    ), "XA0031"),
    Reply("pme-paiements", "2025-07-16 09:40", "autorite-marches", PARTLY, Ground.LAW, (
        "Retenu : la date de chaque facture et celle de son paiement seront publiées avec "
        "les contrats (jalon 1.2). Non retenu : l’intérêt de retard versé d’office. Le "
        "code des marchés subordonne cet intérêt à une demande ; le modifier relève de la "
        "loi."
    ), "XA0031", "1.2"),
    Reply("chantiers", "2025-07-16 10:05", "autorite-marches", YES, Ground.TAKEN_UP, (
        "Des comités d’usagers contrôleront sur place vingt marchés par an, tirés au "
        "sort, le contrat en main. Leur premier bilan sera public (jalon 1.5)."
    ), "XA0031", "1.5"),
    Reply("declaration-simple", "2025-07-16 10:30", "autorite-marches", PARTLY, Ground.IN_PART, (
        "Retenu : une déclaration unique, reprise d’un marché à l’autre (jalon 1.4). Non "
        "retenu pour l’instant : la limite d’une page, que nous ne pouvons promettre "
        "avant l’essai du formulaire, auquel la Chambre est invitée."
    ), "XA0031", "1.4"),
    Reply("loi-sans-decret", "2025-07-31 15:00", "ministere-justice", PARTLY, Ground.IN_PART, (
        "Retenu : le décret d’application, une personne nommée dans chaque administration "
        "et un recours gratuit (jalons 3.1 à 3.3). Non retenu : l’amende, qu’un décret ne "
        "peut pas créer. Le délai moyen de chaque administration sera publié tous les "
        "mois."
    ), "XA0033"),
    Reply("que-peut-la-commission", "2025-07-31 15:20", "ministere-justice", YES, Ground.TAKEN_UP, (
        "Le texte a été complété dans vos termes : la commission peut ordonner la "
        "publication."
    ), "XA0033", "3.3"),
    Reply("prestataires", "2025-07-31 15:45", "ministere-justice", NO, Ground.LAW, (
        "La protection des prestataires relève du code du travail, que le présent plan ne "
        "modifie pas. Le projet de loi portera sur les agents publics."
    )),
    Reply("prestataires", "2025-10-14 11:30", "ministere-justice", PARTLY, Ground.IN_PART, (
        "La réponse précédente était inexacte : un prestataire n’est pas un salarié, et "
        "le code du travail ne le protège pas. Le Forum a revu ce point. Retenu : la "
        "protection des prestataires sera examinée lors de l’écriture du projet de loi "
        "avec le Barreau (jalon 5.1). Non retenu à ce stade : l’engagement qu’elle "
        "figurera dans le texte déposé."
    ), "XA0035", "5.1"),
    Reply("perdu-mon-poste", "2025-07-31 16:05", "ministere-justice", YES, Ground.TAKEN_UP, (
        "Un lieu d’écoute indépendant, tenu avec le Barreau, ouvrira dans trois villes, "
        "et toute mesure de représailles sera présumée abusive : ce sera à "
        "l’administration de prouver le contraire. Votre nom n’est connu que de la "
        "plateforme et n’a pas été communiqué au ministère."
    ), "XA0035", "5.3"),
    Reply("auditions", "2025-08-05 10:15", "assemblee", YES, Ground.TAKEN_UP, (
        "Le Bureau de l’Assemblée en a fait l’engagement 6 : annonce dix jours avant, "
        "diffusion, et réponse à chaque contribution, retenue ou non. L’agenda unique "
        "remplacera celui que vous tenez."
    ), "XA0036"),
    Reply("langues", "2025-08-05 11:00", "sgg", NO, Ground.LATER, (
        "La traduction de tous les formulaires demande une traductrice ou un traducteur "
        "assermenté dans chaque langue, que l’État n’a pas encore. Un recensement des "
        "formulaires les plus utilisés est lancé, et la question sera reprise dans le "
        "prochain plan. La remarque faite dans le fil, enregistrer avant de traduire, y "
        "est jointe."
    )),
    Reply("repondre", "2025-08-05 11:25", "sgg", YES, Ground.TAKEN_UP, (
        "Vous lisez la preuve que c’est retenu. L’article 9 du règlement du Forum oblige "
        "désormais à répondre par écrit à chaque contribution, avec le motif, avant que "
        "le plan puisse être soumis."
    ), elsewhere="Règlement intérieur du Forum, article 9"),
    Reply("guichet-rampe", "2025-07-29 09:30", "ministere-affaires-sociales", YES,
        Ground.TAKEN_UP, (
        "La Fédération choisira avec nous les cent guichets, et aucune entreprise ne "
        "recevra son dernier paiement avant la visite des usagers. C’est l’engagement 8."
    ), "XA0038"),
    Reply("guichet-nuit", "2025-07-29 09:55", "ministere-affaires-sociales", PARTLY,
        Ground.IN_PART, (
        "Retenu : le guichet que vous citez est proposé pour la liste des cent guichets à "
        "rendre accessibles (jalon 8.1). Non retenu : l’ouverture du soir, que la commune "
        "ne peut assurer faute d’agents."
    ), "XA0038", "8.1"),
    Reply("ecoles", "2025-08-07 14:20", "ministere-education", YES, Ground.TAKEN_UP, (
        "Chaque école affichera à sa porte ce qu’elle a reçu et ce qu’elle a dépensé, sur "
        "une page, et les comités de parents le vérifieront. Tout écart de plus de dix "
        "pour cent appellera une explication écrite de l’inspection. C’est l’engagement "
        "7, écrit d’après vos trois contributions."
    ), "XA0037"),
    Reply("budgets", "2025-08-07 15:10", "ministere-finances", YES, Ground.TAKEN_UP, (
        "Les douze régions publieront leur budget en douze pages et le présenteront en "
        "public avant le vote. Les questions posées et les réponses seront publiées. "
        "C’est l’engagement 2."
    ), "XA0032"),
    Reply("message", "2025-10-20 09:50", "ministere-eau", MERGED, Ground.SAME_AS_ANOTHER, (
        "Vous demandez, comme le Collectif Eau pour tous, une seule liste tenue par tous. "
        "Votre idée du message gratuit est reprise dans le texte de l’engagement 4, avec "
        "votre contribution pour origine."
    ), into="carnet"),
    Reply("pompes", "2025-10-20 09:40", "ministere-eau", PARTLY, Ground.IN_PART, (
        "Retenu : un numéro et un responsable nommé sur chaque pompe, et un délai de "
        "réparation de quinze jours (jalons 4.3 et 4.4). Le registre dira aussi qui a "
        "construit la pompe et qui l’a reçue. Non retenu : l’indemnité aux familles "
        "pendant la panne, que la loi réserve au budget des communes ; la question est "
        "transmise à l’Association des maires."
    ), "XA0034", "4.3"),
    Reply("registre-ouvert", "2025-10-20 10:00", "ministere-eau", YES, Ground.TAKEN_UP, (
        "Le registre sera publié en données ouvertes, mis à jour chaque semaine, avec les "
        "dates de panne et de réparation (jalon 4.2). L’Université est associée à sa "
        "vérification."
    ), "XA0034", "4.2"),
    Reply("recours", "2025-10-20 10:20", "ministere-eau", YES, Ground.TAKEN_UP, (
        "Le texte dit désormais auprès de qui : le préfet. La phrase a été changée "
        "pendant la rédaction, à la suite de votre remarque."
    ), "XA0034"),
    Reply("quinze-jours", "2025-10-20 10:40", "ministere-eau", NO, Ground.NOT_AGREED, (
        "Le Forum en a débattu et n’a pas trouvé d’accord sur un délai plus court que "
        "quinze jours. Dans quarante communes, la pièce ne peut pas arriver plus tôt "
        "pendant les pluies, et un délai que personne ne tient n’oblige personne. La "
        "durée réelle de chaque panne sera publiée."
    )),
)  # fmt: skip
SPRANG = (
    Sprang("2025-07-15 09:10", "XA0034", "description", "pompe", "Dites-nous au moins un nom."),
    Sprang("2025-07-15 09:20", "XA0034", "solution", "carnet", (
        "un registre unique, tenu par les communes et vérifié par les habitants"
    )),
    Sprang("2025-07-15 09:30", "XA0034", "participation", "message", "un message gratuit"),
    Sprang("2025-07-22 10:20", "XA0034", "accountability", "recours", "auprès du préfet"),
    Sprang("2025-07-15 10:00", "XA0031", "description", "noms-derriere", (
        "avec le nom des personnes qui possèdent réellement l’entreprise"
    )),
    Sprang("2025-07-15 10:20", "XA0031", "participation", "chantiers", (
        "Tirez au sort des usagers, donnez-leur le contrat et laissez-les aller voir."
    )),
    Sprang("2025-07-15 10:40", "XA0032", "description", "douze-pages",
        "il faut le présenter en public avant le vote"),
    Sprang("2025-07-24 11:45", "XA0033", "accountability", "que-peut-la-commission",
        "la commission peut ordonner la publication"),
    Sprang("2025-07-24 12:00", "XA0033", "description", "loi-sans-decret",
        "Nommez dans chaque administration une personne qui répond"),
    Sprang("2025-07-25 09:15", "XA0035", "accountability", "perdu-mon-poste",
        "que ce soit à elle de prouver qu’elle ne se venge pas"),
    Sprang("2025-07-25 09:40", "XA0036", "description", "auditions",
        "Annoncez chaque audition dix jours avant, diffusez-la"),
    Sprang("2025-07-25 10:05", "XA0037", "description", "somme-votee", (
        "Affichez à la porte ce qui a été voté, ce qui est arrivé et ce qui a été "
        "dépensé."
    )),
    Sprang("2025-07-25 10:15", "XA0037", "done_so_far", "dix-huit-ecoles",
        "Dix-huit écoles ont affiché leurs comptes avec nous."),
    Sprang("2025-07-25 10:40", "XA0038", "participation", "guichet-rampe",
        "Laissez les personnes concernées choisir les guichets"),
)  # fmt: skip
