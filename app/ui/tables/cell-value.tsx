import type { ReactNode } from 'react';
import { type CellStatus, statusText } from './cell-status.ts';

interface CellValueProps {
  status: CellStatus;
  children?: ReactNode;
}

/** The value of a cell, or in words that there is none; never blank and never zero. */
export function CellValue({ status, children }: CellValueProps) {
  const text = statusText(status);
  if (text === null) return <span className="tabular-nums">{children}</span>;
  return <span className="text-sm text-muted italic">{text}</span>;
}
