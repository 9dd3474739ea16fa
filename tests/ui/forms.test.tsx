import { Form } from '@remix-run/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { CheckboxField } from '#app/ui/forms/checkbox-field.tsx';
import { CheckboxGroup } from '#app/ui/forms/checkbox-group.tsx';
import { ConfirmButton } from '#app/ui/forms/confirm-button.tsx';
import { FileField } from '#app/ui/forms/file-field.tsx';
import { FormErrorSummary } from '#app/ui/forms/form-error-summary.tsx';
import { RadioGroup } from '#app/ui/forms/radio-group.tsx';
import { SearchForm } from '#app/ui/forms/search-form.tsx';
import { SelectField } from '#app/ui/forms/select-field.tsx';
import { SubmitButton } from '#app/ui/forms/submit-button.tsx';
import { TextArea } from '#app/ui/forms/text-area.tsx';
import { TextField } from '#app/ui/forms/text-field.tsx';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

const options = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
];
const errors = ['This is missing.'];

/** Every kind of field, by the name that it sends, with an error and a description. */
const fields: Record<string, ReactElement> = {
  title: (
    <TextField name="title" label="Label" description="About" defaultValue="b" errors={errors} />
  ),
  startsOn: (
    <TextField name="startsOn" type="date" label="Label" description="About" errors={errors} />
  ),
  summary: <TextArea name="summary" label="Label" description="About" errors={errors} />,
  region: (
    <SelectField
      name="region"
      label="Label"
      description="About"
      options={options}
      errors={errors}
    />
  ),
  'roles[]': (
    <CheckboxGroup
      name="roles[]"
      legend="Label"
      description="About"
      options={options}
      defaultValues={['b']}
      errors={errors}
    />
  ),
  kind: (
    <RadioGroup
      name="kind"
      legend="Label"
      description="About"
      options={options}
      defaultValue="b"
      errors={errors}
    />
  ),
  isListed: <CheckboxField name="isListed" label="Label" description="About" defaultChecked />,
  file: <FileField name="file" label="Label" description="About" accept=".csv" />,
};

/** Fields that show their own errors. */
const withErrors = Object.keys(fields).filter((name) => name !== 'isListed' && name !== 'file');

function controlsOf(html: string) {
  return ['input', 'textarea', 'select'].flatMap((tag) => tagsOf(html, tag));
}

/** The text of the elements that an aria-describedby names. */
function describedBy(html: string, ids: string | undefined): string {
  return (ids ?? '')
    .split(' ')
    .map((id) => textOf(html.slice(html.indexOf(`id="${id}"`)).replace(/^[^>]*>/, '')))
    .join(' ');
}

describe.each(Object.entries(fields))('the field %s', (name, field) => {
  const html = renderPage(field);
  const controls = controlsOf(html);

  it('is a native control of that name, so that it works without scripts', () => {
    expect(controls.length).toBeGreaterThan(0);
    expect(new Set(controls.map((control) => control.name))).toEqual(new Set([name]));
  });

  it('has a label for every control', () => {
    const labelled = new Set(tagsOf(html, 'label').map((label) => label.for));
    for (const control of controls) expect(labelled).toContain(control.id);
  });

  it('is where an error summary leads', () => {
    const key = name.replace('[]', '');
    const summary = renderPage(<FormErrorSummary errors={{ [key]: errors }} />);
    const [link] = tagsOf(summary, 'a');
    expect(controls.map((control) => `#${control.id}`)).toContain(link?.href);
  });

  it('is described by its description', () => {
    const owner = html.includes('<fieldset') ? tagsOf(html, 'fieldset')[0] : controls[0];
    expect(describedBy(html, owner?.['aria-describedby'])).toContain('About');
  });
});

it.each(withErrors)('%s says its error and ties it to the control', (name) => {
  const html = renderPage(fields[name]);
  const owner = html.includes('<fieldset') ? tagsOf(html, 'fieldset')[0] : controlsOf(html)[0];
  expect(describedBy(html, owner?.['aria-describedby'])).toContain('This is missing.');
  if (!html.includes('<fieldset')) expect(owner?.['aria-invalid']).toBe('true');
});

it('keeps what was typed and chosen', () => {
  expect(tagsOf(renderPage(fields.title), 'input')[0]?.value).toBe('b');
  for (const name of ['roles[]', 'kind']) {
    const chosen = controlsOf(renderPage(fields[name])).filter((one) => 'checked' in one);
    expect(chosen.map((one) => one.value)).toEqual(['b']);
  }
});

it('says in words which field is required', () => {
  expect(textOf(renderPage(<TextField name="a" label="Name" required />))).toBe('Name (required)');
  expect(textOf(renderPage(<TextField name="a" label="Name" />))).toBe('Name');
});

it('lists each problem once and links to none for the whole form', () => {
  const html = renderPage(
    <FormErrorSummary errors={{ form: ['Someone changed this.'], name: ['Give a name.'] }} />,
  );
  expect(textOf(html)).toContain('2 things need a change');
  expect(tagsOf(html, 'a').map((link) => link.href)).toEqual(['#field-name']);
  expect(tagsOf(html, 'div').some((tag) => tag.tabindex === '-1' && tag.role === 'alert')).toBe(
    true,
  );
});

it.each([undefined, {}])('renders no summary without errors', (none) => {
  expect(renderPage(<FormErrorSummary errors={none} />)).toBe('');
});

it('sends with plain submit buttons before scripts run', () => {
  const html = renderPage(
    <Form method="post">
      <SubmitButton name="intent" value="save">
        Save
      </SubmitButton>
      <ConfirmButton title="Sure?" message="Gone." confirmLabel="Yes" name="intent" value="delete">
        Delete
      </ConfirmButton>
    </Form>,
  );
  const buttons = tagsOf(html, 'button');
  expect(buttons.map(({ type, name, value }) => [type, name, value])).toEqual([
    ['submit', 'intent', 'save'],
    ['submit', 'intent', 'delete'],
  ]);
});

it('searches by address', () => {
  const html = renderPage(
    <SearchForm label="Search stakeholders" defaultValue="college">
      {fields.region}
    </SearchForm>,
    '/stakeholders',
  );
  const [form] = tagsOf(html, 'form');
  expect([form?.method, form?.action]).toEqual(['get', '/stakeholders']);
  expect(controlsOf(html).map(({ name }) => name)).toEqual(['q', 'region']);
});
