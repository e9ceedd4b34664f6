import { failure, useExcel } from './useExcel';

const saved = (): Promise<void> =>
  new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve()
        : reject(new Error(result.error.message)),
    );
  });

/** learn.microsoft.com, office/dev/add-ins/develop/persisting-add-in-state-and-settings. */
describe('What is saved with the workbook', () => {
  const excel = useExcel();

  test('document settings are saved together by saveAsync, and a removed one is gone', async () => {
    const { settings } = Office.context.document;
    settings.set('columns', { customer: 1, due: 4 });
    settings.set('old', true);
    await saved();
    expect(excel().workbook.settings.get('columns')).toEqual({ customer: 1, due: 4 });
    settings.remove('old');
    await saved();
    expect([...excel().workbook.settings.keys()]).toEqual(['columns']);
    expect(settings.get('columns')).toEqual({ customer: 1, due: 4 });
  });

  test('workbook.settings are kept by key, replaced, listed and deleted', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('policy', { days: [7, 14] });
      settings.add('policy', { days: [30] });
      settings.add('language', 'zh-TW');
      await context.sync();
      const policy = settings.getItem('policy');
      policy.load('value');
      const none = settings.getItemOrNullObject('nothing');
      const count = settings.getCount();
      await context.sync();
      expect(policy.value).toEqual({ days: [30] });
      expect(none.isNullObject).toBe(true);
      expect(count.value).toBe(2);
      settings.getItem('language').delete();
      settings.load('items/key');
      await context.sync();
      expect(settings.items.map((item) => item.key)).toEqual(['policy']);
    });
  });

  test('custom XML parts are added, found by namespace, changed and deleted', async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<plan xmlns="urn:example:plan"><step day="7"/></plan>');
      part.load('id,namespaceUri');
      const only = parts.getByNamespace('urn:example:plan').getOnlyItemOrNullObject();
      const xml = only.getXml();
      await context.sync();
      expect(part.namespaceUri).toBe('urn:example:plan');
      expect(xml.value).toContain('day="7"');
      part.setXml('<plan xmlns="urn:example:plan"><step day="14"/></plan>');
      const changed = parts.getItem(part.id).getXml();
      await context.sync();
      expect(changed.value).toContain('day="14"');
      part.delete();
      const left = parts.getByNamespace('urn:example:plan').getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  test('workbook properties and custom properties are written and read', async () => {
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Ledger';
      properties.custom.add('Reviewed', true);
      properties.custom.add('Version', 3);
      await context.sync();
      properties.load('title');
      properties.custom.load('items/key,items/value,items/type');
      await context.sync();
      expect(properties.title).toBe('Ledger');
      expect(properties.custom.items.map((item) => [item.key, item.value, item.type])).toEqual([
        ['Reviewed', true, 'Boolean'],
        ['Version', 3, 'Number'],
      ]);
    });
  });

  test('a sheet has custom properties of its own, whatever the case of their keys', async () => {
    await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getActiveWorksheet();
      customProperties.add('Kind', 'result');
      await context.sync();
      const kind = customProperties.getItem('kind');
      kind.load('key,value');
      await context.sync();
      expect([kind.key, kind.value]).toEqual(['Kind', 'result']);
    });
  });

  test('names are added for ranges and formulas, read, and deleted', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').values = [[0.13]];
      const rate = context.workbook.names.add('Rate', sheet.getRange('B2'), 'tax');
      const twice = context.workbook.names.add('Twice', '=Rate*2');
      rate.load('name,type,value,formula,comment,scope');
      twice.load('type,value');
      const range = rate.getRange();
      range.load('address');
      await context.sync();
      expect([rate.type, rate.value, rate.formula, rate.comment, rate.scope]).toEqual([
        'Range',
        'Sheet1!$B$2',
        '=Sheet1!$B$2',
        'tax',
        'Workbook',
      ]);
      expect([twice.type, twice.value]).toEqual(['Double', 0.26]);
      expect(range.address).toBe('Sheet1!B2');
      twice.delete();
      const gone = context.workbook.names.getItemOrNullObject('Twice');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test('a setting that is not there fails with ItemNotFound', async () => {
    const error = await failure(async (context) => {
      context.workbook.settings.getItem('nothing').load('value');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
  });
});
