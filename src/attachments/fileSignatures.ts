/** How files of the types that we take begin. */
const SIGNATURES: readonly { mediaType: string; bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** The type that a file is by its content; null when it is none that we take. What the client says does not count. */
export function mediaTypeOf(content: Uint8Array): string | null {
  return SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte))?.mediaType ?? null;
}
