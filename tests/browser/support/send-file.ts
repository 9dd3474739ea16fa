import type { Page } from 'playwright-core';

interface FileToSend {
  /** A path, or a file made up on the spot. */
  file: string | { name: string; text: string };
  /** Id of the format; as recognised when not given. */
  format?: string;
  linkageKey?: string;
  isDryRun?: boolean;
}

/** Chooses a file on the page “Send a file” and has the whole of it read. */
export async function readOnPage(page: Page, address: string, order: FileToSend): Promise<void> {
  const { file, format, linkageKey } = order;
  await page.goto(address, { waitUntil: 'networkidle' });
  const input = page.locator('input[name=file]');
  if (typeof file === 'string') await input.setInputFiles(file);
  else {
    const { name, text } = file;
    await input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }
  if (format) await page.getByLabel('What the file holds').selectOption(format);
  if (linkageKey) {
    await page.getByLabel('Paste the key').fill(linkageKey);
    await page.getByRole('button', { name: 'Use this key' }).click();
  }
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByText(/rows? (is|are) ready/).waitFor();
}

/** Sends a file through the page, up to its receipt. */
export async function sendThroughPage(
  page: Page,
  address: string,
  order: FileToSend,
): Promise<void> {
  await readOnPage(page, address, order);
  if (order.isDryRun) await page.getByLabel('Dry run').check();
  await page.getByRole('button', { name: 'Send the file' }).click();
  await page.waitForURL(/\/imports\/\d+$/);
}

/** Waits for the receipt that is shown to say how its import ended. */
export async function receiptEnds(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Receipt', exact: true }).waitFor();
  const notYet = page.getByText('Not yet', { exact: true });
  await notYet.waitFor({ state: 'detached', timeout: 60_000 });
}

/** Sends bytes as they are, as a program with the page's session would; answers where to look. */
export function putFile(page: Page, address: string, text: string): Promise<string> {
  return page.evaluate(
    async ([to, body]) => {
      const answer = await fetch(to, { method: 'PUT', body });
      return answer.headers.get('Location') ?? '';
    },
    [address, text] as const,
  );
}
