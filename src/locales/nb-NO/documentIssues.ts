import type { IssueTextsOf } from "../texts";

/** Customers, vendors, items, documents and order entry. */
export const documentIssues: IssueTextsOf<"CUS" | "VEN" | "ITM" | "CHG" | "JRN" | "DOC" | "ENT"> = {
  "CUS-01": {
    message: "Kunde {customerNo} {name} er sperret for alt.",
    cure: "La dokumentet ligge, eller tøm «Sperret» for {customerNo} i Kunder.",
  },
  "CUS-02": {
    message: "Kunde {customerNo} {name} er sperret for fakturering.",
    cure: "La dokumentet ligge, eller tøm «Sperret» for {customerNo} i Kunder. Kreditnotaer og betalinger er mulig.",
  },
  "CUS-03": {
    message: "Kunde {customerNo} {name} er sperret for levering.",
    cure: "Fakturer det som allerede er levert, eller tøm «Sperret» for {customerNo} i Kunder.",
  },
  "CUS-04": {
    message: "Kunde {customerNo} kommer opp i {exposure}, som er {excess} over kredittgrensen på {limit}.",
    cure: "Avtal betaling først, eller sett en høyere «Kredittgrense» for {customerNo} i Kunder.",
  },
  "CUS-05": {
    message: "Kunde {customerNo} har {overdue} forfalt.",
    cure: "Avtal betaling før mer leveres.",
  },
  "CUS-06": {
    message: "Kunde {customerNo} har det eksterne dokumentnummeret {externalDocumentNo} også på dokument {otherDocument}.",
    cure: "Kontroller at samme ordre ikke er registrert to ganger. Er den det, slettes den ene.",
  },
  "VEN-01": {
    message: "Leverandør {vendorNo} {name} er sperret for alt.",
    cure: "La dokumentet ligge, eller tøm «Sperret» for {vendorNo} i Leverandører.",
  },
  "VEN-02": {
    message: "Dokument {documentNo} mangler leverandørens fakturanummer, og en kjøpsfaktura trenger det.",
    cure: "Skriv nummeret som står på leverandørens faktura, i «Leverandørens fakturanr.».",
  },
  "VEN-03": {
    message: "Faktura {vendorInvoiceNo} fra leverandør {vendorNo} finnes allerede på dokument {otherDocument}.",
    cure: "Kontroller at fakturaen ikke er registrert to ganger. Er det en annen, rettes nummeret.",
  },
  "VEN-04": {
    message: "Dokument {documentNo} mangler leverandørens kreditnotanummer, og en kjøpskreditnota trenger det.",
    cure: "Skriv nummeret som står på leverandørens kreditnota, i «Leverandørens fakturanr.».",
  },
  "VEN-05": {
    message: "Kreditnota {vendorInvoiceNo} fra leverandør {vendorNo} finnes allerede på dokument {otherDocument}.",
    cure: "Kontroller at kreditnotaen ikke er registrert to ganger. Er det en annen, rettes nummeret.",
  },
  "ITM-01": {
    message: "Vare {itemNo} er sperret.",
    cure: "Bruk en annen vare, eller tøm «Sperret» for {itemNo} i Varer.",
  },
  "ITM-02": {
    message: "Vare {itemNo} er sperret for salg.",
    cure: "Bruk en annen vare, eller tøm «Sperret for salg» for {itemNo} i Varer. Returer er mulig.",
  },
  "ITM-03": {
    message: "Vare {itemNo} er sperret for kjøp.",
    cure: "Bruk en annen vare, eller tøm «Sperret for kjøp» for {itemNo} i Varer. Returer er mulig.",
  },
  "ITM-04": {
    message: "Vare {itemNo} har ingen enhet «{unitCode}».",
    cure: "Bruk varens basisenhet, eller legg til enheten i Vareenheter.",
  },
  "ITM-05": {
    message: "Vare {itemNo}: {needed} ville gå ut av lageret{locationCodeGiven, select, yes { på {locationCode}} other {}}, og {available} er der.",
    cure: "Lever {available} eller mindre, bokfør mottaket først, eller sett allowNegativeInventory til yes i Innstillinger.",
  },
  "ITM-06": {
    message:
      "Vare {itemNo} vil mangle {shortage}{locationCodeGiven, select, yes { på {locationCode}} other {}}: {inventory} på lager, {receipts} på vei inn, {requirements} trengs.",
    cure: "Bestill mer, eller avtal en senere dato med kunden.",
  },
  "ITM-10": {
    message: "Varepost {entryNo} kan ikke utlignes: den er ikke en post for vare {itemNo} på denne lokasjonen som går motsatt vei.",
    cure: "Oppgi en post for {itemNo} på linjens lokasjon fra Vareposter: et mottak for det som går ut, en levering for det som kommer inn. Eller tøm cellen.",
  },
  "ITM-11": {
    message: "Varepost {entryNo} har {remaining} igjen, og {needed} skal tas fra den.",
    cure: "Ta {remaining} eller mindre fra post {entryNo}, eller oppgi en annen post.",
  },
  "ITM-12": {
    message: "Vare {itemNo} har spesifikk kost, og linjen oppgir ikke posten som går ut.",
    cure: "Fyll ut «Utlignes mot varepost» med nummeret på et mottak av {itemNo} som har nok igjen.",
  },
  "ITM-13": {
    message: "Varer kan ikke komme tilbake til varepost {entryNo}: den er ingen post for vare {itemNo} som gikk ut av lageret.",
    cure: "Oppgi leveringens post for {itemNo}, eller tøm cellen.",
  },
  "ITM-14": {
    message: "Bare {returnable} av de {quantity} enhetene i varepost {entryNo} kan fortsatt returneres, og {needed} skal tilbake.",
    cure: "Ta tilbake {returnable} eller mindre, eller oppgi en annen post.",
  },
  "ITM-15": {
    message: "Vare {itemNo} går ut av lageret på denne linjen, og linjen oppgir en post som varer skulle komme tilbake til.",
    cure: "Tøm «Utlignes fra varepost», eller gjør antallet negativt for varer som kommer tilbake.",
  },
  "CHG-01": {
    message: "Varegebyr {chargeNo} er ikke tilordnet noe mottak.",
    cure: "Legg til rader i Gebyrtilordninger med denne linjen og mottakslinjene med varene den hører til.",
  },
  "CHG-02": {
    message: "Det er ikke mottatt varer på linje {lineNo} av {receiptNo}.",
    cure: "Hent nummer og linje for et mottak av lagervarer fra Bokførte linjer.",
  },
  "CHG-03": {
    message: "Linjen med varegebyr {chargeNo} har antall {whole}, og {assigned} er tilordnet.",
    cure: "Endre antallene i Gebyrtilordninger så de til sammen blir {whole}, eller tøm alle for å fordele gebyret.",
  },
  "CHG-04": {
    message: "Linjen med varegebyr {chargeNo} er på {whole}, og {assigned} er tilordnet.",
    cure: "Endre beløpene i Gebyrtilordninger så de til sammen blir {whole}, eller tøm alle for å fordele gebyret.",
  },
  "CHG-05": {
    message: "Radene som tilordner varegebyr {chargeNo}, oppgir ikke delene på samme måte.",
    cure: "Fyll ut «Antall» i alle radene for linjen, eller «Beløp» i alle, eller ingen av dem.",
  },
  "CHG-06": {
    message: "{documentNo} har ikke noe varegebyr på linje {lineNo}.",
    cure: "Skriv nummeret til en linje av typen varegebyr, eller slett raden.",
  },
  "JRN-01": {
    message: "Dokument {documentNo} i varekladden er bokført.",
    cure: "Gi nye rader et annet dokumentnummer.",
  },
  "JRN-02": {
    message: "Vare {itemNo} føres ikke på lager, så ingenting av den kan finnes, mistes, flyttes eller omvurderes.",
    cure: "Bruk en vare av typen lager, eller slett raden.",
  },
  "JRN-03": {
    message: "Raden har ikke noe antall.",
    cure: "Skriv hvor mange basisenheter som er funnet, mistet eller flyttet, som et positivt tall.",
  },
  "JRN-04": {
    message: "Varene ville bli flyttet dit de er.",
    cure: "Fyll ut «Til lokasjon» med en annen lokasjon.",
  },
  "JRN-05": {
    message: "Omvurderingen sier ikke hva vare {itemNo} skal være verdt.",
    cure: "Fyll ut «Enhetskost» eller «Ny verdi». Begge kan bare være tomme for en vare med standardkost.",
  },
  "JRN-06": {
    message: "Det er ingenting av vare {itemNo} å omvurdere {day}.",
    cure: "Velg en dag da det er lager, eller slett raden.",
  },
  "JRN-07": {
    message: "Vare {itemNo} har standardkost, og varer som er funnet, er verdt den.",
    cure: "Tøm kosten. Endre «Standardkost» i Varer og legg til en omvurderingsrad for å endre hva lageret er verdt.",
  },
  "JRN-08": {
    message: "Vare {itemNo} har én gjennomsnittskost, så en del av lageret kan ikke omvurderes for seg.",
    cure: "Tøm cellen: omvurderingen gjelder da for hele varens lager.",
  },
  "JRN-09": {
    message: "Vare {itemNo} har en gjennomsnittskost på hver lokasjon, og raden oppgir ingen.",
    cure: "Fyll ut lokasjonen som lageret omvurderes på.",
  },
  "JRN-10": {
    message: "Vare {itemNo} er allerede omvurdert den {last}, etter dagen i denne raden.",
    cure: "Velg {last} eller en senere dag: en omvurdering regner videre fra verdien som den forrige ga.",
  },
  "JRN-11": {
    message: "Varer av {itemNo} (varepost {entryNo}) er ikke fakturert ennå, så kosten deres er ikke avgjort.",
    cure: "Fakturer mottaket først, eller velg en dag eller en post med varer som er fakturert.",
  },
  "DOC-01": {
    message: "Dokument {documentNo} har ingen linje med antall.",
    cure: "Legg til en linje med antall, eller slett dokumentet.",
  },
  "DOC-02": {
    message: "Dokument {documentNo} mangler bokføringsdato.",
    cure: "Fyll ut «Bokføringsdato», eller velg en bokføringsdato i ruten.",
  },
  "DOC-03": {
    message:
      "Bokføringsdatoen {day} er utenfor det tillatte området: {fromGiven, select, yes {fra og med {from}} other {fra begynnelsen}}{toGiven, select, yes {, til og med {to}} other {}}.",
    cure: "Bruk en bokføringsdato innenfor området. Det står i Innstillinger som postingFrom og postingTo, og i Brukere for én person.",
  },
  "DOC-04": {
    message:
      "Dokument {documentNo} har ingenting å {action, select, ship {levere} invoice {fakturere} shipInvoice {levere eller fakturere} receive {motta} receiveInvoice {motta eller fakturere} other {bokføre}}.",
    cure: "La dokumentet ligge, eller kontroller antallene som skal behandles på linjene.",
  },
  "DOC-05": {
    message: "Dokument {documentNo} skal leveres komplett, og noen linjer ville bli igjen.",
    cure: "Vent til hver linje kan leveres hel, eller sett «Leveringsønske» til partial.",
  },
  "DOC-06": {
    message: "Totalen er {total}, og totalen på et dokument kan ikke være negativ.",
    cure: "Kontroller antall og priser. Skal penger tilbake, brukes en kreditnota.",
  },
  "DOC-07": {
    message: "Forfallsdatoen {dueDate} er før dokumentdatoen {documentDate}.",
    cure: "Tøm «Forfallsdato» for å få den regnet ut fra betalingsbetingelsene, eller rett en av datoene.",
  },
  "DOC-08": {
    message: "{quantity} er mindre enn de {handled} som allerede er levert eller mottatt.",
    cure: "Skriv {handled} eller mer. Det som kommer tilbake, føres på en returordre.",
  },
  "DOC-09": {
    message: "{quantity} er mer enn de {outstanding} som gjenstår.",
    cure: "Skriv {outstanding} eller mindre.",
  },
  "DOC-10": {
    message: "{quantity} er mer enn de {most} som kan faktureres.",
    cure: "Skriv {most} eller mindre. Mer kan faktureres når mer er levert eller mottatt.",
  },
  "DOC-11": {
    message: "{quantity} går motsatt vei av antallet på linjen.",
    cure: "Bruk samme fortegn som i «Antall».",
  },
  "DOC-12": {
    message: "En tekstlinje har ingen tall, og «{column}» er fylt ut.",
    cure: "Tøm cellen, eller endre linjetypen til item eller account.",
  },
  "DOC-13": {
    message: "Linjetypen er {lineType}, og «Nr.» er tom.",
    cure: "Fyll ut «Nr.», eller endre linjetypen til text.",
  },
  "DOC-15": {
    message: "Dokument {documentNo} venter på godkjenning.",
    cure: "Få det godkjent, eller trekk forespørselen.",
  },
  "DOC-16": {
    message: "Et dokument av typen {documentType} kan ikke bokføres her.",
    cure: "Lag en ordre av det og bokfør ordren, eller la dokumentet ligge.",
  },
  "DOC-17": {
    message: "Dokument {documentNo} venter, fordi en av radene ikke kan leses.",
    cure: "Ordne de andre merknadene til {documentNo} først.",
  },
  "DOC-18": {
    message: "Rabatten på {discount} er større enn linjens beløp på {amount}.",
    cure: "Skriv en rabatt på {amount} eller mindre.",
  },
  "DOC-19": {
    message: "Linje {lineNo} går rett fra leverandøren til kunden, og en slik linje kan ikke bokføres her ennå.",
    cure: "For å bokføre den, tøm «Direkte levering» på salgslinjen og på bestillingslinjen, ta imot varene og lever dem fra lager.",
  },
  "DOC-20": {
    message: "Det finnes ikke noe dokument {documentNo}.",
    cure: "Rett nummeret, eller legg til dokumentet i arket sitt.",
  },
  "DOC-21": {
    message:
      "Dokument {documentNo} er av en type man ikke kan {action, select, ship {levere} invoice {fakturere} shipInvoice {levere og fakturere} receive {motta} receiveInvoice {motta og fakturere} other {bokføre}}.",
    cure: "Velg en annen handling, eller la dokumentet ligge.",
  },
  "DOC-22": {
    message: "Linjen med vare {itemNo} har ingen pris.",
    cure: "Skriv en enhetspris. Er varen gratis, lar du 0 stå.",
  },
  "DOC-30": {
    message: "Det finnes flere dokumenter {documentNo} å {action, select, ship {levere} invoice {fakturere} shipInvoice {levere og fakturere} receive {motta} receiveInvoice {motta og fakturere} other {bokføre}}, og det er ikke klart hvilket som menes.",
    cure: "Gi ett av dem et annet nummer, eller bokfør alt som er klart.",
  },
  "DOC-31": {
    message: "{quantity} av {whole} er skrevet, og en faktura eller kreditnota bokføres hel.",
    cure: "Tøm cellen. Skal bare en del behandles, endres «Antall», eller bruk en ordre eller returordre.",
  },
  "DOC-32": {
    message: "{partyNo} har ingen bokført post {appliesTo} som går motsatt vei i denne valutaen.",
    cure: "Skriv nummeret på et bokført dokument for {partyNo} i «Utlignes mot dokumentnr.», eller tøm cellen.",
  },
  "DOC-33": {
    message: "Det er ingenting igjen av {appliesTo} å utligne mot.",
    cure: "Bruk et annet dokument, eller tøm cellen for å la beløpet stå åpent.",
  },
  "DOC-34": {
    message: "Bokføringsdatoen {day} er før {appliedDay}, datoen til {appliesTo}.",
    cure: "Bokfør {appliedDay} eller senere, eller tøm cellen.",
  },
  "DOC-35": {
    message: "Det finnes ingen linje {lineNo} på {shipmentNo} med denne varen og enheten for den som faktureres.",
    cure: "Hent nummer og linje fra Bokførte linjer, eller tøm begge cellene for å levere med dette dokumentet.",
  },
  "ENT-01": {
    message: "Raden med vare {itemNo} har ikke noe antall.",
    cure: "Skriv hvor mange som er bestilt, eller tøm raden.",
  },
  "ENT-02": {
    message: "Ønsket dato {day} er før arbeidsdatoen {workDate}.",
    cure: "Skriv en senere dato, eller tøm cellen for så snart som mulig.",
  },
  "ENT-03": {
    message: "Ordren {group} venter, fordi en av radene ikke kan registreres.",
    cure: "Ordne merknadene på de andre radene først.",
  },
  "ENT-04": {
    message: "Antallet er {quantity}, og en ordre trenger mer enn null.",
    cure: "Skriv et antall over null. Det som kommer tilbake, føres på en returordre.",
  },
  "ENT-05": {
    message: "Ordren {group} tar alle varene tilbake, så den er en kansellering eller en retur.",
    cure: "Skriv antall over null, eller ta radene ut: Det som er fakturert, rettes med en kreditnota eller en returordre.",
  },
  "ENT-06": {
    message: "{quantity} av vare {itemNo} uten pris er en lagerkorreksjon, og ikke noe som er solgt.",
    cure: "Ta raden ut av ordreregistreringen. Lageret rettes ved telling.",
  },
  "ENT-07": {
    message: "Raden sier det samme som rad {firstRow} i denne ordren.",
    cure: "Tøm raden hvis den er limt inn to ganger. Er begge ment, lar du dem stå.",
  },
  "ENT-08": {
    message: "Raden ble endret eller fjernet mens ordre {documentNo} ble laget av den: ordren har {quantity} av vare {itemNo} til kunde {customerNo}.",
    cure: "Sammenlign med ordre {documentNo}, og endre ordren hvis den skal bli det raden sier nå. En rad som har nummeret, registreres ikke igjen.",
  },
};
