import { pixelsOf, type Region } from './regions';

/** Part of the picture from now on, so the same in every theme. */
export const markColours = { box: '#d6202a', hide: '#111415' } as const;

/** The line of a frame, as a share of the longer side: visible however large the picture is. */
const LINE = 1 / 300;
const THINNEST = 3;

const draw = (context: CanvasRenderingContext2D, region: Region): void => {
  const { canvas } = context;
  const { x, y, width, height } = pixelsOf(region, canvas);
  if (region.kind === 'hide') {
    context.fillStyle = markColours.hide;
    context.fillRect(x, y, width, height);
    return;
  }
  context.strokeStyle = markColours.box;
  context.lineWidth = Math.max(THINNEST, Math.max(canvas.width, canvas.height) * LINE);
  context.strokeRect(x, y, width, height);
};

const encoded = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large to draw on'))),
      type === 'image/jpeg' ? type : 'image/png',
      0.92,
    );
  });

/**
 * A new picture with the regions drawn into it. What is hidden is gone: the new one has other pixels
 * there, and nothing of the old file goes along.
 */
export const redact = async (blob: Blob, regions: readonly Region[]): Promise<Blob> => {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser does not draw');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  regions.forEach((region) => draw(context, region));
  return encoded(canvas, blob.type);
};
