import { adaptMapping } from '#app/core/deidentify/adapt-mapping.ts';
import type { PostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { ColumnsStep } from './columns-step.tsx';
import { KeyStep } from './key-step.tsx';
import { MappingSection } from './mapping-section.tsx';
import { ReadStep } from './read-step.tsx';
import { ReadingResult } from './reading-result.tsx';
import type { SendPage } from './send-page.ts';
import { SendStep } from './send-step.tsx';
import { useFileMapping } from './use-file-mapping.ts';
import type { OpenedFile, useFileWorker } from './use-file-worker.ts';
import { useTreatmentPlan } from './use-treatment-plan.ts';

interface TreatmentStepsProps {
  page: SendPage;
  worker: ReturnType<typeof useFileWorker>;
  opened: OpenedFile;
  format: LogFormat;
  linkageKey: Uint8Array | null;
  onKey: (key: Uint8Array) => void;
  postcodes: PostcodeTable | null;
  onPostcodes: (table: PostcodeTable) => void;
}

/** Everything after a file was chosen whose format is known. */
export function TreatmentSteps(props: TreatmentStepsProps) {
  const { page, worker, opened, format, linkageKey, onKey, postcodes, onPostcodes } = props;
  const fileMapping = useFileMapping(opened.sample, format, page.mappings);
  const { mapping, isComplete } = fileMapping;
  const choice = useTreatmentPlan({ opened: opened.sample, format, mapping, postcodes });
  const { plan, sample, problems } = choice;
  const { reading, cancel, deidentify } = worker;
  /** What was made with other choices or another key must not be sent. */
  const afresh =
    <Value extends unknown[]>(change: (...values: Value) => void) =>
    (...values: Value) => {
      cancel();
      change(...values);
    };
  const changeColumn = afresh(choice.changeColumn);
  const needsKey = plan.columns.some(({ treatment }) => treatment === 'pseudonymise');
  const leaveOut = (columns: readonly string[]) =>
    plan.columns.forEach(({ becomes, treatment }, place) => {
      if (columns.includes(becomes) && treatment !== 'drop') changeColumn(place, 'drop');
    });
  const readNumber = needsKey ? 4 : 3;
  return (
    <>
      <MappingSection
        sample={opened.sample}
        format={format}
        fileMapping={{
          ...fileMapping,
          begin: afresh(fileMapping.begin),
          changeMapping: afresh(fileMapping.changeMapping),
          goByNames: afresh(fileMapping.goByNames),
        }}
      />
      <ColumnsStep
        choice={{ ...choice, changeColumn, changeBirthOrder: afresh(choice.changeBirthOrder) }}
        linkageKey={linkageKey}
        postcodes={postcodes}
        onPostcodes={afresh(onPostcodes)}
      />
      {needsKey ? <KeyStep code={page.code} linkageKey={linkageKey} onKey={afresh(onKey)} /> : null}
      <ReadStep
        number={readNumber}
        reading={reading}
        bytesTotal={opened.file.size}
        waitsFor={waitsFor(isComplete, problems, needsKey && linkageKey === null)}
        onRead={() =>
          deidentify({ file: opened.file, sample, plan, mapping, linkageKey, postcodes })
        }
        onCancel={cancel}
        onLeaveOut={leaveOut}
      />
      {reading.state === 'done' ? (
        <>
          <ReadingResult outcome={reading.outcome} onLeaveOut={leaveOut} />
          <SendStep
            number={readNumber + 1}
            page={page}
            original={opened.file}
            output={reading.output}
            outcome={reading.outcome}
            plan={plan}
            mapping={mapping && adaptMapping(mapping, plan, format)}
          />
        </>
      ) : null}
    </>
  );
}

function waitsFor(isMapped: boolean, problems: readonly string[], lacksKey: boolean): string {
  if (!isMapped) return 'First settle what is still to be decided about the columns.';
  if (problems.length > 0) return 'First settle what is named under step 2.';
  return lacksKey ? 'First give the linkage key.' : '';
}
