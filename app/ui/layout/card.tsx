import type { ElementType, ReactNode } from 'react';

interface CardProps {
  children: ReactNode;
  /** The element it is: `div`, `li`, `article`. */
  as?: ElementType;
  padding?: 'normal' | 'small' | 'none';
}

const paddings = { normal: 'p-5 sm:p-6', small: 'p-4', none: '' };

/** A quiet surface that holds one thing together. */
export function Card({ children, as: Element = 'div', padding = 'normal' }: CardProps) {
  return (
    <Element
      className={`min-w-0 rounded-lg border border-line bg-surface ${paddings[padding]} print:break-inside-avoid`}
    >
      {children}
    </Element>
  );
}
