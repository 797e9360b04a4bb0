// How things are said: money, lengths of time, moments, states.

const NARROW = '\u202f';
const MINUS = '\u2212';
const SIGNS = { KZT: '₸', EUR: '€', USD: '$', RUB: '₽', GBP: '£', TRY: '₺', UAH: '₴', KGS: 'с', GEL: '₾' };

export function money(value) {
  if (!value?.amount) return null;
  const [, minus, whole, cents = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value.amount) ?? [];
  if (whole === undefined) return `${value.amount} ${value.currency ?? ''}`.trim();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const rest = /[1-9]/.test(cents) ? `.${cents}` : '';
  const unit = value.currency === 'XXX' ? '' : SIGNS[value.currency] ?? value.currency ?? value.unit ?? '';
  return `${minus ? MINUS : ''}${grouped}${rest}${unit ? NARROW + unit : ''}`;
}

/** The sum of several amounts, one text per currency. */
export function total(values) {
  const sums = new Map();
  for (const value of values) {
    if (value) sums.set(value.currency, (sums.get(value.currency) ?? 0) + Math.round(Number(value.amount) * 100));
  }
  return [...sums].sort().map(([currency, cents]) => money({ amount: (cents / 100).toFixed(2), currency })).join(' + ');
}

/** So many times an amount, to the last digit. */
export const times = ({ amount, currency }, number) => ({ amount: (Math.round(Number(amount) * 100) * number / 100).toFixed(2), currency });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length as people say it: two units while the end is near, one while it is far. */
export function length(ms) {
  const of = Math.abs(ms);
  if (of < MINUTE) return of < 1000 ? 'a moment' : `${Math.floor(of / 1000)} s`;
  if (of < HOUR) return `${Math.floor(of / MINUTE)} min`;
  if (of < DAY) return two(of, HOUR, 'h', MINUTE, 'min', 6);
  return two(of, DAY, 'd', HOUR, 'h', 7);
}

function two(of, big, bigWord, small, smallWord, until) {
  const count = Math.floor(of / big);
  const rest = Math.floor((of % big) / small);
  return count < until && rest > 0 ? `${count} ${bigWord} ${rest} ${smallWord}` : `${count} ${bigWord}`;
}

export const ago = (at, now) => (now - at < 5000 ? 'just now' : `${length(now - at)} ago`);

