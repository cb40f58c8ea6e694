import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Element } from '@xmldom/xmldom';
import { ribbonTargets } from '../../src/commands/ribbonCommands';
import { messagesIn } from '../../src/i18n/messages';
import { SHORTCUT_KEYS } from '../../src/taskpane/help/shortcutKeys';
import { allOf, attribute, childrenOf, manifestFile, one, projectFolder, readManifest } from '../support/manifestFile';

// What the validation service of Office would refuse, as far as Microsoft documents it. The service itself is online
// (`npm run validate-manifest`) and never part of a test; that Excel accepts the file is not proved here.

const base = 'https://localhost:3000';
const manifest = readManifest();
const overrides = one(manifest, 'VersionOverrides');
const host = one(overrides, 'Hosts/Host');
const resources = one(overrides, 'Resources');
const elements = allOf(manifest, '*');

const order: Record<string, string[]> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  'VersionOverrides Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('structure', () => {
  test('every element stands in the order the schema asks for', () => {
    const misplaced = elements.filter((element) => {
      const names = childrenOf(element).map((child) => child.nodeName);
      const wanted = element === host ? order['VersionOverrides Host'] : order[element.nodeName];
      if (!wanted) return false;
      const places = names.map((name) => wanted.indexOf(name));
      return places.includes(-1) || places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
    });
    expect(misplaced.map((element) => element.nodeName)).toEqual([]);
  });

  test('custom functions name script, page and metadata in this order, and no namespace', () => {
    const point = one(host, 'AllFormFactors/ExtensionPoint');
    expect(attribute(point, 'xsi:type')).toBe('CustomFunctions');
    expect(childrenOf(point).map((child) => child.nodeName)).toEqual(['Script', 'Page', 'Metadata']);
  });

  test('the top level is a task pane add-in for workbooks that may read and write the document', () => {
    expect(attribute(manifest, 'xsi:type')).toBe('TaskPaneApp');
    expect(childrenOf(one(manifest, 'Hosts')).map((child) => attribute(child, 'Name'))).toEqual(['Workbook']);
    expect(textOf(one(manifest, 'Permissions'))).toBe('ReadWriteDocument');
  });

  test('the id is a GUID, and the version has at most four parts of at most five digits', () => {
    expect(textOf(one(manifest, 'Id'))).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf(one(manifest, 'Version'))).toMatch(/^\d{1,5}(\.\d{1,5}){1,3}$/);
  });

  test('the floor is ExcelApi 1.14 with a shared runtime, and nothing inside the overrides raises it', () => {
    const sets = childrenOf(one(manifest, 'Requirements/Sets')).map((set) => [
      attribute(set, 'Name'),
      attribute(set, 'MinVersion'),
    ]);
    expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: '1.1', ExcelApi: '1.14' });
    expect(allOf(overrides, 'Requirements')).toEqual([]);
  });

  // In a process of its own: the package loads ES modules by require, which jest's module system refuses.
  test('the offline reader of Microsoft reads it', () => {
    const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
      .then((info) => console.log(JSON.stringify(info)))`;
    const output = execFileSync(process.execPath, ['-e', script, manifestFile], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toMatchObject({ displayName: 'Three Maps', hosts: ['Workbook'], appDomains: [base] });
  });
});

describe('shared runtime', () => {
  test('runtime, custom functions, commands and pane use one and the same page', () => {
    const runtimes = allOf(overrides, 'Runtime');
    expect(runtimes.map((runtime) => attribute(runtime, 'lifetime'))).toEqual(['long']);
    const pages = [
      ...runtimes,
      one(host, 'AllFormFactors/ExtensionPoint/Page/SourceLocation'),
      one(host, 'DesktopFormFactor/FunctionFile'),
      ...allOf(overrides, 'Action').flatMap((action) => allOf(action, 'SourceLocation')),
    ];
    expect(new Set(pages.map((page) => attribute(page, 'resid'))).size).toBe(1);
    const url = allOf(resources, 'bt:Url').find((entry) => attribute(entry, 'id') === attribute(pages[0]!, 'resid'))!;
    expect(attribute(url, 'DefaultValue')).toBe(
      attribute(one(manifest, 'DefaultSettings/SourceLocation'), 'DefaultValue'),
    );
  });

  test('no action has a TaskpaneId', () => {
    expect(allOf(manifest, 'TaskpaneId')).toEqual([]);
  });

  test('exactly one button shows the pane, so that Excel opens it once after installing', () => {
    const kinds = allOf(overrides, 'Action').map((action) => attribute(action, 'xsi:type'));
    expect(kinds.filter((kind) => kind === 'ShowTaskpane')).toHaveLength(1);
    expect(kinds.filter((kind) => kind !== 'ShowTaskpane' && kind !== 'ExecuteFunction')).toEqual([]);
  });
});

describe('resources', () => {
  const defined = childrenOf(resources).flatMap(childrenOf);
  const ids = defined.map((entry) => attribute(entry, 'id'));
  const used = elements.map((element) => element.getAttribute('resid')).filter((id) => id !== null);

  test('ids are unique and at most 32 characters long', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('every id that is used is defined, and every one that is defined is used', () => {
    expect(new Set(used)).toEqual(new Set(ids));
  });

  test('a label or title is a short string, a description a long one, an image an image, a place an address', () => {
    const kinds = new Map(
      defined.map((entry) => [attribute(entry, 'id'), entry.nodeName + entry.parentNode?.nodeName]),
    );
    const wanted: Record<string, string> = {
      Label: 'bt:Stringbt:ShortStrings',
      Title: 'bt:Stringbt:ShortStrings',
      Description: 'bt:Stringbt:LongStrings',
      'bt:Image': 'bt:Imagebt:Images',
    };
    const wrong = allOf(overrides, '*').filter((element) => {
      const id = element.getAttribute('resid');
      return id !== null && kinds.get(id) !== (wanted[element.nodeName] ?? 'bt:Urlbt:Urls');
    });
    expect(wrong.map((element) => element.getAttribute('resid'))).toEqual([]);
  });

  test('short strings hold at most 125 characters, long strings at most 250, in each language', () => {
    const tooLong = (kind: string, most: number) =>
      valuesBelow(one(resources, kind)).filter((value) => value.length === 0 || value.length > most);
    expect(tooLong('bt:ShortStrings', 125)).toEqual([]);
    expect(tooLong('bt:LongStrings', 250)).toEqual([]);
    expect(valuesBelow(one(manifest, 'DisplayName')).filter((value) => value.length > 125)).toEqual([]);
    expect(valuesBelow(one(manifest, 'Description')).filter((value) => value.length > 250)).toEqual([]);
    expect(textOf(one(manifest, 'ProviderName')).length).toBeLessThanOrEqual(125);
  });
});

describe('languages', () => {
  const texts = [
    one(manifest, 'DisplayName'),
    one(manifest, 'Description'),
    ...allOf(resources, 'bt:String'),
    ...allOf(resources, 'bt:Url').filter((url) => attribute(url, 'DefaultValue').endsWith('functions.json')),
  ];

  test('every text and the metadata of the functions have their Chinese', () => {
    const chinese = texts.map((text) => childrenOf(text).map((child) => attribute(child, 'Locale')));
    expect(chinese).toEqual(texts.map(() => ['zh-CN']));
  });

  test('inside the resources an override carries the bt: prefix, above them it does not', () => {
    const above = allOf(manifest, 'Override').filter((element) => isInside(element, resources));
    const below = allOf(manifest, 'bt:Override').filter((element) => !isInside(element, resources));
    expect([...above, ...below]).toEqual([]);
  });

  test('no Chinese text repeats the English', () => {
    const same = texts.filter((text) => valuesBelow(text).length !== 1 + childrenOf(text).length);
    const equal = texts.filter((text) => new Set(valuesOf(text)).size !== valuesOf(text).length);
    expect([...same, ...equal]).toEqual([]);
  });
});

describe('addresses', () => {
  const addresses = elements.flatMap(valuesOf).filter((value) => /^\w+:\/\//.test(value));

  test('every address is HTTPS, at most 2,018 characters long and below one base', () => {
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.startsWith(`${base}/`) || address.length > 2018)).toEqual([]);
  });

  test('the list of domains is not empty and holds the base without a path', () => {
    expect(childrenOf(one(manifest, 'AppDomains')).map(textOf)).toEqual([base]);
  });

  test('every image is a file of ours in the size its name says', () => {
    const images = addresses.filter((address) => address.endsWith('.png'));
    const wrong = images.filter((address) => {
      const file = path.join(projectFolder, address.slice(base.length));
      const size = Number(/-(\d+)\.png$/.exec(address)?.[1]);
      return !existsSync(file) || pngSize(file).some((side) => side !== size);
    });
    expect(wrong).toEqual([]);
  });

  test('the icons of the list of add-ins are 32 and 64 pixels wide', () => {
    expect(attribute(one(manifest, 'IconUrl'), 'DefaultValue')).toMatch(/-32\.png$/);
    expect(attribute(one(manifest, 'HighResolutionIconUrl'), 'DefaultValue')).toMatch(/-64\.png$/);
  });
});

describe('ribbon', () => {
  const named = ['CustomTab', 'Group', 'Control'].flatMap((name) => allOf(overrides, name));

  test('ids of tab, groups and buttons are unique and at most 125 characters long', () => {
    const ids = named.map((element) => attribute(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  test('there is one tab of our own, and a group has one to six buttons', () => {
    expect(allOf(overrides, 'CustomTab')).toHaveLength(1);
    const counts = allOf(overrides, 'Group').map((group) => allOf(group, 'Control').length);
    expect(counts.every((count) => count >= 1 && count <= 6)).toBe(true);
  });

  test('every icon comes in all eight sizes', () => {
    const icons = allOf(overrides, 'Icon').map((icon) =>
      childrenOf(icon).map((image) => [attribute(image, 'size'), /\d+$/.exec(attribute(image, 'resid'))?.[0]]),
    );
    const sizes = ['16', '20', '24', '32', '40', '48', '64', '80'].map((size) => [size, size]);
    expect(icons).toEqual(icons.map(() => sizes));
  });

  test('the tab offers plan, three maps, alignment, tracker, review, explain and help, in this order', () => {
    const labels = allOf(overrides, 'Control').map((control) => valuesOf(resourceOf(one(control, 'Label'))));
    expect(labels).toEqual([
      ['Plan', '三图规划'],
      ['Business Map', '业务地图'],
      ['Customer Map', '客户地图'],
      ['Product Map', '产品地图'],
      ['Alignment', '三方对齐'],
      ['PDCA Tracker', '一键生成PDCA'],
      ['Review', '深度复盘'],
      ['Explain', '为什么'],
      ['Help', '使用帮助'],
    ]);
  });

  test('every button has a tip of its own in each language', () => {
    const tips = allOf(overrides, 'Supertip').map((tip) => valuesOf(resourceOf(one(tip, 'Description'))));
    expect(tips.every(([english, chinese]) => (english?.length ?? 0) > 40 && (chinese?.length ?? 0) > 20)).toBe(true);
    expect(new Set(tips.flat()).size).toBe(2 * tips.length);
  });

  test('the functions that buttons name are those that src/commands associates; Plan opens the pane itself', () => {
    const names = allOf(overrides, 'FunctionName').map(textOf);
    expect(['openPlan', ...names].sort()).toEqual(Object.keys(ribbonTargets).sort());
  });
});

describe('keyboard shortcuts', () => {
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
    readonly resources: { readonly default: Names };
  }
  type Names = Readonly<Record<string, { readonly value: string }>>;

  const element = one(manifest, 'ExtendedOverrides');
  const token = one(element, 'Tokens/Token');
  const read = (address: string): unknown => JSON.parse(readFileSync(path.join(projectFolder, address.slice(base.length)), 'utf8'));
  const namesIn = (locale: string) =>
    read(attribute(element, 'ResourcesUrl').replace(`\${token.${attribute(token, 'Name')}}`, locale)) as Names;
  const { actions, shortcuts, resources: defaults } = read(attribute(element, 'Url')) as Shortcuts;

  test('every action that a key starts is one that src/commands associates', () => {
    expect(actions.map(({ id }) => id).sort()).toEqual(Object.keys(ribbonTargets).sort());
    expect(actions.every(({ type }) => type === 'ExecuteFunction')).toBe(true);
  });

  test('keys are those that the help page tells, of the family that Excel leaves to add-ins, each once', () => {
    const keys = shortcuts.map(({ action, key }) => [action, key.default] as const);
    expect(Object.fromEntries(keys)).toEqual(SHORTCUT_KEYS);
    expect(keys.filter(([, key]) => !/^Ctrl\+Shift\+Alt\+[A-Z0-9]$/.test(key))).toEqual([]);
    expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
  });

  test('what a key does is said in both languages as on the help page, by the file that the locale names', () => {
    const locales = [attribute(token, 'DefaultValue'), ...childrenOf(token).map((override) => attribute(override, 'Value'))];
    expect(locales).toEqual(['en-US', 'zh-CN']);
    expect(actions.map(({ id, name }) => [id, name])).toEqual(actions.map(({ id }) => [id, `\${resource.${id}}`]));
    const said = (names: Names) => Object.fromEntries(Object.entries(names).map(([id, { value }]) => [id, value]));
    expect(said(defaults.default)).toEqual(messagesIn('en').taskpane.help.keys);
    expect(said(namesIn('en-US'))).toEqual(messagesIn('en').taskpane.help.keys);
    expect(said(namesIn('zh-CN'))).toEqual(messagesIn('zh-CN').taskpane.help.keys);
  });
});

/** The text or address that an element names. */
function resourceOf(element: Element): Element {
  return allOf(resources, '*').find((entry) => entry.getAttribute('id') === attribute(element, 'resid'))!;
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}

/** The default value and the values of other languages of one text or address. */
function valuesOf(element: Element): string[] {
  const own = element.getAttribute('DefaultValue');
  return own === null ? [] : [own, ...childrenOf(element).map((child) => attribute(child, 'Value'))];
}

function valuesBelow(element: Element): string[] {
  return [element, ...allOf(element, '*')].flatMap(valuesOf);
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) if (node === ancestor) return true;
  return false;
}

/** Width and height as the header of a PNG states them. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
