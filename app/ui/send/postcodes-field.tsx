import Papa from 'papaparse';
import { useState } from 'react';
import { AppError } from '#app/core/app-error.ts';
import { countNoun } from '#app/core/count-noun.ts';
import { type PostcodeTable, readPostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import { FileField } from '../forms/file-field.tsx';
import { Notice } from '../layout/notice.tsx';

interface PostcodesFieldProps {
  table: PostcodeTable | null;
  onTable: (table: PostcodeTable) => void;
}

/** Loads a table that says which postcodes are rural and which urban. It stays here too. */
export function PostcodesField({ table, onTable }: PostcodesFieldProps) {
  const [problem, setProblem] = useState('');
  const take = async (file: File) => {
    try {
      const { data } = Papa.parse<string[]>((await file.text()).replace(/^\uFEFF/, ''));
      onTable(readPostcodeTable(data));
      setProblem('');
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : 'The table could not be read.');
    }
  };
  return (
    <>
      <FileField
        name="postcodes"
        label="Table of postcodes, if rural and urban shall be kept"
        description="A CSV with the columns postcode and rural_urban, or the RUCA codes by ZIP code of the US Department of Agriculture: 1 becomes urban, 2 and 3 suburban, 4 to 10 rural. Without it, postcodes are left out."
        accept=".csv,text/csv"
        onFile={take}
      />
      <div aria-live="polite">
        {table ? <p>{countNoun(table.size, 'postcode')} known.</p> : null}
      </div>
      {problem ? (
        <Notice tone="problem" title="This table cannot be used">
          <p>{problem}</p>
        </Notice>
      ) : null}
    </>
  );
}
