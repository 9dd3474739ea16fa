import { afterEach, beforeEach, expect, vi } from 'vitest';

// A console.error is a defect nobody looked at: it fails the test that made it.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.slice();
  vi.mocked(console.error).mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
