"""The plans of the demonstration world in English too: what their makers submit beside the original.

By the code of the commitment; titles, and what is here already in four languages, stand with the plans.
"""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: dict[str, Mapping[str, str]] = {
    "XA0012": {
        "description": "Read on the radio, in the four languages of the country, what the Council of "
        "Ministers has decided.",
        "problem": "The decisions of the Council appear in the official gazette three weeks later, in "
        "one language only.",
        "causes": "No service is in charge of summing them up or of translating them.",
        "done_so_far": "A notice is posted in the capital the day after the Council.",
        "solution": "An account of one page, translated and read on the radio the same evening, and "
        "published online.",
        "results_sought": "An account of every Council, heard in the twelve regions.",
        "transparency": "Decisions are known on the day on which they are taken.",
    },
    "XA0013": {
        "description": "Open twenty datasets that the public asks for, and keep them up to date.",
        "problem": "The data that the State opens are those that suit it. The most wanted are missing.",
        "causes": "Nobody asks the public what it needs, and nobody answers for the updates.",
        "done_so_far": "There is a portal, with forty files of which thirty were never updated.",
        "solution": "A public vote on the sets to be opened, and for each a named person in charge "
        "and a date.",
        "results_sought": "Twenty sets open and up to date, with the name of who answers for each.",
        "transparency": "The data and their calendar are public.",
        "participation": "The public votes, and points at the sets that are late.",
    },
    "XA0021": {
        "description": "Publish on one site all calls for tender of the State and of the twelve "
        "regions.",
        "problem": "Calls for tender appear in fourteen bulletins. Small firms in the regions learn of "
        "them too late.",
        "causes": "Each ministry publishes where it likes; no text imposes a common place.",
        "done_so_far": "Three ministries have opened a page of their calls for tender.",
        "solution": "One portal, compulsory, with a free alert by trade and by region.",
        "results_sought": "All calls for tender published in the same place, and twice as many firms "
        "that answer them.",
        "transparency": "All notices are public, with their documents.",
    },
    "XA0022": {
        "description": "Publish the asset declarations of the members of the Government and of their "
        "cabinets.",
        "problem": "Declarations are handed in under seal. Nobody can tell whether all of them are.",
        "causes": "The law obliges them to declare, and obliges nobody to publish or to verify.",
        "done_so_far": "Eleven ministers have published theirs of their own accord.",
        "solution": "A decree on publication, and verification by lot.",
        "results_sought": "All declarations published, one in ten verified each year.",
        "transparency": "Every declaration can be read online, without addresses or the names of "
        "children.",
        "accountability": "A declaration that is false or missing is reported to the prosecutor.",
    },
    "XA0031": {
        "problem": "Public contracts are a third of what the State spends. In six cases out of ten the "
        "public cannot know who stands behind the chosen company.",
        "causes": "Award notices appear on paper, ministry by ministry. The trade register does not "
        "ask for the names of the beneficial owners.",
        "done_so_far": "The plan before opened a portal of calls for tender. It shows what is asked "
        "for, but neither the contracts that were signed nor their amendments.",
        "solution": "A register of contracts, from the call for tender to the last payment, linked to "
        "a register of beneficial owners that the Contracts Observatory can verify.",
        "results_sought": "All contracts of more than ten million francs published within thirty days. "
        "The share of single bids brought down from 48% to 30%.",
        "transparency": "Contracts, amendments, payments and beneficial owners are published as open "
        "data.",
        "accountability": "The Authority answers every alert of the Observatory within thirty days, "
        "and publishes its answer.",
        "participation": "Committees of users inspect twenty contracts a year on the spot, drawn by "
        "lot.",
    },
    "XA0032": {
        "problem": "The budgets of the twelve regions are published as tables of four hundred pages, "
        "after the vote. Fewer than one person in twenty say that they know what their region spends.",
        "causes": "The law asks only that the accounts be posted. No region has anybody in charge of "
        "explaining them.",
        "done_so_far": "A pilot region has published a citizens’ budget for two years, with the "
        "Citizens’ Budget Observatory.",
        "solution": "A common model of a citizens’ budget, written with the Observatory, and a public "
        "session in every region before the vote.",
        "results_sought": "Twelve citizens’ budgets published in time, twelve public sessions, and an "
        "account of what has changed.",
        "transparency": "The budget, how it is carried out and the differences are published under the "
        "same headings in all regions.",
        "participation": "Residents ask their questions before the vote; the answers are published.",
    },
    "XA0033": {
        "problem": "The law is six years old. Last year, of 412 requests followed by the Investigative "
        "Journalists, 57 were answered within the legal time.",
        "causes": "The decree that applies it was never issued. Nobody is named to answer, and silence "
        "has no consequence.",
        "done_so_far": "The law is passed, and a circular recalls that it exists. Four ministries have "
        "a form for requests.",
        "solution": "Issue the decree, name 120 persons in charge of answering, publish requests and "
        "answers, and entrust appeals to an independent commission.",
        "results_sought": "Eight requests out of ten met within twenty days, and the mean time "
        "published every month, administration by administration.",
        "transparency": "Requests, answers and reasoned refusals are published on one site.",
        "accountability": "A refusal is contested free of charge; the commission can order "
        "publication.",
    },
    "XA0035": {
        "problem": "Public servants who report embezzlement lose their post in two cases out of three, "
        "by the files that the Bar has followed.",
        "causes": "No law protects who raises the alarm, and the only channel is the hierarchy.",
        "done_so_far": "A draft law was written four years ago, then abandoned. The Bar keeps "
        "voluntary consulting hours.",
        "solution": "A law, an independent place to be heard, and a fund that advances the costs of "
        "defence.",
        "results_sought": "The law enacted, the place open in three towns, and a hundred persons "
        "advised in the first year.",
        "accountability": "Every measure of reprisal is presumed abusive; the administration has to "
        "prove otherwise.",
        "participation": "The Bar, the trade unions and the Rights League write the draft with the "
        "ministry.",
    },
    "XA0036": {
        "problem": "The committees hear two hundred persons a year. The public learns their names "
        "after the vote, if it learns them.",
        "causes": "The rules of the Assembly say nothing of hearings. Each committee decides alone.",
        "done_so_far": "The finance committee has broadcast its hearings for two years; the Rights "
        "League publishes the calendar of them, which it reconstructs.",
        "solution": "Amend the rules, open one calendar of hearings and a public box for "
        "contributions.",
        "results_sought": "All hearings announced ten days before, nine out of ten broadcast, and an "
        "answer to every contribution, taken up or not.",
        "transparency": "The calendar, the recordings and the contributions are public and can be "
        "reused.",
        "participation": "Anybody can ask to be heard, or hand in a written contribution.",
    },
    "XA0037": {
        "problem": "Money meant for schools passes through four counters. Of a hundred francs voted, "
        "the schools surveyed say that they receive seventy-one.",
        "causes": "Neither the heads of schools nor the parents know the sum that was voted for their "
        "school.",
        "done_so_far": "The Parents of Pupils have posted the accounts of eighteen schools that "
        "volunteered; the sums received there have grown by a fifth.",
        "solution": "Compulsory posting, on a model of one page, checked by the parents’ committees, "
        "and taken over as open data.",
        "results_sought": "The 2,400 schools post their accounts, and the difference between the sum "
        "voted and the sum received is published.",
        "transparency": "The sum voted, the sum received and what was spent are posted and put online.",
        "accountability": "Every difference of more than ten per cent gets a written explanation from "
        "the inspectorate.",
        "participation": "The parents’ committees sign what is posted, or say why they do not.",
    },
    "XA0038": {
        "problem": "One disabled person in two gives up a formality because they cannot enter, hear or "
        "read. Eleven counters out of two thousand are accessible.",
        "causes": "Works are decided without those concerned, and nobody checks the standard after "
        "delivery.",
        "done_so_far": "There has been a standard for five years. The Disability Federation has "
        "visited 60 counters and published what it found.",
        "solution": "A list of a hundred counters chosen with the Federation, works followed in "
        "public, and a visit of acceptance by users.",
        "results_sought": "A hundred counters accepted by users, and a public map of what is "
        "accessible and of what is not.",
        "accountability": "The firm is paid for a counter only after the users’ visit.",
        "participation": "Those concerned choose the counters and sign the acceptance.",
    },
    "XC0031": {
        "description": "Publish every mining concession with its real holder, its limits and what it "
        "pays.",
        "problem": "Eight hundred concessions cover half of the highlands. The communities learn of "
        "them when the machines arrive.",
        "causes": "The mining cadastre is a book on paper, and the law allows holders without a name.",
        "done_so_far": "Communities of the Highlands has drawn 140 concessions by hand.",
        "solution": "An online map with all concessions, their real holders, their payments and their "
        "terms.",
        "results_sought": "The 800 concessions published, and no new one without sixty days’ notice.",
        "transparency": "Holders, limits and payments are open data.",
        "participation": "Communities can object for sixty days, and every objection is answered.",
    },
    "XC0032": {
        "description": "Publish every day how long each lorry waits at the border, and why.",
        "problem": "A lorry waits between two hours and nine days, and nobody explains the difference.",
        "causes": "Turns are given by hand, and no record is kept of why each one waits.",
        "done_so_far": "There is a system of turns at one border post out of seven.",
        "solution": "Electronic turns at the seven posts, times published, and a written reason for "
        "every wait of more than a day.",
        "results_sought": "Nine lorries out of ten pass in less than twelve hours.",
        "transparency": "Waiting times are published every day, post by post.",
        "accountability": "Every wait without a reason is investigated, and the result is published.",
    },
    "XC0033": {
        "description": "Give the basin councils a voice and a vote on water permits.",
        "problem": "Water permits are signed in the capital. Three rivers no longer reach the sea in "
        "summer.",
        "causes": "The basin councils exist by law, but give their opinion only after the signature.",
        "done_so_far": "Living Basins has gathered a voluntary council for five years.",
        "solution": "A regulation that requires the vote of the council before each permit, and its "
        "public minutes.",
        "results_sought": "No permit without minutes of the council in the eleven basins.",
        "accountability": "A permit without minutes is void.",
        "participation": "Half of the seats of the council are elected among those who use the water.",
    },
    "XM0001": {
        "problem": "People of the oases pay a third more for wheat than those of the capital, and "
        "learn the price of the day only after they have bought.",
        "causes": "Prices are collected once a month and published two weeks later, and leave the "
        "small markets out.",
        "done_so_far": "For two years the Consumers’ Association has published the prices of nine "
        "markets, by the work of volunteers.",
        "solution": "An observer in every market, a common board, a free message service, and open "
        "data that consumers check.",
        "results_sought": "Sixty markets publish their prices before eight in the morning, and the "
        "difference from the capital falls to a tenth.",
        "transparency": "Prices, and how they are collected, are open data.",
        "accountability": "The ministry asks in writing every market that has not published its prices "
        "for three days in a row.",
        "participation": "Consumers check the prices and report the differences.",
    },
    "XM0002": {
        "problem": "Schoolgirls and patients in the oases wait for a bus that may not come, and no "
        "cancellation is announced.",
        "causes": "The contracts do not oblige transport companies to announce times or delays.",
        "done_so_far": "Women of the Oases recorded the delays of three lines for a whole year and "
        "published the results.",
        "solution": "A new clause in the contracts that obliges them to publish times and delays, and "
        "a committee of passengers for every line.",
        "results_sought": "Nine buses out of ten arrive on time, and every complaint is answered "
        "within a week.",
        "transparency": "Times, delays and cancellations are published every day.",
        "accountability": "The value of every trip cancelled without notice is deducted from the "
        "company.",
        "participation": "The committee of passengers meets every two months with the company and the "
        "ministry.",
    },
    "XM0003": {
        "problem": "A pupil gets a meal that is worth half of what was paid for it, and parents do not "
        "know who supplies it.",
        "causes": "Meals are bought by contracts that are not published, and the accounts are reviewed "
        "after three years.",
        "done_so_far": "Five schools have published their accounts on the initiative of parents.",
        "solution": "A form of one page that is published every month, and a committee of parents that "
        "signs it.",
        "results_sought": "Nine hundred schools publish what they buy, and a meal whose ingredients "
        "are worth no less than four fifths of what was paid.",
        "transparency": "The supplier, the quantity and the price are open data.",
        "participation": "Parents taste the meals and sign the form, or say why they do not.",
    },
}
