import { findFormat } from '../formats/format-registry.ts';
import type { LogFormat } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { type ClosestMapping, closestMapping, isForHeader } from '../mapping/closest-mapping.ts';
import type { SavedMapping } from '../mapping/recall-mapping.ts';
import { headerAfter } from './adapt-mapping.ts';
import { mappableSample } from './mappable-sample.ts';
import { planTreatment } from './plan-treatment.ts';
import type { FileSample } from './read-sample.ts';

/**
 * The saved mapping by which a file can be read as one format, and what has changed in the
 * file since; null when none was saved for such a file. Mappings are saved for what leaves
 * of a file, so what counts is its header once it is de-identified, and a column that is
 * left out anyway is no change.
 * @param saved mappings, latest first; those of other formats are passed over
 * @param today YYYY-MM-DD
 */
export function recallForSample<Known extends SavedMapping & { format: string }>(
  sample: FileSample,
  format: LogFormat,
  saved: readonly Known[],
  today: string,
): ClosestMapping<Known> | null {
  const known = saved.filter((one) => one.format === format.id);
  if (sample.layout === 'lines' || known.length === 0) return null;
  // A file that holds ids already is as it was sent.
  const same = known.find((one) => isForHeader(one, sample.header));
  if (same) return { saved: same, change: null };
  const { header, rows } = sample;
  const mappable = mappableSample(sample, planTreatment(header, rows, { format, today }));
  const closest = closestMapping(mappable.header, known);
  if (!closest?.change) return closest;
  const { saved: found, change } = closest;
  const hasPostcodes = found.header.some((name) => normaliseHeader(name) === 'rural_urban');
  const facts = { format, mapping: found.mapping, today, hasPostcodes };
  const leaving = headerAfter(planTreatment(header, rows, facts).plan);
  if (isForHeader(found, leaving)) return { saved: found, change: null };
  const leaves = new Set(leaving.map(normaliseHeader));
  const added = change.added.filter((name) => leaves.has(normaliseHeader(name)));
  return { saved: found, change: { ...change, added } };
}

/**
 * The saved mapping that was made for just such a file. Null when there is none, or when
 * there are some for several formats, so that somebody has to say which is meant.
 * @param saved mappings, latest first
 * @param today YYYY-MM-DD
 */
export function recogniseByMapping<Known extends SavedMapping & { format: string }>(
  sample: FileSample,
  saved: readonly Known[],
  today: string,
): Known | null {
  const formats = [...new Set(saved.map(({ format }) => format))].flatMap(
    (id) => findFormat(id) ?? [],
  );
  const found = formats
    .map((format) => recallForSample(sample, format, saved, today))
    .flatMap((recalled) => (recalled?.change === null ? [recalled.saved] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
