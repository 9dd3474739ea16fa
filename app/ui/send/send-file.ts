interface SentFile {
  /** Where the receipt is. */
  location: string;
}

/**
 * Sends a file as the raw body of a PUT, telling how much has gone. XMLHttpRequest,
 * because fetch does not tell.
 * @param onProgress 0 to 100
 * @throws Error with a sentence for people
 */
export function sendFile(
  address: string,
  file: Blob,
  onProgress: (percentSent: number) => void,
): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress((100 * loaded) / total);
    });
    request.addEventListener('load', () => {
      const answer = readAnswer(request.responseText);
      if (request.status < 300 && answer.location) resolve({ location: answer.location });
      else reject(new Error(answer.detail ?? 'The file could not be sent. Try again.'));
    });
    request.addEventListener('error', () => {
      reject(new Error('The connection broke before the file had arrived. Try again.'));
    });
    request.send(file);
  });
}

function readAnswer(text: string): { location?: string; detail?: string } {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}
