import { isCharacterCombo, type KeyPress, matchesCombo } from './combo.ts';
import { letterKeys } from './letter-keys.ts';
import { onMac } from './platform.ts';

export interface KeyBinding {
  /** As in `combo.ts`: `a`, `shift+g`, `mod+k`. */
  readonly key: string;
  /** What it does, for the list of keys: `raise an issue`. */
  readonly does: string;
  /** Absent where something else handles the key and the list only tells of it. */
  readonly run?: () => void;
  /** Also while typing in a field; only for keys with ⌘ or Ctrl. */
  readonly everywhere?: boolean;
}

interface Registration {
  readonly scope: string;
  readonly layer: number;
  readonly bindings: () => readonly KeyBinding[];
}

const registrations: Registration[] = [];
const layers: number[] = [];

export function registerKeys(scope: string, layer: number, bindings: () => readonly KeyBinding[]): () => void {
  if (registrations.length === 0) window.addEventListener('keydown', pressKey);
  const registration = { scope, layer, bindings };
  registrations.push(registration);
  return () => {
    registrations.splice(registrations.indexOf(registration), 1);
    if (registrations.length === 0) window.removeEventListener('keydown', pressKey);
  };
}

/** While a layer is open (a dialog), keys of the page below it rest. */
export function openLayer(layer: number): () => void {
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
  };
}

const topLayer = (): number => Math.max(0, ...layers);

/** Everything that can be pressed now, by scope, the newest scope first. */
export function listKeys(): readonly { scope: string; bindings: readonly KeyBinding[] }[] {
  const scopes = new Map<string, KeyBinding[]>();
  for (const { scope, bindings } of registrations) scopes.set(scope, [...(scopes.get(scope) ?? []), ...bindings()]);
  return [...scopes].map(([scope, bindings]) => ({ scope, bindings })).reverse();
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]') !== null;
}

/** Enter and Space press what has the focus; a key of the page must not take them from it. */
const pressesFocused = ({ key }: KeyPress, target: EventTarget | null): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button, a[href], summary') !== null;

function bindingFor(press: KeyPress, target: EventTarget | null): KeyBinding | undefined {
  if (pressesFocused(press, target)) return undefined;
  const typing = isField(target);
  const layer = topLayer();
  for (const registration of registrations.toReversed()) {
    for (const binding of registration.bindings()) {
      if (!binding.run || !matchesCombo(binding.key, press, onMac)) continue;
      if (binding.everywhere ? false : typing || registration.layer !== layer) continue;
      if (isCharacterCombo(binding.key) && binding.key !== '?' && !letterKeys.on()) continue;
      return binding;
    }
  }
  return undefined;
}

function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const binding = bindingFor(event, event.target);
  if (!binding) return;
  event.preventDefault();
  binding.run?.();
}
