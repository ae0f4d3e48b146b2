import { IconButton } from '#kit/controls/icon-button.tsx';
import { CompanySwitch } from './company-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import css from './phone-bars.module.css';
import type { BarProps } from './shell-props.ts';

/** A phone's top: which company, find, who. */
export function PhoneTop(props: BarProps) {
  return (
    <div className={css['top']}>
      <div className={css['company']}>
        <CompanySwitch {...props} />
      </div>
      <IconButton icon="find" label="Find or do anything" onClick={props.onFind} />
      <div>
        <PersonMenu {...props} compact />
      </div>
    </div>
  );
}
