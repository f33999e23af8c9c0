/** A chart as it is drawn on the page right now. */
export interface Drawing {
  picture: () => string;
  size: () => { width: number; height: number };
}

export function download(href: string, fileName: string) {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
}

const SCALE = 2;

/** The drawing as a PNG on paper of its own colour, twice as fine as on the screen. */
export async function downloadPicture(drawing: Drawing, paper: string, fileName: string) {
  const { width, height } = drawing.size();
  const image = new Image(width, height);
  image.src = drawing.picture();
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  download(canvas.toDataURL('image/png'), `${fileName}.png`);
}

export type Value = string | number | null | undefined;

/** What a spreadsheet would take for a formula; a number with its sign is none. */
const risky = /^(?!-?\d+(\.\d+)?$)[=+\-@\t\r]/;

function cell(value: Value): string {
  if (value == null) return '';
  const text = typeof value === 'string' && risky.test(value) ? `'${value}` : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The numbers behind a chart as CSV that spreadsheets open with the right encoding. */
export function csvOf(header: string[], rows: Value[][]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function downloadCsv(header: string[], rows: Value[][], fileName: string) {
  const address = URL.createObjectURL(new Blob([csvOf(header, rows)], { type: 'text/csv;charset=utf-8' }));
  download(address, `${fileName}.csv`);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
