import '#kit/theme/styles.ts';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { TextField } from '#kit/fields/text-field.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { Dialog } from './dialog.tsx';

const told: string[] = [];

function Page() {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  useKeys([
    { key: 'i', does: 'ask', run: () => setOpen(true) },
    { key: 'a', does: 'add', run: () => told.push('page') },
  ]);
  return (
    <Dialog
      open={open}
      title="Ask"
      confirm="Ask"
      ready={words !== ''}
      onConfirm={() => told.push(words)}
      onClose={() => setOpen(false)}
    >
      <TextField label="Words" value={words} onChange={setWords} data-autofocus />
    </Dialog>
  );
}

// The dialog’s code comes with its first opening, so there is one test in this file.
test('what is typed before the dialog is there is for its field, and Enter for its form', async () => {
  const place = document.createElement('div');
  document.body.append(place);
  flushSync(() =>
    createRoot(place).render(
      <KitProvider>
        <Page />
      </KitProvider>,
    ),
  );
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await expect.poll(() => press('a') || told.length).toBe(1);
  flushSync(() => press('i'));
  expect(document.querySelector('[role=dialog]'), 'it is not there yet').toBeNull();
  for (const key of ['a', ' ', 'x', 'Backspace', 'b', 'Enter', 'a']) press(key);
  await expect.poll(() => told).toEqual(['page', 'a b']);
  expect(document.querySelector<HTMLInputElement>('[role=dialog] input')?.value).toBe('a b');
});
