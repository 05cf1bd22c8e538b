import type { ButtonHTMLAttributes, HTMLAttributes } from 'react';

/**
 * The design system's look on plain HTML. Its React package is left out: it weighs 69 kB compressed on every phone, and
 * its fields are joined to their labels by script, which a page without JavaScript lacks (docs/decisions.md).
 */

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'primary' | 'secondary' | 'tertiary';
}

export function Button({ variant = 'primary', type = 'button', ...rest }: ButtonProps) {
  return <button className="ds-button" data-variant={variant} type={type} {...rest} />;
}

interface AlertProps extends HTMLAttributes<HTMLDivElement> {
  'data-color': 'danger' | 'warning' | 'info' | 'success';
}

export function Alert(props: AlertProps) {
  return <div className="ds-alert" {...props} />;
}
