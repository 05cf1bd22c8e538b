/** One sentence per refusal: what happened, what is kept, what to do. */
export default {
  'invalid-input': 'Noe i skjemaet må rettes. Det du skrev, står her fortsatt.',
  'not-found': 'Dette finnes ikke her, eller det er fjernet.',
  'not-signed-in': 'Du er ikke logget inn. Logg inn, eller bruk koden din på startsiden.',
  'not-allowed': 'Du har ikke tilgang til å gjøre dette.',
  'wrong-step':
    'Dette kan ikke gjøres i dette steget. Det du skrev, er tatt vare på. Prøv igjen når dere er tilbake i riktig steg.',
  'not-the-day': 'Dette kan bare gjøres på dagen verkstedet holdes.',
  'no-time-left':
    'Det er ikke minutter nok igjen til resten av programmet. Ta bort punkter, eller gjør verkstedet lengre.',
  'step-moved': 'Steget var allerede flyttet, kanskje fra et annet vindu. Se hvor dere er nå.',
  'call-reused': 'Dette er sendt før, med et annet innhold. Hent siden på nytt og prøv igjen.',
  'project-archived': 'Prosjektet er arkivert, så ingenting kan endres. En eier kan hente det tilbake.',
  'wrong-password': 'E-posten eller passordet stemmer ikke.',
  'too-many-attempts': 'Det har vært for mange mislykkede forsøk herfra. Vent et kvarter og prøv igjen.',
  'email-taken': 'Denne e-postadressen er allerede i bruk her.',
  'last-owner': 'Kommunen må ha minst én eier. Gjør en annen til eier først.',
  'link-used': 'Denne lenken er brukt eller har gått ut. Be om en ny.',
  'already-set-up': 'Samverk er allerede satt opp. Logg inn i stedet.',
  'unknown-code':
    'Vi kjenner ikke denne koden. Se på skjermen, navneskiltet eller lenken du fikk, og prøv igjen.',
  'unknown-screen': 'Ingen skjerm viser dette nummeret nå. Se på skjermen og prøv igjen.',
  'person-removed': 'Denne personen er tatt ut av listen. Snakk med fasilitatoren.',
  'not-seated': 'Du har ikke fått plass ved et bord ennå. Snakk med fasilitatoren.',
  'table-full': 'Dette bordet er fullt nå. Velg et annet.',
  'leads-a-table': 'Du er bordfasilitator og sitter ved ditt eget bord.',
  'seats-are-planned': 'Bordene er bestemt på forhånd her. Se hvor du sitter, øverst på siden.',
  'no-seats-planned': 'Runden har ingen bordplan ennå. Lag planen først.',
  'round-played': 'Den runden er allerede i gang eller over, så den kan ikke endres.',
  'proposal-gone':
    'Noen kom, gikk eller ble flyttet i mellomtiden, så forslaget gjelder ikke lenger. Se på det nye forslaget. Ingenting er endret.',
  'wish-unclear':
    'Velg minst to personer som skal sitte sammen eller hver for seg, eller én person og et bord.',
  'no-tables': 'Det finnes ingen bord ennå. Legg til bord først.',
  'not-your-own': 'Bare den som skrev dette, eller bordfasilitatoren, kan endre det.',
  'not-your-table': 'Dette hører til et annet bord.',
  withdrawn: 'Dette er trukket tilbake. Hent det tilbake først.',
  'nothing-ticked': 'Kryss av minst ett behov først.',
  'nothing-nominated': 'Ingen forslag er nominert ennå. Bordene må nominere før avstemningen.',
  'one-device': 'Ved dette bordet skriver bordfasilitatoren for alle. Si det du vil ha med.',
  'nominations-full': 'Bordet har nominert så mange forslag som det kan. Ta bort en nominering først.',
  'presenter-elsewhere': 'Den som legger fram, må sitte ved bordet.',
  'same-heading': 'Velg en annen overskrift å slå sammen med.',
  'already-taken': 'Dette er allerede på tavla.',
  'no-table-votes': 'Ingen ved bordet har stemt ennå. Stem på overskriftene først.',
  'vote-open': 'Avstemningen er åpen. Lukk den først.',
  'vote-not-open': 'Avstemningen er lukket. Stemmene som var lagret, teller.',
  'votes-used-up': 'Du har brukt alle stemmene dine. Ta tilbake en stemme først.',
  'already-voted-for': 'Du har allerede stemt på dette forslaget. Gi stemmen til et annet.',
  'not-on-the-ballot': 'Dette forslaget står ikke på stemmeseddelen.',
  'reason-needed': 'Stemmene alene avgjør ikke dette valget. Skriv en begrunnelse.',
  'not-chosen': 'Bare valgte forslag får hjemmelekse.',
  'not-here': 'Du er ikke krysset av som til stede. Si fra til fasilitatoren, så kan du stemme.',
  'own-table': 'Forslaget kommer fra ditt eget bord. Stem på forslag fra andre bord.',
  'paper-overfull':
    'Stemmeseddelen har flere stemmer enn det er lov til, eller to stemmer på samme forslag. Den er ikke talt med.',
  'not-tied': 'Omvalg er for dem som står likt: alle de som står likt, og ingen andre.',
  'nothing-chosen': 'Kryss av minst ett forslag.',
  'protocol-later': 'Telleprotokollen kan leses når resultatet er vist i rommet.',
  'theme-in-use': 'Et bord arbeider med dette temaet. Gi bordet et annet tema først.',
  'table-in-use': 'Bordet har behov eller forslag. Det kan ikke fjernes.',
  'changed-since':
    'Noen har bygget videre på dette i mellomtiden, så det kan ikke angres. Ingenting er endret.',
  'already-undone': 'Dette er allerede angret.',
  'partner-in-use':
    'Det er deltakere eller medarbeidere fra denne kommunen. Flytt deltakerne eller ta dem ut av listen, og ta bort tilgangen først.',
  'questionnaire-closed': 'Spørreskjemaet er stengt. Kontakt kommunen hvis du vil gi innspill.',
  'questionnaire-full':
    'Vi kan ikke ta imot flere svar nå. Det du skrev, står her fortsatt. Kontakt kommunen, så tar de imot det på en annen måte.',
  'list-full':
    'Listen er full, så dette ble ikke lagret. Det du skrev, står her fortsatt. Fjern noe som ikke trengs, og prøv igjen.',
  'too-many-stakeholders': 'Et prosjekt kan ha opptil 200 interessenter. Fjern noen som ikke trengs, først.',
  'template-unknown': 'Vi kjenner ikke denne malen. Hent siden på nytt og velg igjen.',
  'nothing-picked': 'Kryss av minst ett tema eller ett spørsmål først.',
  'too-many-themes':
    'Et prosjekt kan ha opptil 20 temaer. Ingenting er lagt til. Fjern noen, eller slå noen sammen.',
  'too-many-questions': 'Et tema kan ha opptil 30 spørsmål. Ingenting er lagt til. Fjern noen først.',
  'sheet-missing': 'Listen er ikke her lenger. Lim den inn eller last den opp på nytt.',
  'sheet-unreadable':
    'Vi kan ikke lese denne filen. Lagre den som CSV eller Excel (.xlsx), eller lim inn radene.',
  'sheet-too-long':
    'Listen er for lang. Et prosjekt kan ha opptil 1000 personer. Del listen, eller ta bort rader som ikke trengs.',
  'sheet-too-wide': 'Listen har mer enn 60 kolonner. Ta bort dem som ikke trengs, og prøv igjen.',
  'sheet-empty': 'Listen er tom. Lim inn radene med navn, eller velg en fil som har noe i det første arket.',
  'sheet-rows-wrong': 'Noen rader må rettes før listen kan tas inn. Ingen er lagt til ennå.',
  'too-many-people': 'Et prosjekt kan ha opptil 1000 personer. Ta ut noen av listen først.',
  'nobody-chosen': 'Velg minst én person først.',
  'agenda-too-long':
    'Et program kan ikke vare lenger enn ett døgn eller ha flere enn 60 punkter. Kort det ned først. Det du skrev, står her fortsatt.',
  'workshop-in-use':
    'Bare det siste verkstedet etter de to faste kan fjernes, og bare når ingen har vært der. Ingenting er fjernet.',
  'no-address':
    'Ingen av de valgte har en e-postadresse. Legg inn adresser, eller kopier teksten og send den selv.',
  'mail-not-set-up': 'E-post er ikke satt opp her. Kopier teksten eller hent .eml-filen, og send den selv.',
  'mail-gone': 'Denne e-posten er allerede sendt eller avbrutt.',
  'letter-gone':
    'Teksten i denne e-posten er slettet, fordi det er mer enn 90 dager siden. Send en ny fra siden «Hvem får den».',
  'already-sent':
    'De valgte har allerede fått denne e-posten. Kryss av for å sende på nytt hvis de skal få den igjen.',
  'no-dates': 'Ingen verksteder har en dato ennå. Sett en dato først, så blir det en kalenderfil.',
  'no-people': 'Ingen er lagt til som deltakere ennå. Legg til noen først.',
  'no-photo': 'Velg minst ett bilde først.',
  'photo-too-large': 'Bildet er for stort. Et bilde kan være opptil 10 MB. Ingenting er lagt til.',
  'photo-unreadable':
    'Vi kan ikke lese dette som et bilde. Bruk JPEG, PNG eller WebP. Ingenting er lagt til.',
  'photos-full': 'En oppsummering kan ha opptil 40 bilder. Ingenting er lagt til. Fjern noen først.',
  'summary-later': 'Oppsummeringen er ikke sendt ennå. Du finner den her når den er klar.',
  'text-full': 'Det blir for langt. Teksten her står, men den er ikke lagret: kort den ned.',
  'not-responsible': 'Du er ikke ansvarlig for dette. De ansvarlige og kommunen kan skrive her.',
  'comments-closed': 'Det er stengt for kommentarer nå. Si fra til kommunen hvis du har noe på hjertet.',
  'merged-away': 'Forslaget er slått sammen med et annet. Gå til det.',
  'due-before-start': 'Fristen er før starten. Rett en av dem.',
  'responsible-left': 'Den du valgte, er ikke med lenger. Velg en annen.',
  'file-too-large': 'Filen er større enn 10 MB. Den er ikke lagret. Gjør den mindre, og prøv igjen.',
  'file-unreadable':
    'Dette er ikke en PDF, et PNG- eller et JPEG-bilde, uansett hva filen heter. Den er ikke lagret.',
  'files-full': 'Det er ikke plass til flere filer her. Fjern en først.',
  'file-missing': 'Velg en fil som har noe i seg. Ingenting er lagt til.',
  'file-locked': 'PDF-en er låst med et passord. Lagre den uten passord, og prøv igjen. Den er ikke lagret.',
  'file-broken':
    'Filen er skadet, eller bare en del av den kom fram. Lagre den på nytt, og prøv igjen. Den er ikke lagret.',
  'file-long': 'PDF-en har flere enn 60 sider. Ta med det du vil vise, og prøv igjen. Den er ikke lagret.',
  'card-removed': 'Løsningskortet er fjernet. Hent det tilbake først.',
  'session-begun': 'Et annet verksted er allerede i gang her. Last siden på nytt.',
  'candidate-there': 'Denne løsningen er allerede kandidat.',
  'no-candidates': 'Det er ingen kandidater å gi poeng til ennå. Legg til en først.',
  'scoring-closed': 'Det kan ikke gis flere poeng nå. Det du hadde gitt, er lagret.',
  'scoring-open': 'Poenggivingen er allerede åpen.',
  'not-a-pilot': 'Dette er ikke valgt som pilot ennå. Velg den først.',
  'round-undecided': 'Bestem hva som skjer etter denne runden først. Så kan den neste begynne.',
  'pilot-ended': 'Testingen er over etter den siste beslutningen. Endre den hvis det skal være en runde til.',
  'not-the-last': 'Bare den siste runden kan fjernes.',
  'feedback-closed': 'Det tas ikke imot flere tilbakemeldinger her. Det du skrev, er ikke sendt.',
  'feedback-full': 'Det er ikke plass til flere tilbakemeldinger her. Det du skrev, er ikke sendt.',
  'status-asked': 'Dere har allerede bedt om status på denne piloten, og svaret er ikke kommet ennå.',
  'due-past': 'Datoen er passert. Velg en dag som kommer.',
  'no-measure-picked': 'Kryss av minst én løsning eller aktivitet først.',
  'quarters-marked':
    'Noen kvartaler etter den nye slutten er merket i framdriftsplanen. Ingenting er endret. Ta bort merkene først, eller la programmet vare lenger.',
  'too-many-words':
    'Teksten har for mange ord, så den er ikke lagret. Det du skrev, står her fortsatt. Kort den ned.',
  'story-unfinished': 'Eksempelet kan ikke publiseres ennå. Skriv om behov, løsning og effekt først.',
  'names-unticked':
    'Det er navn eller numre i teksten som ingen har krysset av for. Ingenting er publisert. Kryss av for dem, eller ta dem ut.',
  'example-unreadable':
    'Dette er ikke en eksempelfil (example.json) som vi kan lese. Ingenting er hentet inn.',
  'example-damaged':
    'Eksempelfilen er skadet, eller noe i den er endret. Last den ned på nytt. Ingenting er hentet inn.',
  'example-too-new':
    'Eksempelet er laget av en nyere versjon av Samverk. Oppgrader Samverk her først. Ingenting er hentet inn.',
  'example-here': 'Dette eksempelet er i banken allerede. Ingenting er hentet inn.',
  'case-unreadable': 'Dette er ikke en verkstedfil vi kan lese. Ingenting er laget.',
  'archive-unreadable':
    'Dette er ikke et prosjektarkiv (project.zip) som vi kan lese, eller bare en del av det kom fram. Ingenting er hentet inn.',
  'archive-damaged':
    'Arkivet er skadet, eller noe i det er endret. Last det ned på nytt der det kommer fra. Ingenting er hentet inn.',
  'archive-too-new':
    'Arkivet er laget av en nyere versjon av Samverk. Oppgrader Samverk her først. Ingenting er hentet inn.',
  'archive-too-large':
    'Arkivet er større enn vi tar imot. Be den som drifter Samverk her, om å hente det inn. Ingenting er hentet inn.',
  'archive-here': 'Dette prosjektet er her allerede. Ingenting er hentet inn.',
  'archive-taken':
    'En kode eller en id i arkivet er i bruk her, i et annet prosjekt. Ingenting er hentet inn.',
  'too-late': 'Dette ble ikke sendt i tide og er ikke gjort. Gjør det igjen hvis det fortsatt trengs.',
  busy: 'Serveren er opptatt akkurat nå. Det du skrev, er ikke borte. Vi prøver igjen.',
  'storage-full':
    'Disken på serveren er full, så dette er ikke lagret. Det ligger her og sendes når det er plass.',
  broken: 'Noe gikk galt hos oss. Prøv igjen, eller oppgi nummeret {{id}} når du ber om hjelp.',
  fields: {
    required: 'Fyll ut dette feltet.',
    'one-of-these': 'Skriv noe i minst ett av de fire feltene.',
    'too-long': 'Dette er for langt. Grensen er {{limit}}.',
    'too-many-words': 'Dette er for mange ord. Grensen er {{limit}} ord.',
    'too-short': 'Dette er for kort. Minst {{limit}}.',
    'not-email': 'Dette er ikke en e-postadresse.',
    'not-date': 'Dette er ikke en dato.',
    'not-time': 'Dette er ikke et klokkeslett.',
    'not-kroner': 'Skriv et beløp i hele kroner, som 1 080 000.',
    'not-in-list': 'Velg noe fra listen.',
    wrong: 'Dette kan ikke brukes her.',
  },
};
