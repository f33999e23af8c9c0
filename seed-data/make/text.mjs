// Bytes of text files: GBK, UTF-8 with or without a byte-order mark, CSV in and out.

const gbkBytes = new Map();
const gbk = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const char = gbk.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\ufffd' && !gbkBytes.has(char)) gbkBytes.set(char, [lead, trail]);
  }
}

export function encodeGbk(text) {
  const bytes = [];
  for (const char of text) {
    const code = char.codePointAt(0);
    if (code < 0x80) bytes.push(code);
    else if (gbkBytes.has(char)) bytes.push(...gbkBytes.get(char));
    else throw new Error(`not in GBK: ${char}`);
  }
  return Buffer.from(bytes);
}

export const encoders = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  bom: (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  gb18030: encodeGbk,
};

/** Byte-order mark, then strict UTF-8, then GB18030: the order the product uses too. */
export function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const cell = (value) => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csv = (rows) => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Marketplace style: every filled cell quoted, order numbers optionally as ="…" so that a spreadsheet keeps them. */
export function marketplaceCsv(header, rows) {
  const quoted = (value) => {
    const text = value === null || value === undefined ? '' : String(value);
    if (text === '' || text.startsWith('="')) return text;
    return `"${text.replaceAll('"', '""')}"`;
  };
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

export function parseCsv(text) {
  const rows = [];
  let row = [];
  let value = '';
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inside) {
      if (c !== '"') value += c;
      else if (text[i + 1] === '"') value += text[++i];
      else inside = false;
    } else if (c === '"' && value === '') inside = true;
    else if (c === ',') {
      row.push(value);
      value = '';
    } else if (c === '\n') {
      rows.push([...row, value]);
      row = [];
      value = '';
    } else if (c !== '\r') value += c;
  }
  if (value !== '' || row.length) rows.push([...row, value]);
  return rows;
}
