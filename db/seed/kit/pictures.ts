const word = (value: number) => [value >> 8, value & 255]

/** Frame and bytes of a photograph of this size, with nothing in it; `filling` tells one from another. */
export const jpgOf = (width: number, height: number, filling = 0) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, ...word(16), 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, ...word(11), 8, ...word(height), ...word(width), 1, 1, 0x11, 0],
    ...[0xff, 0xda, ...word(8), 1, 1, 0, 0, 63, 0],
    ...Array.from({ length: 200 }, () => filling),
    ...[0xff, 0xd9],
  ])
