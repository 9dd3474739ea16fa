import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

interface CheckboxGroupProps extends ChoiceGroupProps {
  defaultValues?: readonly string[];
}

/** Any number of a few. Give it a name that ends in `[]`. */
export function CheckboxGroup({ defaultValues = [], ...group }: CheckboxGroupProps) {
  return <ChoiceGroup type="checkbox" chosen={defaultValues} {...group} />;
}
