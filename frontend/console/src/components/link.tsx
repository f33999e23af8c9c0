import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

type Bare<P> = Omit<P, 'href'> & {
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
  onClick?: () => void;
};

const RoutedAnchor = createLink((props: Bare<AnchorProps>) => <Anchor underline="hover" {...props} />);
const RoutedButton = createLink((props: Bare<ButtonProps>) => <Button component="a" {...props} />);

/** A link to a page of the console, typed by the routes. */
export const TextLink: LinkComponent<(props: Bare<AnchorProps>) => ReactNode> = (props) => (
  <RoutedAnchor preload="intent" {...props} />
);

/** A deed that is a page of its own. */
export const ButtonLink: LinkComponent<(props: Bare<ButtonProps>) => ReactNode> = (props) => (
  <RoutedButton preload="intent" {...props} />
);
