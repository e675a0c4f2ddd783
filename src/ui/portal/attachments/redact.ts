import { pixelsOf, type Region } from './regions';

/** Colors of regions; drawn into the picture, so independent of the theme. */
export const markColors = { box: '#d6202a', hide: '#111415' } as const;

/** Line width of a box as a share of the longer side, and its minimum in pixels. */
const LINE_SHARE = 1 / 300;
const MIN_LINE_WIDTH = 3;

const draw = (context: CanvasRenderingContext2D, region: Region): void => {
  const { canvas } = context;
  const { x, y, width, height } = pixelsOf(region, canvas);
  if (region.kind === 'hide') {
    context.fillStyle = markColors.hide;
    context.fillRect(x, y, width, height);
    return;
  }
  context.strokeStyle = markColors.box;
  context.lineWidth = Math.max(MIN_LINE_WIDTH, Math.max(canvas.width, canvas.height) * LINE_SHARE);
  context.strokeRect(x, y, width, height);
};

const encode = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large to draw on'))),
      type === 'image/jpeg' ? type : 'image/png',
      0.92,
    );
  });

/**
 * Draws the regions into a copy of a picture. Redacted pixels are overwritten, and no metadata of
 * the original file is kept.
 */
export const redact = async (blob: Blob, regions: readonly Region[]): Promise<Blob> => {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser has no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  regions.forEach((region) => draw(context, region));
  return encode(canvas, blob.type);
};
