import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "SHP-04": {
    message: "Kunde {customerNo} tar bare hele linjer, og {outstanding} av denne linjen gjenstår.",
    cure: "Lever {outstanding}, eller inntil videre ingenting av linjen. Eller sett «Leveringsønske» til delvis.",
  },
  "SHP-05": {
    message: "Kunde {customerNo} tar ingen restordre: det er levert én gang, og de {outstanding} som er igjen av denne linjen, skal annulleres.",
    cure: "Skriv {cancelled} i «Annullert (antall)». Eller sett «Leveringsønske» til delvis.",
  },
  "SHP-06": {
    message: "{share} av det som gjenstår av {documentNo}, ville bli levert, regnet etter {fulfilmentBy}; for kunde {customerNo} er det minst {least}.",
    cure: "Vent til mer kan leveres, eller senk «Oppfyllingsgrad %» for {customerNo} i Kunder eller fulfilmentPercent i Innstillinger.",
  },
  "BCK-10": {
    message: "Det finnes ingen linje {lineNo} i salgsordre {documentNo} å holde av varer til.",
    cure: "Oppgi en linje i en salgsordre som ennå skal leveres, eller slett raden.",
  },
  "BCK-11": {
    message: "Vare {itemNo} er reservert, og linjen i {documentNo} selger {lineItem}.",
    cure: "Skriv {lineItem}, eller slett raden.",
  },
  "BCK-12": {
    message: "Reservasjonen er for {locationCodeGiven, select, yes {lokasjon {locationCode}} other {ingen lokasjon}}, og linjen i {documentNo} tar varene fra {lineLocationGiven, select, yes {{lineLocation}} other {ingen lokasjon}}.",
    cure: "Skriv lokasjonen på linjen. Varer som ligger et annet sted, må flyttes først.",
  },
  "BCK-13": {
    message: "Linje {lineNo} i innkjøpsordre {sourceNo} bringer ingen {itemNo} som kan reserveres for denne linjen.",
    cure: "Oppgi innkjøpslinjen som bringer varen til lokasjonen på salgslinjen, eller reserver fra lager.",
  },
  "BCK-14": {
    message: "Linje {lineNo} i {documentNo} tar ingenting fra lageret, så ingenting kan reserveres for den.",
    cure: "Slett raden: tjenester, direkteleveringer og kladder holder ikke av varer.",
  },
  "BCK-15": {
    message: "{reserved} er reservert for {documentNo}, og linjen ber om {ordered}.",
    cure: "Reserver {ordered} eller mindre.",
  },
  "BCK-16": {
    message: "{reserved} av vare {itemNo} er reservert på lager{locationCodeGiven, select, yes { på {locationCode}} other {}}, og {available} er der. Linjer som skal leveres først, beholder sitt.",
    cure: "Senk eller slett reservasjoner av {itemNo}, eller reserver fra en innkjøpsordre.",
  },
  "BCK-17": {
    message: "{reserved} er reservert fra {documentNo}, som bringer {ordered}. Linjer som skal leveres først, beholder sitt.",
    cure: "Senk eller slett reservasjoner fra {documentNo}, eller reserver fra lager eller en annen innkjøpsordre.",
  },
  "BCK-20": {
    message: "Linje {lineNo} i {documentNo} må leveres i sin helhet, og ingenting dekker {short} av den.",
    cure: "Kjøp varene, frigi det som er reservert for andre, eller gi linjen en annen tildelingsklasse.",
  },
  "BCK-21": {
    message: "Linje {lineNo} i {documentNo} må være der {day}, og kommer senere.",
    cure: "Få varene tidligere, frigi det som er reservert for andre, eller gi linjen en annen tildelingsklasse.",
  },
  "BCK-22": {
    message: "Linje {lineNo} i {documentNo} var lovet til {day}, og kommer senere.",
    cure: "Få varene tidligere, eller avtal en ny dato med kunden.",
  },
  "BCK-23": {
    message: "Linje {lineNo} i ordre {documentNo} kan ikke antas annerledes: det finnes ingen slik ordrelinje, eller både salg og innkjøp har en.",
    cure: "Oppgi en linje i en ordre på arkene; har salg og innkjøp samme nummer, si hvilken som menes.",
  },
  "BCK-30": {
    message: "Ønsket {wanted}; {whole} kan være der {day}{sourceNoGiven, select, yes { (med {sourceNo})} other {}}.",
    cure: "Avtal {day} med kunden, eller få varene tidligere.",
  },
  "BCK-31": {
    message: "Ønsket {wanted}; {quantity} av {whole} kan være der {day}{sourceNoGiven, select, yes { (med {sourceNo})} other {}}.",
    cure: "Bestill resten{arrivalGiven, select, yes {: det som bestilles i dag, kommer {arrival}} other {}}. Eller avtal en delvis levering.",
  },
  "BCK-32": {
    message: "Ønsket {wanted}; ingenting på lager eller i bestilling dekker {whole}.",
    cure: "Bestill varene{arrivalGiven, select, yes {: det som bestilles i dag, kommer {arrival}} other {}}. Eller avtal en senere dato med kunden.",
  },
  "BCK-33": {
    message: "Ønsket {wanted}; av {whole} kan {quantity} loves til da uten å ta det andre ordrer regner med. Alt kan loves til {day}{sourceNoGiven, select, yes { (med {sourceNo})} other {}}.",
    cure: "Avtal {day} med kunden, få varer tidligere, eller flytt en ordre som kan vente.",
  },
  "BCK-34": {
    message: "Ønsket {wanted}; av {whole} kan {quantity} loves uten å ta det andre ordrer regner med.",
    cure: "Bestill varene{arrivalGiven, select, yes {: det som bestilles i dag, kommer {arrival}} other {}}. Eller avtal en senere dato med kunden.",
  },
  "BCK-35": {
    message: "Ønsket {wanted}; en ordre fra {orderDate} tar {count, plural, one {# virkedag} other {# virkedager}} og leveres {day}.",
    cure: "Avtal {day} med kunden, eller endre salesLeadTimeDays i Innstillinger.",
  },
  "BCK-36": {
    message: "{count, plural, one {# åpen salgslinje har} other {# åpne salgslinjer har}} ingen dag og regnes som ønsket på ordredagen; den første er i {documentNo}.",
    cure: "Skriv «Ønsket leveringsdato» på linjene eller ordrene.",
  },
  "BCK-37": {
    message: "{count, plural, one {# innkjøpslinje regnes} other {# innkjøpslinjer regnes}} ikke med: det er ingen dato, den er mer enn {fence, plural, one {# dag} other {# dager}} gammel, eller ingen har bekreftet den der bare bekreftede regnes. Den første er i {documentNo}.",
    cure: "Spør leverandørene, og skriv «Forventet mottaksdato» eller «Bekreftet dato».",
  },
  "BCK-40": {
    message: "Det som ble foreslått for vare {itemNo}, gjelder ikke lenger: det er bestilt, eller lager og ordrer er endret siden.",
    cure: "Oppdater forslagene og velg på nytt.",
  },
  "BCK-41": {
    message: "Vare {itemNo} skal kjøpes, og det står ingen leverandør på kortet.",
    cure: "Skriv leverandøren av vare {itemNo} i Varer.",
  },
  "BCK-42": {
    message: "Ingenting sier hva vare {itemNo} koster, så linjen på {documentNo} har ingen kost.",
    cure: "Skriv kosten på linjen på {documentNo} når du vet den.",
  },
  "BCK-43": {
    message: "Vare {itemNo} kommer fra {vendorNo}, og {documentNo} er en ordre til {otherVendor}.",
    cure: "Velg en ordre til {vendorNo}, eller bestill på nytt.",
  },
  "BCK-44": {
    message: "{documentNo} er ingen åpen innkjøpsordre, så ingen linjer legges til.",
    cure: "Åpne {documentNo} igjen først, eller lag en ny ordre.",
  },
  "BCK-45": {
    message: "Vare {itemNo} skal hentes fra {fromLocationCode} til {locationCode}; det lages ingen innkjøpsordre for det.",
    cure: "Lag en overføring av forslaget, eller skriv en rad av typen overføring i varekladden, og bokfør den når varene er fremme.",
  },
  "BCK-46": {
    message: "Kunde {customerNo} {name} har ingen e-postadresse som et brev kan gå til.",
    cure: "Skriv adressen til {customerNo} i Kunder, eller send brevet med posten.",
  },
  "BCK-47": {
    message: "Linje {lineNo} i salgsordre {documentNo} har ikke fått noe, så det er ingenting å låse.",
    cure: "Oppgi en åpen ordrelinje, og se blant restordrene hva den venter på. Når den kan få varer, kan den låses.",
  },
  "BCK-48": {
    message: "Vare {itemNo}: {needed} ville gå ut av lageret{locationCodeGiven, select, yes { på {locationCode}} other {}}. På lager: {available}; av dette holdt av til {documentNo} eller andre ordrer: {kept}.",
    cure: "Lever mindre, eller frigi det som holdes av, under Restordrer eller i arket Reservasjoner.",
  },
};
