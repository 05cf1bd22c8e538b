import { useTranslation } from 'react-i18next';

/** What each page is called, by its route. A page that is not named here bears the product's name alone. */
const NAMES = {
  'routes/_index': 'common:start.title',
  'routes/join.$code': 'common:join.title',
  'routes/q.$code': 'findings:ask.title',
  'routes/c.$code': 'between:page.title',
  'routes/comments': 'between:page.title',
  'routes/hello': 'common:join.isItYou',
  'routes/room': 'phone:title',
  'routes/setup': 'desk:setup.title',
  'routes/sign-in': 'desk:signIn.title',
  'routes/password': 'desk:password.title',
  'routes/desk._index': 'desk:projects.title',
  'routes/desk.$projectId._index': 'desk:nav.front',
  'routes/desk.$projectId.changes': 'preparation:history.pageTitle',
  'routes/desk.$projectId.anchoring': 'desk:nav.anchoring',
  'routes/desk.$projectId.inputs': 'desk:nav.inputs',
  'routes/desk.$projectId.bank': 'findings:bank.title',
  'routes/desk.$projectId.themes': 'desk:nav.themes',
  'routes/desk.$projectId.stakeholders': 'desk:nav.stakeholders',
  'routes/desk.$projectId.map': 'stakeholders:map.title',
  'routes/desk.$projectId.people': 'desk:nav.people',
  'routes/desk.$projectId.import': 'people:import.title',
  'routes/desk.$projectId.workshops': 'desk:nav.workshops',
  'routes/desk.$projectId.agenda.$number': 'agenda:plan.page',
  'routes/desk.$projectId.invitation': 'desk:nav.invitation',
  'routes/desk.$projectId.mail': 'invitation:outbox.title',
  'routes/desk.$projectId.tables': 'desk:nav.tables',
  'routes/desk.$projectId.summary': 'desk:nav.summary',
  'routes/desk.$projectId.between': 'between:title',
  'routes/desk.$projectId.homework': 'homework:title',
  'routes/homework': 'homework:mine.title',
  'routes/desk.$projectId.plan': 'plan:title',
  'routes/desk.$projectId.pilots._index': 'pilots:title',
  'routes/desk.$projectId.pilots.$pilotId': 'pilots:pilot.page',
  'routes/desk.$projectId.pilots.$pilotId_.report': 'finalReport:title',
  'routes/desk.$projectId.pilots.$pilotId_.story': 'stories:title',
  'routes/examples._index': 'stories:bank.title',
  'routes/examples.$exampleId': 'stories:bank.one',
  'routes/scores': 'pilots:phone.title',
  'routes/f.$code': 'pilots:give.title',
  'routes/desk.$projectId.sponsors': 'sponsors:title',
  'routes/s.$code': 'sponsors:page.title',
  'routes/desk.$projectId.programme': 'desk:nav.programme',
  'routes/desk.$projectId.trace': 'trace:title',
  'routes/plan': 'plan:mine.title',
  'routes/staff.$municipalityId': 'desk:nav.staff',
  'routes/operation.$municipalityId': 'desk:nav.operation',
  'routes/console.$projectId': 'console:title',
  'routes/screen._index': 'screen:title',
  'routes/screen.$projectId': 'screen:title',
} as const;
const isNamed = (route: string): route is keyof typeof NAMES => route in NAMES;

/** What a page's data may hold of what it is about. */
interface About {
  project?: { title?: string };
  views?: { room?: { project?: { title?: string } } };
  municipality?: { name?: string };
}

interface PageTitleProps {
  route: string;
  /** What the page was loaded with: nothing where it could not be shown. */
  data: unknown;
  failure: { missing: boolean } | null;
}

/** The page's own title, in its language: what it is, what it is about, and the product (WCAG 2.4.2). */
export function PageTitle({ route, data, failure }: PageTitleProps) {
  const { t } = useTranslation([
    'common',
    'desk',
    'preparation',
    'findings',
    'stakeholders',
    'people',
    'agenda',
    'invitation',
    'between',
    'homework',
    'plan',
    'pilots',
    'finalReport',
    'sponsors',
    'stories',
    'trace',
    'console',
    'phone',
    'screen',
  ]);
  const about = (data ?? {}) as About;
  const subject = about.project?.title ?? about.views?.room?.project?.title ?? about.municipality?.name;
  const page = isNamed(route) ? t(NAMES[route]) : undefined;
  const failed = failure && (failure.missing ? t('error.notFound') : t('error.title'));
  // One text: React draws several children of a title with marks in between.
  return <title>{[failed ?? page, failed ? null : subject, t('product')].filter(Boolean).join(' – ')}</title>;
}
