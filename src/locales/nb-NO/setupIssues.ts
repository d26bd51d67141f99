import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "VAT" | "NUM" | "DIM" | "POL"> = {
  "SET-01": {
    message: "Innstillingen «{key}» er «{value}», og det kan den ikke være.",
    cure: "Skriv en verdi som: {allowed}.",
  },
  "SET-02": {
    message: "Bokføringsoppsett har ingen rad for firmabokføringsgruppe {businessGroup} med varebokføringsgruppe {productGroup}.",
    cure: "Legg til en rad for de to. En rad der den ene er tom, gjelder for alle grupper av det slaget.",
  },
  "SET-03": {
    message: "{table} mangler «{column}» for {key}.",
    cure: "Fyll ut «{column}» i raden {key} i {table}.",
  },
  "SET-04": {
    message: "Raden i Bokføringsoppsett for {businessGroup} med {productGroup} er sperret.",
    cure: "Tøm «Sperret» i den raden, eller gi kunden, leverandøren eller varen en annen bokføringsgruppe.",
  },
  "SET-05": {
    message: "Mva-oppsett har ingen sats for {vatBusinessGroup} med {vatProductGroup} den {day}.",
    cure: "Legg til en rad for de to der «Gyldig fra» er tom eller senest {day}.",
  },
  "SET-06": {
    message: "Det skulle bokføres på konto {accountNo}, og den finnes ikke i Kontoplan.",
    cure: "Legg til {accountNo} i Kontoplan, eller velg en annen konto der oppsettet spør etter en.",
  },
  "SET-07": {
    message: "Konto {accountNo} er en overskrift eller en sum, og bare bokføringskontoer tar imot poster.",
    cure: "Velg en bokføringskonto i stedet.",
  },
  "SET-08": {
    message: "Konto {accountNo} er sperret.",
    cure: "Tøm «Sperret» for {accountNo} i Kontoplan, eller velg en annen konto.",
  },
  "SET-09": {
    message: "Konto {accountNo} tillater ikke direkte bokføring, så en linje kan ikke bruke den.",
    cure: "Velg en annen konto, eller sett «Direkte bokføring» til ja for {accountNo} i Kontoplan.",
  },
  "SET-10": {
    message: "Mva-identifikatoren {vatIdentifier} står for {firstPercent} i én rad og for {secondPercent} i en annen.",
    cure: "Gi hver sats sin egen identifikator.",
  },
  "SET-11": {
    message: "Vare {itemNo} er lagerført, og lagerbokføringsgruppen fører ikke til noen konto.",
    cure: "Fyll ut «Lagerbokføringsgruppe» for {itemNo}, og «Lagerkonto» for den gruppen i Lagerbokføringsgrupper.",
  },
  "SET-12": {
    message: "Mva-satsen for {vatBusinessGroup} med {vatProductGroup} endres fra {firstPercent} til {secondPercent} den {day}.",
    cure: "Ingenting er galt; se over priser og bokføringsdatoer for det som faktureres rundt {day}.",
  },
  "SET-13": {
    message: "«{column}» {value} er i bruk, og ingen rad i {table} gjelder for den.",
    cure: "Legg til en rad for {value} i {table}, eller rett gruppen der den er brukt.",
  },
  "SET-14": {
    message: "Valutaen {currencyCode} er i bruk, og Valutakurser har ingen kurs for den den {day}.",
    cure: "Legg til en rad {currencyCode} i Valutakurser med startdato senest {day}.",
  },
  "SET-15": {
    message: "Den siste kursen for {currencyCode} er fra {day}, for {count, plural, one {# dag} other {# dager}} siden.",
    cure: "Legg til en rad {currencyCode} med ny kurs i Valutakurser.",
  },
  "SET-16": {
    message: "Arbeidsdatoen {day} er utenfor datoene det kan bokføres på: {fromGiven, select, yes {fra og med {from}} other {fra begynnelsen}}{toGiven, select, yes {, til og med {to}} other {}}.",
    cure: "Flytt datoene: postingFrom og postingTo i Innstillinger, eller personens datoer i Brukere.",
  },
  "SET-17": {
    message: "Innstillingen «{key}» er tom, og dokumenter trenger den.",
    cure: "Skriv en verdi for «{key}» i Innstillinger; legg til raden om den ikke finnes.",
  },
  "VAT-01": {
    message: "Konto {accountNo} tar øreavrundingen av fakturaer, og mva-gruppen {vatProductGroup} ville gi mva. på den.",
    cure: "Gi {accountNo} en mva-gruppe uten mva. i Kontoplan, eller tøm «Mva-varegruppe».",
  },
  "VAT-02": {
    message: "Mva-differansen på {difference} er større enn de {most} som er tillatt.",
    cure: "Skriv {most} eller mindre, eller sett maxVatDifference høyere i Innstillinger.",
  },
  "VAT-03": {
    message: "Dokument {documentNo} har ingen mva. under {vatIdentifier}, så det er ingenting som kan avvike.",
    cure: "Rett «Mva-identifikator», eller slett raden.",
  },
  "NUM-01": {
    message: "Nummerserier har ingen rad {series}, så det finnes ikke noe nummer å gi.",
    cure: "Legg til en rad {series} med et startnummer i Nummerserier.",
  },
  "NUM-02": {
    message: "Nummerserien {series} har ikke flere numre: den slutter med {endingNo}.",
    cure: "Sett et høyere «Sluttnr.», eller legg til en rad for {series} med nytt startnummer og startdato.",
  },
  "NUM-03": {
    message: "Nummerserien {series} er kommet til {number} og slutter med {endingNo}.",
    cure: "Sett et høyere «Sluttnr.», eller legg til en rad for {series} med nytt startnummer og startdato.",
  },
  "NUM-04": {
    message: "{number} er skrevet inn, og nummerserien {series} gir sine numre selv.",
    cure: "Tøm nummeret for å få det neste, eller sett «Manuelle numre tillatt» til ja for {series}.",
  },
  "NUM-05": {
    message: "Nummeret {number} er bokført før.",
    cure: "Sett startnummeret i serien til etter de numrene som er brukt.",
  },
  "NUM-06": {
    message: "Nummerserien {series} ble sist brukt {lastDay}, og datoene kan ikke gå tilbake til {day}.",
    cure: "Bokfør {lastDay} eller senere, eller sett «Datorekkefølge» til nei for {series}.",
  },
  "NUM-07": {
    message: "«{number}» i nummerserien {series} har ingen sifre som kan telles opp.",
    cure: "Bruk et nummer som slutter med siffer, for eksempel FAK1001.",
  },
  "NUM-08": {
    message: "Nummerserien {series} begynner på nytt hvert år, og ingen rad begynner {day}.",
    cure: "Legg til en rad {series} som starter {day}, med årets første nummer.",
  },
  "NUM-09": {
    message: "Nummerserien {series} slutter med {endingNo}, og bare {count, plural, =0 {ingen} other {#}} av numrene er igjen.",
    cure: "Sett et høyere «Sluttnr.», eller legg til en rad for {series} med nytt startnummer og startdato.",
  },
  "DIM-01": {
    message: "Verdien «{value}» for {dimension} finnes ikke i Dimensjonsverdier.",
    cure: "Rett den her, eller legg den til i Dimensjonsverdier.",
  },
  "DIM-02": {
    message: "Verdien «{value}» for {dimension} er sperret.",
    cure: "Bruk en annen, eller tøm «Sperret» for den i Dimensjonsverdier.",
  },
  "DIM-03": {
    message: "{no} i {table} krever en verdi for {dimension}, og det er ikke gitt noen.",
    cure: "Fyll ut {dimension} her eller på dokumentet, eller endre regelen for {no} i Standarddimensjoner.",
  },
  "DIM-04": {
    message: "{no} i {table} krever verdien «{value}» for {dimension} og ingen annen.",
    cure: "Skriv «{value}» for {dimension}, eller endre regelen for {no} i Standarddimensjoner.",
  },
  "DIM-05": {
    message: "{no} i {table} tar ikke imot noen verdi for {dimension}, og «{value}» er gitt.",
    cure: "Tøm {dimension} her og på dokumentet, eller endre regelen for {no} i Standarddimensjoner.",
  },
  "DIM-06": {
    message: "Avdelingen «{department}» og prosjektet «{project}» kan ikke stå sammen.",
    cure: "Endre en av dem, eller tillat paret i Dimensjonskombinasjoner.",
  },
  "DIM-07": {
    message: "Regelen for {no} krever samme {dimension} hver gang, og nevner ingen.",
    cure: "Fyll ut «Verdikode» i denne raden, eller velg «kode påkrevd».",
  },
  "POL-01": {
    message: "{userId} kan ikke bokføre salgsfakturaer.",
    cure: "Lever uten å fakturere, eller la noen andre bokføre fakturaen; regelen står i Brukere.",
  },
  "POL-02": {
    message: "{userId} må fakturere det som leveres, og denne handlingen bare leverer.",
    cure: "Velg «Lever og fakturer»; regelen står i Brukere.",
  },
  "POL-03": {
    message: "{day} ligger i regnskapsperioden fra {from}, som er lukket.",
    cure: "Bruk en bokføringsdato i en åpen periode, eller tøm «Lukket» for perioden i Regnskapsperioder.",
  },
  "POL-04": {
    message: "{documentNo} har ikke noe dokumentnummer fra kunden, og firmaet krever det.",
    cure: "Fyll ut det eksterne dokumentnummeret, eller sett externalDocumentNoMandatory til nei i Innstillinger.",
  },
};
