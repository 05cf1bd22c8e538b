import 'i18next';
import type common from './nb/common';
import type consoleTexts from './nb/console';
import type desk from './nb/desk';
import type board from './nb/board';
import type phone from './nb/phone';
import type problems from './nb/problems';
import type report from './nb/report';
import type screen from './nb/screen';
import type seating from './nb/seating';
import type preparation from './nb/preparation';
import type findings from './nb/findings';
import type themes from './nb/themes';
import type stakeholders from './nb/stakeholders';
import type people from './nb/people';
import type agenda from './nb/agenda';
import type invitation from './nb/invitation';
import type summary from './nb/summary';
import type between from './nb/between';
import type homework from './nb/homework';
import type papers from './nb/papers';
import type plan from './nb/plan';
import type cards from './nb/cards';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      preparation: typeof preparation;
      findings: typeof findings;
      themes: typeof themes;
      stakeholders: typeof stakeholders;
      people: typeof people;
      agenda: typeof agenda;
      invitation: typeof invitation;
      between: typeof between;
      homework: typeof homework;
      papers: typeof papers;
      plan: typeof plan;
      cards: typeof cards;
      summary: typeof summary;
      common: typeof common;
      console: typeof consoleTexts;
      desk: typeof desk;
      board: typeof board;
      phone: typeof phone;
      problems: typeof problems;
      report: typeof report;
      screen: typeof screen;
      seating: typeof seating;
    };
  }
}
