// The bank's clock: a bank that lives in pressed time has its own, so the browser's is never used for "ago" and "left".

let bank = Date.now();
let mark = performance.now();
let pace = 1;
let samples = 0;

export const now = () => new Date(bank + (performance.now() - mark) * pace);

/** Takes in what the bank's clock said just now; the second word tells how fast it runs. */
export function heard(iso) {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return;
  const at = performance.now();
  if (samples > 0 && at - mark > 2000) {
    const measured = (time - bank) / (at - mark);
    pace = Math.abs(measured - 1) < 0.05 ? 1 : Math.max(0, measured);
  }
  bank = time;
  mark = at;
  samples++;
}

/** How many times faster than the viewer's clock the bank's runs. */
export const speed = () => pace;

export const isKnown = () => samples > 1;

/** Whether the bank's clock and the viewer's are so far apart that the page must say so. */
export const isApart = () => samples > 0 && (pace > 1.5 || pace < 0.5 || Math.abs(now() - Date.now()) > 90_000);
