import type { Workbook } from '../../model/workbook';
import type { ApiClass } from '../apiClass';
import { invalidArgument, notImplemented } from '../apiError';
import { object } from '../targets';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** The application: when it calculates and draws. */
export const applicationClass: ApiClass<Workbook> = {
  scalars: {
    calculationMode: {
      get: (_workbook, session) => session.calculationMode,
      set: (_workbook, value, session) => {
        const mode = MODES.find((known) => known === value);
        if (!mode) throw invalidArgument();
        session.calculationMode = mode;
      },
    },
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  objects: {
    iterativeCalculation: (workbook) => object('IterativeCalculation', workbook),
  },
  methods: {
    calculate: (_workbook, [kind], session) => session.calculator.recalculate(kind !== 'Recalculate'),
    suspendApiCalculationUntilNextSync: (_workbook, _args, session) => session.suspendCalculation(),
    suspendScreenUpdatingUntilNextSync: () => null,
    createWorkbook: (_workbook, [base64], session) => {
      if (session.openWorkbook === undefined) throw notImplemented('Application', 'createWorkbook');
      return object('WorkbookCreated', { base64: String(base64) });
    },
  },
};

/** A workbook that the add-in made: it opens beside the present one. */
export const workbookCreatedClass: ApiClass<{ readonly base64: string }> = {
  methods: {
    open: ({ base64 }, _args, session) => {
      session.openWorkbook?.(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
      return null;
    },
  },
};

export const iterativeCalculationClass: ApiClass<Workbook> = {
  scalars: { enabled: { get: () => false }, maxIteration: { get: () => 100 }, maxChange: { get: () => 0.001 } },
};

/** Switches of the add-in's runtime. */
export const runtimeClass: ApiClass<Workbook> = {
  scalars: {
    enableEvents: {
      get: (_workbook, session) => session.eventsEnabled,
      set: (_workbook, value, session) => {
        session.eventsEnabled = value === true;
      },
    },
  },
};

export const workbookProtectionClass: ApiClass<Workbook> = {
  scalars: { protected: { get: () => false } },
};
