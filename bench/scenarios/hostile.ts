import { parseCommand, parseMarkup, readPicture } from '@reglament/domain';
import { gifOf, jpegOf, pngOf } from '../../domain/src/testing/pictures';
import { encode } from '../../functions/src/attachments/encode';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import type { Part } from './part';

/** Markup with many opening and no closing markers. */
const runs = ['**', '[', '[a](', '1. ', '- [x](https://', '\n\n'].map((piece) =>
  piece.repeat(5_000),
);

/** A form with blank fields of maximum length. */
const blankForm = { subject: ' \t'.repeat(20_000), text: ' \r\n\u202E'.repeat(5_000) };

/** Pictures that declare more pixels or frames than allowed. */
const pictures = [
  pngOf(60_000, 60_000),
  jpegOf(65_500, 65_500),
  gifOf(8, 8, { frames: 20_000 }),
  gifOf(1, 1, { frame: [0, 0, 65_000, 65_000] }),
  pngOf(7_000, 7_000),
];

const rejectPicture = async (bytes: Uint8Array): Promise<void> => {
  const picture = readPicture(bytes);
  const isAccepted = picture.ok && (await encode(bytes, picture.value)).ok;
  if (isAccepted) throw new Error('a hostile picture was taken');
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const slowest = async (works: readonly (() => unknown)[]): Promise<number> => {
  let slowestMs = 0;
  for (const work of works) {
    await work();
    slowestMs = Math.max(slowestMs, await timed(work));
  }
  return slowestMs;
};

const measure = async (): Promise<readonly Figure[]> => [
  {
    name: 'markup of unclosed signs, the slowest',
    value: await slowest(runs.map((run) => () => parseMarkup(run))),
    unit: 'ms',
    target: goals.hostileTextMs,
  },
  {
    name: 'a form of blank fields',
    value: await slowest([() => parseCommand('submitTicket', blankForm)]),
    unit: 'ms',
    target: goals.hostileTextMs,
  },
  {
    name: 'a picture made to unpack to too much, the slowest',
    value: await slowest(pictures.map((bytes) => () => rejectPicture(bytes))),
    unit: 'ms',
    target: goals.hostilePictureMs,
  },
];

/** Measures how long hostile input occupies the service. */
export const hostile: Part = {
  name: 'hostile',
  title: 'Input made to be slow',
  method: `Parsing ${runs.length} long texts, one form and ${pictures.length} pictures in this process, without the
network. Each is done once beforehand, which is not counted.`,
  measure,
};
