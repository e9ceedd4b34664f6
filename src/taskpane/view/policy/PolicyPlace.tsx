import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { CreditPolicy } from '../../../domain/ageing/types';
import { CREDIT_POLICIES } from '../../../domain/ageing';
import type { RiskScheme } from '../../../domain/risk/types';
import { LANGUAGES, type Language } from '../../../locales/language';
import { Choice } from '../../parts/Choice';
import { useKept } from '../../parts/kept';
import { usePane, useBusy, usePaneState } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { PolicyProblem } from '../../services';
import { formOf, policyOf, settingsOf, type PolicyForm as Form } from '../../state/policyForm';
import { LIST_FIELDS, readLists, type ReadLists } from '../../state/policyLists';
import { BookSheets } from '../book/BookSheets';
import { CellProblems } from '../book/CellProblems';
import { CurrencyField } from '../ledger/CurrencyField';
import { ListSettings } from './ListSettings';
import { OtherSettings } from './OtherSettings';

const SELLER_FIELDS = [
  'name',
  'taxId',
  'address',
  'phone',
  'email',
  'contactPerson',
  'contactPhone',
  'bankName',
  'bankAccountName',
  'bankAccountNo',
  'swift',
] as const;
const GRACE = ['reminder', 'warning', 'final'] as const;
const SCHEMES: readonly RiskScheme[] = ['month', 'day'];

/** The settings, once it is known what the workbook holds: defaults saved over it would be its loss. */
export function PolicyPlace() {
  const shared = useShared();
  const { speaker, actions } = usePane();
  const busy = useBusy();
  const loaded = usePaneState((state) => state.settingsLoaded);
  const policy = usePaneState((state) => state.policy);
  // Cells of the Policy sheet may have changed what the form was filled with.
  if (loaded)
    return (
      <div className={shared.stack}>
        <CellProblems />
        <PolicyForm key={JSON.stringify(policy)} />
        <BookSheets />
      </div>
    );
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.policy.title')}</h2>
      <div>{speaker.text('taskpane.policy.notLoaded')}</div>
      <div>
        <Button disabledFocusable={busy} onClick={() => void actions.lookAgain()}>
          {speaker.text('taskpane.policy.load')}
        </Button>
      </div>
    </section>
  );
}

