export default {
  title: 'Dokumenter',
  invitation: {
    time: { from: 'kl. {{from}}', span: 'kl. {{from}}–{{to}}' },
    length: {
      hours_one: '{{count}} time',
      hours_other: '{{count}} timer',
      minutes_one: '{{count}} minutt',
      minutes_other: '{{count}} minutter',
      both: '{{hours}} og {{minutes}}',
    },
    workshop: 'Verksted {{number}}',
    subject_one: 'Invitasjon til verksted: {{title}}',
    subject_other: 'Invitasjon til verksteder: {{title}}',
    greeting: 'Hei, {{name}}',
    background: {
      lead_one: '{{municipality}} inviterer deg til {{count}} verksted: «{{title}}».',
      lead_other: '{{municipality}} inviterer deg til {{count}} verksteder: «{{title}}».',
      why: 'Kommunen, næringslivet, de frivillige og de det gjelder, finner løsninger sammen. De beste løsningene blir prøvd ut.',
      aim: 'Mål: {{aim}}',
      themes: 'Dette er temaene:',
    },
    expected: {
      title: 'Dette ber vi deg om',
      time_one: 'Vi ønsker at du er med på hele verkstedet. Det varer {{length}}.',
      time_other: 'Vi ønsker at du er med hele veien: {{count}} verksteder på til sammen {{length}}.',
      work: 'Du arbeider i en gruppe med folk som kjenner saken fra andre sider enn deg. Dere skriver ned behov og forslag, og alle stemmer over hvilke forslag som skal undersøkes videre.',
      homework:
        'Mellom verkstedene undersøker noen av dere et forslag nærmere. Hvem det blir, avtaler vi på verksted 1.',
    },
    practical: {
      title: 'Når og hvor',
      line: '{{workshop}}: {{when}}',
      dayLater: 'datoen kommer senere',
      placeLater: 'stedet kommer senere',
      calendar: 'Vedlagt ligger en kalenderfil. Åpne den for å legge verkstedene i kalenderen din.',
    },
    programme: { title: 'Program', clock: 'Klokken', minutes: 'Minutter', item: 'Punkt' },
    prepare: {
      title: 'Slik forbereder du deg',
      lead: 'Tenk gjennom dette på forhånd, og snakk gjerne med andre om det:',
      needs:
        'Hvilke behov, utfordringer og flaskehalser ser du innenfor temaene? Andre temaer er også velkomne.',
      contribute:
        'Hva kan du eller organisasjonen din bidra med? Har du gode eksempler eller historier å fortelle?',
      ideas: 'Hvilke ideer har du til løsninger?',
    },
    joining: {
      title: 'Slik blir du med',
      how: 'Du bruker din egen mobil og trenger ingen konto. Åpne denne lenken når verkstedet begynner:',
      code: 'Du kan også gå til {{host}} og skrive koden din: {{code}}',
      secret: 'Lenken og koden er bare til deg. Ikke gi dem videre.',
      general:
        'Du bruker din egen mobil og trenger ingen konto. Gå til {{host}} når verkstedet begynner, og skriv koden din. Den står i e-posten du fikk, og på navneskiltet.',
    },
    closing: {
      ask: 'Si fra til {{name}} om du kommer, eller om du lurer på noe: {{email}}',
      askPlace: 'Si fra til {{municipality}} om du kommer, eller om du lurer på noe.',
      regards: 'Vennlig hilsen',
    },
    change: {
      subject: 'Ny tid eller nytt sted: {{title}}',
      lead: 'Tiden eller stedet for et verksted er endret. Dette gjelder nå. Kalenderfilen som ligger ved, erstatter den du fikk før.',
    },
    document: {
      title: 'Velkommen til verksted',
      short: 'Kort fortalt',
      when: 'Når og hvor',
      time: 'Tid',
      prepare: 'Forbered deg',
      prepareShort: 'Tenk over behov, hva du kan bidra med, og ideer til løsninger.',
      joining: 'Bli med',
      joiningShort: 'Ta med mobilen og koden din.',
      ask: 'Kontakt',
      background: 'Bakgrunn og mål',
      page: 'Side',
      of: 'av',
      missingSigns:
        'Tegnet □ står for et tegn som skriftene i PDF-en mangler. Alle tegn er med i Word-filen.',
    },
    anyone: 'deltaker',
    anyCode: 'din personlige kode',
  },
  badges: {
    title: 'Navneskilt',
    table: 'Bord {{number}}',
    leads: 'Bordfasilitator',
    qr: 'QR-kode som leder til {{link}}',
    missingSigns: 'Tegnet □ står for et tegn som skriftene i PDF-en mangler.',
  },
};
