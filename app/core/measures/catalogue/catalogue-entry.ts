import type { GoodDirection } from '../metric-status.ts';
import type { MetricUnit } from '../metric-value.ts';

/** Levels of the logic model, from what goes in to what changes in the end. */
export const logicModelLevels = {
  inputs: 'Inputs',
  activities: 'Activities',
  outputs: 'Outputs',
  reach: 'Reach',
  use: 'Use',
  short_outcomes: 'Short-term outcomes',
  medium_outcomes: 'Medium-term outcomes',
  long_outcomes: 'Long-term outcomes',
} as const;

export type LogicModelLevel = keyof typeof logicModelLevels;

/** A ready-made metric; choosing it fills in a pilot's form, where it may be changed. */
export interface CatalogueEntry {
  /** Stored with the metric; never changes. */
  key: string;
  name: string;
  definition: string;
  numeratorLabel: string;
  /** Empty when the figure stands for itself. */
  denominatorLabel: string;
  unit: MetricUnit;
  goodDirection: GoodDirection;
  /** From which event to which; empty when no time is measured. */
  clock: string;
  /** Within how many days the event counts; null without a limit. */
  windowDays: number | null;
  level: LogicModelLevel;
  /** What is counted. Figures about few people are not taken in. */
  counts: 'people' | 'credentials' | 'events' | 'organisations' | 'things';
  /** Where the definition comes from. */
  source: string;
}
