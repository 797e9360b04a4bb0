// The messages of the bank, or of one SIM: a list that lives, its older pages, and the way to write one.

import { $, flash, h, icon, keep, keyed, say, shown } from './dom.js';
import { messageList } from './messageList.js';
import { makeLine, updateLine } from './messageLine.js';
import { doing, toast } from './deeds.js';
import { write } from './letter.js';
import { compare, mayAct, nameOf, sims } from './store.js';

const PAGE = 20;
/** A list to be put anywhere; its owner draws it, and hands it what is told. */
export function messageView(iccid, page = PAGE) {
  const list = messageList(iccid, page);
  const told = new Set();
  const lines = h('ol.messages', { role: 'list' });
  const none = h('p.empty', { hidden: true });
  const more = h('button.quiet.older', { type: 'button', hidden: true, onclick: () => doing(more, () => list.older()).then(draw) }, 'Show older');

  function draw() {
    const messages = list.sorted();
    keyed(lines, messages, message => message.id, message => makeLine(message, !iccid), (line, message) => updateLine(line, message, !iccid));
    for (const line of lines.children) if (told.delete(line.dataset.id)) flash(line);
    told.clear();
    shown(none, messages.length === 0);
    say(none, !list.isLoaded() ? 'Reading…' : iccid ? 'No message has come to this SIM, and none was sent from it.' : 'No message has come, and none was sent.');
    shown(more, list.hasOlder());
  }

  draw();
  return {
    element: h('div.message-list', {}, lines, none, more), draw,
    refresh: () => list.refresh().then(draw),
    take(item) {
      if (list.take(item)) told.add(String(item.id));
    },
  };
}

let shownView = null;

/** The list of the whole bank on the page, which may be narrowed to one SIM. */
export function prepare() {
  choose(null);
  $('whose').addEventListener('change', event => {
    choose(event.target.value || null);
    shownView.refresh().catch(problem => toast(problem.message, 'bad'));
  });
  $('write').addEventListener('click', () => write({ iccid: $('whose').value || null }));
}

function choose(iccid) {
  shownView = messageView(iccid);
  $('messages').replaceChildren(shownView.element);
}

export const refresh = () => shownView.refresh();
export const take = item => shownView.take(item);

export function draw() {
  const names = [...sims.keys()].map(iccid => [iccid, nameOf(iccid)]).sort(([, one], [, other]) => compare(one, other));
  const chosen = $('whose').value;
  keep($('whose'), JSON.stringify(names), () => [h('option', { value: '' }, 'of all SIMs'), ...names.map(([iccid, name]) => h('option', { value: iccid }, name))]);
  if ($('whose').value !== chosen) $('whose').value = chosen;
  keep($('write'), 'write', () => [icon('talk'), 'Write…']);
  shown($('write'), mayAct() && sims.size > 0);
  shownView.draw();
}
