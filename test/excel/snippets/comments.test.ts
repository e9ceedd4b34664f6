import { failure, useExcel } from '../protocol/useExcel';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  excel().workbook.user = '王芳';
  excel().workbook.now = () => Date.UTC(2026, 5, 30, 9);
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments', () => {
  test('a comment is added with the full address, and tells its author, date and place', async () => {
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.add('Sheet1!A2', 'TODO: add data.');
      comment.load('content,authorName,creationDate,resolved');
      const location = comment.getLocation().load('address');
      await context.sync();
      expect([comment.content, comment.authorName, comment.resolved, location.address]).toEqual([
        'TODO: add data.',
        '王芳',
        false,
        'Sheet1!A2',
      ]);
      expect(comment.creationDate).toEqual(new Date(Date.UTC(2026, 5, 30, 9)));
    });
  });

  test('replies are added, edited, found and deleted', async () => {
    await Excel.run(async (context) => {
      const { comments } = active(context);
      const comment = comments.add(active(context).getRange('B2'), 'Agreed?');
      comment.replies.add('Yes');
      const second = comment.replies.add('No');
      second.content = 'Perhaps';
      comment.replies.load('items/content');
      await context.sync();
      expect(comment.replies.items.map(({ content }) => content)).toEqual(['Yes', 'Perhaps']);
      const reply = comment.replies.items[0];
      const parent = comments.getItemByReplyId(reply?.id ?? '').load('content');
      comment.replies.getItemAt(1).delete();
      const count = comment.replies.getCount();
      await context.sync();
      expect([parent.content, count.value]).toEqual(['Agreed?', 1]);
    });
  });

  test('a thread is resolved and opened again, found by its cell, and deleted', async () => {
    await Excel.run(async (context) => {
      active(context).comments.add('Sheet1!C3', 'Check');
      const comment = active(context).comments.getItemByCell('Sheet1!C3');
      comment.resolved = true;
      comment.load('resolved');
      await context.sync();
      expect(comment.resolved).toBe(true);
      comment.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test('more than one cell, or an address without its sheet, is InvalidArgument', async () => {
    for (const address of ['Sheet1!A1:B2', 'A1']) {
      const error = await failure(async (context) => {
        context.workbook.comments.add(address, 'x');
        await context.sync();
      });
      expect(error.code).toBe('InvalidArgument');
    }
  });

  test('a comment follows its cell when rows come in above', async () => {
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.add('Sheet1!B2', 'here');
      active(context).getRange('1:3').insert('Down');
      const location = comment.getLocation().load('address');
      await context.sync();
      expect(location.address).toBe('Sheet1!B5');
    });
  });

  test('added, changed and deleted are told, with what changed', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.onAdded.add((event) => {
        heard.push(`${event.type} ${event.commentDetails.length}`);
        return Promise.resolve();
      });
      comments.onChanged.add((event) => {
        heard.push(`${event.type} ${event.changeType}`);
        return Promise.resolve();
      });
      comments.onDeleted.add((event) => {
        heard.push(event.type);
        return Promise.resolve();
      });
      await context.sync();
    });
    const sheet = excel().workbook.activeSheet;
    const { id } = sheet.addComment(0, 0, 'A person asks');
    sheet.addReply(id, 'and answers');
    sheet.resolveComment(id, true);
    sheet.removeComment(id);
    await settled();
    expect(heard).toEqual([
      'CommentAdded 1',
      'CommentChanged ReplyAdded',
      'CommentChanged CommentResolved',
      'CommentDeleted',
    ]);
  });

  test('mentions need a directory of people: refused aloud', async () => {
    const error = await failure(async (context) => {
      context.workbook.comments.add('Sheet1!A1', '<at id="0">Kate</at> look', 'Mention');
      await context.sync();
    });
    expect(error.message).toContain('Comment.mentions (ExcelApi 1.11) is not implemented');
  });
});
