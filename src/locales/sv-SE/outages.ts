import type { OutageTexts } from "../texts";

export const outages: OutageTexts = {
  cellEditing: {
    message: "Excel väntar på att en cell ska bli färdig.",
    next: "Tryck på Retur eller Escape i bladet och försök igen.",
  },
  protectedSheet: {
    message: "Bladet{placeGiven, select, yes { {place}} other {}} är skyddat och går inte att skriva till.",
    next: "Ta bort skyddet under Granska i Excel och försök igen.",
  },
  filteredTable: {
    message: "Tabellen{placeGiven, select, yes { {place}} other {}} är filtrerad, och rader kan inte läggas till medan några är dolda.",
    next: "Ta bort filtret och försök igen.",
  },
  tooLarge: {
    message: "Ändringen var för stor för Excel.",
    next: "Bokför färre dokument åt gången. Inget som redan är bokfört går förlorat.",
  },
  tableMissing: {
    message: "Tabellen{placeGiven, select, yes { {place}} other {}} finns inte i arbetsboken.",
    next: "Välj Konfigurera i rutan för att lägga till tabeller som saknas, eller ångra borttagningen i Excel.",
  },
  sheetNameTaken: {
    message: "Ett annat blad har redan namnet{placeGiven, select, yes { {place}} other {}}.",
    next: "Byt namn på det bladet och försök igen.",
  },
  tableGrowth: {
    message: "Tabellen{placeGiven, select, yes { {place}} other {}} kunde inte växa: något står under den, eller så är bladet fullt.",
    next: "Flytta det som står under tabellen till ett annat blad och försök igen.",
  },
  workbookInactive: {
    message: "Arbetsboken är stängd eller ligger inte längre överst.",
    next: "Ta fram arbetsboken igen och försök på nytt.",
  },
  readOnly: {
    message: "Arbetsboken är öppnad enbart för läsning.",
    next: "Välj Aktivera redigering i Excel, eller spara en kopia och arbeta i den.",
  },
  fileMissing: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} hittades inte.",
    next: "Kontrollera namnet och mappen.",
  },
  fileUnreadable: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} kunde inte läsas.",
    next: "Stäng den i andra program och kontrollera att du får öppna den.",
  },
  fileDamaged: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} är skadad eller avkortad.",
    next: "Öppna den i Excel, låt Excel reparera den och spara den under ett annat namn; eller ta en äldre kopia.",
  },
  fileEncrypted: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} är låst med ett lösenord.",
    next: "Öppna den i Excel, ta bort lösenordet under Arkiv, Info, Skydda arbetsbok, och spara den.",
  },
  fileOldFormat: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} är en arbetsbok från Excel 97 till 2003.",
    next: "Öppna den i Excel och spara den som .xlsx.",
  },
  fileDates1904: {
    message: "Arbetsboken{placeGiven, select, yes { {place}} other {}} räknar dagar från 1904, och varje datum skulle läsas fyra år för tidigt.",
    next: "Avmarkera Använd 1904 års datumsystem under Arkiv, Alternativ, Avancerat, rätta datumen och spara den.",
  },
  fileTooLarge: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} är större än Ledgerline kan läsa.",
    next: "Dela upp den i flera filer.",
  },
  fileNotWritable: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} kunde inte skrivas.",
    next: "Stäng den i andra program, eller välj ett annat namn eller en annan mapp.",
  },
  fileChanged: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} ändrades av ett annat program medan detta räknades ut, så den skrevs inte: det som det andra gjorde skulle gå förlorat.",
    next: "Kör kommandot igen: allt räknas ut från filen som den är nu.",
  },
  notAWorkbook: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} är varken en Excel-arbetsbok eller Ledgerline-tabeller i JSON.",
    next: "Välj en .xlsx-fil, eller en .json-fil som börjar med formatet ledgerline-tables/1.",
  },
  jsonFaulty: {
    message: "Tabellerna i JSON kan inte läsas{placeGiven, select, yes {: {place}} other {}}.",
    next: "Rätta texten där: varje rad är ett objekt av namn och värden, och ett värde är en text inom citattecken, ett tal med högst femton siffror, true, false eller null.",
  },
  memory: {
    message: "Minnet räckte inte för att bli klar.",
    next: "Stäng andra program eller flikar, eller ta det i mindre delar.",
  },
  stopped: {
    message: "Stoppat, som du bad om.",
    next: "Det som gjordes före är slutfört. Starta igen för att fortsätta därifrån.",
  },
  apiMissing: {
    message: "Den här versionen av Excel är för gammal för Ledgerline.",
    next: "Uppdatera Excel, eller öppna arbetsboken i Excel på webben.",
  },
  noHashes: {
    message: "Här kan ingenting bokföras: panelen kom via en adress utan kryptering (http), och där gör webbläsaren inga hashar.",
    next: "Öppna panelen från en adress som börjar med https. Läsning, kontroll och rapporter fungerar här ändå.",
  },
  rowsMoved: {
    message: "Rader eller kolumner{placeGiven, select, yes { i {place}} other {}} flyttades, lades till eller togs bort medan detta räknades ut, så det genomfördes inte.",
    next: "Försök igen: det räknas ut från raderna som de står nu.",
  },
  storage: {
    message: "Webbläsaren lät inte Ledgerline spara egna anteckningar.",
    next: "Du kan fortsätta: allt som betyder något finns i arbetsboken. Privata fönster och fulla diskar är de vanligaste orsakerna.",
  },
  busy: {
    message: "Ett annat fönster på den här enheten bokför.",
    next: "Vänta tills det är klart, eller stäng det, och försök igen.",
  },
  unclear: {
    message: "Excel gav inget tydligt svar, så det är inte känt om bokföringen gjordes.",
    next: "Bokför inte igen än: stäng arbetsboken, öppna den igen och titta. Den säger vad som är bokfört och tar bort det som inte blev klart.",
  },
  unknown: {
    message: "Excel kunde inte göra detta och sade inte varför.",
    next: "Försök igen. Händer det på nytt, spara arbetsboken, stäng den och öppna den igen.",
  },
};
