import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { buttonClasses } from './button-classes.ts';
import { controlClasses, labelClasses } from './field-classes.ts';
import { fieldId } from './field-id.ts';

interface SearchFormProps {
  label: string;
  name?: string;
  defaultValue?: string;
  /** Further filters: fields of this form. */
  children?: ReactNode;
}

/** A search whose words and filters stand in the address, so that it can be shared. */
export function SearchForm({ label, name = 'q', defaultValue, children }: SearchFormProps) {
  return (
    <Form
      method="get"
      role="search"
      className="my-4 flex flex-wrap items-end gap-x-4 gap-y-3 [&>div]:my-0 [&>div]:grow [&>div]:basis-40 [&>div]:max-w-none print:hidden"
    >
      <div className="flex min-w-0 flex-[1_1_16rem] flex-col gap-1">
        <label htmlFor={fieldId(name)} className={labelClasses}>
          {label}
        </label>
        <input
          type="search"
          id={fieldId(name)}
          name={name}
          defaultValue={defaultValue}
          className={controlClasses}
        />
      </div>
      {children}
      <button type="submit" className={buttonClasses('secondary')}>
        Search
      </button>
    </Form>
  );
}
