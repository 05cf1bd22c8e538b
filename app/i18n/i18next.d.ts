import 'i18next';
import type common from './nb/common';
import type consoleTexts from './nb/console';
import type desk from './nb/desk';
import type phone from './nb/phone';
import type problems from './nb/problems';
import type report from './nb/report';
import type screen from './nb/screen';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      console: typeof consoleTexts;
      desk: typeof desk;
      phone: typeof phone;
      problems: typeof problems;
      report: typeof report;
      screen: typeof screen;
    };
  }
}
