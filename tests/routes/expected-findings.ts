import { anyStaff, call, everyone, leaders, project, unique, type Case } from './expectations';

export const findingsRoutes: Record<string, Case[]> = {
  'desk.$projectId.inputs.tsx': [
    {
      path: project('/inputs'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/inputs'),
      form: () => call('input.save', { who: unique('Amina'), sector: 'target', works: 'The café' }),
    },
    {
      when: 'the questionnaire',
      path: project('/inputs'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/inputs'),
      form: () => call('questionnaire.save', { open: 'true', intro: unique('Tell us') }),
    },
  ],
  'desk.$projectId.bank.tsx': [
    {
      path: project('/bank'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/bank'),
      form: () => call('bank.add', { kind: 'need', text: unique('A bus') }),
    },
  ],
  'q.$code.tsx': [
    {
      // Who is signed in, and as what, makes no difference.
      path: (place) => `/q/${place.questionnaireCode}`,
      get: everyone('200'),
      post: everyone('303 /q/CODE'),
      form: () => call('questionnaire.answer', { sector: 'business', hard: unique('Forms') }),
    },
    {
      when: 'an answer that says nothing',
      path: (place) => `/q/${place.questionnaireCode}`,
      get: everyone('200'),
      post: everyone('422'),
      form: () => call('questionnaire.answer', { sector: 'business' }),
    },
  ],
};
