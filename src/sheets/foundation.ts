import type { Scalar } from '../core/scalar';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { HEAD, blockName } from './layout';
import { SHEETS } from './registry';
import { SETTING_ROWS } from './settingRows';
import type { SheetKey, SheetSpec } from './sheetSpec';
import { checksSheet, readyChecks } from './specs/checks';
import { listRows, listsSheet } from './specs/lists';
import { changeLogSheet, dictionarySheet, indexSheet } from './specs/log';
import { generatedBlocksSheet } from './specs/generatedBlocks';
import { settingsSheet } from './specs/settings';
import { threeQuestionRows, threeQuestionsSheet } from './specs/threeQuestions';
import type { RowContent, SheetContent } from './tableContent';
import { headerOf, wordOf } from './words';

/** What the sheets that every plan has are made of. */
export interface FoundationInput {
  readonly language: Language;
  /** Keys of all sheets that will stand in the workbook, with their names. */
  readonly sheetNames: ReadonlyMap<SheetKey, string>;
  readonly tables: ReadonlySet<string>;
  /** Values that new settings rows begin with instead of their defaults. */
  readonly initialSettings: Readonly<Record<string, Scalar>>;
}

function shown(value: Scalar, list: Parameters<typeof wordOf>[0] | undefined, language: Language): Scalar {
  return list !== undefined && typeof value === 'string' ? wordOf(list, value, language) : value;
}

function settingRows({ language, initialSettings }: FoundationInput): RowContent[] {
  const words = messagesIn(language).settings;
  return SETTING_ROWS.map(({ key, fallback, format, list }) => ({
    id: key,
    values: {
      setting: words[key].label,
      value: shown(initialSettings[key] ?? fallback, list, language),
      unit: words[key].unit,
      defaultValue: shown(fallback, list, language),
      origin: words[key].origin,
    },
    formats: { value: format, defaultValue: format },
  }));
}

const PLACES: ReadonlyMap<SheetKey, number> = new Map(SHEETS.map(({ key }, place) => [key, place]));

/** Every sheet there is or will be, so that the index shows the whole way; sheets that come later stand beside their like. */
function indexRows({ sheetNames, language }: FoundationInput): RowContent[] {
  return SHEETS.filter((spec) => spec.visibility !== 'veryHidden' && spec.key !== 'index' && (spec.isTwin !== true || sheetNames.has(spec.key))).map((spec) => {
    const name = sheetNames.get(spec.key);
    const isThere = name !== undefined;
    const block = isThere ? (spec.table?.name ?? blockName(spec, HEAD)) : null;
    return { id: spec.key, values: { area: spec.part, sheet: name ?? messagesIn(language).sheets[spec.key], block, sheetOrder: PLACES.get(spec.key) ?? 0 } };
  });
}

function checkRows({ tables, language }: FoundationInput): RowContent[] {
  const { texts } = messagesIn(language);
  const sheetOf = (table: string | undefined): string | null => SHEETS.find((spec) => spec.table?.name === table)?.key ?? null;
  return readyChecks(tables).map(({ id, text, detail, format, needs }) => ({ id, values: { check: texts[text], detail: texts[detail], checkSheet: sheetOf(needs[0]) }, formats: { value: format } }));
}

/** Every column of every table spec, with both words; `formula` in keys. */
export function dictionaryRows(specs: readonly SheetSpec[]): RowContent[] {
  return specs.flatMap(({ table }) =>
    (table?.columns ?? []).map((column) => {
      const id = `${table?.name ?? ''}.${column.key}`;
      return {
        id,
        values: {
          rowId: id,
          table: table?.name ?? '',
          columnKey: column.key,
          english: headerOf(column, 'en'),
          chinese: headerOf(column, 'zh-CN'),
          kind: column.kind,
          formula: column.formula ?? null,
          unit: column.format,
        },
      };
    }),
  );
}

/** The sheets that every plan has: index, the three questions, settings, checks, lists, dictionary and log. */
export function foundationContents(input: FoundationInput): SheetContent[] {
  return [
    { spec: indexSheet, table: { mode: 'merge', rows: indexRows(input) } },
    { spec: threeQuestionsSheet(input.tables), table: { mode: 'merge', rows: threeQuestionRows() } },
    { spec: settingsSheet, table: { mode: 'merge', rows: settingRows(input) } },
    { spec: checksSheet(input.tables), table: { mode: 'merge', rows: checkRows(input) } },
    { spec: listsSheet, table: { mode: 'replace', rows: listRows(input.language) } },
    { spec: dictionarySheet, table: { mode: 'replace', rows: dictionaryRows(SHEETS.filter(({ isTwin }) => isTwin !== true)) } },
    { spec: changeLogSheet, table: { mode: 'merge', rows: [] } },
    { spec: generatedBlocksSheet, table: { mode: 'merge', rows: [] } },
  ];
}
