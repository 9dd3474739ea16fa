import { expect, test } from 'vitest';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import { matchHeader } from '#app/core/formats/match-header.ts';

const match = (header: string[]) => matchHeader(header, eventsCsv.columns);

test('finds columns in any order, spelling and by alias, and says what is left over', () => {
  const { positions, unknown, missing, duplicated } = match([
    'Notes',
    'Holder PID',
    'occurredAt',
    'EVENT-TYPE',
    ' event_id ',
    '',
  ]);
  expect(positions.slice(0, 3)).toEqual([4, 3, 2]);
  expect(positions[7]).toBe(1);
  expect(positions[3]).toBe(-1);
  expect(unknown).toEqual([0, 5]);
  expect(missing).toEqual([]);
  expect(duplicated).toEqual([]);
});

test('names what is missing and what is there twice, under whatever spelling', () => {
  expect(match(['event_id', 'event_type']).missing).toEqual(['occurred_at', 'holder_pid']);
  expect(match(['event_id', 'Event ID', 'eventId']).duplicated).toEqual(['event_id']);
  expect(match(['Notes', 'notes ', 'more']).duplicated).toEqual(['notes']);
});
