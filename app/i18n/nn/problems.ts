import type nb from '../nb/problems';

const nn: typeof nb = {
  'invalid-input': 'Noko i skjemaet må rettast. Det du skreiv, står her framleis.',
  'not-found': 'Dette finst ikkje her, eller det er fjerna.',
  'not-signed-in': 'Du er ikkje logga inn. Logg inn, eller bruk koden din på startsida.',
  'not-allowed': 'Du har ikkje tilgang til å gjere dette.',
  'wrong-step':
    'Dette kan ikkje gjerast i dette steget. Det du skreiv, er teke vare på. Prøv igjen når de er tilbake i rett steg.',
  'not-the-day': 'Dette kan berre gjerast den dagen verkstaden blir halden.',
  'no-time-left':
    'Det er ikkje minutt nok att til resten av programmet. Ta bort punkt, eller gjer verkstaden lengre.',
  'step-moved': 'Steget var allereie flytta, kanskje frå eit anna vindauge. Sjå kvar de er no.',
  'call-reused': 'Dette er sendt før, med eit anna innhald. Hent sida på nytt og prøv igjen.',
  'project-archived': 'Prosjektet er arkivert, så ingenting kan endrast. Ein eigar kan hente det tilbake.',
  'wrong-password': 'E-posten eller passordet stemmer ikkje.',
  'too-many-attempts': 'Det har vore for mange mislukka forsøk herifrå. Vent eit kvarter og prøv igjen.',
  'email-taken': 'Denne e-postadressa er allereie i bruk her.',
  'last-owner': 'Kommunen må ha minst éin eigar. Gjer ein annan til eigar først.',
  'link-used': 'Denne lenkja er brukt eller har gått ut. Be om ei ny.',
  'already-set-up': 'Samverk er allereie sett opp. Logg inn i staden.',
  'unknown-code':
    'Vi kjenner ikkje denne koden. Sjå på skjermen, namneskiltet eller lenkja du fekk, og prøv igjen.',
  'unknown-screen': 'Ingen skjerm viser dette nummeret no. Sjå på skjermen og prøv igjen.',
  'person-removed': 'Denne personen er teken ut av lista. Snakk med fasilitatoren.',
  'not-seated': 'Du har ikkje fått plass ved eit bord enno. Snakk med fasilitatoren.',
  'table-full': 'Dette bordet er fullt no. Vel eit anna.',
  'leads-a-table': 'Du er bordfasilitator og sit ved ditt eige bord.',
  'seats-are-planned': 'Borda er bestemte på førehand her. Sjå kvar du sit, øvst på sida.',
  'no-seats-planned': 'Runden har ingen bordplan enno. Lag planen først.',
  'round-played': 'Den runden er alt i gang eller over, så han kan ikkje endrast.',
  'proposal-gone':
    'Nokon kom, gjekk eller vart flytta i mellomtida, så forslaget gjeld ikkje lenger. Sjå på det nye forslaget. Ingenting er endra.',
  'wish-unclear':
    'Vel minst to personar som skal sitje saman eller kvar for seg, eller éin person og eit bord.',
  'no-tables': 'Det finst ingen bord enno. Legg til bord først.',
  'not-your-own': 'Berre den som skreiv dette, eller bordfasilitatoren, kan endre det.',
  'not-your-table': 'Dette høyrer til eit anna bord.',
  withdrawn: 'Dette er trekt tilbake. Hent det tilbake først.',
  'nothing-ticked': 'Kryss av minst eitt behov først.',
  'nothing-nominated': 'Ingen forslag er nominerte enno. Borda må nominere før avrøystinga.',
  'one-device': 'Ved dette bordet skriv bordfasilitatoren for alle. Sei det du vil ha med.',
  'nominations-full': 'Bordet har nominert så mange forslag som det kan. Ta bort ei nominering først.',
  'presenter-elsewhere': 'Den som legg fram, må sitje ved bordet.',
  'same-heading': 'Vel ei anna overskrift å slå saman med.',
  'already-taken': 'Dette er alt på tavla.',
  'no-table-votes': 'Ingen ved bordet har røysta enno. Røyst på overskriftene først.',
  'vote-open': 'Avrøystinga er open. Lukk ho først.',
  'vote-not-open': 'Avrøystinga er lukka. Røystene som var lagra, tel.',
  'votes-used-up': 'Du har brukt alle røystene dine. Ta tilbake ei røyst først.',
  'already-voted-for': 'Du har allereie røysta på dette forslaget. Gi røysta til eit anna.',
  'not-on-the-ballot': 'Dette forslaget står ikkje på røystesetelen.',
  'reason-needed': 'Røystene åleine avgjer ikkje dette valet. Skriv ei grunngiving.',
  'not-chosen': 'Berre valde forslag får heimelekse.',
  'not-here': 'Du er ikkje kryssa av som til stades. Sei frå til fasilitatoren, så kan du røyste.',
  'own-table': 'Forslaget kjem frå ditt eige bord. Røyst på forslag frå andre bord.',
  'paper-overfull':
    'Røystesetelen har fleire røyster enn det er lov til, eller to røyster på same forslag. Han er ikkje talt med.',
  'not-tied': 'Omval er for dei som står likt: alle dei som står likt, og ingen andre.',
  'nothing-chosen': 'Kryss av minst eitt forslag.',
  'protocol-later': 'Teljeprotokollen kan lesast når resultatet er vist i rommet.',
  'theme-in-use': 'Eit bord arbeider med dette temaet. Gi bordet eit anna tema først.',
  'table-in-use': 'Bordet har behov eller forslag. Det kan ikkje fjernast.',
  'changed-since':
    'Nokon har bygd vidare på dette i mellomtida, så det kan ikkje angrast. Ingenting er endra.',
  'already-undone': 'Dette er alt angra.',
  'partner-in-use':
    'Det er deltakarar eller medarbeidarar frå denne kommunen. Flytt deltakarane eller ta dei ut av lista, og ta bort tilgangen først.',
  'questionnaire-closed': 'Spørjeskjemaet er stengt. Kontakt kommunen om du vil gi innspel.',
  'questionnaire-full':
    'Vi kan ikkje ta imot fleire svar no. Det du skreiv, står her framleis. Kontakt kommunen, så tek dei imot det på ein annan måte.',
  'list-full':
    'Lista er full, så dette vart ikkje lagra. Det du skreiv, står her framleis. Fjern noko som ikkje trengst, og prøv igjen.',
  'too-many-stakeholders':
    'Eit prosjekt kan ha opptil 200 interessentar. Fjern nokre som ikkje trengst, først.',
  'template-unknown': 'Vi kjenner ikkje denne malen. Hent sida på nytt og vel igjen.',
  'nothing-picked': 'Kryss av minst eitt tema eller eitt spørsmål først.',
  'too-many-themes':
    'Eit prosjekt kan ha opptil 20 tema. Ingenting er lagt til. Fjern nokre, eller slå nokre saman.',
  'too-many-questions': 'Eit tema kan ha opptil 30 spørsmål. Ingenting er lagt til. Fjern nokre først.',
  'sheet-missing': 'Lista er ikkje her lenger. Lim henne inn eller last henne opp på nytt.',
  'sheet-unreadable':
    'Vi kan ikkje lese denne fila. Lagre henne som CSV eller Excel (.xlsx), eller lim inn radene.',
  'sheet-too-long':
    'Lista er for lang. Eit prosjekt kan ha opptil 1000 personar. Del lista, eller ta bort rader som ikkje trengst.',
  'sheet-too-wide': 'Lista har meir enn 60 kolonnar. Ta bort dei som ikkje trengst, og prøv igjen.',
  'sheet-empty': 'Lista er tom. Lim inn radene med namn, eller vel ei fil som har noko i det første arket.',
  'sheet-rows-wrong': 'Nokre rader må rettast før lista kan takast inn. Ingen er lagde til enno.',
  'too-many-people': 'Eit prosjekt kan ha opptil 1000 personar. Ta ut nokon av lista først.',
  'nobody-chosen': 'Vel minst éin person først.',
  'agenda-too-long':
    'Eit program kan ikkje vare lenger enn eitt døgn eller ha fleire enn 60 punkt. Kort det ned først. Det du skreiv, står her framleis.',
  'workshop-in-use':
    'Berre den siste verkstaden etter dei to faste kan fjernast, og berre når ingen har vore der. Ingenting er fjerna.',
  'no-address':
    'Ingen av dei valde har ei e-postadresse. Legg inn adresser, eller kopier teksten og send han sjølv.',
  'mail-not-set-up':
    'E-post er ikkje sett opp her. Kopier teksten eller hent .eml-fila, og send henne sjølv.',
  'mail-gone': 'Denne e-posten er alt send eller avbroten.',
  'letter-gone':
    'Teksten i denne e-posten er sletta, fordi det er meir enn 90 dagar sidan. Send ein ny frå sida «Kven får han».',
  'already-sent':
    'Dei valde har alt fått denne e-posten. Kryss av for å sende på nytt om dei skal få han igjen.',
  'no-dates': 'Ingen verkstader har ein dato enno. Set ein dato først, så blir det ei kalenderfil.',
  'no-people': 'Ingen er lagde til som deltakarar enno. Legg til nokon først.',
  'no-photo': 'Vel minst eitt bilete først.',
  'photo-too-large': 'Biletet er for stort. Eit bilete kan vere opptil 10 MB. Ingenting er lagt til.',
  'photo-unreadable':
    'Vi kan ikkje lese dette som eit bilete. Bruk JPEG, PNG eller WebP. Ingenting er lagt til.',
  'photos-full': 'Ei oppsummering kan ha opptil 40 bilete. Ingenting er lagt til. Fjern nokre først.',
  'summary-later': 'Oppsummeringa er ikkje send enno. Du finn henne her når ho er klar.',
  'text-full': 'Det blir for langt. Teksten her står, men han er ikkje lagra: kort han ned.',
  'not-responsible': 'Du er ikkje ansvarleg for dette. Dei ansvarlege og kommunen kan skrive her.',
  'comments-closed': 'Det er stengt for kommentarar no. Sei frå til kommunen om du har noko på hjartet.',
  'merged-away': 'Forslaget er slått saman med eit anna. Gå til det.',
  'due-before-start': 'Fristen er før starten. Rett éin av dei.',
  'responsible-left': 'Den du valde, er ikkje med lenger. Vel ein annan.',
  'file-too-large': 'Fila er større enn 10 MB. Ho er ikkje lagra. Gjer henne mindre, og prøv igjen.',
  'file-unreadable':
    'Dette er ikkje ein PDF, eit PNG- eller eit JPEG-bilete, same kva fila heiter. Ho er ikkje lagra.',
  'files-full': 'Det er ikkje plass til fleire filer her. Fjern ei først.',
  'file-missing': 'Vel ei fil som har noko i seg. Ingenting er lagt til.',
  'file-locked': 'PDF-en er låst med eit passord. Lagre han utan passord, og prøv igjen. Han er ikkje lagra.',
  'file-broken':
    'Fila er skadd, eller berre ein del av ho kom fram. Lagre ho på nytt, og prøv igjen. Ho er ikkje lagra.',
  'file-long': 'PDF-en har meir enn 60 sider. Ta med det du vil vise, og prøv igjen. Han er ikkje lagra.',
  'card-removed': 'Løysingskortet er fjerna. Hent det tilbake først.',
  'session-begun': 'Ein annan verkstad er alt i gang her. Last sida på nytt.',
  'candidate-there': 'Denne løysinga er alt kandidat.',
  'no-candidates': 'Det er ingen kandidatar å gje poeng til enno. Legg til ein først.',
  'scoring-closed': 'Det kan ikkje gjevast fleire poeng no. Det du hadde gjeve, er lagra.',
  'scoring-open': 'Poenggjevinga er alt open.',
  'not-a-pilot': 'Dette er ikkje valt som pilot enno. Vel den først.',
  'round-undecided': 'Avgjer kva som skjer etter denne runden først. Så kan den neste byrje.',
  'pilot-ended': 'Testinga er over etter den siste avgjerda. Endre ho om det skal vere ein runde til.',
  'not-the-last': 'Berre den siste runden kan fjernast.',
  'feedback-closed': 'Det blir ikkje teke imot fleire tilbakemeldingar her. Det du skreiv, er ikkje sendt.',
  'feedback-full': 'Det er ikkje plass til fleire tilbakemeldingar her. Det du skreiv, er ikkje sendt.',
  'status-asked': 'De har alt bede om status på denne piloten, og svaret er ikkje kome enno.',
  'due-past': 'Datoen er passert. Vel ein dag som kjem.',
  'no-measure-picked': 'Kryss av minst éi løysing eller éin aktivitet først.',
  'quarters-marked':
    'Nokre kvartal etter den nye slutten er merkte i framdriftsplanen. Ingenting er endra. Ta bort merka først, eller la programmet vare lenger.',
  'too-many-words':
    'Teksten har for mange ord, så han er ikkje lagra. Det du skreiv, står her framleis. Kort han ned.',
  'story-unfinished': 'Eksempelet kan ikkje publiserast enno. Skriv om behov, løysing og effekt først.',
  'names-unticked':
    'Det er namn eller nummer i teksten som ingen har kryssa av for. Ingenting er publisert. Kryss av for dei, eller ta dei ut.',
  'example-unreadable':
    'Dette er ikkje ei eksempelfil (example.json) som vi kan lese. Ingenting er henta inn.',
  'example-damaged':
    'Eksempelfila er skadd, eller noko i ho er endra. Last ho ned på nytt. Ingenting er henta inn.',
  'example-too-new':
    'Eksempelet er laga av ein nyare versjon av Samverk. Oppgrader Samverk her først. Ingenting er henta inn.',
  'example-here': 'Dette eksempelet er i banken alt. Ingenting er henta inn.',
  'case-unreadable': 'Dette er ikkje ei verkstadfil vi kan lese. Ingenting er laga.',
  'archive-unreadable':
    'Dette er ikkje eit prosjektarkiv (project.zip) som vi kan lese, eller berre ein del av det kom fram. Ingenting er henta inn.',
  'archive-damaged':
    'Arkivet er skadd, eller noko i det er endra. Last det ned på nytt der det kjem frå. Ingenting er henta inn.',
  'archive-too-new':
    'Arkivet er laga av ein nyare versjon av Samverk. Oppgrader Samverk her først. Ingenting er henta inn.',
  'archive-too-large':
    'Arkivet er større enn vi tek imot. Be den som driftar Samverk her, om å hente det inn. Ingenting er henta inn.',
  'archive-here': 'Dette prosjektet er her allereie. Ingenting er henta inn.',
  'archive-taken':
    'Ein kode eller ein id i arkivet er i bruk her, i eit anna prosjekt. Ingenting er henta inn.',
  'too-late': 'Dette vart ikkje sendt i tide og er ikkje gjort. Gjer det på nytt om det framleis trengst.',
  busy: 'Serveren er oppteken akkurat no. Det du skreiv, er ikkje borte. Vi prøver igjen.',
  'storage-full':
    'Disken på serveren er full, så dette er ikkje lagra. Det ligg her og blir sendt når det er plass.',
  broken: 'Noko gjekk gale hos oss. Prøv igjen, eller oppgi nummeret {{id}} når du ber om hjelp.',
  fields: {
    required: 'Fyll ut dette feltet.',
    'one-of-these': 'Skriv noko i minst eitt av dei fire felta.',
    'too-long': 'Dette er for langt. Grensa er {{limit}}.',
    'too-many-words': 'Dette er for mange ord. Grensa er {{limit}} ord.',
    'too-short': 'Dette er for kort. Minst {{limit}}.',
    'not-email': 'Dette er ikkje ei e-postadresse.',
    'not-date': 'Dette er ikkje ein dato.',
    'not-time': 'Dette er ikkje eit klokkeslett.',
    'not-kroner': 'Skriv eit beløp i heile kroner, som 1 080 000.',
    'not-in-list': 'Vel noko frå lista.',
    wrong: 'Dette kan ikkje brukast her.',
  },
};

export default nn;