/** Every setting of the pane; saved in the workbook, checked before. */
function PolicyForm() {
  const shared = useShared();
  const { services, speaker, actions } = usePane();
  const busy = useBusy();
  const policy = usePaneState((state) => state.policy);
  const settings = usePaneState((state) => state.settings);
  const [form, setForm] = useKept<Form>('policy', JSON.stringify([policy, settings]), () =>
    formOf(policy, settings),
  );
  const [problems, setProblems] = useState<readonly PolicyProblem[]>([]);
  const [wrong, setWrong] = useState<ReadLists['wrong']>({});
  const patch = (change: Partial<Form>) => setForm({ ...form, ...change });
  const problemAt = (path: string) => {
    const problem = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
    return problem
      ? { validationState: 'error' as const, validationMessage: speaker.say(problem.message) }
      : { validationState: 'none' as const };
  };
  const save = () => {
    const next = policyOf(form, policy);
    const found = services.engine.checkPolicy(next);
    const lines = readLists(form.lists).wrong;
    setProblems(found);
    setWrong(lines);
    if (found.length === 0 && Object.keys(lines).length === 0)
      void actions.savePolicy(services.engine.restorePolicy(next), { ...settings, ...settingsOf(form) });
  };

  const faults = [
    ...problems.map(({ message }) => speaker.say(message)),
    ...LIST_FIELDS.flatMap((field) => {
      const lines = wrong[field]?.join(speaker.text('taskpane.comma'));
      return lines
        ? [`${speaker.text(`policy.list.${field}`)} – ${speaker.text('policy.list.wrong', { lines })}`]
        : [];
    }),
  ];

  return (
    <form
      className={shared.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a field submits although the button is off while work is under way.
        if (!busy) save();
      }}
    >
      <h2 className={shared.heading}>{speaker.text('taskpane.policy.title')}</h2>
      <div className={shared.muted}>{speaker.text('taskpane.policy.explained')}</div>
      <fieldset className={mergeClasses(shared.card, shared.fields)}>
        <legend className={shared.heading}>{speaker.text('taskpane.policy.seller')}</legend>
        <div className={shared.muted}>{speaker.text('taskpane.policy.sellerHint')}</div>
        {SELLER_FIELDS.map((name) => (
          <Field
            key={name}
            label={speaker.text(`taskpane.policy.seller.${name}`)}
            size="small"
            {...problemAt(`seller.${name}`)}
          >
            <Input
              size="small"
              value={form.seller[name]}
              onChange={(_, data) => patch({ seller: { ...form.seller, [name]: data.value } })}
            />
          </Field>
        ))}
      </fieldset>
      <fieldset className={mergeClasses(shared.card, shared.fields)}>
        <legend className={shared.heading}>{speaker.text('taskpane.policy.notices')}</legend>
        <Choice<Language>
          label={speaker.text('taskpane.policy.noticeLanguage')}
          value={form.noticeLanguage}
          options={LANGUAGES.map((value) => ({ value, text: speaker.text(`taskpane.language.${value}`) }))}
          onChange={(noticeLanguage) => patch({ noticeLanguage })}
        />
        {GRACE.map((name) => (
          <Field
            key={name}
            label={speaker.text('taskpane.policy.grace', { notice: { key: `plan.notice.${name}` } })}
            size="small"
            {...problemAt(`graceDays.${name}`)}
          >
            <Input
              size="small"
              inputMode="numeric"
              value={form.graceDays[name]}
              onChange={(_, data) => patch({ graceDays: { ...form.graceDays, [name]: data.value } })}
            />
          </Field>
        ))}
      </fieldset>
      <fieldset className={mergeClasses(shared.card, shared.fields)}>
        <legend className={shared.heading}>{speaker.text('taskpane.policy.reckoning')}</legend>
        <Field
          label={speaker.text('taskpane.policy.edges')}
          hint={speaker.text('taskpane.policy.edgesHint')}
          size="small"
          {...problemAt('edges')}
        >
          <Input size="small" value={form.edges} onChange={(_, data) => patch({ edges: data.value })} />
        </Field>
        <Choice<CreditPolicy>
          label={speaker.text('taskpane.policy.credits')}
          value={form.credits}
          options={CREDIT_POLICIES.map((value) => ({
            value,
            text: speaker.text(`taskpane.policy.credits.${value}`),
          }))}
          onChange={(credits) => patch({ credits })}
        />
        <Choice<RiskScheme>
          label={speaker.text('taskpane.policy.riskScheme')}
          value={form.riskScheme}
          options={SCHEMES.map((value) => ({
            value,
            text: speaker.text(`taskpane.policy.riskScheme.${value}`),
          }))}
          onChange={(riskScheme) => patch({ riskScheme })}
        />
        <CurrencyField
          label={speaker.text('taskpane.policy.baseCurrency')}
          hint={speaker.text('taskpane.policy.baseCurrencyHint')}
          value={form.baseCurrency}
          optional
          onChange={(baseCurrency) => patch({ baseCurrency })}
        />
      </fieldset>
      <OtherSettings
        values={form.others}
        problemAt={problemAt}
        onChange={(path, value) => patch({ others: { ...form.others, [path]: value } })}
      />
      <ListSettings
        texts={form.lists}
        wrong={wrong}
        onChange={(field, text) => patch({ lists: { ...form.lists, [field]: text } })}
      />
      {faults.length > 0 && (
        <div role="status">
          {speaker.text('taskpane.policy.problems', { count: faults.length })}
          <ul className={shared.list}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {speaker.text('taskpane.policy.save')}
        </Button>
      </div>
    </form>
  );
}
