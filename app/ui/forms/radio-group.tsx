import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

interface RadioGroupProps extends ChoiceGroupProps {
  defaultValue?: string;
}

/** One of a few, all of them in sight. */
export function RadioGroup({ defaultValue, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup
      type="radio"
      chosen={defaultValue === undefined ? [] : [defaultValue]}
      {...group}
    />
  );
}
