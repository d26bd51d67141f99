import type { IssueTextsOf } from "../texts";

/** Tables, cells and references. */
export const tableIssues: IssueTextsOf<"TAB" | "CEL" | "REF"> = {
  "TAB-01": {
    message: "{table} saknar kolumnen ”{column}”.",
    cure: "Lägg till en kolumn med rubriken ”{column}” i {table}, eller ge kolumnen som har innehållet den rubriken.",
  },
  "TAB-02": {
    message: "{table} har kolumnen ”{column}” mer än en gång.",
    cure: "Behåll den ena och byt namn på den andra eller ta bort den.",
  },
  "TAB-03": {
    message: "Arbetsboken har ingen tabell {table}.",
    cure: "Välj Konfigurera i rutan för att lägga till tabeller som saknas. Om bladet togs bort, hämta det från en kopia av filen.",
  },
  "TAB-04": {
    message: "”{name}” är ingen tabell i Ledgerline och lästes inte.",
    cure: "Kontrollera stavningen. En egen tabell kan stå kvar som den är.",
  },
  "TAB-05": {
    message: "”{name}” är ingen kolumn i {table} och lästes inte.",
    cure: "Kontrollera stavningen. En egen kolumn kan stå kvar som den är.",
  },
  "TAB-06": {
    message: "{key} står redan i rad {firstRow}.",
    cure: "Ge den här raden en annan nyckel, eller ta bort en av de två raderna.",
  },
  "TAB-07": {
    message: "{table} har {count, plural, one {# rad} other {# rader}} som inte hör till en slutförd bokföring.",
    cure: "Sådana rader räknas inte. De som en bokföring har lämnat tas bort av nästa; det som har skrivits där för hand hör hemma på ett dokument.",
  },
  "TAB-08": {
    message: "{table} har {count, plural, one {# rad} other {# rader}} och bokföringsloggen är tom, så de tas som ingående poster.",
    cure: "Om rader i Bokföringslogg har tagits bort, hämta dem från en kopia av filen.",
  },
  "TAB-30": {
    message: "”{column}” i {table} har {count, plural, one {# tal} other {# tal}} där koder ska stå: nollor framför skulle vara borta.",
    cure: "Jämför koderna med källan. Formatera kolumnen som text och skriv om dem som började med noll.",
  },
  "TAB-31": {
    message: "{key} ser ut som nyckeln i rad {row}, men är skriven med bokstäver ur ett annat alfabet.",
    cure: "Skriv om nyckeln på det här tangentbordet, eller ta bort en av de två raderna.",
  },
  "TAB-32": {
    message: "{table} har sammanfogade celler ({count, plural, one {# block} other {# block}}). Bara den första cellen i ett block har det som har skrivits; de andra är tomma.",
    cure: "Dela upp dem igen (Start, Centrera över kolumner) och fyll i det som varje cell ska ha. Till dess bokförs inget ur den här tabellen.",
  },
  "TAB-33": {
    message: "Dolda rader i {table}: {hidden} av {lines} som bokförs, av ett filter eller för hand.",
    cure: "De bokförs som de andra. Vill du se dem först, rensa filtret och ta fram raderna.",
  },
  "TAB-34": {
    message: "Excel behåller bara de siffror som cellen visar, för varje tal i den här arbetsboken. Resten är borta för gott, framför allt i priser och antal.",
    cure: "Stäng av ”Ange precisionen som visas” i Excels alternativ under Avancerat, och jämför priser, antal och valutakurser med källan.",
  },
  "CEL-01": {
    message: "”{column}” är tom, och den här raden behöver den.",
    cure: "Fyll i cellen, eller töm hela raden.",
  },
  "CEL-02": {
    message: "Cellen visar {value}: formeln har inget resultat.",
    cure: "Rätta formeln, eller skriv in själva värdet.",
  },
  "CEL-03": {
    message: "”{column}” tar ett tal, och ”{value}” är inte det.",
    cure: "Skriv talet utan enhet och valuta. Ett tal som klistrats in som text blir ett tal med Konvertera till tal i Excel.",
  },
  "CEL-04": {
    message: "”{column}” tar upp till {decimals} decimaler, och {value} har fler.",
    cure: "Avrunda talet till {decimals} decimaler.",
  },
  "CEL-05": {
    message: "”{column}” tar upp till femton siffror, och {value} har fler.",
    cure: "Skriv ett mindre eller avrundat tal.",
  },
  "CEL-06": {
    message: "”{column}” tar ett heltal, och {value} är inte helt.",
    cure: "Skriv ett tal utan decimaler.",
  },
  "CEL-07": {
    message: "”{column}” tar ett datum, och ”{value}” är ingen dag i kalendern.",
    cure: "Skriv datumet som du brukar i Excel, eller som år-månad-dag, till exempel 2026-11-20.",
  },
  "CEL-08": {
    message: "”{column}” tar ja eller nej, och ”{value}” är inget av dem.",
    cure: "Skriv SANT eller ja, FALSKT eller nej. En tom cell betyder nej.",
  },
  "CEL-09": {
    message: "”{value}” är inget av valen för ”{column}”.",
    cure: "Skriv ett av dessa: {options}.",
  },
  "CEL-10": {
    message: "”{column}” tar en datumformel, och ”{value}” kan inte läsas som en sådan.",
    cure: "Skriv tal med D, W, M, Q eller Y (dag, vecka, månad, kvartal, år), till exempel 30D, och CM för månadens slut, till exempel CM+15D.",
  },
  "CEL-11": {
    message: "”{column}” tar {longest} tecken, och den här texten har {length}.",
    cure: "Korta texten till {longest} tecken.",
  },
  "CEL-12": {
    message: "”{column}” är {value} och måste vara minst {minimum}.",
    cure: "Skriv {minimum} eller mer.",
  },
  "CEL-13": {
    message: "”{column}” är {value} och får vara högst {maximum}.",
    cure: "Skriv {maximum} eller mindre.",
  },
  "CEL-14": {
    message: "”{column}” är {value}, ett tal med mer än femton siffror: Excel har tappat de sista.",
    cure: "Formatera cellen som text och skriv koden på nytt.",
  },
  "CEL-30": {
    message: "”{column}” har texten ”{value}” och lästes som {read}.",
    cure: "Skriv själva talet, så räknar även Excel med det.",
  },
  "CEL-31": {
    message: "”{column}” har texten ”{value}”, som är ett tal här och ett annat på andra håll.",
    cure: "Skriv själva talet, utan tecken mellan tusental.",
  },
  "CEL-32": {
    message: "”{column}” har texten ”{value}” och lästes som {day}.",
    cure: "Skriv själva datumet, eller år-månad-dag, till exempel 2026-11-20.",
  },
  "CEL-33": {
    message: "”{column}” lästes som ”{read}”: {count, plural, one {# osynligt tecken} other {# osynliga tecken}} utelämnades.",
    cure: "Skriv om cellen i stället för att klistra in den.",
  },
  "CEL-34": {
    message: "”{column}” har ”{value}” och lästes som ”{read}”.",
    cure: "Skriv om koden med tangentbordets tecken.",
  },
  "CEL-35": {
    message: "”{column}” har ”{value}”, en kod med en radbrytning eller ett styrtecken i.",
    cure: "Skriv om koden på en rad.",
  },
  "CEL-36": {
    message: "”{column}” har ”{value}”, en kod med andra siffror än 0 till 9.",
    cure: "Om {read} menas, skriv det.",
  },
  "CEL-37": {
    message: "”{column}” har ”{value}” med bokstäver ur ett annat alfabet som ser ut som latinska.",
    cure: "Om en latinsk kod menas, skriv om den på det här tangentbordet.",
  },
  "CEL-38": {
    message: "”{column}” har talet {value}: en kod som 1E10 blir ett tal när Excel läser den.",
    cure: "Om en annan kod skrevs, formatera cellen som text och skriv om den.",
  },
  "CEL-39": {
    message: "”{value}” finns inte i {table}, men ”{other}” gör det: Excel tar bort nollor framför ett tal.",
    cure: "Formatera cellen som text och skriv {other}.",
  },
  "CEL-40": {
    message: "Bokföringsdatumet {day} är mer än ett år efter {workDate}.",
    cure: "Rätta året. Om datumet menas, sätt slutet på de tillåtna bokföringsdatumen efter det.",
  },
  "CEL-41": {
    message: "”{column}” räknas ut med {function} och ändras därför av sig självt: {formula}. Det får inget som bokförs göra.",
    cure: "Frys värdet: kopiera cellen och klistra in den som värde över sig själv.",
  },
  "CEL-42": {
    message: "”{column}” kommer från ett ställe utanför den här arbetsboken och kan vara gammalt: {formula}.",
    cure: "Titta på värdet. Ska det behållas, kopiera cellen och klistra in den som värde över sig själv.",
  },
  "REF-01": {
    message: "”{value}” finns inte i {table}.",
    cure: "Rätta det här, eller lägg till ”{value}” i {table}.",
  },
};
