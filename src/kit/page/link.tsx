import { type ComponentPropsWithRef, type ComponentType, createContext, useContext } from 'react';

export type LinkProps = ComponentPropsWithRef<'a'> & { href: string };

const PlainLink = (props: LinkProps) => <a {...props} />;

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

/** Tells every link of the kit how to move without loading the page anew; the shell gives its router's way. */
export const LinkProvider = LinkContext;

export function Link(props: LinkProps) {
  const Chosen = useContext(LinkContext);
  return <Chosen {...props} />;
}
