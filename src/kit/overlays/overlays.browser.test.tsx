import '#kit/theme/styles.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { KeyboardHelpHost } from '#kit/keys/keyboard-help-host.tsx';
import { letterKeys } from '#kit/keys/letter-keys.ts';
import { showRefusal, showToast } from '#kit/notices/toast-store.ts';
import { ToastStand } from '#kit/notices/toast-stand.tsx';
import { useCommands } from '#kit/palette/commands.ts';
import { PaletteHost } from '#kit/palette/palette-host.tsx';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { Dialog } from './dialog.tsx';

let root: Root;
let place: HTMLElement;

function show(children: ReactNode): void {
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  flushSync(() => root.render(<KitProvider>{children}</KitProvider>));
}

afterEach(() => {
  root.unmount();
  place.remove();
  vi.useRealTimers();
  letterKeys.choose(true);
});

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
const focusedWords = (): string => document.activeElement?.textContent ?? '';
const dialog = (): Element | null => document.querySelector('[role=dialog]');
const button = (words: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

describe('dialog', () => {
  const done: string[] = [];
  function Page() {
    const [open, setOpen] = useState(false);
    const [goal, setGoal] = useState('24');
    return (
      <>
        <Button keys="g" onClick={() => setOpen(true)}>
          New goal
        </Button>
        <Button keys="d" onClick={() => done.push('page')}>
          Delete
        </Button>
        <Dialog
          open={open}
          title="New goal from here on"
          confirm="Set goal"
          onConfirm={() => {
            done.push(`goal ${goal}`);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        >
          <TextField label="Goal" value={goal} onChange={setGoal} />
        </Dialog>
      </>
    );
  }

  test('its key opens it, the field has the focus, Ctrl and Enter confirm, the focus goes back', async () => {
    done.length = 0;
    show(<Page />);
    button('New goal').focus();
    await press('g');
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await press('5{Control>}{Enter}{/Control}');
    expect(done).toEqual(['goal 245']);
    await expect.poll(dialog).toBeNull();
    await expect.poll(focusedWords).toContain('New goal');
  });

  test('Esc closes without doing, and the keys of the page rest while it is open', async () => {
    done.length = 0;
    show(<Page />);
    await press('g');
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    button('Cancel').focus();
    await press('d');
    await press('{Escape}');
    await expect.poll(dialog).toBeNull();
    expect(done).toEqual([]);
    await press('d');
    expect(done).toEqual(['page']);
  });

  test('keys do not fire while somebody types in a field', async () => {
    done.length = 0;
    function Typing() {
      const [text, setText] = useState('');
      return (
        <>
          <TextField label="Note" value={text} onChange={setText} />
          <Button keys="d" onClick={() => done.push('page')}>
            Delete
          </Button>
        </>
      );
    }
    show(<Typing />);
    place.querySelector('input')?.focus();
    await press('d');
    expect(done).toEqual([]);
    expect(place.querySelector('input')?.value).toBe('d');
  });

  test('single letters can be switched off', async () => {
    done.length = 0;
    show(<Page />);
    letterKeys.choose(false);
    await press('d');
    expect(done).toEqual([]);
  });
});

describe('toast', () => {
  test('one at a time, and Ctrl Z takes the newest back', async () => {
    const undone: string[] = [];
    show(<ToastStand />);
    showToast({ text: 'First done.', undo: () => undone.push('first') });
    showToast({ text: 'Second done.', undo: () => undone.push('second') });
    await expect.poll(() => place.querySelector('[role=status]')?.textContent).toContain('Second done.');
    expect(place.textContent).not.toContain('First done.');
    await press('{Control>}z{/Control}');
    expect(undone).toEqual(['second']);
    await expect.poll(() => place.textContent).not.toContain('Second done.');
  });

  test('what could not be taken back says so in its place, and offers nothing', async () => {
    show(<ToastStand />);
    showToast({ text: 'Stored.', undo: () => showRefusal('Not taken back: Ben wrote 7 since.') });
    await expect.poll(() => place.textContent).toContain('Stored.');
    await press('{Control>}z{/Control}');
    await expect.poll(() => place.textContent).toBe('Not taken back: Ben wrote 7 since.');
  });

  test('it goes after six seconds, and stays while it has the focus', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    show(<ToastStand />);
    flushSync(() => showToast({ text: 'Done.', undo: () => undefined }));
    flushSync(() => button('Undo').focus());
    vi.advanceTimersByTime(20_000);
    flushSync(() => undefined);
    expect(place.textContent).toContain('Done.');
    flushSync(() => button('Undo').blur());
    flushSync(() => vi.advanceTimersByTime(5900));
    expect(place.textContent).toContain('Done.');
    flushSync(() => vi.advanceTimersByTime(200));
    expect(place.textContent).not.toContain('Done.');
  });
});

describe('palette and keys', () => {
  const ran: string[] = [];
  const arrived = new EventTarget();
  /** What is read only when the palette is open, and comes after it. */
  function Later() {
    const [there, setThere] = useState(false);
    useEffect(() => arrived.addEventListener('now', () => setThere(true), { once: true }), []);
    useCommands(there ? [{ id: 'late', label: 'Quotes lost', run: () => ran.push('late') }] : []);
    return null;
  }
  function Page() {
    const [above, setAbove] = useState<'palette' | 'keys' | null>(null);
    useCommands([
      { id: 'visit', label: 'Visit to estimate', run: () => ran.push('visit') },
      { id: 'sent', label: 'Estimates sent', detail: 'metric', run: () => ran.push('sent') },
    ]);
    useCommands((query) =>
      query ? [{ id: 'raise', label: `Raise “${query}”`, run: () => ran.push(`raise ${query}`) }] : [],
    );
    const close = (): void => setAbove(null);
    return (
      <>
        <Button keys="a">Add metric</Button>
        <PaletteHost open={above === 'palette'} onOpen={() => setAbove('palette')} onClose={close} finds={<Later />} />
        <KeyboardHelpHost open={above === 'keys'} onOpen={() => setAbove('keys')} onClose={close} />
      </>
    );
  }
  const chosen = (): string => {
    const input = document.querySelector('[role=combobox]');
    return document.getElementById(input?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
  };

  test('Ctrl K finds by letters, arrows choose, Enter does it', async () => {
    ran.length = 0;
    show(<Page />);
    await press('{Control>}k{/Control}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    await press('est');
    await expect.poll(chosen).toContain('Estimates sent');
    await press('{ArrowDown}');
    await expect.poll(chosen).toContain('Visit to estimate');
    await press('{ArrowDown}');
    await expect.poll(chosen).toContain('Raise “est”');
    await press('{Enter}');
    expect(ran).toEqual(['raise est']);
    await expect.poll(dialog).toBeNull();
  });

  test('what is found later appears in the palette that is open, and leaves with it', async () => {
    ran.length = 0;
    show(<Page />);
    await press('{Control>}k{/Control}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    await press('quotes');
    await expect.poll(chosen).toContain('Raise “quotes”');
    arrived.dispatchEvent(new Event('now'));
    await expect.poll(chosen).toContain('Quotes lost');
    await press('{Enter}');
    expect(ran).toEqual(['late']);
    await expect.poll(dialog).toBeNull();
    await press('{Control>}k{/Control}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    await press('quotes');
    await expect.poll(chosen).toContain('Raise “quotes”');
  });

  test('a question mark lists the keys of the page', async () => {
    show(<Page />);
    await press('?');
    await expect.poll(() => dialog()?.textContent).toContain('Add metric');
    expect(dialog()?.textContent).toContain('find or do anything');
    await press('{Escape}');
    await expect.poll(dialog).toBeNull();
  });
});
