// The modems of the box, one line each.

import { $, h, hint, keep, keyed, say, shown } from './dom.js';
import { modemBadge, setSignal, setWhen, when } from './parts.js';
import { modems, nameOf, standing } from './store.js';
import { shortPort } from './board.js';

const collator = new Intl.Collator('en', { numeric: true });

export function draw() {
  const list = [...modems.values()].sort((a, b) => collator.compare(a.port, b.port));
  keyed($('modems'), list, modem => modem.id, make, update);
  shown($('no-modems'), standing.loaded && list.length === 0);
}

const cell = (name, label, ...children) => h(`td.${name}`, { role: 'cell', 'data-label': label }, ...children);

function make(modem) {
  const p = {
    model: h('strong'), port: h('span.sub'), state: h('div.badges'), faults: h('div.faults'), signal: h('span'), network: h('span'), roams: h('span.sub'),
    sim: h('span'), seen: when(modem.lastSeen),
  };
  const row = h('tr.row', { role: 'row' },
    cell('m-name', 'Modem', p.model, p.port), cell('m-state', 'State', p.state, p.faults), cell('m-signal', 'Signal', p.signal),
    cell('m-net', 'Network', p.network, p.roams), cell('m-sim', 'SIM', p.sim), cell('m-seen', 'Seen', p.seen));
  row.parts = p;
  return row;
}

function update(row, modem) {
  const p = row.parts;
  say(p.model, modem.model ?? 'Unknown modem');
  hint(p.model, [modem.imei && `IMEI ${modem.imei}`, modem.dialect && `dialect ${modem.dialect}`].filter(Boolean).join('\n'));
  say(p.port, shortPort(modem.port));
  hint(p.port, modem.port);
  keep(p.state, modem.state, () => modemBadge(modem.state));
  keep(p.faults, modem.faults.join('|'), () => modem.faults.map(fault => h('p.fault', {}, fault)));
  setSignal(p.signal, modem.signalDbm);
  say(p.network, modem.registered ? modem.network ?? 'registered' : 'not registered');
  say(p.roams, modem.roaming ? 'roaming' : '');
  keep(p.sim, `${modem.iccid}|${modem.iccid && nameOf(modem.iccid)}`, () => (modem.iccid
    ? h('a', { href: `#/sims/${encodeURIComponent(modem.iccid)}` }, nameOf(modem.iccid)) : h('span.muted', {}, 'no card')));
  setWhen(p.seen, modem.lastSeen, 'ago');
}
