import { Select } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Icon } from '#kit/marks/icon.tsx';
import { LibraryRoom } from '#kit/theme/library-room.tsx';
import type { FieldIds } from './field.tsx';
import input from './input.module.css';
import css from './select-field.module.css';
import type { SelectOption } from './select-option.ts';

/** A long list, searched by typing. */
export function SearchSelect(props: {
  ids: FieldIds;
  options: readonly SelectOption[];
  value: string | null;
  onChange: (value: string) => void;
  placeholder: string;
  disabled: boolean;
}) {
  return (
    <LibraryRoom>
      <Select
        {...props.ids}
        data={props.options.map((option) => ({ ...option }))}
        value={props.value}
        onChange={(next) => next !== null && props.onChange(next)}
        allowDeselect={false}
        searchable
        selectFirstOptionOnChange
        // Typing replaces what is chosen instead of adding to it.
        onFocus={(event) => event.currentTarget.select()}
        nothingFoundMessage={
          <span role="option" aria-selected="false" aria-disabled="true">
            Nothing by that name.
          </span>
        }
        placeholder={props.placeholder}
        disabled={props.disabled}
        rightSection={<Icon name="down" />}
        rightSectionPointerEvents="none"
        checkIconPosition="right"
        // The list itself scrolls: a part of its own that does would be a stop for the keyboard with nothing to do.
        withScrollArea={false}
        openOnFocus={false}
        comboboxProps={{ shadow: 'md', transitionProps: { duration: 80 } }}
        classNames={{
          input: input['input'] ?? '',
          section: css['section'] ?? '',
          dropdown: css['dropdown'] ?? '',
          options: css['options'] ?? '',
          option: css['option'] ?? '',
        }}
      />
    </LibraryRoom>
  );
}
