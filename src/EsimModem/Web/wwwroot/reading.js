// A reading with its steps: the fields, the words with each piece marked, and who took it for what.

import { h } from './dom.js';
import { capital, count, money, spaced } from './words.js';

const PLAIN = ['sure', 'why', 'steps', 'draft', 'text', 'kind'];
const TONES = { figure: 'good', phrase: 'info', option: 'dim', rule: 'plain' };

export function readingView(reading) {
  return [
    h('p.reading-kind', {}, h('strong', {}, capital(spaced(reading.kind))), ` · ${Math.round(reading.sure * 100)} % sure`),
    h('p.muted.reading-why', {}, reading.why),
    h('dl.facts', {}, Object.keys(reading).filter(name => !PLAIN.includes(name)).map(name => h('div', {}, h('dt', {}, capital(spaced(name))), h('dd', {}, valueOf(reading[name]))))),
    h('blockquote.marked', { dir: 'auto' }, marked(reading.text, reading.steps)),
    steps(reading.steps),
  ];
}

/** A value of a reading as one line. */
export function valueOf(value) {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(valueOf).join(', ');
  if (typeof value !== 'object') return String(value);
  if (value.reply !== undefined) return `${value.reply}: ${value.text}`;
  return [value.name, money(value)].filter(Boolean).join(': ');
}

const sentence = step => `${step.kind === 'rule' ? `the rule ${step.by}` : step.means}${step.value ? `: ${step.value}` : ''}${step.by && step.kind !== 'rule' ? `, by ${step.by}` : ''}${step.leftOut ? `; left out: ${step.leftOut}` : ''}`;
const toneOf = step => (step.leftOut && step.kind !== 'option' ? 'warn' : TONES[step.kind] ?? 'dim');

/** Pieces may lie in one another: each stretch has the colour of its narrowest, and tells of all. */
function marked(text, list) {
  const edges = [...new Set([0, text.length, ...list.flatMap(step => [step.start, step.end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, place) => {
    const to = edges[place + 1];
    const over = list.filter(step => step.start <= from && step.end >= to).sort((a, b) => a.end - a.start - (b.end - b.start));
    const words = text.slice(from, to);
    return over.length ? h('mark', { 'data-tone': toneOf(over[0]), title: over.map(sentence).join('\n') }, words) : words;
  });
}

function steps(list) {
  if (!list.length) return h('p.muted', {}, 'No rule and no phrase fits any of it.');
  return h('details.steps', { open: true }, h('summary', {}, count(list.length, 'step')),
    h('ol', {}, list.map(step => h('li', {}, h('mark', { 'data-tone': toneOf(step), dir: 'auto' }, step.text), ' ', h('span.muted', {}, sentence(step))))));
}
