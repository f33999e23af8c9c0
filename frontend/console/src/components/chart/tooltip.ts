import classes from './chart.module.css';

export interface TooltipRow {
  label: string;
  value: string;
  colour?: string;
}

/** A tooltip is a small table; built as nodes, so that no text ever becomes markup. */
export function tooltipTable(title: string, rows: TooltipRow[], note?: string): HTMLElement {
  const box = document.createElement('div');
  const heading = document.createElement('strong');
  heading.textContent = title;
  const table = document.createElement('table');
  for (const { label, value, colour } of rows) {
    const row = table.insertRow();
    const name = row.insertCell();
    if (colour) {
      const mark = document.createElement('i');
      mark.style.background = colour;
      name.append(mark);
    }
    name.append(label);
    row.insertCell().textContent = value;
  }
  box.append(heading, table);
  if (note) {
    const line = document.createElement('small');
    line.textContent = note;
    box.append(line);
  }
  return box;
}

export const tooltipClass = () => classes.tooltip ?? '';
