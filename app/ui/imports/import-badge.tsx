import { StatusBadge } from '../layout/status-badge.tsx';
import { importStates } from './import-state.ts';

/** The status of an import in words. */
export function ImportBadge({ status }: { status: string }) {
  const { tone, label } = importStates[status] ?? { tone: 'neutral', label: status };
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}
