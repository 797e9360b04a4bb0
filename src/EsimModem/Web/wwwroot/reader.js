// Read a text: what the reader makes of it and why, and a rule for the carrier's file, tried before it is saved.

import { $, h, icon, keep, prose, shown } from './dom.js';
import { all, newKey, post } from './api.js';
import { doing, toast } from './deeds.js';
import { readingView, valueOf } from './reading.js';
import { mayAct, nameOf } from './store.js';
import { capital, count, spaced } from './words.js';

/** What was typed outlives the dialog. */
const typed = { text: '', carrier: '', country: '', via: 'ussd', rule: '' };

let carriers = null;
let parts = null;

/** Words that a card has heard: whose card it is, and when they came, from which dates in them count. */
let heard = null;

/** The carrier and the rule of the last trial that found nothing against them, and the key to save them once. */
let good = null;

export function prepare() {
  $('read').addEventListener('click', event => open(event.currentTarget));
}

/** Opens the dialog on words that a card has heard, and reads them. */
export async function readAgain({ text, carrier, carrierName, via, at }, pressed) {
  heard = { text: text.replace(/\r\n?/g, '\n'), carrier: carrier ?? '', carrierName, at };
  Object.assign(typed, { text: heard.text, carrier: heard.carrier, country: '', via, rule: '' });
  if (await open(pressed)) await read();
}

export function draw() {
  keep($('read'), 'read', () => [icon('question'), 'Read a text…']);
  shown($('read'), mayAct());
}

async function open(pressed) {
  if (!mayAct()) return false;
  carriers ??= await doing(pressed, () => all('/carriers?limit=1000')) ?? null;
  if (!carriers) return false;
  build();
  changed();
  $('reader').showModal();
  parts.text.focus();
  return true;
}

function build() {
  const names = [...carriers].sort((a, b) => `${a.country} ${a.name}`.localeCompare(`${b.country} ${b.name}`, 'en'));
  const choice = (value, words) => h('option', { value }, words);
  // A question between brands, or a carrier of the world's list.
  const other = heard?.carrier && !names.some(one => one.id === heard.carrier) && choice(heard.carrier, heard.carrierName ?? heard.carrier);
  parts = {
    text: h('textarea', { id: 'reader-text', required: true, rows: '4', dir: 'auto', maxlength: '4000', placeholder: 'Paste what the carrier wrote' }),
    carrier: h('select', { id: 'reader-carrier' }, choice('', 'not known'), other, names.map(one => choice(one.id, `${one.country} · ${one.name}`))),
    country: h('select', { id: 'reader-country' }, choice('', 'not known'), [...new Set(names.map(one => one.country))].map(code => choice(code, code))),
    via: h('select', { id: 'reader-via' }, choice('ussd', 'USSD'), choice('sms', 'message')),
    rule: h('textarea', { id: 'reader-rule', rows: '4', spellcheck: false, 'aria-describedby': 'reader-trial' }),
    found: h('div.reader-found', { 'aria-live': 'polite' }), trial: h('div.reader-trial', { id: 'reader-trial', 'aria-live': 'polite' }), draftNote: h('p.muted'),
    read: h('button.go', { type: 'submit' }, 'Read'), test: h('button', { type: 'button', onclick: test }, 'Try on stored answers'), save: h('button.go', { type: 'button', onclick: save }, 'Save the rule'),
  };
  for (const name of Object.keys(typed)) parts[name].value = typed[name];
  const label = (name, words) => h('label', { for: `reader-${name}` }, words, parts[name]);
  const form = h('form', { method: 'dialog' },
    h('h2', { id: 'reader-title' }, 'Read a text'), label('text', 'Text'),
    h('div.reader-from', {}, label('carrier', 'Carrier'), label('country', 'or country'), label('via', 'Came by')),
    h('div.question-acts', {}, h('button', { type: 'button', onclick: () => $('reader').close() }, 'Close'), parts.read),
    parts.found, label('rule', 'A rule for the carrier’s file'), parts.draftNote,
    h('div.question-acts', {}, parts.test, parts.save), parts.trial);
  form.addEventListener('input', changed);
  form.addEventListener('submit', event => {
    event.preventDefault();
    read();
  });
  $('reader').replaceChildren(form);
}

function changed() {
  for (const name of Object.keys(typed)) typed[name] = parts[name].value;
  parts.country.disabled = Boolean(typed.carrier);
  parts.test.disabled = !carriers.some(one => one.id === typed.carrier) || !typed.rule.trim();
  parts.save.disabled = good?.carrier !== typed.carrier || good?.rule !== typed.rule;
}

async function read() {
  const from = typed.carrier ? { carrier: typed.carrier } : typed.country ? { country: typed.country } : {};
  const reading = await doing(parts.read, () => post('/carriers/read?explain=true', { text: typed.text, via: typed.via, ...from, ...(heard?.text === typed.text ? { received: heard.at } : {}) }));
  if (!reading) return;
  parts.found.replaceChildren(...readingView(reading));
  prose(parts.draftNote, reading.draft ? (reading.draft.isGuess ? 'Nobody understands these words: figures of this draft are only guessed. Look at each piece.' : 'A draft from what was read. Look at each piece.') : 'There is nothing in it to make a draft of.');
  parts.rule.value = reading.draft?.line ?? '';
  parts.trial.replaceChildren();
  good = null;
  changed();
}

async function test() {
  const { carrier, rule } = typed;
  const trial = await doing(parts.test, () => post(`/carriers/${encodeURIComponent(carrier)}/rules/try`, { rule }));
  if (trial) {
    parts.trial.replaceChildren(...trialView(trial));
    good = trial.faults.length || trial.refusal ? null : { carrier, rule, key: newKey() };
  }
  changed();
}

function trialView(trial) {
  if (trial.faults.length) return trial.faults.map(fault => prose(h('p.letter-problem', { 'data-tone': 'bad' }), `Line ${fault.line}, column ${fault.column}: ${fault.sentence}.`));
  const tried = trial.texts === 0 ? 'The book has no answer of this carrier yet: nothing could be tried.'
    : `It fits ${trial.matches} of ${count(trial.texts, 'stored answer')}${trial.whole ? '' : ' (the newest; there are more)'}, and ${trial.changed === 0 ? 'changes no field' : `changes fields of ${trial.changed}`}.`;
  return [
    h('p', {}, tried), trial.refusal && prose(h('p.letter-problem', { 'data-tone': 'bad' }), trial.refusal),
    h('ol.changes', {}, trial.changes.map(change => h('li', {}, h('p.muted', {}, nameOf(change.iccid)), h('blockquote', { dir: 'auto' }, change.text),
      change.fields.map(field => h('p.change', { 'data-tone': field.own ? 'bad' : 'good' }, h('strong', {}, capital(spaced(field.field))), ` ${valueOf(field.before)} → ${valueOf(field.after)}${field.own ? ' (the carrier’s own rules read this)' : ''}`))))),
  ].filter(Boolean);
}

async function save() {
  const { carrier, rule, key } = good;
  const saved = await doing(parts.save, () => post(`/carriers/${encodeURIComponent(carrier)}/rules`, { rule }, key));
  // A refusal is kept under its key, and would be given again after its cause is gone.
  good = saved ? null : { carrier, rule, key: newKey() };
  if (saved) toast(`The rule stands in ${saved.file} and is in force.`);
  changed();
}
