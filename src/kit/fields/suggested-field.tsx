import { type ComponentProps, useId } from 'react';
import { TextField } from './text-field.tsx';

/** One line of text, with what is often written there to choose from. */
export function SuggestedField({
  suggestions,
  ...field
}: ComponentProps<typeof TextField> & { suggestions: readonly string[] }) {
  const list = useId();
  return (
    <>
      <TextField {...field} list={list} autoComplete="off" />
      <datalist id={list}>
        {suggestions.map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </datalist>
    </>
  );
}
