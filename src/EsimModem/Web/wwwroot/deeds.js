// What a person may do, each with a question before it where money or trust is at stake.

import { $, h, icon } from './dom.js';
import { post } from './api.js';
import { bank, nameOf } from './store.js';
import { KINDS, WAYS, capital } from './words.js';

const toasts = $('toasts');

/** A short word about what became of a deed. */
export function toast(words, colour = 'good') {
  const note = h('p.toast', { 'data-tone': colour }, icon(colour === 'good' ? 'check' : 'alert'), h('span', {}, words));
  // Behind an open dialog nobody would see or hear it.
  ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(toasts);
  toasts.append(note);
  setTimeout(() => note.remove(), colour === 'good' ? 6000 : 12000);
}

/** Runs a deed with its button kept still, and tells how it ended; false when it was refused. */
export async function doing(button, work, done) {
  if (button) button.disabled = true;
  try {
    const answer = await work();
    if (done) toast(done);
    return answer ?? true;
  } catch (problem) {
    toast(problem.message, 'bad');
    return false;
  } finally {
    if (button) button.disabled = false;
  }
}

/** Asks before a deed; resolves to what was typed (perhaps nothing), or null when the person would rather not. */
export function sure({ title, body = [], yes, danger = false, field = null, kind = 'text' }) {
  const dialog = $('question');
  return new Promise(resolve => {
    const input = field && h('input', { id: 'question-field', type: kind, autocomplete: 'off', required: kind === 'password' });
    const form = h('form', { method: 'dialog' },
      h('h2', { id: 'question-title' }, title), body.map(line => (typeof line === 'string' ? h('p', {}, line) : line)),
      field && h('label', { for: 'question-field' }, field, input),
      h('div.question-acts', {},
        kind !== 'password' && h('button', { type: 'button', value: 'no', onclick: () => dialog.close('no') }, 'Cancel'),
        h(danger ? 'button.danger' : 'button.go', { type: 'submit', value: 'yes' }, yes)));
    dialog.replaceChildren(form);
    form.addEventListener('submit', event => {
      event.preventDefault();
      dialog.close('yes');
    });
    dialog.returnValue = 'no';
    dialog.onclose = () => resolve(dialog.returnValue === 'yes' ? input?.value.trim() ?? '' : null);
    dialog.showModal();
    (input ?? form.querySelector('button')).focus();
  });
}

const WORD = {
  happened: ['It happened', 'The order is closed as done on your word. Later readings still show what the account says.'],
  didNotHappen: ['It did not happen', 'The order is closed as not done, and the SIM may be renewed again. If it did happen after all, that would be paid twice.'],
  abandoned: ['Drop the order', 'The order is closed without a result.'],
};

const MESSAGE = {
  happened: ['It went out', 'The order is closed as sent on your word, and the card may send others.'],
  didNotHappen: ['It did not go out', 'The order is closed as not sent, and the card may send others. Written anew it would come twice if it went out after all.'],
  abandoned: ['Give the message up', 'The order is closed without a result, and the card may send others.'],
};

const TASK = {
  happened: ['I did it', 'The account is looked at soon; the task is closed when a reading shows it.'],
  didNotHappen: ['I cannot do it', 'The task is closed as not done; another way is looked for.'],
  abandoned: ['Drop the task', 'The task is closed without a result.'],
};

export async function resolve(order, outcome, button) {
  const [yes, meaning] = (order.kind === 'message' ? MESSAGE : order.way === 'person' ? TASK : WORD)[outcome];
  const note = await sure({
    title: `${yes}?`, body: [`${nameOf(order.iccid)}: ${KINDS[order.kind] ?? order.kind} ${WAYS[order.way] ?? order.way}, order ${order.id}.`, meaning],
    yes, danger: outcome === 'didNotHappen' && order.state === 'unknown', field: 'What you saw (optional)',
  });
  if (note === null) return false;
  const answer = await doing(button, () => post(`/orders/${order.id}/resolve`, { outcome, ...(note ? { note } : {}) }));
  if (answer) toast(answer.open ? `Noted. Order ${order.id} is closed when a reading shows it.` : `Order ${order.id} is closed.`);
  return answer;
}

/** One tap: the price stood on the button. */
export const approve = (task, button) => doing(button, () => post(`/orders/${task.order}/approve`), `Order ${task.order} may go. It counts as done when a reading proves it.`);

export async function takeOn(task, button) {
  const taken = await doing(button, () => post(`/tasks/${encodeURIComponent(task.id)}/take`));
  if (taken) toast(`${capital(taken.said)}.`);
  return taken;
}

export const done = (task, button) => doing(button, () => post(`/tasks/${encodeURIComponent(task.id)}/done`), 'Noted. The account is read now; the task ends when a reading shows it.');

export const acknowledge = (alert, button) => doing(button, () => post(`/alerts/${encodeURIComponent(alert.id)}/ack`), 'Noted. The alert ends when its cause is gone.');

/** Stops or frees one SIM. */
export async function hold(sim, button) {
  const name = nameOf(sim.iccid);
  if (sim.hold?.kind === 'person') {
    return (await sure({ title: `Release ${name}?`, body: ['Renewals and top-ups of this SIM go on.'], yes: 'Release' })) !== null
      && doing(button, () => post(`/sims/${sim.iccid}/release`), `${name} is released.`);
  }
  const why = await sure({ title: `Hold ${name}?`, body: ['Nothing is spent for this SIM until it is released.'], yes: 'Hold', field: 'Why (for those who come after)' });
  return why !== null && doing(button, () => post(`/sims/${sim.iccid}/hold`, why ? { why } : {}), `${name} is held.`);
}

/** The red button and its undoing. */
export async function holdAll(button) {
  if (bank.hold) {
    return (await sure({ title: 'Let the bank spend again?', body: ['Renewals, top-ups and messages of all SIMs go on, within the caps.'], yes: 'Release all' })) !== null
      && doing(button, () => post('/release'), 'The bank is released.');
  }
  const why = await sure({
    title: 'Stop all spending?', body: ['No order leaves this box until you release it: no renewal, no top-up, no message. Accounts are still read.'],
    yes: 'Stop all spending', danger: true, field: 'Why (for those who come after)',
  });
  return why !== null && doing(button, () => post('/hold', why ? { why } : {}), 'Nothing is spent any more.');
}
