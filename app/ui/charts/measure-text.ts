import { countText, percentText } from './number-text.ts';

/** A metric's value with its unit: `64%`, `1,500`, `$21.50`, `34 days`. */
export function measureText(value: number, unit: string): string {
  if (unit === 'percent' || unit === '%') return percentText(value);
  if (unit === 'usd') return `$${countText(value)}`;
  if (unit === 'count' || unit === 'ratio' || unit === '') return countText(value);
  return `${countText(value)} ${unit}`;
}
