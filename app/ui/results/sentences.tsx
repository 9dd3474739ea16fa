interface SentencesProps {
  sentences: readonly string[];
  /** What stands there when there is none. */
  none: string;
}

/** What is said in words beside a figure, a sentence a line. */
export function Sentences({ sentences, none }: SentencesProps) {
  if (sentences.length === 0) return <p className="max-w-prose">{none}</p>;
  return (
    <ul className="max-w-prose list-disc space-y-1 ps-6">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
