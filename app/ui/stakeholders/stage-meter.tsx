import { roadMapStages } from '#app/core/roadmap/stages.ts';

/** A stage for the eye: one mark for each of the five, those reached filled. Say it in words beside it. */
export function StageMeter({ stage }: { stage: number }) {
  return (
    <span aria-hidden="true" className="my-1.5 flex gap-1">
      {roadMapStages.slice(1).map((mark) => (
        <span
          key={mark.stage}
          className={`h-1.5 w-5 rounded-full border ${mark.stage <= stage ? 'border-accent bg-accent' : 'border-edge bg-transparent'}`}
        />
      ))}
    </span>
  );
}
