import type { DefinedName, Workbook } from '../../model/workbook';
import { namedRange, readReference } from '../addresses';
import type { ApiClass } from '../apiClass';
import { invalidArgument, itemNotFound } from '../apiError';
import { checkFormula } from '../checkFormula';
import { checkDefinedName } from '../nameRules';
import type { RangeRef } from '../rangeRef';
import { formatReference } from '../references';
import type { Session } from '../session';
import type { Targets } from '../targets';
import { object, targetOf } from '../targets';
import { activeSheet } from './workbookClass';

type Collection = Targets['NamedItemCollection'];

function keyOf({ sheet }: Collection, name: string): string {
  return sheet ? `${sheet.id}!${name.toLowerCase()}` : name.toLowerCase();
}

/** Defined names of the workbook, or of one sheet. */
export const namedItemCollectionClass: ApiClass<Collection> = {
  items: ({ sheet }, { workbook }) => [...workbook.names.values()].filter((name) => name.scope === sheet?.id).map((name) => object('NamedItem', name)),
  item: (names, key, { workbook }) => {
    const text = String(key);
    const found = workbook.names.get(text.includes('!') ? text : keyOf(names, text));
    if (!found) throw itemNotFound(`The name ${text}`);
    return object('NamedItem', found);
  },
  methods: {
    add: (names, [name, reference, comment], session) => object('NamedItem', add(names, name, formulaOf(reference, session), comment, session)),
    addFormulaLocal: (names, [name, formula, comment], session) => object('NamedItem', add(names, name, formulaOf(formula, session), comment, session)),
  },
};

/** What a name stands for, as formula text. */
function formulaOf(reference: unknown, session: Session): string {
  const range = targetOf('Range', reference);
  if (range) return `=${formatReference(range)}`;
  if (typeof reference !== 'string' || reference === '') throw invalidArgument();
  const formula = reference.startsWith('=') ? reference : `=${reference}`;
  checkFormula(formula, session.workbook, activeSheet(session.workbook), 0, 0);
  return formula;
}

function add(names: Collection, name: unknown, formula: string, comment: unknown, { workbook }: Session): DefinedName {
  const checked = names.sheet ? checkScopedName(names, name, workbook) : checkDefinedName(name, workbook);
  const added: DefinedName = { name: checked, formula, visible: true, comment: typeof comment === 'string' ? comment : '' };
  if (names.sheet) added.scope = names.sheet.id;
  workbook.names.set(keyOf(names, checked), added);
  return added;
}

function checkScopedName(names: Collection, name: unknown, workbook: Workbook): string {
  if (workbook.names.has(keyOf(names, String(name)))) throw invalidArgument(`The name ${String(name)} is in use.`);
  const elsewhere = workbook.names.get(String(name).toLowerCase());
  return checkDefinedName(name, workbook, elsewhere?.name ?? '');
}

function rangeOf(name: DefinedName, session: Session): RangeRef | undefined {
  const home = name.scope === undefined ? activeSheet(session.workbook) : session.workbook.sheet(name.scope);
  if (!home) return undefined;
  const found = readReference(name.formula, session, home);
  return found ? session.range(found.sheet, found.area) : namedRange(name.formula.replace(/^=/, ''), home, session);
}

export const namedItemClass: ApiClass<DefinedName> = {
  identity: (name) => ({ _Id: name.scope === undefined ? name.name : `${name.scope}!${name.name.toLowerCase()}` }),
  scalars: {
    name: { get: (name) => name.name },
    formula: {
      get: (name) => name.formula,
      set: (name, value, session) => void (name.formula = formulaOf(value, session)),
    },
    type: { get: (name, session) => (rangeOf(name, session) ? 'Range' : constantType(name.formula)) },
    value: { get: (name, session) => rangeOf(name, session)?.address ?? constant(name.formula) },
    visible: { get: (name) => name.visible, set: (name, value) => void (name.visible = value === true) },
    comment: { get: (name) => name.comment, set: (name, value) => void (name.comment = String(value)) },
    scope: { get: (name) => (name.scope === undefined ? 'Workbook' : 'Worksheet') },
  },
  objects: {
    worksheetOrNullObject: (name, { workbook }) => {
      const sheet = name.scope === undefined ? undefined : workbook.sheet(name.scope);
      return sheet ? object('Worksheet', sheet) : null;
    },
  },
  methods: {
    getRange: (name, _args, session) => {
      const range = rangeOf(name, session);
      if (!range) throw itemNotFound(`The range of ${name.name}`);
      return object('Range', range);
    },
    getRangeOrNullObject: (name, _args, session) => {
      const range = rangeOf(name, session);
      return range ? object('Range', range) : null;
    },
    delete: (name, _args, { workbook }) => {
      for (const [key, known] of workbook.names) if (known === name) workbook.names.delete(key);
    },
  },
};

function constant(formula: string): number | string | boolean {
  const text = formula.slice(1);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return formula;
}

function constantType(formula: string): string {
  const value = constant(formula);
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'Integer' : 'Double') : 'String';
}
