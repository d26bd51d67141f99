/**
 * The colours of a cell in light and dark. In the dark, colours that somebody chose for white paper keep their hue and change
 * sides: a pale fill becomes a deep one, black ink becomes pale ink, so that what was readable stays readable.
 */
import { PLAIN_STYLE, type CellStyle } from '../host/model/styles';

export interface CellColours {
  /** '' for the page's own. */
  readonly fill: string;
  readonly ink: string;
}

/** The colours a style asks for; '' where it asks for nothing. */
export function cellColours(style: CellStyle, isDark: boolean): CellColours {
  const isPlainInk = style.fontColor === '' || style.fontColor.toUpperCase() === PLAIN_STYLE.fontColor.toUpperCase();
  const ink = isPlainInk && style.fill === '' ? '' : isPlainInk ? '#000000' : style.fontColor;
  if (!isDark) return { fill: style.fill, ink };
  return { fill: style.fill === '' ? '' : turned(style.fill), ink: ink === '' ? '' : turned(ink) };
}

/** The colour with its lightness turned round, a little short of the ends so that black and white do not glare. */
function turned(colour: string): string {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (match === null) return colour;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const dark = 0.94 - lightness * 0.8;
  return `hsl(${Math.round(hueOf(red, green, blue, most, spread))} ${Math.round(saturation * 70)}% ${Math.round(dark * 100)}%)`;
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread) + 120 : 60 * ((red - green) / spread) + 240;
}
