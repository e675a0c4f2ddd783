import { webLinkOf } from './web-link';

interface WebAddressProps {
  readonly address: string;
  readonly className?: string | undefined;
  /** Whether the scheme is left out. */
  readonly short?: boolean;
}

/** An address of the web as a link that shows where it leads, or as text when it is no link. */
export const WebAddress = ({ address, className, short = false }: WebAddressProps) => {
  const link = webLinkOf(address);
  if (link === null) return <span className={className}>{address}</span>;
  return (
    <a className={className} href={link.href} target="_blank" rel="noopener noreferrer nofollow">
      {short ? link.text.replace(/^https?:\/\//iu, '') : link.text}
    </a>
  );
};
