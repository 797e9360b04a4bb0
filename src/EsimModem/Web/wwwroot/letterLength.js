// How many parts a text takes. The sender cuts by the same rule (Gsm/Sms/SmsSplitter); here it is told while a person types.

/** The 7-bit alphabet of GSM (3GPP 23.038 section 6.2.1), and what of its extension takes two places. */
const ONE_PLACE = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const TWO_PLACES = '\f^{}\\[~]|€';

/** What one message holds alone, and as a part of several; a letter outside the alphabet makes all of it wide. */
export const NARROW = { alone: 160, part: 153 };
const WIDE = { alone: 70, part: 67 };

export const MOST_PARTS = 255;

const places = new Map([...ONE_PLACE].map(letter => [letter, 1]).concat([...TWO_PLACES].map(letter => [letter, 2])));

/** The parts, the places that are used and there, and the first letter for which the wide alphabet is needed. */
export function measure(text) {
  const letters = [...text];
  const wide = letters.find(letter => !places.has(letter)) ?? null;
  const sizes = letters.map(letter => (wide ? letter.length : places.get(letter)));
  const used = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = wide ? WIDE : NARROW;
  if (used <= alone) return { parts: used === 0 ? 0 : 1, used, room: alone, part, wide };
  let parts = 1;
  let taken = 0;
  for (const size of sizes) {
    // No letter is cut in two.
    if (taken + size > part) {
      parts++;
      taken = 0;
    }
    taken += size;
  }
  return { parts, used, room: parts * part, part, wide };
}
