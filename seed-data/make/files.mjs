// The set of files being made, and the shapes several of them share.

import { csv, encoders } from './text.mjs';
import { workbook } from './xlsx.mjs';

export class Files {
  #files = new Map();

  put(path, bytes) {
    if (this.#files.has(path)) throw new Error(`made twice: ${path}`);
    this.#files.set(path, bytes);
  }

  table(path, header, rows, encoding = 'utf8') {
    this.put(path, encoders[encoding](csv([header.split(','), ...rows])));
  }

  /** A roster as an office would send it: `utf8`, `bom`, `gb18030` or `xlsx`. */
  roster(folder, key, people, form) {
    const header = form === 'utf8' ? ['external_id', 'name', 'phone', 'group'] : ['学员编号', '姓名', '手机号', '小组'];
    const rows = [header, ...people.map((p) => [p.id, p.name, p.phone, p.group])];
    if (form === 'xlsx') this.put(`${folder}/rosters/${key}.xlsx`, workbook('学员名单', rows));
    else this.put(`${folder}/rosters/${key}.csv`, encoders[form](csv(rows)));
  }

  entries() {
    return [...this.#files.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

export const COHORTS = 'key,name,course,region,first_day,last_day,capacity,instructors,attendance_percent,score,status,published,note';
export const SESSIONS = 'cohort,date,start,end,title,place';
export const ATTENDANCE = 'session_date,start,external_id,status,minutes';
export const SCORES = 'external_id,score';
export const COMPLETIONS = 'external_id,completed_on';
export const SELECTIONS = 'external_id,selected_on,reason';
export const SHOPS = 'key,name,region,opened_on,closed_on,close_reason,currency';
export const MEMBERS = 'shop,external_id,basis_points,from,to';
export const CHANNELS = 'shop,platform,shop_name';
export const IMPORTS = 'shop,file';
