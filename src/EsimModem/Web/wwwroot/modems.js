// The modems of the box, one line each; those that want a person come first.

import { $, h, hint, keep, keyed, say, shown, tone } from './dom.js';
import { modemBadge, setSignal, setWhen, when } from './parts.js';
import { compare, modems, nameOf, standing } from './store.js';
import { shortPort } from './board.js';
import { CAPABILITIES, MODEM_STATES, capital, count } from './words.js';

/** Only what lasts moves a line; one that searches for a moment stays in its place. */
const LASTING = { failed: 0, absent: 1, recovering: 2 };
const rank = modem => LASTING[modem.state] ?? 3;

export function draw() {
  const list = [...modems.values()].sort((a, b) => rank(a) - rank(b) || compare(a.port, b.port));
  keyed($('modems'), list, modem => modem.id, make, update);
  shown($('no-modems'), standing.loaded && list.length === 0);
  shown($('modem-table'), list.length > 0);
  drawCount(list);
}

/** How many are in each state, the worst first. */
function drawCount(list) {
  const states = Object.keys(MODEM_STATES).reverse().map(state => [state, list.filter(modem => modem.state === state).length]).filter(([, many]) => many > 0);
  say($('modem-count'), list.length === 0 ? '' : states.length === 1 ? `${count(list.length, 'modem')}, ${states[0][0]}` : `${count(list.length, 'modem')}: ${states.map(([state, many]) => `${many} ${state}`).join(', ')}`);
  tone($('modem-count'), list.some(modem => modem.state === 'failed' || modem.state === 'absent') ? 'bad' : list.some(modem => modem.state === 'recovering') ? 'warn' : 'dim');
}

const cell = (name, label, ...children) => h(`td.${name}`, { role: 'cell', 'data-label': label }, ...children);

function make() {
  const p = {
    model: h('strong'), port: h('span.sub'), dialect: h('span.sub'), state: h('div.badges'), faults: h('div.faults'), signal: h('span'), network: h('span'), roams: h('span.sub'),
    sim: h('span'), can: h('span'), seen: h('span'),
  };
  const row = h('tr.row', { role: 'row' },
    cell('m-name', 'Modem', p.model, p.port, p.dialect), cell('m-state', 'State', p.state, p.faults), cell('m-signal', 'Signal', p.signal),
    cell('m-net', 'Network', p.network, p.roams), cell('m-sim', 'SIM', p.sim), cell('m-can', 'Can', p.can), cell('m-seen', 'Seen', p.seen));
  row.parts = p;
  return row;
}

function update(row, modem) {
  const p = row.parts;
  row.dataset.state = modem.state;
  say(p.model, modem.model ?? 'Unknown modem');
  hint(p.model, modem.imei && `IMEI ${modem.imei}`);
  say(p.port, shortPort(modem.port));
  hint(p.port, modem.port);
  say(p.dialect, modem.dialect ? `dialect ${modem.dialect}` : '');
  keep(p.state, modem.state, () => modemBadge(modem.state));
  keep(p.faults, modem.faults.join('|'), () => modem.faults.map(fault => h('p.fault', {}, sentence(fault))));
  setSignal(p.signal, modem.signalDbm);
  say(p.network, modem.state === 'absent' ? '–' : modem.registered ? modem.network ?? 'registered' : 'not registered');
  p.network.classList.toggle('muted', !modem.registered);
  say(p.roams, modem.roaming ? 'roaming' : '');
  keep(p.sim, `${modem.iccid}|${modem.iccid && nameOf(modem.iccid)}`, () => (modem.iccid
    ? h('a', { href: `#/sims/${encodeURIComponent(modem.iccid)}` }, nameOf(modem.iccid)) : h('span.muted', {}, 'no card')));
  say(p.can, modem.capabilities.map(one => CAPABILITIES[one] ?? one).join(', ') || '–');
  drawSeen(p.seen, modem.lastSeen);
}

const sentence = fault => `${capital(fault)}${/[.!?]$/.test(fault) ? '' : '.'}`;

/** One whose port never opened was never heard. */
function drawSeen(element, at) {
  keep(element, at ? 'time' : 'never', () => (at ? when(at) : h('span.muted', {}, 'never')));
  if (at) setWhen(element.firstElementChild, at, 'ago');
}
