import { linkedHost, parseMessage, type MessageBlock, type MessageInline } from '@reglament/domain';
import { WebAddress } from './web-address';
import styles from './message-text.module.css';

const InlinePart = ({ inline }: { readonly inline: MessageInline }) => {
  switch (inline.kind) {
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'address':
      return <WebAddress address={inline.text} />;
    case 'link': {
      const host = linkedHost(inline);
      return (
        <>
          <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
            {inline.text}
          </a>
          {host !== null && ` (${host})`}
        </>
      );
    }
    default:
      return inline.text;
  }
};

const Line = ({ inlines }: { readonly inlines: readonly MessageInline[] }) =>
  inlines.map((inline, at) => <InlinePart key={at} inline={inline} />);

const BlockPart = ({ block }: { readonly block: MessageBlock }) => {
  switch (block.kind) {
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((inlines, at) => (
        <li key={at}>
          <Line inlines={inlines} />
        </li>
      ));
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <Line inlines={block.inlines} />
        </blockquote>
      );
    case 'paragraph':
      return (
        <p>
          <Line inlines={block.inlines} />
        </p>
      );
  }
};

/** A message in the markup of staff, rendered as React elements, never as raw HTML. */
export const MessageText = ({ text }: { readonly text: string }) => (
  <div className={styles['text']}>
    {parseMessage(text).map((block, at) => (
      <BlockPart key={at} block={block} />
    ))}
  </div>
);
