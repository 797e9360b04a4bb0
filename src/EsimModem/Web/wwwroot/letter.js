// The form to write a message. It is an order: it stands in the book before it leaves, and leaves once.

import { $, h, keep, prose, say, shown, tone } from './dom.js';
import { get, newKey, post } from './api.js';
import { toast } from './deeds.js';
import { MOST_PARTS, NARROW, measure } from './letterLength.js';
import { bank, compare, mayAct, nameOf, sims } from './store.js';
import { count, money, times } from './words.js';

/** What was typed outlives the form: nobody writes twice what was refused, or closed by mistake. */
const draft = { iccid: '', to: '', text: '' };

/** The body that was sent last and its key, while nobody knows whether it arrived. */
let pending = null;
let carriers = null;
let parts = null;

/** Opens the form for a SIM, or for the one that was written from last. */
export function write({ iccid = null }) {
  if (!mayAct()) return;
  const names = [...sims.values()].sort((a, b) => compare(nameOf(a.iccid), nameOf(b.iccid)));
  draft.iccid = iccid ?? (sims.has(draft.iccid) ? draft.iccid : names.find(sim => sim.present)?.iccid ?? names[0]?.iccid ?? '');
  build(names);
  measured();
  $('letter').showModal();
  (draft.to ? parts.text : parts.to).focus();
  readPrices();
}

function build(names) {
  const dialog = $('letter');
  parts = {
    from: h('select', { id: 'letter-from', required: true }, names.map(sim => h('option', { value: sim.iccid }, nameOf(sim.iccid)))),
    to: h('input', { id: 'letter-to', type: 'tel', required: true, autocomplete: 'off', maxlength: '40', placeholder: '+7…' }),
    text: h('textarea', { id: 'letter-text', required: true, rows: '5', dir: 'auto', 'aria-describedby': 'letter-length' }),
    waits: h('p.letter-note', { 'data-tone': 'warn' }), length: h('p.letter-length.muted', { id: 'letter-length' }), heard: h('span.hear', { role: 'status' }),
    problem: h('p.letter-problem', { role: 'alert', 'data-tone': 'bad' }), send: h('button.go', { type: 'submit' }),
  };
  parts.to.value = draft.to;
  parts.text.value = draft.text;
  parts.from.value = draft.iccid;
  const form = h('form', { method: 'dialog' },
    h('h2', { id: 'letter-title' }, 'Write a message'),
    h('label', { for: 'letter-from' }, 'From the card of', parts.from), h('label', { for: 'letter-to' }, 'To the number', parts.to), h('label', { for: 'letter-text' }, 'Text', parts.text),
    parts.length, parts.heard, parts.waits,
    h('p.muted', {}, 'It is an order: it is written into the book first, leaves the card once, and cannot be called back then.'),
    parts.problem, h('div.question-acts', {}, h('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'), parts.send));
  form.addEventListener('input', measured);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  dialog.replaceChildren(form);
}

function measured() {
  Object.assign(draft, { iccid: parts.from.value, to: parts.to.value, text: parts.text.value });
  const size = measure(draft.text);
  const tooLong = size.parts > MOST_PARTS;
  const each = priceOf(draft.iccid);
  const price = each && size.parts > 0 ? money(times(each, size.parts)) : null;
  const inParts = tooLong ? `more than ${MOST_PARTS} parts` : count(size.parts, 'part');
  say(parts.length, [`${inParts}, ${size.used} of ${size.room} places`, size.wide && `letters such as “${size.wide}” leave ${size.parts > 1 ? `a part ${size.part} places instead of ${NARROW.part}` : `${size.room} places instead of ${NARROW.alone}`}`,
    each ? `${money(each)} a part` : carriers && 'the carrier’s file names no price'].filter(Boolean).join(' · '));
  tone(parts.length, tooLong ? 'bad' : 'dim');
  say(parts.heard, inParts);
  const waits = bank.hold ? 'All spending is stopped: no message leaves this box.' : sims.get(draft.iccid)?.present === false ? 'The card is in no modem: the message waits for it, for a day at most.' : '';
  say(parts.waits, waits);
  shown(parts.waits, Boolean(waits));
  keep(parts.send, `${price}|${size.parts > 1 && inParts}`, () => `Send${size.parts > 1 ? ` ${inParts}` : ''}${price ? ` for ${price}` : ''}`);
  parts.send.disabled = tooLong;
}

const priceOf = iccid => carriers?.get(sims.get(iccid)?.carrier)?.message ?? null;

async function readPrices() {
  try {
    carriers ??= new Map((await get('/carriers?limit=1000')).items.map(carrier => [carrier.id, carrier]));
    if ($('letter').open) measured();
  } catch {
    // Without the price the form is as good; the book still counts it.
  }
}

async function send() {
  const { iccid, to, text } = draft;
  const body = { iccid, to: to.trim(), text };
  const same = JSON.stringify(body);
  // The same words after a lost answer carry the same key: the bank has them once however often they are sent.
  if (pending?.same !== same) pending = { same, key: newKey() };
  prose(parts.problem, '');
  parts.send.disabled = true;
  try {
    const order = await post('/sms', body, pending.key);
    pending = null;
    draft.text = '';
    $('letter').close();
    toast(`Order ${order.id} is in the book. It leaves once, as soon as the card can send it.`);
  } catch (problem) {
    const isSure = problem.status >= 400 && problem.status < 500;
    // A refusal is kept under its key, and would be given again after its cause is gone.
    if (isSure) pending = null;
    const sentence = isSure ? problem.message : `${problem.message} It is not known whether the message is in the book; sending it again from here does not write it twice.`;
    prose(parts.problem, sentence);
    // Whoever closed the form meanwhile must hear it all the same.
    if (!$('letter').open) toast(sentence, 'bad');
  } finally {
    parts.send.disabled = false;
  }
}
