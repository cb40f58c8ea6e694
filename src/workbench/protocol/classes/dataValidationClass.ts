import type { Validation } from '../../model/validation';
import { intersection } from '../../model/area';
import type { ApiClass } from '../apiClass';
import { invalidArgument } from '../apiError';
import { cutRules } from '../areaSets';
import { assertUnprotected } from '../bounds';
import type { RangeRef } from '../rangeRef';
import { readRule, writeRule } from '../validationRules';

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

/** The validation of a whole range; undefined without one, null when its cells differ. */
function validationOf({ sheet, area }: RangeRef): Validation | undefined | null {
  const touching = sheet.validations.filter(({ areas }) => areas.some((part) => intersection(part, area)));
  const [only] = touching;
  if (!only) return undefined;
  const covered = only.areas.reduce((cells, part) => {
    const common = intersection(part, area);
    return cells + (common ? common.rows * common.cols : 0);
  }, 0);
  return touching.length === 1 && covered === area.rows * area.cols ? only : null;
}

/** Gives the range a validation of its own that differs from its present one by `change`. */
function change(range: RangeRef, wanted: Partial<Validation>): void {
  const { sheet, area } = range;
  assertUnprotected(sheet);
  const before = validationOf(range) ?? { areas: [], kind: 'None' as const, ignoreBlanks: true };
  const { operator: _operator, formula1: _1, formula2: _2, inCellDropDown: _drop, ...rest } = before;
  const kept = wanted.kind === undefined ? before : rest;
  cutRules(sheet.validations, area);
  sheet.validations.push({ ...kept, ...wanted, areas: [area] });
}

function textOf(value: unknown, limit: number): string {
  const text = value === undefined || value === null ? '' : String(value);
  if (text.length > limit) throw invalidArgument(`The text is longer than ${limit} characters.`);
  return text;
}

/** What the cells of a range accept, and what the user is told. */
export const dataValidationClass: ApiClass<RangeRef> = {
  scalars: {
    rule: {
      get: (range) => writeRule(validationOf(range) ?? { kind: 'None' }),
      set: (range, value) => change(range, readRule(value)),
    },
    type: {
      get: (range) => {
        const validation = validationOf(range);
        return validation === null ? 'Inconsistent' : (validation?.kind ?? 'None');
      },
    },
    ignoreBlanks: {
      get: (range) => validationOf(range)?.ignoreBlanks ?? true,
      set: (range, value) => change(range, { ignoreBlanks: value === true }),
    },
    prompt: {
      get: (range) => {
        const { show = true, title = '', message = '' } = validationOf(range)?.prompt ?? {};
        return { showPrompt: show, title, message };
      },
      set: (range, value) => {
        const { showPrompt, title, message } = (value ?? {}) as Record<string, unknown>;
        change(range, { prompt: { show: showPrompt !== false, title: textOf(title, MAX_TITLE), message: textOf(message, MAX_MESSAGE) } });
      },
    },
    errorAlert: {
      get: (range) => {
        const { show = true, title = '', message = '', style = 'Stop' } = validationOf(range)?.errorAlert ?? {};
        return { showAlert: show, title, message, style };
      },
      set: (range, value) => {
        const { showAlert, title, message, style = 'Stop' } = (value ?? {}) as Record<string, unknown>;
        if (style !== 'Stop' && style !== 'Warning' && style !== 'Information') throw invalidArgument();
        change(range, { errorAlert: { show: showAlert !== false, title: textOf(title, MAX_TITLE), message: textOf(message, MAX_MESSAGE), style } });
      },
    },
  },
  methods: { clear: ({ sheet, area }) => cutRules(sheet.validations, area) },
};
