/** Red, green and blue between 0 and 1. */
export type Rgb = readonly [number, number, number]

/** « #0b4f8a » or « #fff » as sRGB. */
export function parseHex(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}

/** sRGB to linear light, and back (IEC 61966-2-1). */
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const toLinear = ([r, g, b]: Rgb): Rgb => [linear(r), linear(g), linear(b)]

/** Contrast of two colours, 1 to 21 (WCAG 2.2, « contrast ratio »). */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = toLinear(parseHex(hex))
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

type Matrix = readonly [Rgb, Rgb, Rgb]

/**
 * What dichromats see, on linear RGB: the matrices of severity 1.0 of Machado, Oliveira and Fernandes,
 * « A Physiologically-based Model for Simulation of Color Vision Deficiency », IEEE TVCG 15 (6), 2009.
 */
export const deficiencies: Readonly<Record<string, Matrix>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
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
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Difference between two colours as seen through a matrix: distance in CIE L*a*b* (ΔE 1976, D65). */
export function difference(a: string, b: string, matrix: Matrix): number {
  const [first, second] = [a, b].map((hex) => lab(apply(matrix, toLinear(parseHex(hex)))))
  return first === undefined || second === undefined
    ? 0
    : Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2])
}

function apply(matrix: Matrix, [r, g, b]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** Linear sRGB to CIE L*a*b*, through XYZ of the D65 white. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