export function inTime(at, now) {
  return at - now < 1000 ? 'now' : `in ${length(at - now)}`;
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

export const dayOf = (at, now) => (at.getFullYear() === now.getFullYear() ? day : dayOfYear).format(at);

/** A moment in the viewer's zone, no longer than needed. */
export function moment(at, now) {
  const time = hour.format(at);
  if (at.toDateString() === now.toDateString()) return `today ${time}`;
  const next = new Date(now);
  next.setDate(next.getDate() + 1);
  if (at.toDateString() === next.toDateString()) return `tomorrow ${time}`;
  next.setDate(next.getDate() - 2);
  if (at.toDateString() === next.toDateString()) return `yesterday ${time}`;
  return `${dayOf(at, now)}, ${time}`;
}

export const clockTime = at => hour.format(at);

/** The same moment as the carrier's clock shows it, for those who hover. */
export function carriersTime(iso) {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.exec(iso ?? '');
  if (!parts) return null;
  return parts[2] ? `Carrier’s time: ${parts[1]} ${parts[2]} (${parts[3] === 'Z' ? 'UTC' : `UTC${parts[3]}`})` : `Carrier’s day: ${parts[1]}`;
}

/** Each state of a SIM: how it looks, and what it means. */
export const STATES = {
  unread: ['dots', 'dim', 'Nothing has been read from the carrier yet.'],
  active: ['check', 'good', 'The plan is valid and its end is not near.'],
  expiring: ['clock', 'warn', 'The end is near; the renewal is being arranged.'],
  renewing: ['sync', 'info', 'An order to renew is on its way to the carrier.'],
  confirming: ['sync', 'info', 'The carrier took the order; the account must still prove it.'],
  doubtful: ['question', 'bad', 'Nobody can tell yet whether the order happened. The account is looked at; nothing is sent twice.'],
  expired: ['alert', 'bad', 'The end has passed.'],
  blocked: ['lock', 'bad', 'The carrier says that the card is blocked.'],
  closed: ['cross', 'bad', 'The end has passed by more than the plan’s grace.'],
};

export const ORDER_STATES = {
  planned: ['dots', 'info', 'In the book; nothing was sent.'],
  approving: ['hand', 'warn', 'Waits for a person’s yes.'],
  sending: ['sync', 'info', 'In the book and on its way to the carrier.'],
  accepted: ['sync', 'info', 'The carrier took it; the account must still prove it.'],
  likely: ['check', 'info', 'The balance fell as promised; the new end is not read yet.'],
  confirmed: ['check', 'good', 'A reading of the account proves it.'],
  refused: ['cross', 'dim', 'It did not happen.'],
  unknown: ['question', 'bad', 'Nobody can tell yet whether it happened. The account is looked at; nothing is sent twice.'],
  abandoned: ['cross', 'dim', 'Given up by a person.'],
};

export const MODEM_STATES = {
  absent: ['absent', 'bad', 'It was pulled out.'],
  opening: ['sync', 'info', 'Its port is being opened.'],
  identifying: ['sync', 'info', 'It is asked what it is and what it can do.'],
  locked: ['lock', 'bad', 'Its card wants a code first.'],
  searching: ['sync', 'warn', 'It looks for a network.'],
  ready: ['check', 'good', 'It is in the network and waits for work.'],
  busy: ['talk', 'info', 'It talks with the carrier.'],
  recovering: ['sync', 'warn', 'It does not work as it should, and is being brought back step by step.'],
  failed: ['alert', 'bad', 'It cannot be used; a person must look at it.'],
};

/** What a modem said it can do. */
export const CAPABILITIES = { ussd: 'USSD', sms: 'SMS', lte: 'LTE', clock: 'network time', cardReports: 'tells of its card' };

/** A sent message goes by the states of its order; the network's word is what ends it. */
export const MESSAGE_STATES = {
  planned: ['dots', 'info', 'In the book; it leaves as soon as its card can send it.'],
  sending: ['sync', 'info', 'In the book and on its way to the network.'],
  confirmed: ['check', 'good', 'The network has taken it.'],
  refused: ['cross', 'bad', 'It did not go out.'],
  unknown: ['question', 'bad', 'Nobody can tell yet whether it went out. It is not sent again.'],
  abandoned: ['cross', 'dim', 'Given up; it was not sent, or not all of it.'],
};

export const DELIVERIES = {
  delivered: ['check', 'good', 'The network reports that it was delivered.'],
  undelivered: ['alert', 'bad', 'The network reports that it was not delivered and will not be.'],
  trying: ['clock', 'warn', 'The network reports that it goes on trying, or has not delivered all parts yet.'],
};

export const STEPS = {
  wait: 'Waits', ask: 'Asks the carrier', topUp: 'Tops up', renew: 'Renews', remind: 'Would renew', approve: 'Waits for your yes', hold: 'Holds',
};

export const KINDS = { renewal: 'Renewal', topUp: 'Top-up', reactivation: 'Reactivation', message: 'Message' };

export const WAYS = {
  auto: 'by the carrier itself', ussd: 'by USSD', sms: 'by SMS', pay: 'through the payment agent', voucher: 'by voucher', person: 'by a person',
};

/** What a person is asked: its sign and its words. */
export const TASKS = {
  approve: ['hand', 'May it be done?'], topUp: ['money', 'Top-up'], renew: ['sync', 'Renewal'], look: ['question', 'Please look'],
};

export const TASK_STATES = {
  taken: ['hand', 'info', 'Somebody sees to it.'], done: ['check', 'info', 'Said to be done; a reading must show it.'],
};

export const VIA = { ussd: 'USSD', sms: 'SMS', pay: 'the payment agent', call: 'a call' };

export const capital = word => (word ? word[0].toUpperCase() + word.slice(1) : '');

/** camelCase as two words. */
export const spaced = word => (word ?? '').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
