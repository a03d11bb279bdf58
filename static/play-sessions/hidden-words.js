/** Words that stay in this browser: signs stand for them in what the server makes a report of. Pure. */

/** @import {ReportFormat} from './reports-api.js' */

const SIGN = /\u27E6(\d+)\u27E7/g;
/** What a formula begins with in a spreadsheet: exporters/csv_notes.py knows the same. */
const FORMULA = /^(\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;
/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** How a text is written in each form. @type {Record<ReportFormat, (text: string) => string>} */
const WRITTEN = {
  html: (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]),
  csv: (text) => (FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""'),
  text: (text) => text,
};

/** The signs of one report. */
export class HiddenWords {
  /** @type {string[]} */
  #words = [];

  /** The same text has the same sign. @param {string} text */
  hide = (text) => {
    if (text === '') return '';
    if (!this.#words.includes(text)) this.#words.push(text);
    return `\u27E6${this.#words.indexOf(text) + 1}\u27E7`;
  };

  /** @param {string} report @param {ReportFormat} format */
  show = (report, format) =>
    report.replace(SIGN, (sign, number) => {
      const text = this.#words[number - 1];
      return text === undefined ? sign : WRITTEN[format](text);
    });
}
