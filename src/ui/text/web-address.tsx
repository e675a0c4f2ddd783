import { webLinkOf } from './web-link';

interface WebAddressProps {
  readonly address: string;
  readonly className?: string | undefined;
  /** Whether to omit the scheme. */
  readonly short?: boolean;
}

/** A URL as a link that shows its real host, or as text when it is not linkable. */
export const WebAddress = ({ address, className, short = false }: WebAddressProps) => {
  const link = webLinkOf(address);
  if (link === null) return <span className={className}>{address}</span>;
  return (
    <a className={className} href={link.href} target="_blank" rel="noopener noreferrer nofollow">
      {short ? link.text.replace(/^https?:\/\//iu, '') : link.text}
    </a>
  );
};
