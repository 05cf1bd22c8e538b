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
import type finalReport from './nb/finalReport';
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
import type pilots from './nb/pilots';
import type plan from './nb/plan';
import type programme from './nb/programme';
import type sponsors from './nb/sponsors';
import type stories from './nb/stories';
import type trace from './nb/trace';
import type cards from './nb/cards';
import type archive from './nb/archive';
import type operation from './nb/operation';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      preparation: typeof preparation;
      finalReport: typeof finalReport;
      findings: typeof findings;
      themes: typeof themes;
      stakeholders: typeof stakeholders;
      people: typeof people;
      agenda: typeof agenda;
      invitation: typeof invitation;
      between: typeof between;
      homework: typeof homework;
      papers: typeof papers;
      pilots: typeof pilots;
      plan: typeof plan;
      programme: typeof programme;
      sponsors: typeof sponsors;
      stories: typeof stories;
      trace: typeof trace;
      cards: typeof cards;
      archive: typeof archive;
      operation: typeof operation;
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
