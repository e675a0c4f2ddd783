import * as z from 'zod/mini';
import { bilingualSchema, instantSchema } from '../fields';
import { requesterEmailSchema } from '../person/email';
import { prioritySchema } from '../regulation/entries';
import { categoryIdSchema } from '../regulation/ids';
import { foldWord } from '../text/terms';
import type { Message, Note } from '../ticket/message';
import type { Ticket } from '../ticket/schema';
import { statuses } from '../ticket/status';
import { termsOf } from './terms';

const textSchema = z.object({
  kind: z.enum(['message', 'note']),
  at: instantSchema,
  text: z.string(),
});

/** A text of a ticket as far as it is searched. */
export type SearchedText = z.infer<typeof textSchema>;

/**
 * `search/{id}`, of all that staff may find, and `portal/{uid}/search/{id}`, of what the requester
 * may: what a search filters, ranks and shows of one ticket.
 */
export const searchDocumentSchema = z.object({
  number: z.string(),
  subject: z.string(),
  status: z.enum(statuses),
  isOpen: z.boolean(),
  category: categoryIdSchema,
  categoryTitle: bilingualSchema,
  priority: prioritySchema,
  receivedAt: instantSchema,
  requester: z.object({
    uid: z.nullable(z.string()),
    name: z.string(),
    email: requesterEmailSchema,
  }),
  assignee: z.nullable(z.object({ uid: z.string(), name: z.string() })),
  /** Ids of the objects. */
  objects: z.array(z.string()),
  /** By the id of the message or note. */
  texts: z.record(z.string(), textSchema),
  /** See `termsOf`; empty for requesters, whose few tickets are compared one by one. */
  terms: z.record(z.string(), z.literal(true)),
});

/** What a search knows of one ticket. */
export type SearchDocument = z.infer<typeof searchDocumentSchema>;

/** Who finds a ticket by a document: staff, or its requester. */
export const searchAudiences = ['staff', 'requester'] as const;

/** One of {@link searchAudiences}. */
export type SearchAudience = (typeof searchAudiences)[number];

/** Later than every instant, so that ids of later tickets sort first. */
const END_OF_TIME = 9_999_999_999_999;

const timePart = (at: number): string => String(END_OF_TIME - at).padStart(13, '0');

/** Id of the document of a ticket: ids sort by time of receipt, newest first. */
export const searchId = ({ number, receivedAt }: Pick<Ticket, 'number' | 'receivedAt'>): string =>
  `${timePart(receivedAt)}-${number}`;

/** Ids of the tickets received from `from` on and before `to`, both bounds of `searchId`. */
export const searchIdRange = ({
  from,
  to,
}: {
  readonly from: number | null;
  readonly to: number | null;
}): { readonly after: string | null; readonly before: string | null } => ({
  after: to === null ? null : `${timePart(to)}.`,
  before: from === null ? null : `${timePart(from)}.`,
});

/** Characters that are searched of the opening, of each of the next texts, and of later ones. */
const BUDGETS = [
  { upTo: 1, characters: 5_000 },
  { upTo: 10, characters: 2_000 },
  { upTo: 50, characters: 500 },
] as const;

/**
 * Returns the searched part of a text by its place in the thread, from 1. It bounds a document to
 * 43,000 characters, so that it fits into the database whatever is written.
 */
export const searchedPart = (text: string, place: number): string => {
  const budget = BUDGETS.find(({ upTo }) => place <= upTo);
  return text.slice(0, budget?.characters ?? 0);
};

type ThreadPart =
  | { readonly kind: 'message'; readonly item: Message }
  | { readonly kind: 'note'; readonly item: Note };

const textOf = ({ kind, item }: ThreadPart): string =>
  kind === 'message' && item.steps !== null ? `${item.text}\n${item.steps}` : item.text;

/** Fields of a document besides those that grow with the thread. */
type SearchFields = Omit<SearchDocument, 'texts' | 'terms'>;

/** Returns the fields of a ticket by which it is filtered and shown. */
const searchFieldsOf = (ticket: Ticket, audience: SearchAudience): SearchFields => ({
  number: ticket.number,
  subject: ticket.subject,
  status: ticket.status,
  isOpen: ticket.queue !== 'done',
  category: ticket.category,
  categoryTitle: ticket.categoryTitle,
  priority: ticket.priority,
  receivedAt: ticket.receivedAt,
  requester: ticket.requester,
  objects: ticket.objects.map(({ id }) => id),
  assignee: audience === 'staff' ? ticket.assignee : null,
});

/** Returns the terms of what is not in the thread: subject, objects, requester. */
const fieldTerms = ({ subject, objects, requester, call }: Ticket): readonly string[] => {
  const { name, email } = requester;
  const contacts = [email, call?.phone?.number, call?.callback?.number];
  return [
    ...termsOf([subject, ...objects.map(({ id }) => id)].join(' ')),
    ...termsOf([name, email, call?.caller, call?.skype].join(' ')),
    ...contacts.map((contact) => foldWord(contact ?? '')).filter((contact) => contact !== ''),
  ];
};

const toTerms = (terms: readonly string[]): SearchDocument['terms'] =>
  Object.fromEntries(terms.map((term) => [term, true] as const));

interface Growth {
  readonly audience: SearchAudience;
  readonly parts: readonly ThreadPart[];
  /** Number of earlier parts, which are not among them. */
  readonly before: number;
}

/** Composes a document from a ticket and parts of its thread. */
const compose = (ticket: Ticket, { audience, parts, before }: Growth): SearchDocument => {
  const texts = parts.flatMap((part, at): [string, SearchedText][] => {
    const text = searchedPart(textOf(part), before + at + 1);
    return text === '' ? [] : [[part.item.id, { kind: part.kind, at: part.item.at, text }]];
  });
  const terms = [...fieldTerms(ticket), ...texts.flatMap(([, { text }]) => termsOf(text))];
  return {
    ...searchFieldsOf(ticket, audience),
    texts: Object.fromEntries(texts),
    terms: audience === 'staff' ? toTerms(terms) : {},
  };
};

const partsOf = (
  { messages, notes }: { readonly messages: readonly Message[]; readonly notes: readonly Note[] },
  audience: SearchAudience,
): readonly ThreadPart[] => [
  ...messages.map((item) => ({ kind: 'message', item }) as const),
  ...(audience === 'staff' ? notes.map((item) => ({ kind: 'note', item }) as const) : []),
];

/** What a change of a ticket adds to its document; the terms of earlier texts stay. */
export const searchChange = (
  ticket: Ticket,
  { message, note }: { readonly message: Message | null; readonly note: Note | null },
  audience: SearchAudience,
): SearchDocument => {
  const added = { messages: message ? [message] : [], notes: note ? [note] : [] };
  const parts = partsOf(added, audience);
  const { messageCount, noteCount } = ticket;
  const count = audience === 'staff' ? messageCount + noteCount : messageCount;
  return compose(ticket, { audience, parts, before: count - parts.length });
};

/** Composes the whole document of a ticket from its thread. */
export const searchDocumentOf = (
  ticket: Ticket,
  thread: { readonly messages: readonly Message[]; readonly notes: readonly Note[] },
  audience: SearchAudience,
): SearchDocument => {
  const parts = partsOf(thread, audience).toSorted((a, b) => a.item.at - b.item.at);
  return compose(ticket, { audience, parts, before: 0 });
};
