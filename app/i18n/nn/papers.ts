import type nb from '../nb/papers';

const nn: typeof nb = {
  title: 'Dokument',
  invitation: {
    time: { from: 'kl. {{from}}', span: 'kl. {{from}}–{{to}}' },
    length: {
      hours_one: '{{count}} time',
      hours_other: '{{count}} timar',
      minutes_one: '{{count}} minutt',
      minutes_other: '{{count}} minutt',
      both: '{{hours}} og {{minutes}}',
    },
    workshop: 'Verkstad {{number}}',
    subject_one: 'Invitasjon til verkstad: {{title}}',
    subject_other: 'Invitasjon til verkstader: {{title}}',
    greeting: 'Hei, {{name}}',
    background: {
      lead_one: '{{municipality}} inviterer deg til {{count}} verkstad: «{{title}}».',
      lead_other: '{{municipality}} inviterer deg til {{count}} verkstader: «{{title}}».',
      why: 'Kommunen, næringslivet, dei frivillige og dei det gjeld, finn løysingar saman. Dei beste løysingane blir prøvde ut.',
      aim: 'Mål: {{aim}}',
      themes: 'Dette er temaa:',
    },
    expected: {
      title: 'Dette bed vi deg om',
      time_one: 'Vi ønskjer at du er med på heile verkstaden. Han varer i {{length}}.',
      time_other: 'Vi ønskjer at du er med heile vegen: {{count}} verkstader på til saman {{length}}.',
      work: 'Du arbeider i ei gruppe med folk som kjenner saka frå andre sider enn deg. De skriv ned behov og forslag, og alle røystar over kva forslag som skal undersøkjast vidare.',
      homework:
        'Mellom verkstadene undersøkjer nokre av dykk eit forslag nærare. Kven det blir, avtaler vi på verkstad 1.',
    },
    practical: {
      title: 'Når og kvar',
      line: '{{workshop}}: {{when}}',
      dayLater: 'datoen kjem seinare',
      placeLater: 'staden kjem seinare',
      calendar: 'Vedlagt ligg ei kalenderfil. Opne henne for å leggje verkstadene inn i kalenderen din.',
    },
    programme: { title: 'Program', clock: 'Klokka', minutes: 'Minutt', item: 'Punkt' },
    prepare: {
      title: 'Slik førebur du deg',
      lead: 'Tenk gjennom dette på førehand, og snakk gjerne med andre om det:',
      needs: 'Kva behov, utfordringar og flaskehalsar ser du innanfor temaa? Andre tema er òg velkomne.',
      contribute:
        'Kva kan du eller organisasjonen din bidra med? Har du gode døme eller historier å fortelje?',
      ideas: 'Kva idear har du til løysingar?',
    },
    joining: {
      title: 'Slik blir du med',
      how: 'Du brukar din eigen mobil og treng ingen konto. Opne denne lenkja når verkstaden tek til:',
      code: 'Du kan òg gå til {{host}} og skrive koden din: {{code}}',
      secret: 'Lenkja og koden er berre til deg. Ikkje gi dei vidare.',
      general:
        'Du brukar din eigen mobil og treng ingen konto. Gå til {{host}} når verkstaden tek til, og skriv koden din. Han står i e-posten du fekk, og på namneskiltet.',
    },
    closing: {
      ask: 'Sei frå til {{name}} om du kjem, eller om du lurer på noko: {{email}}',
      askPlace: 'Sei frå til {{municipality}} om du kjem, eller om du lurer på noko.',
      regards: 'Venleg helsing',
    },
    change: {
      subject: 'Ny tid eller ny stad: {{title}}',
      lead: 'Tida eller staden for ein verkstad er endra. Dette gjeld no. Kalenderfila som ligg ved, erstattar den du fekk før.',
    },
    document: {
      title: 'Velkomen til verkstad',
      short: 'Kort fortalt',
      when: 'Når og kvar',
      time: 'Tid',
      prepare: 'Førebu deg',
      prepareShort: 'Tenk over behov, kva du kan bidra med, og idear til løysingar.',
      joining: 'Bli med',
      joiningShort: 'Ta med mobilen og koden din.',
      ask: 'Kontakt',
      background: 'Bakgrunn og mål',
      page: 'Side',
      of: 'av',
      missingSigns:
        'Teiknet □ står for eit teikn som skriftene i PDF-en manglar. Alle teikn er med i Word-fila.',
    },
    anyone: 'deltakar',
    anyCode: 'den personlege koden din',
  },
  badges: {
    title: 'Namneskilt',
    table: 'Bord {{number}}',
    leads: 'Bordfasilitator',
    qr: 'QR-kode som fører til {{link}}',
    missingSigns: 'Teiknet □ står for eit teikn som skriftene i PDF-en manglar.',
  },
};

export default nn;
