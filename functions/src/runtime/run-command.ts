import {
  attachable,
  isStaff,
  loadCap,
  ok,
  parseCommand,
  refuse,
  ticketNumber,
  type Actor,
  type CommandAnswer,
  type CommandInput,
  type CommandName,
  type Decides,
  type DecisionContext,
  type Refusal,
  type Result,
  type Rules,
} from '@reglament/domain';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { readBefore, type Before } from '../store/before';
import { database } from '../store/database';
import { hashOf, recalled, type Memory, type Remembered } from '../store/memory';
import { asWished } from '../store/people';
import { countLoad } from '../store/queue';
import { lastRules, rulesOf, withCalendarOf } from '../store/rules';
import { save } from '../store/save';
import { slotFor, takeSlot, windowAt, type LimitKind } from '../store/slots';
import { findAgent } from '../store/staff';
import { actorOf, type Caller } from './caller';
import type { Command, Decider, LookUps } from './command';
import type { Deps } from './deps';
import { failPoint } from './fail-point';
import { reportRules } from './log';
import { persist } from './persist';

/** The answer to a command, and whether it was given before. */
export interface Answered {
  readonly answer: CommandAnswer;
  readonly isRepeat: boolean;
}

type Outcome = Result<Answered, Refusal>;

interface Running<Name extends CommandName> {
  readonly db: Firestore;
  readonly command: Command<Name>;
  readonly caller: Caller;
  readonly input: CommandInput<Name>;
  readonly remembered: Remembered;
  readonly deps: Deps;
}

/**
 * Runs a command of somebody who is signed in: parse, find out who they are now, answer a repeat as
 * before, take a place under the rate limit, decide, and write everything in one commit.
 */
export const runCommand = async <Name extends CommandName>(
  command: Command<Name>,
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Outcome> => {
  const parsed = parseCommand(command.name, data);
  if (!parsed.ok) return parsed;
  const db = await database();
  const running = {
    db,
    command,
    caller,
    input: parsed.value,
    remembered: rememberedOf(command.name, caller.uid, parsed.value),
    deps,
  };
  return persist(async (round, late) => playRound(running, { round, late }));
};

async function playRound<Name extends CommandName>(
  running: Running<Name>,
  { round, late }: { readonly round: number; readonly late: AbortSignal },
): Promise<Outcome> {
  const { db, command, caller, input, remembered, deps } = running;
  const { uid, commandId } = remembered;
  const number = 'number' in input ? input.number : undefined;
  const attachments = filesOf(input);
  const prepare = (rules: Rules) => command.prepare(input, lookUpsOf(db, deps, rules));
  const guessed = await lastRules();
  const [before, prepared] = await Promise.all([
    readBefore(db, { uid, commandId, number, attachments }),
    prepare(guessed),
  ]);
  if (before.memory) return priorOutcome(before.memory, remembered);

  const now = deps.now();
  const actor = actorOf(caller, before.member);
  const window = windowAt(db, { uid, kind: limitKind(command.name, actor) }, now);
  const slot = await slotFor(window, round, deps.random);
  if (slot === null) return refuse({ code: 'rate-limited', retryAfterMs: window.endsAt - now });

  const rules = await rulesOf(db, before.pointer, reportRules);
  const decider = rules === guessed ? prepared : await prepare(rules);
  const { deadline } = before.stored?.ticket ?? {};
  const by = await withCalendarOf(db, { rules, report: reportRules }, deadline);
  const context = { now, actor, ...by };
  const decided = await asWished(db, (wishes) => decideOn(before, decider, { ...context, wishes }));
  if (!decided.ok) {
    await takeSlot(slot);
    return refuse(asToldTo(actor, decided.error));
  }
  late.throwIfAborted();
  failPoint(`${command.name}:before-commit`);
  const { stored, uploads } = before;
  const saving = { decision: decided.value, before: stored, remembered, slot, uploads };
  const answer = await save(db, saving);
  failPoint(`${command.name}:after-commit`);
  return ok({ answer, isRepeat: false });
}

const answerSchema = z.object({ number: z.string(), revision: z.int() });

function priorOutcome(memory: Memory, remembered: Remembered): Outcome {
  const prior = recalled(memory, remembered, answerSchema);
  return prior.ok ? ok({ answer: prior.value, isRepeat: true }) : prior;
}

/** The files that a command names. */
const filesOf = (input: CommandInput<CommandName>): readonly string[] =>
  ('attachments' in input ? input.attachments : undefined) ?? [];

/** Decides with the files that the command names. What is wrong with the ticket is told before them. */
function decideOn(before: Before, decider: Decider, context: DecisionContext): Decides {
  const uploads = before.uploads.map((found) => found?.upload ?? null);
  const files = attachable(uploads, { uid: context.actor.uid, now: context.now });
  const attachments = files.ok ? files.value : [];
  const decided = decider(before.stored?.ticket ?? null, { ...context, attachments });
  return underNewId(decided.ok && !files.ok ? files : decided, before);
}

/** Refuses an id that something on the ticket has already; only those who may act there learn of it. */
const underNewId = (decided: Decides, { isIdTaken }: Before): Decides =>
  decided.ok && isIdTaken ? refuse({ code: 'command-reused' }) : decided;

function lookUpsOf(db: Firestore, { random }: Deps, { regulation }: Rules): LookUps {
  return {
    load: async () => countLoad(db, loadCap(regulation)),
    agent: async (uid) => findAgent(db, uid),
    newNumber: () => ticketNumber(random(5)),
  };
}

function limitKind(name: CommandName, { role }: Actor): LimitKind {
  if (name === 'submitTicket') return 'submit';
  return isStaff(role) ? 'staff' : 'requester';
}

/** Who holds a ticket and who changed it last is the staff's business. */
function asToldTo({ role }: Actor, { current, ...refusal }: Refusal): Refusal {
  return current && isStaff(role) ? { ...refusal, current } : refusal;
}

function rememberedOf(
  name: CommandName,
  uid: string,
  input: CommandInput<CommandName>,
): Remembered {
  return { uid, commandId: input.commandId, name, hash: hashOf(name, input) };
}
