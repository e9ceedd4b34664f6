import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { blankProfile } from '../../../domain/customers/profile';
import type { CustomerProfile } from '../../../domain/customers/types';
import type { PlanRow } from '../../../domain/plan/types';
import { CUSTOMERS } from '../../../workbook/customersSheet';
import { Choice } from '../../parts/Choice';
import { Fold } from '../../parts/Fold';
import { useKept } from '../../parts/kept';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import {
  codesOf,
  FORM_FIELDS,
  formOfProfile,
  isDayField,
  profileOfForm,
  type ProfileForm,
} from './profileForm';

/** What is known of a customer beyond the ledger, to look up and to change. */
export function CustomerFile({ row }: { readonly row: PlanRow }) {
  const speaker = useSpeaker();
  const known = usePaneState((state) => state.book.customers.find(({ key }) => key === row.customerKey));
  const profile = known ?? blankProfile(row.customerKey, row.customerCode, row.customerName);
  return (
    <Fold title={speaker.text('book.pane.customer')}>
      <Form key={JSON.stringify(profile)} profile={profile} currency={row.currency} />
    </Fold>
  );
}

function Form({ profile, currency }: { readonly profile: CustomerProfile; readonly currency: string }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { saveProfile, goTo } = useActions();
  const sheet = usePaneState((state) => state.book.sheets.customers);
  const [form, setForm] = useKept<ProfileForm>('profile', JSON.stringify([profile, currency]), () =>
    formOfProfile(profile, currency),
  );
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const save = () => {
    const read = profileOfForm(form, profile, currency);
    setWrong('wrong' in read ? read.wrong : []);
    if ('patch' in read && Object.keys(read.patch).length > 0) void saveProfile(profile, read.patch);
  };
  return (
    <form
      className={shared.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save();
      }}
    >
      {FORM_FIELDS.map((field) => {
        const codes = codesOf(field);
        const label = speaker.text(`book.customers.column.${field}`);
        const shown = field === 'creditLimit' ? `${label} (${profile.creditCurrency || currency})` : label;
        const change = (value: string) => setForm({ ...form, [field]: value });
        if (codes)
          return (
            <Choice
              key={field}
              label={shown}
              value={form[field]}
              options={['', ...codes].map((value) => ({
                value,
                text: value && nameOf(field, value, speaker.text),
              }))}
              onChange={change}
            />
          );
        const bad = wrong.includes(field);
        return (
          <Field
            key={field}
            label={shown}
            size="small"
            validationState={bad ? 'error' : 'none'}
            validationMessage={bad ? speaker.text('book.pane.cannotRead') : undefined}
          >
            <Input
              size="small"
              type={isDayField(field) ? 'date' : 'text'}
              className={shared.narrow}
              value={form[field]}
              onChange={(_, data) => change(data.value)}
            />
          </Field>
        );
      })}
      <div className={shared.row}>
        <Button size="small" type="submit" disabledFocusable={busy}>
          {speaker.text('book.pane.saveCustomer')}
        </Button>
        {sheet !== null && profile.sheetRow > 0 && (
          <Button size="small" appearance="subtle" onClick={() => void goTo(sheet, profile.sheetRow, null)}>
            {speaker.text('taskpane.goToSheet', { sheet })}
          </Button>
        )}
      </div>
    </form>
  );
}

function nameOf(field: string, code: string, text: (key: string) => string): string {
  const column = CUSTOMERS.columns.find(({ id }) => id === field)?.field;
  return column?.kind === 'choice' ? text(column.choices.key(code)) : code;
}
