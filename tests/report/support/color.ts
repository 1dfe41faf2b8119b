/** Red, green and blue as shares of light, from `#rrggbb`. */
export function linear(color: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

/** Relative luminance, by WCAG 2.2. */
export function luminance(color: string): number {
  return luminanceOf(linear(color));
}

function luminanceOf([red, green, blue]: readonly number[]): number {
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function contrast(one: string, other: string): number {
  return ratio(luminance(one), luminance(other));
}

export function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** What is seen without the long-wave or the middle-wave cones. Source: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISION = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;
export type Vision = keyof typeof VISION;
export const VISIONS = Object.keys(VISION) as Vision[];

/** Relative luminance of a color as somebody sees it. */
export function luminanceSeen(color: string, vision: Vision): number {
  const light = linear(color);
  const seen = VISION[vision].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, index) => sum + share * (light[index] ?? 0), 0),
      ),
    ),
  );
  return luminanceOf(seen);
}
