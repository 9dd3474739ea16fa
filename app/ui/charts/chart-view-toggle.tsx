import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

export type ChartView = 'chart' | 'table';

interface ChartViewToggleProps {
  view: ChartView;
  onChange: (view: ChartView) => void;
}

const buttonClasses =
  'min-h-9 cursor-pointer rounded-sm px-3.5 text-sm font-semibold text-muted hover:text-text data-[selected]:bg-accent data-[selected]:text-on-accent';

/** Chart or table: the same numbers. Without scripts there is only the table, so no choice. */
export function ChartViewToggle({ view, onChange }: ChartViewToggleProps) {
  return (
    <ToggleButtonGroup
      aria-label="Show as"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onChange(keys.has('table') ? 'table' : 'chart')}
      className="inline-flex gap-0.5 rounded-md border border-edge p-0.5 noscript:hidden"
    >
      <ToggleButton id="chart" className={buttonClasses}>
        Chart
      </ToggleButton>
      <ToggleButton id="table" className={buttonClasses}>
        Table
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
