/* The smallest add-in: a pane, a ribbon command, a custom function and one that streams. */
/* global Office, Excel, CustomFunctions, document, setInterval, clearInterval */
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

Office.onReady((info) => {
  show('status', `Ready in ${info.host} on ${info.platform}`);
  document.getElementById('read').addEventListener('click', () =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address,values');
      await context.sync();
      show('read-out', `${cell.address} = ${cell.values[0][0]}`);
    }).catch((error) => show('read-out', String(error))),
  );
});

Office.actions.associate('Stamp', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().values = [['Stamped']];
    await context.sync();
  });
  event.completed();
});

CustomFunctions.associate('ADD', (first, second) => first + second);

CustomFunctions.associate('TICK', (step, invocation) => {
  let count = 0;
  const timer = setInterval(() => invocation.setResult((count += step)), 100);
  invocation.onCanceled = () => clearInterval(timer);
});
