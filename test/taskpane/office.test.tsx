import { createPreferences, download, platformOf, today } from '../../src/taskpane/browser';
import { associateCommands } from '../../src/taskpane/commands';
import type { Actions } from '../../src/taskpane/state/actions';

type Command = (event: { completed(): void }) => Promise<void>;

function fakeOffice() {
  const commands = new Map<string, Command>();
  const showAsTaskpane = jest.fn(async () => undefined);
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, command: Command) => commands.set(id, command) },
      addin: { showAsTaskpane },
      PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS' },
    },
  });
  return { commands, showAsTaskpane };
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('the buttons of the ribbon', () => {
  test('show the pane and act on it, once it has looked at the workbook', async () => {
    const { commands, showAsTaskpane } = fakeOffice();
    const order: string[] = [];
    let open = () => undefined as void;
    const ready = new Promise<void>((resolve) => (open = resolve)).then(() => void order.push('ready'));
    const buildPlan = async () => void order.push('plan');
    associateCommands({ buildPlan } as Actions, ready);
    const completed = jest.fn();
    const clicked = commands.get('BuildPlan')?.({ completed });
    open();
    await clicked;
    expect(order).toEqual(['ready', 'plan']);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test('are the two that the manifest names, and tell Excel when they are done even if they fail', async () => {
    const { commands } = fakeOffice();
    const draftSelected = async () => Promise.reject(new Error('lost'));
    associateCommands({ draftSelected } as unknown as Actions, Promise.resolve());
    expect([...commands.keys()]).toEqual(['BuildPlan', 'DraftNotices']);
    const completed = jest.fn();
    await expect(commands.get('DraftNotices')?.({ completed })).rejects.toThrow('lost');
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe('preferences', () => {
  test('are kept under the partition that Office names', () => {
    createPreferences('part-').set('welcome-seen', '1');
    expect(localStorage.getItem('part-duesheet.welcome-seen')).toBe('1');
    expect(createPreferences('part-').get('welcome-seen')).toBe('1');
    expect(createPreferences(undefined).get('welcome-seen')).toBeNull();
  });

  test('are done without where storage is blocked', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const get = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
    const set = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
    const preferences = createPreferences('x');
    expect(() => preferences.set('a', '1')).not.toThrow();
    expect(preferences.get('a')).toBeNull();
    get.mockRestore();
    set.mockRestore();
  });
});

describe('the machine', () => {
  test('is a Mac, Windows, the web or something else', () => {
    fakeOffice();
    const names = ['Mac', 'PC', 'OfficeOnline', 'iOS', null].map((name) => platformOf(name as never));
    expect(names).toEqual(['mac', 'windows', 'web', 'other', 'other']);
  });

  test("gives the day of the user's own clock, an hour before midnight too", () => {
    jest.useFakeTimers({ now: new Date(2025, 2, 31, 23, 0) });
    expect(today()).toBe(45_747);
    jest.useRealTimers();
  });
});

test('a file is handed to the browser under its name', () => {
  const clicked: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    clicked.push(this.download);
  });
  jest.useFakeTimers();
  download({ name: '2025-0001 ①.docx', type: 'application/zip', bytes: new Uint8Array([1]) });
  jest.useRealTimers();
  expect(clicked).toEqual(['2025-0001 ①.docx']);
  expect(document.querySelector('a')).toBeNull();
});
