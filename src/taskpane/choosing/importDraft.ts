import type { ActionRequest, InputFile } from '../../actions/action';

/** What a user can fill in about one file; the keys are parameters of the import. */
export const fileFields = ['site', 'currency', 'period', 'encoding', 'dateOrder', 'decimal'] as const;
export type FileField = (typeof fileFields)[number];
/** What is said about one file in another way: the report chosen, the columns mapped (JSON). */
const saidElsewhere = ['profile', 'mapping'] as const;
export type FileDetail = FileField | (typeof saidElsewhere)[number];
export type FileDetails = Readonly<Partial<Record<FileDetail, string>>>;

/** The files chosen so far and what was said about each, by name. */
export interface ImportDraft {
  readonly files: readonly InputFile[];
  readonly details: Readonly<Record<string, FileDetails>>;
}

export const EMPTY_DRAFT: ImportDraft = { files: [], details: {} };

/** The draft with more files; one of the same name takes the place of the earlier. */
export function addFiles(draft: ImportDraft, added: readonly InputFile[]): ImportDraft {
  const names = new Set(added.map(({ name }) => name));
  return { ...draft, files: [...draft.files.filter(({ name }) => !names.has(name)), ...added] };
}

/** The draft without a file and without what was said about it. */
export function removeFile(draft: ImportDraft, name: string): ImportDraft {
  const { [name]: _removed, ...details } = draft.details;
  return { files: draft.files.filter((file) => file.name !== name), details };
}

/** The draft with one answer about a file changed. */
export function changeDetail(draft: ImportDraft, name: string, field: FileDetail, value: string): ImportDraft {
  return { ...draft, details: { ...draft.details, [name]: { ...draft.details[name], [field]: value } } };
}

/** The import to ask for; undefined while no file is chosen. Answers left blank are not handed over. */
export function toImportRequest({ files, details }: ImportDraft): ActionRequest | undefined {
  if (files.length === 0) return undefined;
  const answers = files.flatMap(({ name }) =>
    [...fileFields, ...saidElsewhere].map((field) => [`${field}:${name}`, details[name]?.[field]?.trim() ?? ''] as const).filter(([, value]) => value !== ''),
  );
  return { action: 'import-sales', parameters: Object.fromEntries(answers), files };
}
