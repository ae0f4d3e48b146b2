import type { ReactNode } from 'react';

export interface DialogProps {
  open: boolean;
  title: string;
  consequence?: ReactNode;
  /** The words on the primary button: the verb again. */
  confirm: string;
  tone?: 'primary' | 'danger';
  busy?: boolean;
  /** False while what is asked for is not there yet. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}
