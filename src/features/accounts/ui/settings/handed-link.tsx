import { Button } from '#kit/controls/button.tsx';
import { CopyField } from '#kit/fields/copy-field.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import css from './settings.module.css';

/** A link that the owner hands on by a way they trust; whoever opens it becomes able to sign in as that person. */
export function HandedLink({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  return (
    <div className={css['handed']}>
      <CopyField
        label={`Link for ${name} to set a new password`}
        value={link}
        help={`Works once, within an hour. Give it to ${name} and to nobody else.`}
      />
      <FormFoot>
        <Button tone="quiet" onClick={onClose}>
          Done
        </Button>
      </FormFoot>
    </div>
  );
}
