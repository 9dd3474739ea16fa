import { metricCatalogueGroups } from '#app/core/measures/metric-catalogue.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { controlClasses, labelClasses } from '../forms/field-classes.ts';
import { fieldId } from '../forms/field-id.ts';

/**
 * Chooses a ready-made metric. A form of its own that asks for the page again with the
 * metric filled in, so that it works without scripts.
 */
export function CatalogueChoice({ chosen }: { chosen: string }) {
  const id = fieldId('from');
  return (
    <form method="get" className="my-4 flex max-w-prose flex-wrap items-end gap-3">
      <div className="flex min-w-0 flex-[1_1_16rem] flex-col gap-1">
        <label htmlFor={id} className={labelClasses}>
          Start from the catalogue
        </label>
        <select id={id} name="from" defaultValue={chosen} className={controlClasses}>
          <option value="">A metric of our own</option>
          {metricCatalogueGroups.map(({ title, entries }) => (
            <optgroup key={title} label={title}>
              {entries.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonClasses('secondary')}>
        Fill in the form
      </button>
    </form>
  );
}
