import { parseMarkup, type Block, type Inline } from '@reglament/domain';
import { Link } from 'react-router';
import styles from './markup-text.module.css';

const InlinePart = ({ inline }: { readonly inline: Inline }) => {
  if (inline.kind !== 'link') {
    return inline.kind === 'strong' ? <strong>{inline.text}</strong> : inline.text;
  }
  const { href, text } = inline;
  if (href.startsWith('/')) return <Link to={href}>{text}</Link>;
  return (
    <a href={href} rel="noopener noreferrer">
      {text}
    </a>
  );
};

const Line = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map((inline, at) => <InlinePart key={at} inline={inline} />);

const BlockPart = ({ block, level }: { readonly block: Block; readonly level: 2 | 3 }) => {
  if (block.kind === 'list') {
    const List = block.isOrdered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((inlines, at) => (
          <li key={at}>
            <Line inlines={inlines} />
          </li>
        ))}
      </List>
    );
  }
  const Text = block.kind === 'heading' ? (`h${level}` as const) : 'p';
  return (
    <Text className={block.kind === 'heading' ? styles['heading'] : undefined}>
      <Line inlines={block.inlines} />
    </Text>
  );
};

interface MarkupTextProps {
  readonly text: string;
  /** Heading level: 2 below a page title, 3 in an article that opens within a page. */
  readonly level?: 2 | 3;
}

/** The text of an article, rendered as React elements, never as raw HTML. */
export const MarkupText = ({ text, level = 2 }: MarkupTextProps) => (
  <div className={styles['text']}>
    {parseMarkup(text).map((block, at) => (
      <BlockPart key={at} block={block} level={level} />
    ))}
  </div>
);
