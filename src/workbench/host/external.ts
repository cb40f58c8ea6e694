import type { Message, RichReply, Seat } from './seat';

/** Dispatch ids of the client library that this host answers. */
const RICH_API_REQUEST = 93;
const RICH_API_MESSAGES = 33;
const NOT_SUPPORTED = 5000;

/** Host type, platform, file version, locale, correlation id, dialog, logging off, flags: shared runtime and custom functions. */
const hostInfo = (locale: string) => `Excel$Win32$16.01$${locale}$$$disableLogging$3`;

type Callback = (answer: unknown) => void;

/** The library reads arrays of the embedding process through `toArray`. */
const vbArray = (items: readonly unknown[]) => ({ toArray: () => items });

/**
 * The object that the Win32 build of the client library expects at `window.external`.
 * Member names and numbers are the library's own (see the page on the workbench); they are undocumented and may change.
 */
export function createExternal(seat: Seat): Record<string, unknown> {
  const context = createContext(seat);
  return {
    GetHostInfo: () => hostInfo(seat.occupant.locale),
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: unknown, callback: Callback) {
      if (id !== RICH_API_REQUEST) callback(NOT_SUPPORTED);
      else void execute(seat, parameters, callback);
    },
    RegisterEvent(id: number, _target: string, handler: (id: number, payload: unknown) => void, callback: Callback) {
      if (id === RICH_API_MESSAGES) connect(seat, handler);
      callback(0);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      if (id === RICH_API_MESSAGES) seat.deliver = undefined;
      callback(0);
    },
    MessageParent: () => undefined,
    MessageChild: () => undefined,
  };
}

async function execute(seat: Seat, parameters: unknown, callback: Callback): Promise<void> {
  const message = (Array.isArray(parameters) ? parameters[0] : parameters) as readonly unknown[];
  const reply: RichReply = await seat.occupant.execute({ customData: String(message[0]), body: String(message[4]) });
  if ('code' in reply) callback(reply.code);
  else callback(vbArray([0, 200, vbArray([]), reply.body]));
}

function connect(seat: Seat, handler: (id: number, payload: unknown) => void): void {
  seat.deliver = (messages: readonly Message[]) => {
    handler(RICH_API_MESSAGES, vbArray(messages.map(([category, type, target, json]) => vbArray([category, type, target, json, '']))));
  };
  seat.occupant.connect(seat.deliver);
}

function createContext(seat: Seat): Record<string, unknown> {
  const settings = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of seat.occupant.readSettings()) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      seat.occupant.writeSettings(new Map(keys.map((key, index) => [key, values[index] ?? 'null'])));
    },
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => seat.occupant.locale,
    GetAppDataLocale: () => seat.occupant.locale,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(seat.occupant.matrix),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => themeInfo(seat.occupant.theme),
    GetFeaturesForSolution: () => '',
  };
}

/** Colours as the library wants them: whole numbers, red in the low byte. */
function themeInfo(theme: Readonly<Record<string, string>>): string {
  const colours = Object.entries(theme).map(([name, colour]) => {
    const rgb = Number.parseInt(colour.slice(1), 16);
    return [name, ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)];
  });
  return JSON.stringify(Object.fromEntries(colours));
}
