// The bank's clock: a bank that lives in pressed time has its own, so the browser's is never used for "ago" and "left".

/** Enough to see through the jumps of a clock that goes from event to event. */
const REMEMBERED = 8;

let heardAt = [];
let pace = 1;

const last = () => heardAt.at(-1) ?? { bank: Date.now(), here: performance.now() };

export const now = () => new Date(last().bank + (performance.now() - last().here) * pace);

/** Takes in what the bank's clock said just now; several words tell how fast it runs. */
export function heard(iso) {
  const bank = Date.parse(iso);
  if (Number.isNaN(bank)) return;
  heardAt = [...heardAt, { bank, here: performance.now() }].slice(-REMEMBERED);
  const span = last().here - heardAt[0].here;
  if (span < 2000) return;
  const measured = (bank - heardAt[0].bank) / span;
  pace = Math.abs(measured - 1) < 0.05 ? 1 : Math.max(0, measured);
}

/** How many times faster than the viewer's clock the bank's runs. */
export const speed = () => pace;

export const isKnown = () => heardAt.length > 2;

/** Whether the bank's clock and the viewer's are so far apart that the page must say so. */
export const isApart = () => heardAt.length > 0 && (pace > 1.5 || pace < 0.5 || Math.abs(now() - Date.now()) > 90_000);
