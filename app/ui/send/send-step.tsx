import { headerAfter } from '#app/core/deidentify/adapt-mapping.ts';
import type { StreamOutcome } from '#app/core/deidentify/deidentify-stream.ts';
import type { TreatmentPlan } from '#app/core/deidentify/treatment-plan.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { CheckboxField } from '../forms/checkbox-field.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { bytesText } from '../imports/progress-text.ts';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { saveBlob } from './save-blob.ts';
import type { SendPage } from './send-page.ts';
import { SendingProgress } from './sending-progress.tsx';
import { useSending } from './use-sending.ts';

interface SendStepProps {
  number: number;
  page: SendPage;
  /** The file as it was chosen, which is what leaves when nothing had to be changed. */
  original: File;
  output: Blob;
  outcome: StreamOutcome;
  plan: TreatmentPlan;
  /** How what leaves is read, where its columns are not the format's own. */
  mapping: ColumnMapping | null;
}

/** Saving or sending what was made. */
export function SendStep(props: SendStepProps) {
  const { number, page, original, output, outcome, plan, mapping } = props;
  const { sending, problem, send, pause, resume, startOver } = useSending(page);
  const isSending = sending !== null;
  const body = outcome.isUnchanged ? original : output;
  const filename = `${plan.format}-deidentified-${plan.ageOn}.csv`;
  return (
    <Section
      title={`${number}. Save it or send it`}
      description={`${bytesText(body.size)} leave when you send. What was sent can be undone later.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const choices = new FormData(event.currentTarget);
          send({ body, format: plan.format, mapping, header: headerAfter(plan), choices });
        }}
      >
        {page.sendsForOneOnly ? null : (
          <SelectField
            name="partner"
            label="Partner that sends the file"
            options={[{ value: '', label: 'None in particular' }, ...page.partners]}
          />
        )}
        <CheckboxField
          name="dryRun"
          value="true"
          label="Dry run"
          description="Reads and checks everything, writes nothing."
        />
        <CheckboxField
          name="acceptValid"
          value="true"
          label="Accept the valid rows when some are refused"
          description="Otherwise nothing is written unless every row is valid."
        />
        {problem ? (
          <Notice tone="problem" title="The file was not sent">
            <p>{problem}</p>
          </Notice>
        ) : null}
        {sending ? (
          <SendingProgress
            sending={sending}
            bytesTotal={body.size}
            onPause={pause}
            onResume={resume}
            onStartOver={startOver}
          />
        ) : null}
        <div className="mt-4 flex flex-wrap gap-3">
          <button type="submit" disabled={isSending} className={buttonClasses('primary')}>
            {isSending ? 'Sending…' : 'Send the file'}
          </button>
          {outcome.isUnchanged ? null : (
            <button
              type="button"
              className={buttonClasses('secondary')}
              onClick={() => saveBlob(output, filename)}
            >
              Save the de-identified file
            </button>
          )}
          <SavePlan plan={plan} />
        </div>
      </form>
    </Section>
  );
}

/** The choices as a file, with which the import command does the same again. */
function SavePlan({ plan }: { plan: TreatmentPlan }) {
  const text = `${JSON.stringify(plan, null, 2)}\n`;
  return (
    <button
      type="button"
      className={buttonClasses('quiet')}
      onClick={() =>
        saveBlob(new Blob([text], { type: 'application/json' }), `${plan.format}-plan.json`)
      }
    >
      Save these choices for the command
    </button>
  );
}
