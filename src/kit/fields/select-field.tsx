import { Select } from '@mantine/core';
import { Icon } from '#kit/marks/icon.tsx';
import { Field, type FieldWords } from './field.tsx';
import input from './input.module.css';
import css from './select-field.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** One of a list. From nine entries on it can be searched by typing. */
export function SelectField(
  props: FieldWords & {
    options: readonly SelectOption[];
    value: string | null;
    onChange: (value: string) => void;
    placeholder?: string;
    disabled?: boolean;
    name?: string;
  },
) {
  const { label, help, error, optional, options, value, onChange, placeholder, disabled, name } = props;
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false}>
      {(ids) => (
        <Select
          {...ids}
          data={options.map((option) => ({ ...option }))}
          value={value}
          onChange={(next) => next !== null && onChange(next)}
          allowDeselect={false}
          searchable={options.length > 8}
          selectFirstOptionOnChange
          // Typing replaces what is chosen instead of adding to it.
          onFocus={(event) => event.currentTarget.select()}
          nothingFoundMessage={
            <span role="option" aria-selected="false" aria-disabled="true">
              Nothing by that name.
            </span>
          }
          placeholder={placeholder ?? ''}
          disabled={disabled ?? false}
          {...(name === undefined ? {} : { name })}
          rightSection={<Icon name="down" />}
          rightSectionPointerEvents="none"
          checkIconPosition="right"
          maxDropdownHeight={320}
          comboboxProps={{ shadow: 'md', transitionProps: { duration: 80 } }}
          classNames={{
            input: input['input'] ?? '',
            section: css['section'] ?? '',
            dropdown: css['dropdown'] ?? '',
            option: css['option'] ?? '',
          }}
        />
      )}
    </Field>
  );
}
