import { NavLink } from '@remix-run/react';
import { navigationItems } from './navigation-items.ts';

const itemClasses = {
  row: 'relative flex min-h-16 items-center px-2.5 font-semibold hover:text-accent after:absolute after:inset-x-2.5 after:bottom-0 after:h-1 after:rounded-t-sm aria-[current=page]:text-accent aria-[current=page]:after:bg-accent',
  column:
    'flex min-h-12 items-center border-s-4 border-transparent px-3 text-lg font-semibold hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft',
};

/** The main ways through the product: a row in the header, a column in the menu. */
export function MainNavigation({ layout }: { layout: 'row' | 'column' }) {
  return (
    <nav aria-label="Main">
      <ul className={layout === 'row' ? 'flex items-stretch gap-0.5' : 'py-2'}>
        {navigationItems.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.to === '/'} className={itemClasses[layout]}>
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
